import { json, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { AppealToRead } from "~/components/appeal-to-read";
import { ErrorSummary } from "~/components/error-summary";
import { Panes } from "~/components/layout";
import { PageHeader } from "~/components/page-header";
import { StatusTag } from "~/components/status-tag";
import { mayEver } from "~/domain/access/policy";
import { appealStatusWords } from "~/domain/appeal/lifecycle";
import { answerForm, examinationForm } from "~/features/appeals/appeal-forms.schema";
import { examineAppeal } from "~/features/appeals/examine-appeal.server";
import { findAppeals } from "~/features/appeals/queries.server";
import { admitAfterAppeal, rejectAppeal } from "~/features/appeals/settle-appeal.server";
import { dossierInList, listCarried } from "~/features/instruction/list-context";
import { requireApplicationWithin } from "~/platform/access/require-application.server";
import { formState } from "~/platform/forms/form-state";
import { checkForm, readPostedForm } from "~/platform/forms/read-form.server";
import { redirectWithFlash } from "~/platform/http/flash.server";
import { badRequest, conflict, notFound } from "~/platform/http/refusals.server";
import { ports } from "~/platform/ports.server";
import { requireActor } from "~/platform/session/require-actor.server";
import { AppealActs } from "./parts/appeal-acts";
import { useDossierAddress } from "./parts/use-dossier-address";

export const handle = { density: "compact" };

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Recours – Dossier ${data?.page.number ?? ""} – Instruction – Pilier` },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "instruction.read");
  const page = await findAppeals(ports(), actor, params.number!);
  if (!page) notFound();
  return {
    page,
    mayExamine: mayEver(actor, "appeal.examine"),
    maySettle: mayEver(actor, "appeal.settle"),
  };
}

const stale = "Ce recours a changé entre-temps. Rechargez la page, relisez, puis décidez.";
const answers = { admit: admitAfterAppeal, reject: rejectAppeal } as const;
const told = {
  admit: "Le dossier est admis. L’association en est informée.",
  reject: "Le recours est rejeté. L’association en est informée.",
} as const;

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, "instruction.read");
  const number = params.number!;
  await requireApplicationWithin(actor, "instruction.read", number);
  if (!(await findAppeals(ports(), actor, number))) notFound();
  const posted = await readPostedForm(request);
  const here = dossierInList(number, listCarried(request.url), { page: "recours" });
  if (posted.form === "examine") {
    await requireActor(request, "appeal.examine");
    const form = await checkForm(posted, examinationForm);
    if (!form.ok) return json(form.refusal, { status: 422 });
    const examined = await examineAppeal(ports(), actor, { number, ...form.value });
    if (!examined.ok) return examined.refusal.code === "not-found" ? notFound() : conflict(stale);
    return redirectWithFlash(here, "L’examen est enregistré. Le recours peut être répondu.");
  }
  if (posted.form !== "admit" && posted.form !== "reject") return badRequest();
  await requireActor(request, "appeal.settle");
  const form = await checkForm(posted, answerForm);
  if (!form.ok) return json(form.refusal, { status: 422 });
  const settled = await answers[posted.form](ports(), actor, { number, ...form.value });
  if (!settled.ok) return settled.refusal.code === "not-found" ? notFound() : conflict(stale);
  return redirectWithFlash(here, told[posted.form]);
}

export default function AppealPage() {
  const { page, mayExamine, maySettle } = useLoaderData<typeof loader>();
  const answer = useActionData();
  const [appeal, ...earlier] = page.appeals;
  const { label, tone } = appealStatusWords[appeal!.status];
  const address = useDossierAddress(page.number);
  return (
    <>
      <PageHeader
        back={{ to: address(), label: `Dossier ${page.number}` }}
        kicker={
          <>
            {page.title} – {page.association} <StatusTag tone={tone}>{label}</StatusTag>
          </>
        }
        title="Recours gracieux"
      />
      <ErrorSummary errors={formState(answer).errors} />
      <Panes
        kind="work"
        asideLabel="Examen et réponse"
        aside={<AppealActs {...{ page, appeal: appeal!, mayExamine, maySettle, answer }} />}
      >
        <AppealToRead appeal={appeal!} />
        {earlier.map((one) => (
          <section key={String(one.filedAt)}>
            <h2>Recours précédent</h2>
            <AppealToRead appeal={one} />
          </section>
        ))}
      </Panes>
    </>
  );
}
