/** The page of an alert: confirms it, then ends it. Opening it changes nothing. */
export function alertPath(token: string): string {
  return `/alertes/${token}`;
}

/** What a mail program posts to, for an alert to end in one click (RFC 8058). */
export function unsubscribePath(token: string): string {
  return `/alertes/${token}/desabonnement`;
}
