-- A dossier granted in part whose adjourned lines are on the agenda of a later session.
ALTER TYPE "application_status" ADD VALUE 'rest_pending';
