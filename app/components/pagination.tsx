import { Icon } from "./icon";

export interface PaginationProps {
  /** What is turned: "des dossiers". */
  label: string;
  previous?: string | null;
  next?: string | null;
}

/** Previous and next page of a list read by key. Nothing when the list holds on one page. */
export function Pagination({ label, previous, next }: PaginationProps) {
  if (!previous && !next) return null;
  return (
    <nav className="pagination" aria-label={`Pages ${label}`}>
      {previous && (
        <a href={previous} rel="prev">
          <Icon name="arrow-left" />
          Page précédente
        </a>
      )}
      {next && (
        <a href={next} rel="next">
          Page suivante
          <Icon name="arrow-right" />
        </a>
      )}
    </nav>
  );
}
