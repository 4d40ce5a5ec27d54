CREATE TABLE "IndicatorValue" (
    "id" BIGSERIAL NOT NULL,
    "pilotSlug" TEXT NOT NULL,
    "indicatorKey" TEXT NOT NULL,
    "panelKey" TEXT NOT NULL,
    "periodStart" DATE NOT NULL,
    "periodEnd" DATE NOT NULL,
    "value" DOUBLE PRECISION,
    "low" DOUBLE PRECISION,
    "high" DOUBLE PRECISION,
    "above" INTEGER,
    "people" INTEGER,
    "isOver" BOOLEAN NOT NULL,
    "protocolVersion" INTEGER NOT NULL,
    "computedAt" TIMESTAMPTZ(3) NOT NULL,
    "author" TEXT,
    "authorName" TEXT NOT NULL DEFAULT '',
    "note" TEXT,

    CONSTRAINT "IndicatorValue_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "IndicatorValue_pilotSlug_indicatorKey_panelKey_periodStart_idx" ON "IndicatorValue"("pilotSlug", "indicatorKey", "panelKey", "periodStart");
