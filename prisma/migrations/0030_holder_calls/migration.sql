-- How far back each connection is told, when it was last tried, and the calls made to each holder, hour by hour.
ALTER TABLE "HolderConnection" ADD COLUMN "past" JSONB NOT NULL DEFAULT '{}';
ALTER TABLE "HolderConnection" ADD COLUMN "lastTriedAt" TIMESTAMPTZ(3);
UPDATE "HolderConnection" SET "lastTriedAt" = "lastSyncAt";
CREATE INDEX "HolderConnection_holderId_lastTriedAt_idx" ON "HolderConnection"("holderId", "lastTriedAt");

CREATE TABLE "HolderHour" (
    "holderId" TEXT NOT NULL,
    "hour" TIMESTAMPTZ(3) NOT NULL,
    "pilotSlug" TEXT NOT NULL,
    "calls" INTEGER NOT NULL DEFAULT 0,
    "refusals" INTEGER NOT NULL DEFAULT 0,
    "pausedUntil" TIMESTAMPTZ(3),

    CONSTRAINT "HolderHour_pkey" PRIMARY KEY ("holderId", "hour", "pilotSlug")
);
