import { forwardRef, type InputHTMLAttributes, type ReactNode } from "react";
import { setType } from "../set-type";

export interface ChoiceOption {
  value: string;
  label: ReactNode;
  hint?: ReactNode;
  isDisabled?: boolean;
}

export interface ChoiceProps extends Pick<InputHTMLAttributes<HTMLInputElement>, "onChange" | "onBlur"> {
  type: "radio" | "checkbox";
  id: string;
  name: string;
  option: ChoiceOption;
  isChosen: boolean;
  isRequired?: boolean;
  describedBy?: string;
  isRefused?: boolean;
}

/** One radio or box with its words; the whole line can be pressed. */
export const Choice = forwardRef<HTMLInputElement, ChoiceProps>(function Choice(
  { type, id, name, option, isChosen, isRequired, describedBy, isRefused, onChange, onBlur },
  ref,
) {
  const hintId = option.hint ? `${id}-hint` : null;
  return (
    <div className="choice">
      <input
        {...{ ref, onChange, onBlur }}
        type={type}
        id={id}
        name={name}
        value={option.value}
        defaultChecked={isChosen}
        disabled={option.isDisabled}
        required={isRequired}
        aria-invalid={(type === "checkbox" && isRefused) || undefined}
        aria-describedby={[describedBy, hintId].filter(Boolean).join(" ") || undefined}
      />
      <label htmlFor={id}>{setType(option.label)}</label>
      {hintId && (
        <div id={hintId} className="choice-hint">
          {setType(option.hint)}
        </div>
      )}
    </div>
  );
});
