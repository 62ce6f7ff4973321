-- A dossier whose appeal is on the agenda of a session. Alone: a new value serves only once it is committed.
ALTER TYPE "application_status" ADD VALUE 'appeal_pending';
