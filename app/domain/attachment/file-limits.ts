/** Bytes of one file at most; the database holds the same limit. */
export const mostBytes = 20 * 1024 * 1024;

/** Files of one kind of document in one dossier at most. */
export const mostFilesOfAKind = 10;
