-- What a service of the whole group shows: sums made once for each period, that rest on nobody's row.
CREATE TABLE "CollectiveSnapshot" (
    "id" UUID NOT NULL,
    "pilotSlug" TEXT NOT NULL,
    "serviceKey" TEXT NOT NULL,
    "topic" TEXT NOT NULL,
    "decisionKey" TEXT NOT NULL,
    "termsHash" TEXT NOT NULL,
    "period" TEXT NOT NULL,
    "lastDay" TEXT NOT NULL,
    "content" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "CollectiveSnapshot_pkey" PRIMARY KEY ("id")
);

CREATE UNIQUE INDEX "CollectiveSnapshot_pilotSlug_serviceKey_topic_period_key" ON "CollectiveSnapshot"("pilotSlug", "serviceKey", "topic", "period");
