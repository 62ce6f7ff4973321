import { json, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { Button, ButtonLink } from "~/components/button";
import { ErrorSummary } from "~/components/error-summary";
import { Checkboxes } from "~/components/fields/checkboxes";
import { TextArea } from "~/components/fields/text-area";
import { Reading } from "~/components/layout";
import { Notice } from "~/components/notice";
import { PageHeader } from "~/components/page-header";
import { PlainForm } from "~/components/plain-form";
import { mayTake } from "~/domain/application/lifecycle";
import { findEvidence } from "~/features/applications/evidence/evidence.server";
import { admitApplication } from "~/features/instruction/admit-application.server";
import { admitForm, inadmissibleForm } from "~/features/instruction/admissibility-forms.schema";
import { findVerdict } from "~/features/instruction/verdict/queries.server";
import { declareInadmissible } from "~/features/instruction/declare-inadmissible.server";
import { dossierInList, listCarried } from "~/features/instruction/list-context";
import { requireApplicationWithin } from "~/platform/access/require-application.server";
import { formState } from "~/platform/forms/form-state";
import { checkForm, readPostedForm } from "~/platform/forms/read-form.server";
import { redirectWithFlash } from "~/platform/http/flash.server";
import { conflict, notFound } from "~/platform/http/refusals.server";
import { ports } from "~/platform/ports.server";
import { requireActor } from "~/platform/session/require-actor.server";
import { VerdictFindings } from "./parts/verdict-findings";
import { useDossierAddress } from "./parts/use-dossier-address";

export const handle = { density: "compact" };

export const meta: MetaFunction = () => [{ title: "Recevabilité – Instruction – Pilier" }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "instruction.admit");
  const [evidence, weighed] = await Promise.all([
    findEvidence(ports(), actor, params.number!),
    findVerdict(ports(), actor, params.number!),
  ]);
  if (!evidence?.verdict || !weighed) notFound();
  const { number, title, status, version, verdict } = evidence;
  const { failing, toJudge } = weighed;
  return { number, title, status, version, findings: verdict.findings, failing, toJudge };
}

const stale = "Ce dossier a changé entre-temps. Rechargez la page, relisez, puis décidez.";

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, "instruction.admit");
  const number = params.number!;
  await requireApplicationWithin(actor, "instruction.admit", number);
  const here = dossierInList(number, listCarried(request.url));
  const posted = await readPostedForm(request);
  if (posted.form === "inadmissible") {
    const form = await checkForm(posted, inadmissibleForm);
    if (!form.ok) return json(form.refusal, { status: 422 });
    const declared = await declareInadmissible(ports(), actor, { number, ...form.value });
    if (!declared.ok) return declared.refusal.code === "not-found" ? notFound() : conflict(stale);
    return redirectWithFlash(here, "Le dossier est déclaré irrecevable. L’association en est informée.");
  }
  const form = await checkForm(posted, admitForm);
  if (!form.ok) return json(form.refusal, { status: 422 });
  const admitted = await admitApplication(ports(), actor, { number, ...form.value });
  if (!admitted.ok) {
    const { refusal } = admitted;
    switch (refusal.code) {
      case "not-found":
        return notFound();
      case "blocking-failures":
        return conflict(
          `Des conditions bloquantes ne sont pas remplies (${refusal.criteria.join(", ")})\u00A0: le dossier ne peut pas être déclaré recevable.`,
        );
      case "not-judged": {
        const errors = [
          {
            name: "judged",
            message: `Confirmez ce que vous avez jugé\u00A0: ${refusal.criteria.join(", ")}.`,
          },
        ];
        return json({ ...posted, errors }, { status: 422 });
      }
      case "wrong-status":
      case "changed-meanwhile":
        return conflict(stale);
    }
  }
  return redirectWithFlash(here, "Le dossier est recevable. Vous pouvez le noter.");
}

export default function AdmissibilityPage() {
  const { number, title, status, version, findings, failing, toJudge } = useLoaderData<typeof loader>();
  const answer = useActionData();
  const form = formState(answer, {}, "admit");
  const refusal = formState(answer, {}, "inadmissible");
  const mayDecide = mayTake("admit", status);
  const address = useDossierAddress(number);
  return (
    <Reading>
      <PageHeader back={{ to: address(), label: `Dossier ${number}` }} kicker={title} title="Recevabilité" />
      <ErrorSummary errors={[...form.errors, ...refusal.errors]} />
      <VerdictFindings findings={findings} />
      <p>
        <ButtonLink kind="link" to={address("verdict")}>
          Juger réponse par réponse, ou écarter un constat
        </ButtonLink>
      </p>
      {!mayDecide && <Notice title="La recevabilité de ce dossier est déjà décidée" />}
      {mayDecide && failing.length === 0 && (
        <PlainForm form="admit">
          <h2>Déclarer recevable</h2>
          <input type="hidden" name="version" value={version} />
          {toJudge.length === 0 ? (
            <p>Tout ce qui demandait un jugement est jugé.</p>
          ) : (
            <Checkboxes
              label="Ce que vous avez lu et jugé suffisant"
              hint="Le portail a vu qu’une réponse est là. À vous de dire si elle convient."
              options={findings
                .filter(({ code }) => toJudge.includes(code))
                .map(({ code, label }) => ({ value: code, label: `${label} (${code})` }))}
              {...form.choices("judged")}
            />
          )}
          <Button>Déclarer recevable</Button>
        </PlainForm>
      )}
      {mayDecide && failing.length > 0 && (
        <Notice tone="warning" title="Des conditions bloquantes ne sont pas remplies">
          {`Le dossier ne peut pas être déclaré recevable en l’état : ${failing.join(", ")}.`}
        </Notice>
      )}
      {mayTake("declare-inadmissible", status) && (
        <PlainForm form="inadmissible">
          <h2>Déclarer irrecevable</h2>
          <p>
            La machine ne refuse jamais{"\u00A0: "}c’est vous qui décidez, avec un motif que l’association
            lira.
          </p>
          <input type="hidden" name="version" value={version} />
          <TextArea label="Motif" idPrefix="refus" {...refusal.field("reason")} />
          <Button kind="danger">Déclarer irrecevable</Button>
        </PlainForm>
      )}
    </Reading>
  );
}
