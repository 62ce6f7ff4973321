/** A small PDF named after the type of document that it stands for. */
export function joinedFile(type: string) {
  return {
    name: `${type.toLowerCase()}.pdf`,
    mimeType: "application/pdf",
    buffer: Buffer.from(
      "%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n",
    ),
  };
}
