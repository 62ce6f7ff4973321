import type { ClipboardEvent } from "react";
import { Button } from "~/components/button";
import { DataTable } from "~/components/data-table";
import { TextArea } from "~/components/fields/text-area";
import { Notice } from "~/components/notice";
import { accountTitle } from "~/domain/budget/accounts";
import { readPastedBudget } from "~/domain/budget/pasted-lines";
import { typeset } from "~/domain/text/typography";
import { formatAmount } from "~/domain/money/amount-text";

/** Cells of a spreadsheet: pasted, looked at, and only then put in their lines. */
export function PasteLines({ pasted }: { pasted: string }) {
  return (
    <details className="paste-lines" open={pasted !== ""}>
      <summary>Coller depuis un tableur</summary>
      <TextArea
        name="_paste"
        label="Lignes copiées de votre tableur"
        hint={typeset(
          "Une ligne par compte : le numéro ou le nom du compte, puis le montant. Les subventions s’écrivent plus bas, financeur par financeur.",
        )}
        value={pasted}
        rows={5}
        spellCheck={false}
        isOptional
      />
      <Button kind="secondary" name="_intent" value="paste:preview">
        Voir ce qui sera rempli
      </Button>
      {pasted !== "" && <Preview pasted={pasted} />}
    </details>
  );
}

function Preview({ pasted }: { pasted: string }) {
  const { lines, unknown } = readPastedBudget(pasted);
  return (
    <div role="status">
      {lines.length > 0 ? (
        <>
          <DataTable
            caption="Ce qui sera rempli"
            rows={lines}
            rowKey={({ account }) => account}
            columns={[
              {
                label: "Compte",
                isRowHeader: true,
                cell: ({ account }) => accountTitle(account),
              },
              { label: "Montant", align: "end", cell: ({ amount }) => formatAmount(amount) },
            ]}
          />
          <Button name="_intent" value="paste:apply">
            Remplir le budget avec ces lignes
          </Button>
        </>
      ) : (
        <Notice tone="warning" title="Aucune ligne n’a été reconnue">
          Copiez au moins deux colonnes : le compte, puis le montant.
        </Notice>
      )}
      {unknown.length > 0 && (
        <Notice title="Ces lignes ne seront pas reprises : écrivez-les vous-même">
          <ul>
            {unknown.map((row, index) => (
              <li key={index}>{row}</li>
            ))}
          </ul>
        </Notice>
      )}
    </div>
  );
}

/** Several cells pasted into one amount are meant for the whole budget: they are shown before they fill anything. */
export function takeCells(event: ClipboardEvent<HTMLFormElement>): void {
  const text = event.clipboardData.getData("text/plain");
  const field = event.target;
  if (!(field instanceof HTMLInputElement) || !text.includes("\t")) return;
  const place = event.currentTarget.elements.namedItem("_paste");
  const preview = event.currentTarget.querySelector('button[value="paste:preview"]');
  if (!(place instanceof HTMLTextAreaElement) || !(preview instanceof HTMLButtonElement)) return;
  event.preventDefault();
  place.value = text;
  event.currentTarget.requestSubmit(preview);
}
