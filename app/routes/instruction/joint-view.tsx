import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { DefinitionGrid } from "~/components/definition-grid";
import { moneyWords } from "~/components/money";
import { Notice } from "~/components/notice";
import { PageHeader } from "~/components/page-header";
import { cents, sumCents } from "~/domain/money/cents";
import { typeset } from "~/domain/text/typography";
import { findJointMoney, type JointMoney } from "~/features/reviews/joint-view.server";
import { findReviews } from "~/features/reviews/queries.server";
import { notFound } from "~/platform/http/refusals.server";
import { ports } from "~/platform/ports.server";
import { requireActor } from "~/platform/session/require-actor.server";
import { ComparedScores } from "./parts/compared-scores";
import { useDossierAddress } from "./parts/use-dossier-address";

export const handle = { density: "compact" };

export const meta: MetaFunction = () => [{ title: "Vue croisée – Instruction – Pilier" }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "instruction.read");
  const number = params.number!;
  const [grid, money] = await Promise.all([
    findReviews(ports(), actor, number),
    findJointMoney(ports(), actor, number),
  ]);
  if (!grid || !money) notFound();
  return { number, grid, money };
}

export default function JointViewPage() {
  const { number, grid, money } = useLoaderData<typeof loader>();
  const { reviews, need, seesOthers } = grid;
  const proposed = sumCents(reviews.flatMap(({ content }) => content?.proposed ?? []));
  const left = cents(Math.max(0, need - proposed));
  const address = useDossierAddress(number);
  return (
    <>
      <PageHeader
        back={{ to: address(), label: `Dossier ${number}` }}
        kicker={`${number} – ${money.association}`}
        title="Vue croisée des financeurs"
        lead={money.title}
      />
      <DefinitionGrid
        items={[
          { term: "Charges du projet", value: moneyWords(money.charges) },
          {
            term: "À couvrir par l’appel",
            value: moneyWords(need),
            note: "charges moins les autres produits",
          },
          {
            term: "Proposé ensemble",
            value: seesOthers ? moneyWords(proposed) : "masqué",
            note: seesOthers ? undefined! : "jusqu’à la fin de votre instruction",
          },
          { term: "Reste à couvrir", value: seesOthers ? moneyWords(left) : "masqué" },
        ].map(({ note, ...item }) => (note ? { ...item, note } : item))}
      />
      {!seesOthers && (
        <Notice title="Les notes des autres financeurs restent masquées">
          {`Vous les lirez quand votre instruction sera terminée. Avancement : ${reviews
            .map(({ funder, isComplete }) => `${funder}, ${isComplete ? "terminée" : "en cours"}`)
            .join(" ; ")}.`}
        </Notice>
      )}
      {money.doubles.map((double, index) => (
        <Notice key={index} tone="warning" title="Double financement à vérifier">
          {doubleWords(double)}
        </Notice>
      ))}
      <ComparedScores grid={grid} />
      <p>
        <a href="/instruction/severite">Sévérité des personnes qui notent</a>
      </p>
      <section aria-labelledby="autres-produits">
        <h2 id="autres-produits">Autres produits du plan de financement</h2>
        {money.others.length === 0 && <p className="muted">Aucun autre produit.</p>}
        <ul>
          {money.others.map(({ name, amount, isPublic }, index) => (
            <li key={index}>
              {typeset(`${name} : ${moneyWords(amount)}${isPublic ? " (argent public)" : ""}`)}
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}

function doubleWords(double: JointMoney["doubles"][number]): string {
  return double.kind === "line"
    ? `${double.funder} est financeur de l’appel, et le plan compte aussi «\u00A0${double.label}\u00A0» pour ${moneyWords(double.amount)}.`
    : `${double.funder} est aussi sollicité ou finance le dossier ${double.number} de la même association en ${double.year}, pour ${moneyWords(double.amount)}.`;
}
