-- Browsers on which a person has proved who they are: their own tries of the password are counted apart, so that
-- strangers who try others cannot keep the owner out.
CREATE TABLE "known_devices" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "token_hash" BYTEA NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "known_devices_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "known_devices_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE UNIQUE INDEX "known_devices_token_hash_key" ON "known_devices"("token_hash");
CREATE INDEX "known_devices_user_id_idx" ON "known_devices"("user_id");
