-- The mean of people alike in what they let out to compare themselves: made again each night, read by pages.
CREATE TABLE "SimilarGroup" (
    "pilotSlug" TEXT NOT NULL,
    "serviceKey" TEXT NOT NULL,
    "resultKey" TEXT NOT NULL,
    "groupKey" TEXT NOT NULL,
    "people" INTEGER NOT NULL,
    "mean" DOUBLE PRECISION NOT NULL,
    "isShown" BOOLEAN NOT NULL,
    "members" JSONB NOT NULL,
    "madeAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "SimilarGroup_pkey" PRIMARY KEY ("pilotSlug","serviceKey","resultKey","groupKey")
);
