import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useMemo, useRef } from "react";
import { ErrorSummary } from "~/components/error-summary";
import { Panes } from "~/components/layout";
import { mayEver } from "~/domain/access/policy";
import { mayTake } from "~/domain/application/lifecycle";
import { findEvidence } from "~/features/applications/evidence/evidence.server";
import { findExchange } from "~/features/exchange/queries.server";
import { findAfterDecision } from "~/features/instruction/after-decision.server";
import { dossierInList, listAround, listCarried } from "~/features/instruction/list-context";
import { findNeighbours, type Neighbour } from "~/features/instruction/neighbours.server";
import { findReviews } from "~/features/reviews/queries.server";
import { requireApplicationWithin } from "~/platform/access/require-application.server";
import { formState } from "~/platform/forms/form-state";
import { readPostedForm } from "~/platform/forms/read-form.server";
import { notFound } from "~/platform/http/refusals.server";
import { database, ports } from "~/platform/ports.server";
import { requireActor } from "~/platform/session/require-actor.server";
import { gridAct, smallAct } from "./parts/dossier-acts.server";
import { DossierHeader } from "./parts/dossier-header";
import { DossierStates } from "./parts/dossier-states";
import { EvidencePane } from "./parts/evidence-pane";
import { ReviewPane } from "./parts/review-pane";
import { ShortcutList } from "./parts/shortcut-list";
import { useShortcuts } from "./parts/use-shortcuts";
import { useDossierAddress } from "./parts/use-dossier-address";

/** Marks save themselves, and keys score: without a script the same form does the work. */
export const handle = { density: "compact", scripts: true };

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.evidence.title ?? "Dossier"} – Instruction – Pilier` },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "instruction.read");
  const number = params.number!;
  const list = listCarried(request.url);
  const [evidence, grid, exchange, neighbours, after] = await Promise.all([
    findEvidence(ports(), actor, number),
    findReviews(ports(), actor, number),
    findExchange(ports(), actor, number),
    findNeighbours({ pool: database().pool, now: ports().now }, actor, { number, list }),
    findAfterDecision(ports(), actor, number),
  ]);
  if (!evidence || !grid || !exchange) notFound();
  const pathOf = (other: Neighbour | null) => other && dossierInList(other.number, list, other);
  return {
    evidence,
    grid,
    exchange,
    after,
    list: { to: listAround(number, list, neighbours.pageAfter), name: neighbours.name },
    previous: pathOf(neighbours.previous),
    next: pathOf(neighbours.next),
    mayAdmit: mayEver(actor, "instruction.admit"),
    mayJudge: mayEver(actor, "report.accept"),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, "review.write");
  const number = params.number!;
  await requireApplicationWithin(actor, "review.write", number);
  const posted = await readPostedForm(request);
  const list = listCarried(request.url);
  const act = { actor, number, posted, here: dossierInList(number, list) };
  return (
    (await smallAct(act)) ??
    (await gridAct(act, async () => {
      const reading = { pool: database().pool, now: ports().now };
      const { next, pageAfter } = await findNeighbours(reading, actor, { number, list });
      return next
        ? { path: dossierInList(next.number, list, next), isLast: false }
        : { path: listAround(number, list, pageAfter), isLast: true };
    }))
  );
}

export default function InstructionPage() {
  const page = useLoaderData<typeof loader>();
  const { evidence, grid, exchange, previous, next } = page;
  const answer = useActionData();
  const formRef = useRef<HTMLFormElement>(null);
  const { number, status } = evidence;
  const address = useDossierAddress(number);
  const messages = address("messages");
  const complement = page.mayAdmit && mayTake("ask-complement", status) ? address("complement") : null;
  const targets = useMemo(
    () => ({
      grid: formRef,
      previous,
      next,
      messages,
      complement,
    }),
    [previous, next, messages, complement],
  );
  useShortcuts(grid.hasShortcuts, targets);
  return (
    <>
      <DossierHeader {...page} complement={complement} />
      <ErrorSummary errors={formState(answer).errors} />
      <DossierStates
        evidence={evidence}
        opinions={exchange.opinions}
        after={page.after}
        mayAct={page.mayAdmit}
      />
      <Panes
        kind="work"
        isAsideSticky
        asideLabel="Grille de notation"
        aside={
          <>
            <ReviewPane {...{ evidence, grid, answer, formRef }} />
            <ShortcutList isOn={grid.hasShortcuts} />
          </>
        }
      >
        <EvidencePane evidence={evidence} exchange={exchange} answer={answer} />
      </Panes>
    </>
  );
}
