-- Where a place of a project is, and in which priority districts it lay when that was reckoned.
CREATE TABLE "application_places" (
    "application_id" UUID NOT NULL,
    "place" TEXT NOT NULL,
    "address" TEXT NOT NULL DEFAULT '',
    "latitude" DOUBLE PRECISION,
    "longitude" DOUBLE PRECISION,
    "located_by" TEXT,
    "districts" TEXT[] NOT NULL DEFAULT '{}',
    "rests_on_invented" BOOLEAN NOT NULL DEFAULT false,
    "computed_at" TIMESTAMPTZ(3),
    "attempts" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "application_places_pkey" PRIMARY KEY ("application_id", "place"),
    CONSTRAINT "application_places_located_by" CHECK (located_by IN ('typed', 'geocoder')),
    CONSTRAINT "application_places_are_located_whole"
      CHECK (num_nonnulls(latitude, longitude, located_by) IN (0, 3)),
    CONSTRAINT "application_places_on_earth"
      CHECK (latitude BETWEEN -90 AND 90 AND longitude BETWEEN -180 AND 180)
);
ALTER TABLE "application_places" ADD CONSTRAINT "application_places_application_id_fkey"
  FOREIGN KEY ("application_id") REFERENCES "applications"("id") ON DELETE CASCADE ON UPDATE CASCADE;
CREATE INDEX "application_places_to_locate" ON "application_places" (application_id)
  WHERE computed_at IS NULL AND address <> '' AND attempts < 5;
