-- Outlines of priority districts and communes, as GeoJSON in WGS84. An outline may arrive before its district does.
CREATE TABLE "district_outlines" (
  "code" TEXT NOT NULL,
  "geometry" JSONB NOT NULL,
  "source" TEXT NOT NULL,
  "is_real" BOOLEAN NOT NULL,
  "imported_at" TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT "district_outlines_pkey" PRIMARY KEY ("code"),
  CONSTRAINT "district_outlines_are_areas" CHECK (geometry->>'type' IN ('Polygon', 'MultiPolygon'))
);
ALTER TABLE "communes"
  ADD COLUMN "outline" JSONB,
  ADD COLUMN "outline_source" TEXT,
  ADD CONSTRAINT "communes_outlines_are_areas" CHECK (outline IS NULL OR outline->>'type' IN ('Polygon', 'MultiPolygon'));
