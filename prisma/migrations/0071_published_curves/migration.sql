-- Anonymised curves that a pilot publishes for other territories, or that came from another installation.
CREATE TABLE "PublishedCurve" (
    "id" UUID NOT NULL,
    "territoryId" TEXT NOT NULL,
    "pilotSlug" TEXT,
    "content" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "byId" UUID NOT NULL,
    "withdrawnAt" TIMESTAMPTZ(3),

    CONSTRAINT "PublishedCurve_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "PublishedCurve_withdrawnAt_idx" ON "PublishedCurve"("withdrawnAt");
CREATE INDEX "PublishedCurve_pilotSlug_at_idx" ON "PublishedCurve"("pilotSlug", "at");
