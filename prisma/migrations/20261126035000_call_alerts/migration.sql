-- Who asked to hear of new calls. A row is a request, then an alert once its letter was answered; it ends, and is
-- forgotten some days later.
CREATE TABLE "call_alerts" (
  "id" UUID NOT NULL,
  "email" TEXT NOT NULL,
  "pillar_codes" TEXT[] NOT NULL,
  "token" TEXT NOT NULL,
  "created_at" TIMESTAMPTZ(3) NOT NULL,
  "confirmed_at" TIMESTAMPTZ(3),
  "ended_at" TIMESTAMPTZ(3),
  CONSTRAINT "call_alerts_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "call_alerts_email_is_lower_case" CHECK (email = lower(email) AND email LIKE '%_@_%'),
  CONSTRAINT "call_alerts_token_is_long" CHECK (length(token) >= 32)
);
CREATE UNIQUE INDEX "call_alerts_token_key" ON "call_alerts"("token");
CREATE UNIQUE INDEX "call_alerts_one_a_person" ON "call_alerts"("email") WHERE confirmed_at IS NOT NULL AND ended_at IS NULL;
CREATE INDEX "call_alerts_created_at_idx" ON "call_alerts"("created_at");

-- What has been told of a call, once for all: that it is announced, that it opened.
CREATE TABLE "call_alert_rounds" (
  "call_id" UUID NOT NULL,
  "moment" TEXT NOT NULL,
  "done_at" TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT "call_alert_rounds_pkey" PRIMARY KEY ("call_id", "moment"),
  CONSTRAINT "call_alert_rounds_moments" CHECK (moment IN ('announced', 'opened'))
);
ALTER TABLE "call_alert_rounds" ADD CONSTRAINT "call_alert_rounds_call_id_fkey" FOREIGN KEY ("call_id")
  REFERENCES "calls"("id") ON DELETE CASCADE ON UPDATE CASCADE;
