import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Actions, Button, ButtonLink } from "~/components/button";
import { Reading } from "~/components/layout";
import { Notice } from "~/components/notice";
import { PageHeader } from "~/components/page-header";
import { PlainForm } from "~/components/plain-form";
import { StatusTag } from "~/components/status-tag";
import { isBlank } from "~/domain/application/form/answers";
import type { AnswersBySection } from "~/domain/application/form/assemble-input";
import { type Condition, conditionStates } from "~/domain/application/self-test/self-test";
import { conditionWords } from "~/domain/application/self-test/words";
import { typeset, withPrintedApostrophes } from "~/domain/text/typography";
import { noHeldAnswersHeader, readHeldAnswers } from "~/platform/session/self-test-cookie.server";
import { startPath } from "~/features/applications/self-test/start-path";
import { findSelfTest } from "~/features/applications/self-test/self-test.server";
import { notFound } from "~/platform/http/refusals.server";
import { ports } from "~/platform/ports.server";
import { openToAll } from "~/platform/session/require-actor.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `Résultat – ${data.call.title} – Pilier` : "Pilier" },
  { name: "robots", content: "noindex" },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  openToAll(request);
  const test = (await findSelfTest(ports(), params.slug!)) ?? notFound();
  const held = await readHeldAnswers(request, test.call.slug);
  const isAnswered = Object.values(held).some((answers) =>
    Object.values(answers).some((one) => !isBlank(one)),
  );
  return { call: test.call, conditions: test.judge(held as AnswersBySection), isAnswered };
}

/** Forgets the answers: the next person on this device starts with none. */
export async function action({ request, params }: ActionFunctionArgs) {
  openToAll(request);
  const test = (await findSelfTest(ports(), params.slug!)) ?? notFound();
  const headers = { "Set-Cookie": await noHeldAnswersHeader() };
  return redirect(`/appels/${test.call.slug}/test`, { status: 303, headers });
}

const titles = {
  met: "Votre projet remplit les conditions vérifiées",
  "to-check": "Rien ne s’oppose à votre projet, il reste à vérifier",
  "not-met": "Une condition n’est pas remplie",
} as const;

export default function SelfTestResultPage() {
  const { call, conditions, isAnswered } = useLoaderData<typeof loader>();
  const blocking = conditions.filter(({ isBlocking }) => isBlocking);
  const worst = blocking.some(({ state }) => state === "not-met")
    ? "not-met"
    : conditions.some(({ state }) => state === "to-check")
      ? "to-check"
      : "met";
  const failed = blocking.filter(({ state }) => state === "not-met").length;
  return (
    <Reading>
      <PageHeader
        back={{ to: `/appels/${call.slug}/test`, label: "Revoir mes réponses" }}
        kicker={call.title}
        title={
          <span id="resultat" tabIndex={-1}>
            {failed > 1 ? `${failed} conditions ne sont pas remplies` : titles[worst]}
          </span>
        }
        lead="Ce résultat vous aide à préparer votre demande. Il n’engage personne : seul le dossier déposé est jugé."
      />
      {conditionStates
        .toReversed()
        .map((state) => ({ state, of: conditions.filter((condition) => condition.state === state) }))
        .toSorted((one, other) => Number(other.state === "not-met") - Number(one.state === "not-met"))
        .filter(({ of }) => of.length > 0)
        .map(({ state, of }) => (
          <section key={state} aria-labelledby={state}>
            <h2 id={state}>{conditionWords[state]}</h2>
            <ul className="condition-results">
              {of.map((condition) => (
                <ConditionItem key={condition.code} condition={condition} slug={call.slug} />
              ))}
            </ul>
          </section>
        ))}
      {failed > 0 && (
        <Notice title="D’autres aides existent peut-être">
          <p>
            Regardez <a href="/appels">les autres appels à projets</a>, ou parlez de votre projet avec{" "}
            <a href={`/appels/${call.slug}`}>le contact de cet appel</a> avant de renoncer.
          </p>
        </Notice>
      )}
      {call.isOpen ? (
        <>
          <Actions>
            <ButtonLink to={startPath(call.slug, { isCarrying: isAnswered })}>
              {isAnswered ? "Commencer avec ces réponses" : "Commencer une demande"}
            </ButtonLink>
          </Actions>
          <p className="muted">
            {isAnswered && "Vos réponses seront déjà dans votre dossier. "}
            Si vous n’avez pas de compte, vous en créez un au passage.
          </p>
        </>
      ) : (
        <p>
          Cet appel n’est pas encore ouvert. <a href="/alertes">Me prévenir de son ouverture</a>.
        </p>
      )}
      {isAnswered && (
        <PlainForm label="Effacer mes réponses">
          <p className="muted">
            Vos réponses restent un jour dans ce navigateur, puis s’effacent. Sur un appareil partagé,
            effacez-les en partant.
          </p>
          <Button kind="secondary">Effacer mes réponses</Button>
        </PlainForm>
      )}
    </Reading>
  );
}

const tones = { met: "success", "not-met": "neutral", "to-check": "info" } as const;
const icons = { met: "check", "not-met": "cross", "to-check": "question" } as const;

function ConditionItem({ condition, slug }: { condition: Condition; slug: string }) {
  const { state, label, isBlocking, reason, fix, page } = condition;
  return (
    <li>
      <p>
        <StatusTag tone={tones[state]} icon={icons[state]}>
          {conditionWords[state]}
        </StatusTag>{" "}
        <strong>{typeset(label)}</strong>
        {!isBlocking && <span className="muted"> (conseil)</span>}
      </p>
      {reason && <p>{withPrintedApostrophes(typeset(reason))}</p>}
      {fix && state !== "met" && (
        <p>{withPrintedApostrophes(typeset(`Ce qui changerait la réponse : ${fix}`))}</p>
      )}
      {state !== "met" && (
        <p>
          <a href={`/appels/${slug}/test?question=${page}`}>
            Changer ma réponse<span className="visually-hidden"> sur {label}</span>
          </a>
        </p>
      )}
    </li>
  );
}
