-- AlterTable
ALTER TABLE "Tester" ADD COLUMN     "messagesDueAt" TIMESTAMPTZ(3) NOT NULL DEFAULT '1970-01-01 00:00:00+00'::timestamptz,
ADD COLUMN     "messagesSeenAt" TIMESTAMPTZ(3) NOT NULL DEFAULT '1970-01-01 00:00:00+00'::timestamptz;

-- CreateTable
CREATE TABLE "MessageOptOut" (
    "testerId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "MessageOptOut_pkey" PRIMARY KEY ("testerId")
);

-- CreateTable
CREATE TABLE "MessageSend" (
    "id" UUID NOT NULL,
    "pilotSlug" TEXT NOT NULL,
    "panelKey" TEXT NOT NULL,
    "pseudonym" TEXT NOT NULL,
    "messageKey" TEXT NOT NULL,
    "occurrence" TEXT NOT NULL,
    "dueAt" TIMESTAMPTZ(3) NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "outcome" TEXT NOT NULL,
    "reason" TEXT,
    "solicitation" BOOLEAN NOT NULL,
    "aboutRights" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "MessageSend_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "MessageStop" (
    "pilotSlug" TEXT NOT NULL,
    "messageKey" TEXT NOT NULL,
    "stoppedAt" TIMESTAMPTZ(3) NOT NULL,
    "stoppedById" UUID NOT NULL,

    CONSTRAINT "MessageStop_pkey" PRIMARY KEY ("pilotSlug","messageKey")
);

-- CreateTable
CREATE TABLE "MessagePlan" (
    "pilotSlug" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "seenAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "MessagePlan_pkey" PRIMARY KEY ("pilotSlug")
);

-- CreateTable
CREATE TABLE "OneOffMessage" (
    "id" UUID NOT NULL,
    "pilotSlug" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "subjectFr" TEXT NOT NULL,
    "subjectEn" TEXT NOT NULL,
    "bodyFr" TEXT NOT NULL,
    "bodyEn" TEXT NOT NULL,
    "audience" JSONB NOT NULL,
    "solicitation" BOOLEAN NOT NULL,
    "aboutRights" BOOLEAN NOT NULL,
    "createdById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "endsAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "OneOffMessage_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "MessageSend_pilotSlug_messageKey_outcome_idx" ON "MessageSend"("pilotSlug", "messageKey", "outcome");

-- CreateIndex
CREATE INDEX "MessageSend_pilotSlug_outcome_at_idx" ON "MessageSend"("pilotSlug", "outcome", "at");

-- CreateIndex
CREATE UNIQUE INDEX "MessageSend_pilotSlug_pseudonym_messageKey_occurrence_key" ON "MessageSend"("pilotSlug", "pseudonym", "messageKey", "occurrence");

-- CreateIndex
CREATE INDEX "OneOffMessage_pilotSlug_createdAt_idx" ON "OneOffMessage"("pilotSlug", "createdAt");

-- CreateIndex
CREATE INDEX "Tester_pilotSlug_state_messagesDueAt_idx" ON "Tester"("pilotSlug", "state", "messagesDueAt");

-- AddForeignKey
ALTER TABLE "MessageOptOut" ADD CONSTRAINT "MessageOptOut_testerId_fkey" FOREIGN KEY ("testerId") REFERENCES "TesterIdentity"("testerId") ON DELETE CASCADE ON UPDATE CASCADE;
