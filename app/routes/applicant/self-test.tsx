import {
  json,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { Actions, Button } from "~/components/button";
import { ErrorSummary } from "~/components/error-summary";
import { Reading } from "~/components/layout";
import { PageHeader } from "~/components/page-header";
import { PlainForm } from "~/components/plain-form";
import type { Answers } from "~/domain/application/form/answers";
import { selfTestSchema } from "~/domain/application/self-test/self-test";
import { heldAnswersHeader, readHeldAnswers } from "~/platform/session/self-test-cookie.server";
import { findSelfTest } from "~/features/applications/self-test/self-test.server";
import { formState } from "~/platform/forms/form-state";
import { readForm } from "~/platform/forms/read-form.server";
import { notFound } from "~/platform/http/refusals.server";
import { ports } from "~/platform/ports.server";
import { openToAll } from "~/platform/session/require-actor.server";
import { QuestionField } from "./parts/question-field";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `Question ${data.number} sur ${data.count} – ${data.call.title} – Pilier` : "Pilier" },
  { name: "robots", content: "noindex" },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  openToAll(request);
  const test = (await findSelfTest(ports(), params.slug!)) ?? notFound();
  const number = numberOf(request, test.pages.length);
  const page = test.pages[number - 1] ?? notFound();
  const held = await readHeldAnswers(request, test.call.slug);
  const { ask, questions } = page;
  return {
    call: test.call,
    number,
    count: test.pages.length,
    ask,
    questions: questions.map(withoutShape),
    choices: test.choices,
    answers: held[page.section] ?? {},
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  openToAll(request);
  const test = (await findSelfTest(ports(), params.slug!)) ?? notFound();
  const number = numberOf(request, test.pages.length);
  const page = test.pages[number - 1] ?? notFound();
  const form = await readForm(request, selfTestSchema(page));
  if (!form.ok) return json(form.refusal, { status: 422 });
  const { slug } = test.call;
  const held = await readHeldAnswers(request, slug);
  const given = { ...held[page.section], ...(form.value as Answers) };
  const header = await heldAnswersHeader({ slug, answers: { ...held, [page.section]: given } });
  if (header === null) {
    const errors = [{ name: page.questions[0]!.name, message: "Gardez moins de réponses, les principales." }];
    return json({ form: null, values: form.value as Answers, errors }, { status: 422 });
  }
  const next = number < test.pages.length ? `?question=${number + 1}` : "/resultat#resultat";
  return redirect(`/appels/${slug}/test${next}`, { status: 303, headers: { "Set-Cookie": header } });
}

function numberOf(request: Request, count: number): number {
  const typed = new URL(request.url).searchParams.get("question") ?? "1";
  const number = /^\d{1,2}$/.test(typed) ? Number(typed) : 0;
  return number >= 1 && number <= count ? number : notFound();
}

/** A pattern does not travel; the server alone reads it. */
function withoutShape<Asked extends object>({ ...question }: Asked): Asked {
  if ("shape" in question) delete question.shape;
  return question;
}

export default function SelfTestPage() {
  const { call, number, count, ask, questions, choices, answers } = useLoaderData<typeof loader>();
  const form = formState(useActionData(), answers);
  const back = number > 1 ? `/appels/${call.slug}/test?question=${number - 1}` : `/appels/${call.slug}`;
  return (
    <Reading>
      <PageHeader
        back={{ to: back, label: number > 1 ? "Question précédente" : call.title }}
        kicker={`Mon projet est-il éligible ? Question ${number} sur ${count}`}
        title={ask}
        lead={
          number === 1
            ? "Quelques questions, sans compte. Vos réponses restent dans votre navigateur, une journée au plus."
            : undefined
        }
      />
      <ErrorSummary errors={form.errors} />
      <PlainForm>
        {questions.map((question) => (
          <QuestionField
            key={question.name}
            question={{ ...question, heading: undefined } as typeof question}
            isOptional={false}
            name={question.name}
            form={form}
            choices={choices}
          />
        ))}
        <p className="muted">
          Si vous ne savez pas encore, passez à la suite{"\u00A0"}: le résultat vous dira quoi vérifier.
        </p>
        <Actions>
          <Button>{number < count ? "Continuer" : "Voir le résultat"}</Button>
        </Actions>
      </PlainForm>
    </Reading>
  );
}
