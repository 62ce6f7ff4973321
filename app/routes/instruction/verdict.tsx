import { json, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { DateTime } from "~/components/date-time";
import { ErrorSummary } from "~/components/error-summary";
import { Reading } from "~/components/layout";
import { Notice } from "~/components/notice";
import { PageHeader } from "~/components/page-header";
import { PlaceDistrict } from "~/components/place-district";
import { StatusTag } from "~/components/status-tag";
import { SummaryList } from "~/components/summary-list";
import { overallWords } from "~/domain/eligibility/overall-words";
import { judgeSubstance } from "~/features/instruction/verdict/judge-substance.server";
import { findVerdict } from "~/features/instruction/verdict/queries.server";
import { verifyVerdict } from "~/features/instruction/verdict/verify-verdict.server";
import {
  confirmSetAside,
  setFindingAside,
  withdrawSetAside,
  type SetAsideRefusal,
} from "~/features/instruction/verdict/set-aside.server";
import {
  criterionForm,
  judgementForm,
  setAsideForm,
} from "~/features/instruction/verdict/verdict-forms.schema";
import { dossierInList, listCarried } from "~/features/instruction/list-context";
import { requireApplicationWithin } from "~/platform/access/require-application.server";
import { formState } from "~/platform/forms/form-state";
import { checkForm, readPostedForm, type PostedForm } from "~/platform/forms/read-form.server";
import { redirectWithFlash } from "~/platform/http/flash.server";
import { badRequest, conflict, notFound } from "~/platform/http/refusals.server";
import { ports } from "~/platform/ports.server";
import { requireActor } from "~/platform/session/require-actor.server";
import { Findings } from "./verdict/findings";
import { SubstanceTasks } from "./verdict/tasks";
import { VerificationResult } from "./verdict/verification";
import { useDossierAddress } from "./parts/use-dossier-address";

export const handle = { density: "compact" };

export const meta: MetaFunction = () => [{ title: "Verdict d’éligibilité – Instruction – Pilier" }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "instruction.admit");
  const number = params.number!;
  const verdict = await findVerdict(ports(), actor, number);
  if (!verdict) notFound();
  const isAsked = new URL(request.url).searchParams.has("verifier");
  return { verdict, verification: isAsked ? await verifyVerdict(ports(), actor, number) : null };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, "instruction.admit");
  const number = params.number!;
  await requireApplicationWithin(actor, "instruction.admit", number);
  const posted = await readPostedForm(request);
  const here = dossierInList(number, listCarried(request.url), { page: "verdict" });
  switch (kindOf(posted)) {
    case "judge": {
      const form = await checkForm(posted, judgementForm);
      if (!form.ok) return json(form.refusal, { status: 422 });
      const { criterion, judgement, reason } = form.value;
      const isConvincing = judgement === "convincing";
      const judged = await judgeSubstance(ports(), actor, {
        number,
        criterion,
        isConvincing,
        reason: reason ?? "",
      });
      if (!judged.ok) return refused(judged.refusal);
      return redirectWithFlash(`${here}#a-juger`, `Votre jugement est enregistré (${criterion}).`);
    }
    case "set-aside": {
      const form = await checkForm(posted, setAsideForm);
      if (!form.ok) return json(form.refusal, { status: 422 });
      const done = await setFindingAside(ports(), actor, { number, ...form.value });
      if (!done.ok) return refused(done.refusal);
      return redirectWithFlash(`${here}#constats`, `C’est noté (${form.value.criterion}).`);
    }
    case "confirm": {
      const form = await checkForm(posted, criterionForm);
      if (!form.ok) return json(form.refusal, { status: 422 });
      const done = await confirmSetAside(ports(), actor, { number, ...form.value });
      if (!done.ok) return refused(done.refusal);
      return redirectWithFlash(`${here}#constats`, `Le constat est écarté (${form.value.criterion}).`);
    }
    case "withdraw": {
      const form = await checkForm(posted, criterionForm);
      if (!form.ok) return json(form.refusal, { status: 422 });
      const done = await withdrawSetAside(ports(), actor, { number, ...form.value });
      if (!done.ok) return refused(done.refusal);
      return redirectWithFlash(`${here}#constats`, `Le constat compte à nouveau (${form.value.criterion}).`);
    }
    default:
      return badRequest();
  }
}

/** Each finding has a form of its own, named by its rule: `judge:PIL-02`. */
function kindOf({ form }: PostedForm): string | undefined {
  return form?.split(":")[0];
}

function refused({ code }: SetAsideRefusal): never {
  switch (code) {
    case "not-found":
      return notFound();
    case "already-decided":
      return conflict(
        "La recevabilité de ce dossier est déjà décidée\u00A0: son verdict ne se discute plus ici.",
      );
    case "nothing-to-set-aside":
      return conflict("Ce constat ne gêne pas le dossier\u00A0: il n’y a rien à écarter. Rechargez la page.");
    case "already-proposed":
      return conflict(
        "Quelqu’un a déjà proposé d’écarter ce constat. Rechargez la page pour lire sa raison.",
      );
    case "needs-another-person":
      return conflict("Vous avez proposé d’écarter ce constat\u00A0: une autre personne doit le confirmer.");
    case "changed-meanwhile":
      return conflict("Quelqu’un vient de changer cela. Rechargez la page, relisez, puis recommencez.");
  }
}

export default function VerdictPage() {
  const { verdict, verification } = useLoaderData<typeof loader>();
  const answer = useActionData();
  const { number, overall, counts } = verdict;
  const address = useDossierAddress(number);
  return (
    <Reading>
      <PageHeader
        back={{ to: address(), label: `Dossier ${number}` }}
        kicker={verdict.title}
        title="Verdict d’éligibilité"
        lead="Les règles constatent, les personnes jugent. Le verdict rendu au dépôt ne change jamais : ce que vous en dites s’écrit à côté, avec votre nom."
      />
      <ErrorSummary errors={formState(answer).errors} />
      <SummaryList
        rows={[
          {
            term: "Verdict des règles",
            value: <StatusTag tone={overallWords[overall].tone}>{overallWords[overall].label}</StatusTag>,
          },
          {
            term: "Ce qui compte aujourd’hui",
            value: <StatusTag tone={overallWords[counts].tone}>{overallWords[counts].label}</StatusTag>,
          },
          { term: "Rendu", value: <DateTime at={verdict.judgedAt} precise /> },
          { term: "Règles", value: `Version ${verdict.callVersion} de l’appel` },
        ]}
      />
      {!verdict.isOpen && (
        <Notice title="La recevabilité de ce dossier est déjà décidée">
          Ce qui a été jugé et écarté reste lisible ici.
        </Notice>
      )}
      <SubstanceTasks tasks={verdict.tasks} isOpen={verdict.isOpen} answer={answer} />
      <Findings findings={verdict.findings} isOpen={verdict.isOpen} answer={answer} />
      <section aria-labelledby="lieux">
        <h2 id="lieux">Lieux du projet</h2>
        {verdict.places.length === 0 && <p className="muted">Aucun lieu nommé.</p>}
        <SummaryList
          rows={verdict.places.map((place) => ({
            term: place.place,
            value: (
              <>
                {place.address && <>{place.address}. </>}
                <PlaceDistrict place={place} />
              </>
            ),
          }))}
        />
      </section>
      <VerificationResult number={number} seals={verdict.seals} verification={verification} />
    </Reading>
  );
}
