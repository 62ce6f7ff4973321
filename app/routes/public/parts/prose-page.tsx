import type { ReactNode } from "react";
import { Reading } from "~/components/layout";
import { PageHeader } from "~/components/page-header";

/** A page that is only read. */
export function ProsePage({ title, lead, children }: { title: string; lead?: string; children: ReactNode }) {
  return (
    <Reading>
      <PageHeader title={title} lead={lead} />
      {children}
    </Reading>
  );
}
