import { Field, inputAttributes, type FieldProps } from "./field";

export interface FileInputProps extends FieldProps {
  /** Extensions and types the picker offers: ".pdf,image/jpeg". The server looks at the content. */
  accept: string;
  isMultiple?: boolean;
  /** Opens the camera of a phone instead of its files. */
  isPhoto?: boolean;
}

export function FileInput({ accept, isMultiple, isPhoto, ...field }: FileInputProps) {
  return (
    <Field {...field}>
      <input
        {...inputAttributes(field)}
        className="input input-file"
        type="file"
        accept={accept}
        multiple={isMultiple}
        capture={isPhoto ? "environment" : undefined}
      />
    </Field>
  );
}
