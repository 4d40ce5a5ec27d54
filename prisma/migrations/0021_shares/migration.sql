-- AlterTable
ALTER TABLE "ConnectionAttempt" ADD COLUMN     "serviceKey" TEXT;

-- AlterTable
ALTER TABLE "VaultAccess" ADD COLUMN     "outcome" TEXT NOT NULL DEFAULT 'read',
ADD COLUMN     "place" TEXT NOT NULL DEFAULT 'space',
ADD COLUMN     "reason" TEXT;

-- CreateTable
CREATE TABLE "ServiceCopy" (
    "id" UUID NOT NULL,
    "testerId" UUID,
    "pilotSlug" TEXT NOT NULL,
    "serviceKey" TEXT NOT NULL,
    "dataset" TEXT NOT NULL,
    "readings" INTEGER NOT NULL DEFAULT 0,
    "since" TIMESTAMPTZ(3) NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'held',
    "cause" TEXT,
    "departureId" UUID,
    "recalledAt" TIMESTAMPTZ(3),
    "sentAt" TIMESTAMPTZ(3),
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "nextTryAt" TIMESTAMPTZ(3),
    "confirmedAt" TIMESTAMPTZ(3),
    "lastProblem" TEXT,

    CONSTRAINT "ServiceCopy_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ServiceCopyMonth" (
    "copyId" UUID NOT NULL,
    "month" TEXT NOT NULL,
    "sealed" BYTEA NOT NULL,
    "readings" INTEGER NOT NULL,

    CONSTRAINT "ServiceCopyMonth_pkey" PRIMARY KEY ("copyId","month")
);

-- CreateTable
CREATE TABLE "HolderConsent" (
    "testerId" UUID NOT NULL,
    "holderId" TEXT NOT NULL,
    "serviceKey" TEXT NOT NULL,
    "pilotSlug" TEXT NOT NULL,
    "given" TEXT NOT NULL DEFAULT 'at-holder',
    "since" TIMESTAMPTZ(3) NOT NULL,
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "HolderConsent_pkey" PRIMARY KEY ("testerId","holderId","serviceKey")
);

-- CreateTable
CREATE TABLE "BoardSwitch" (
    "testerId" UUID NOT NULL,
    "serviceKey" TEXT NOT NULL,
    "dataset" TEXT NOT NULL,
    "isOn" BOOLEAN NOT NULL,
    "changedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "BoardSwitch_pkey" PRIMARY KEY ("testerId","serviceKey","dataset")
);

-- CreateTable
CREATE TABLE "ServiceCertification" (
    "id" UUID NOT NULL,
    "pilotSlug" TEXT NOT NULL,
    "serviceKey" TEXT NOT NULL,
    "certifiedById" UUID,
    "certifiedBy" TEXT NOT NULL,
    "certifiedAt" TIMESTAMPTZ(3) NOT NULL,
    "until" TIMESTAMPTZ(3) NOT NULL,
    "criteria" JSONB NOT NULL,
    "withdrawnAt" TIMESTAMPTZ(3),
    "withdrawnBy" TEXT,
    "reason" TEXT,

    CONSTRAINT "ServiceCertification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SharedResult" (
    "id" UUID NOT NULL,
    "testerId" UUID,
    "pilotSlug" TEXT NOT NULL,
    "serviceKey" TEXT NOT NULL,
    "resultKey" TEXT NOT NULL,
    "recipientKey" TEXT NOT NULL,
    "period" TEXT NOT NULL,
    "sealed" BYTEA NOT NULL,
    "sharedAt" TIMESTAMPTZ(3) NOT NULL,
    "until" TIMESTAMPTZ(3) NOT NULL,
    "endedAt" TIMESTAMPTZ(3),
    "cause" TEXT,
    "seenAt" TIMESTAMPTZ(3),

    CONSTRAINT "SharedResult_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Departure" (
    "id" UUID NOT NULL,
    "testerId" UUID NOT NULL,
    "pilotSlug" TEXT NOT NULL,
    "startedAt" TIMESTAMPTZ(3) NOT NULL,
    "finishedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Departure_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DepartureAct" (
    "departureId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "subject" TEXT,
    "state" TEXT NOT NULL DEFAULT 'due',
    "doneAt" TIMESTAMPTZ(3),
    "count" INTEGER,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "nextTryAt" TIMESTAMPTZ(3),
    "lastProblem" TEXT,

    CONSTRAINT "DepartureAct_pkey" PRIMARY KEY ("departureId","position")
);

-- CreateTable
CREATE TABLE "SandboxErasure" (
    "reference" TEXT NOT NULL,
    "askedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "SandboxErasure_pkey" PRIMARY KEY ("reference")
);

-- CreateIndex
CREATE INDEX "ServiceCopy_testerId_state_idx" ON "ServiceCopy"("testerId", "state");

-- CreateIndex
CREATE INDEX "ServiceCopy_pilotSlug_serviceKey_state_idx" ON "ServiceCopy"("pilotSlug", "serviceKey", "state");

-- CreateIndex
CREATE INDEX "ServiceCopy_state_nextTryAt_idx" ON "ServiceCopy"("state", "nextTryAt");

-- CreateIndex
CREATE INDEX "ServiceCopy_departureId_idx" ON "ServiceCopy"("departureId");

-- CreateIndex
CREATE INDEX "ServiceCertification_pilotSlug_serviceKey_certifiedAt_idx" ON "ServiceCertification"("pilotSlug", "serviceKey", "certifiedAt");

-- CreateIndex
CREATE INDEX "SharedResult_testerId_sharedAt_idx" ON "SharedResult"("testerId", "sharedAt");

-- CreateIndex
CREATE INDEX "SharedResult_pilotSlug_recipientKey_endedAt_idx" ON "SharedResult"("pilotSlug", "recipientKey", "endedAt");

-- CreateIndex
CREATE INDEX "SharedResult_endedAt_until_idx" ON "SharedResult"("endedAt", "until");

-- CreateIndex
CREATE UNIQUE INDEX "Departure_testerId_key" ON "Departure"("testerId");

-- CreateIndex
CREATE INDEX "Departure_pilotSlug_startedAt_idx" ON "Departure"("pilotSlug", "startedAt");

-- CreateIndex
CREATE INDEX "DepartureAct_state_nextTryAt_idx" ON "DepartureAct"("state", "nextTryAt");

-- AddForeignKey
ALTER TABLE "ServiceCopyMonth" ADD CONSTRAINT "ServiceCopyMonth_copyId_fkey" FOREIGN KEY ("copyId") REFERENCES "ServiceCopy"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DepartureAct" ADD CONSTRAINT "DepartureAct_departureId_fkey" FOREIGN KEY ("departureId") REFERENCES "Departure"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- One copy is held at a time; those called back stay beside it until they are confirmed gone.
CREATE UNIQUE INDEX "ServiceCopy_held_key" ON "ServiceCopy"("testerId", "serviceKey", "dataset") WHERE "state" = 'held';

-- One certification of a service is in force at a time.
CREATE UNIQUE INDEX "ServiceCertification_standing_key" ON "ServiceCertification"("pilotSlug", "serviceKey") WHERE "withdrawnAt" IS NULL;

-- One share of a result about a month, with a recipient, holds at a time.
CREATE UNIQUE INDEX "SharedResult_standing_key" ON "SharedResult"("testerId", "serviceKey", "resultKey", "recipientKey", "period") WHERE "endedAt" IS NULL;
