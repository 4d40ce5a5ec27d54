-- The sums of what testers let out for a recipient that sees sums alone, as last added up: pages open no sealed result.
CREATE TABLE "ResultTotals" (
    "pilotSlug" TEXT NOT NULL,
    "recipientKey" TEXT NOT NULL,
    "content" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ResultTotals_pkey" PRIMARY KEY ("pilotSlug","recipientKey")
);
