-- Days before the due day of the last reminder that was sent: 60, 30, then 7.
ALTER TABLE "reports" ADD COLUMN "reminded_days" INTEGER;
