import { Actions, Button } from "~/components/button";

/** Who comes from the page where everything is reread goes back to it first. */
export function SaveButtons({ isChecking }: { isChecking: boolean }) {
  return (
    <Actions>
      {isChecking ? (
        <Button name="_intent" value="check">
          Enregistrer et revenir à la vérification
        </Button>
      ) : (
        <Button name="_intent" value="continue">
          Enregistrer et continuer
        </Button>
      )}
      <Button kind="secondary" name="_intent" value="return">
        Enregistrer et revenir au dossier
      </Button>
    </Actions>
  );
}

/** The Enter key presses the first button of a form: it saves, rather than adding a row. */
export function DefaultButton() {
  return (
    <div className="visually-hidden" aria-hidden="true">
      <button type="submit" name="_intent" value="continue" tabIndex={-1}>
        Enregistrer
      </button>
    </div>
  );
}
