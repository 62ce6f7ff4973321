import { Button } from "~/components/button";
import { PlainForm } from "~/components/plain-form";
import { shortcutWords } from "./use-shortcuts";

/** What each key does, and the switch that turns them all off. */
export function ShortcutList({ isOn }: { isOn: boolean }) {
  return (
    <details id="raccourcis" className="shortcut-list">
      <summary>{isOn ? "Raccourcis clavier (?)" : "Raccourcis clavier (désactivés)"}</summary>
      <dl>
        {shortcutWords.map(([keys, what]) => (
          <div key={keys}>
            <dt>
              <kbd>{keys}</kbd>
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
      <PlainForm form="shortcuts" label="Raccourcis clavier">
        <input type="hidden" name="shortcuts" value={isOn ? "off" : "on"} />
        <Button kind="secondary">{isOn ? "Désactiver les raccourcis" : "Activer les raccourcis"}</Button>
      </PlainForm>
    </details>
  );
}
