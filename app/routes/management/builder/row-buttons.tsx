import { Actions, Button } from "~/components/button";
import { VisuallyHidden } from "~/components/visually-hidden";

interface RowButtonsProps {
  list: string;
  row: number;
  count: number;
  /** Names the row: "critère 2". */
  name: string;
}

/** Moves a row of a list up or down, or takes it out: buttons of the form, so that no script is needed. */
export function RowButtons({ list, row, count, name }: RowButtonsProps) {
  return (
    <Actions>
      {row > 0 && (
        <Button kind="link" name="_intent" value={`up:${list}:${row}`}>
          Monter<VisuallyHidden>{` ${name}`}</VisuallyHidden>
        </Button>
      )}
      {row < count - 1 && (
        <Button kind="link" name="_intent" value={`down:${list}:${row}`}>
          Descendre<VisuallyHidden>{` ${name}`}</VisuallyHidden>
        </Button>
      )}
      <Button kind="link" name="_intent" value={`remove:${list}:${row}`}>
        Retirer<VisuallyHidden>{` ${name}`}</VisuallyHidden>
      </Button>
    </Actions>
  );
}
