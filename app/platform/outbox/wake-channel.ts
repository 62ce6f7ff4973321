/** PostgreSQL channel on which a commit tells the workers that letters wait. */
export const wakeChannel = "pilier_outbox";
