-- A district may reach into a commune that is not of the agglomération: its name is kept here.
ALTER TABLE "priority_districts" ADD COLUMN "commune_names" TEXT[] NOT NULL DEFAULT '{}';
