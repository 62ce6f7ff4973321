/** The sign of Pilier: four pillars carry one roof. */
export function BrandMark() {
  return (
    <svg
      className="brand-mark"
      viewBox="0 0 32 32"
      width="32"
      height="32"
      aria-hidden="true"
      focusable="false"
    >
      <path className="brand-roof" d="M3 10.5 16 3l13 7.5v2H3z" />
      <path className="brand-pillar" data-tone="sante" d="M5.5 14.5h3.4v11H5.5z" />
      <path className="brand-pillar" data-tone="cadre" d="M11.4 14.5h3.4v11h-3.4z" />
      <path className="brand-pillar" data-tone="emploi" d="M17.2 14.5h3.4v11h-3.4z" />
      <path className="brand-pillar" data-tone="jeunesse" d="M23.1 14.5h3.4v11h-3.4z" />
      <path className="brand-roof" d="M3 27h26v2.4H3z" />
    </svg>
  );
}

export function Brand() {
  return (
    <a className="brand" href="/">
      <BrandMark />
      <span>Pilier</span>
      <span className="visually-hidden">, page d’accueil</span>
    </a>
  );
}
