const shape = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The identifier as the database writes it, or null: PostgreSQL fails on anything else. */
export function readUuid(text: string | null | undefined): string | null {
  const lower = text?.toLowerCase() ?? "";
  return shape.test(lower) ? lower : null;
}
