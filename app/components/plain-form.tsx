import type { ClipboardEventHandler, FormEventHandler, ReactNode } from "react";

export interface PlainFormProps {
  children: ReactNode;
  /** Where it is sent: this page when absent. */
  action?: string;
  method?: "post" | "get";
  /** Written in the hidden `_form`, on a page that has several forms. */
  form?: string;
  /** True when the form sends files. */
  hasFiles?: boolean;
  /** Names the form for a screen reader, when its heading does not. */
  label?: string;
  id?: string;
  onPaste?: ClipboardEventHandler<HTMLFormElement>;
  onInput?: FormEventHandler<HTMLFormElement>;
  /** `data-` attributes, for the script of the page. */
  data?: Readonly<Record<`data-${string}`, string | undefined>>;
}

/** A form that the server checks: a whole page answers, with or without a script. */
export function PlainForm({
  children,
  action,
  method = "post",
  form,
  hasFiles,
  label,
  id,
  data,
  onPaste,
  onInput,
}: PlainFormProps) {
  return (
    <form
      noValidate
      method={method}
      action={action}
      encType={hasFiles ? "multipart/form-data" : undefined}
      aria-label={label}
      id={id}
      className="form"
      onPaste={onPaste}
      onInput={onInput}
      {...data}
    >
      {form && <input type="hidden" name="_form" value={form} />}
      {children}
    </form>
  );
}
