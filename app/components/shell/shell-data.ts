/** What the root loader tells about who reads and where they may go. */
export interface ShellData {
  /** Null for a visitor. */
  user: ShellUser | null;
  navigation: readonly NavigationItem[];
  /** Null when it is not known: an error before the database was asked. */
  help: HelpContact | null;
  links: ShellLinks;
  /** A sentence for every page: a demonstration site, a planned stop. */
  announcement?: string | null;
  /** The page is one of a dossier or a call for practice. */
  isPractice?: boolean;
  /** What the last action did, shown once. */
  flash?: { tone: "success" | "info" | "warning"; message: string } | null;
  /** Told on an error page, so that the journal of the server can be searched for it. */
  requestId?: string;
}

export interface ShellUser {
  name: string;
  /** The association or the service the person acts for, in words. */
  actsFor: string | null;
  accountTo: string;
}

export interface NavigationItem {
  label: string;
  /** How the label begins: all that a telephone shows of it. */
  short?: string;
  to: string;
}

/** The same help at the same place on every page. */
export interface HelpContact {
  phone: string;
  hours: string;
  email: string;
}

export interface ShellLinks {
  signIn: string;
  signOut: string;
  accessibility: string;
  legal: string;
  privacy: string;
  sourceCode: string;
}
