-- What a tester shows one social worker until a date, and what the two write together: sealed with the tester's key.
CREATE TABLE "SharedView" (
    "id" UUID NOT NULL,
    "testerId" UUID NOT NULL,
    "pilotSlug" TEXT NOT NULL,
    "serviceKey" TEXT NOT NULL,
    "workerId" UUID NOT NULL,
    "workerName" TEXT NOT NULL,
    "parts" TEXT[],
    "datasets" TEXT[],
    "sealed" BYTEA NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "history" JSONB NOT NULL,
    "sharedAt" TIMESTAMPTZ(3) NOT NULL,
    "until" TIMESTAMPTZ(3) NOT NULL,
    "endedAt" TIMESTAMPTZ(3),
    "cause" TEXT,

    CONSTRAINT "SharedView_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "SharedView_testerId_sharedAt_idx" ON "SharedView"("testerId", "sharedAt");
CREATE INDEX "SharedView_pilotSlug_workerId_endedAt_idx" ON "SharedView"("pilotSlug", "workerId", "endedAt");
CREATE INDEX "SharedView_endedAt_until_idx" ON "SharedView"("endedAt", "until");
-- One person at a time sees something of a tester.
CREATE UNIQUE INDEX "SharedView_one_in_force" ON "SharedView"("testerId") WHERE "endedAt" IS NULL;

CREATE TABLE "FollowUp" (
    "testerId" UUID NOT NULL,
    "sealed" BYTEA NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "FollowUp_pkey" PRIMARY KEY ("testerId")
);
