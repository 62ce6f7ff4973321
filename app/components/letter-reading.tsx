import { lastDayToAppeal, notifiedOn } from "~/domain/appeal/time-limit";
import { DateTime, DayText } from "./date-time";

/** When a letter left and was opened, and the last day on which the association may contest what it tells. */
export function LetterReading({ sentAt, firstReadAt }: { sentAt: Date; firstReadAt: Date | null }) {
  return (
    <>
      Lettre envoyée le <DateTime at={sentAt} />
      {firstReadAt ? (
        <>
          , ouverte par l’association le <DateTime at={firstReadAt} />.
        </>
      ) : (
        ", pas encore ouverte par l’association\u00A0: au quinzième jour, elle compte comme lue."
      )}{" "}
      Dernier jour pour contester la décision{"\u00A0: "}
      <DayText on={lastDayToAppeal(notifiedOn({ sentAt, firstReadAt }))} />.
    </>
  );
}
