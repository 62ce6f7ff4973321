import { textDiff } from "~/domain/call/text-diff";
import { setType } from "./set-type";

export interface ChangeShown {
  readonly key: string;
  readonly label: string;
  /** "" when it was not there. */
  readonly before: string;
  /** "" when it is there no longer. */
  readonly after: string;
}

export interface ChangeListProps {
  changes: readonly ChangeShown[];
  beforeLabel?: string;
  afterLabel?: string;
}

/** What changes, in words: short texts one after the other, long ones line by line. Never by colour alone. */
export function ChangeList({ changes, beforeLabel = "Avant", afterLabel = "Maintenant" }: ChangeListProps) {
  return (
    <dl className="change-list">
      {changes.map((change) => (
        <div key={change.key} className="change">
          <dt>{setType(change.label)}</dt>
          {isLong(change) ? (
            <dd>
              <LineDiff {...change} />
            </dd>
          ) : (
            <>
              <dd>
                <span className="change-side">{beforeLabel}</span>
                <del>{change.before === "" ? "Rien" : setType(change.before)}</del>
              </dd>
              <dd>
                <span className="change-side">{afterLabel}</span>
                <ins>{change.after === "" ? "Rien" : setType(change.after)}</ins>
              </dd>
            </>
          )}
        </div>
      ))}
    </dl>
  );
}

function isLong({ before, after }: ChangeShown): boolean {
  return before !== "" && after !== "" && (before.includes("\n") || after.includes("\n"));
}

const words = { removed: "Retiré", added: "Ajouté", kept: "" } as const;

function LineDiff({ before, after }: ChangeShown) {
  return (
    <ul className="line-diff">
      {textDiff(before, after)
        .filter(({ kind, text }) => kind !== "kept" || text.trim() !== "")
        .map(({ kind, text }, index) => (
          <li key={index} data-kind={kind}>
            {kind !== "kept" && <span className="change-side">{words[kind]}</span>}
            {kind === "removed" ? (
              <del>{setType(text)}</del>
            ) : kind === "added" ? (
              <ins>{setType(text)}</ins>
            ) : (
              setType(text)
            )}
          </li>
        ))}
    </ul>
  );
}
