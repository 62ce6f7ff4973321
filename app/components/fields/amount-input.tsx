import { forwardRef } from "react";
import { TextInput, type TextInputProps } from "./text-input";

/** An amount in euros, as people type it: "1 250", "1250,50". Read with `typedAmount`. */
export const AmountInput = forwardRef<HTMLInputElement, Omit<TextInputProps, "type" | "unit" | "inputMode">>(
  function AmountInput(props, ref) {
    return <TextInput width="10" autoComplete="off" {...props} ref={ref} inputMode="decimal" unit="€" />;
  },
);
