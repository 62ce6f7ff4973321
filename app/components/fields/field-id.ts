/** The id of the field called `name`: `lines.0.label` has `f-lines-0-label`. */
export function fieldId(name: string, prefix = "f"): string {
  return `${prefix}-${name.replaceAll(".", "-")}`;
}
