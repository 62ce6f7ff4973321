/** Tells a reader of feeds, in the head of a page, where the feed of its calls is. */
export function feedLink(href: string) {
  return {
    tagName: "link",
    rel: "alternate",
    type: "application/atom+xml",
    title: "Appels à projets du contrat de ville",
    href,
  } as const;
}

/** Tells where the dates that a page speaks of are, for an agenda. */
export function calendarLink(href: string) {
  return { tagName: "link", rel: "alternate", type: "text/calendar", title: "Dates des appels", href } as const;
}
