import type { ComponentType } from "react";
import { useNonce } from "~/platform/http/nonce";

interface EditorRootProps<Props extends object> {
  /** Name under which the script knows the editor: see `start-editors.tsx`. */
  name: string;
  script: string;
  of: ComponentType<Props>;
  /** What the server knows, and nothing that JSON would lose. */
  props: Props;
}

/**
 * A part of the page that a script takes over to follow the typing, while the page around it stays HTML. Without the
 * script, and until it has come, the same fields and buttons are sent to the server.
 */
export function EditorRoot<Props extends object>({
  name,
  script,
  of: Editor,
  props,
}: EditorRootProps<Props>) {
  return (
    <>
      <div data-editor={name} data-props={JSON.stringify(props)}>
        <Editor {...props} />
      </div>
      <script src={script} defer nonce={useNonce()} />
    </>
  );
}
