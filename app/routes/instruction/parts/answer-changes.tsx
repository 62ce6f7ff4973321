import { DateTime } from "~/components/date-time";
import { StatusTag } from "~/components/status-tag";
import { typeset } from "~/domain/text/typography";
import type { Evidence } from "~/features/applications/evidence/evidence.server";

interface AnswerChangesProps {
  /** Code of a section, or "documents". */
  section: string;
  complements: Evidence["complements"];
}

/** What the answers to requests changed in one section, before and after; the section itself shows the answers of today. */
export function AnswerChanges({ section, complements }: AnswerChangesProps) {
  return complements.flatMap(({ id, answeredAt, changes }) =>
    answeredAt === null
      ? []
      : changes
          .filter((change) => change.section === section)
          .map(({ label, before, after }, index) => (
            <div key={`${id}-${index}`} className="answer-change">
              <p>
                <StatusTag tone="warning">Modifié</StatusTag> {typeset(label)}, le{" "}
                <DateTime at={new Date(answeredAt)} />
              </p>
              <p>
                <span className="visually-hidden">{"Avant\u00A0: "}</span>
                <del>{before ? typeset(before) : "Rien"}</del>
              </p>
              <p>
                <span className="visually-hidden">{"Après\u00A0: "}</span>
                <ins>{after ? typeset(after) : "Rien"}</ins>
              </p>
            </div>
          )),
  );
}
