/** PostgreSQL channel on which a commit tells every web process that a call changed; the payload is its slug. */
export const callChangedChannel = "call_changed";
