-- AlterTable
ALTER TABLE "DataItem" ADD COLUMN     "existence" TEXT NOT NULL DEFAULT 'unknown',
ADD COLUMN     "harvestId" UUID,
ADD COLUMN     "source" TEXT NOT NULL DEFAULT 'unknown',
ADD COLUMN     "splitFromId" UUID,
ADD COLUMN     "theme" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "whoKnows" TEXT NOT NULL DEFAULT '';

-- CreateTable
CREATE TABLE "DataItemEdit" (
    "id" BIGSERIAL NOT NULL,
    "itemId" UUID NOT NULL,
    "field" TEXT NOT NULL,
    "before" JSONB NOT NULL,
    "after" JSONB NOT NULL,
    "userId" UUID,
    "byName" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "gesture" UUID NOT NULL,

    CONSTRAINT "DataItemEdit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ImportMapping" (
    "id" UUID NOT NULL,
    "territoryId" TEXT NOT NULL,
    "signature" TEXT NOT NULL,
    "mapping" JSONB NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ImportMapping_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "MapShare" (
    "id" UUID NOT NULL,
    "territoryId" TEXT NOT NULL,
    "initiativeId" TEXT NOT NULL,
    "token" TEXT NOT NULL,
    "createdById" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "revokedAt" TIMESTAMPTZ(3),

    CONSTRAINT "MapShare_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "MapSuggestion" (
    "id" UUID NOT NULL,
    "territoryId" TEXT NOT NULL,
    "itemId" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "name" TEXT NOT NULL DEFAULT '',
    "state" TEXT NOT NULL DEFAULT 'open',
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "answeredAt" TIMESTAMPTZ(3),

    CONSTRAINT "MapSuggestion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Challenge" (
    "id" UUID NOT NULL,
    "territoryId" TEXT NOT NULL,
    "initiativeId" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "workshopId" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "retiredAt" TIMESTAMPTZ(3),

    CONSTRAINT "Challenge_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "WorkshopCopy" (
    "id" UUID NOT NULL,
    "territoryId" TEXT NOT NULL,
    "basedOn" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "content" JSONB NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdById" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "WorkshopCopy_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Workshop" (
    "id" UUID NOT NULL,
    "territoryId" TEXT NOT NULL,
    "initiativeId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "template" JSONB NOT NULL,
    "title" TEXT NOT NULL,
    "theme" TEXT NOT NULL DEFAULT '',
    "place" TEXT NOT NULL DEFAULT '',
    "startsAt" TIMESTAMPTZ(3) NOT NULL,
    "timeZone" TEXT NOT NULL DEFAULT 'Europe/Paris',
    "state" TEXT NOT NULL DEFAULT 'planned',
    "joinCode" TEXT NOT NULL,
    "stepKey" TEXT,
    "activityKey" TEXT,
    "timerEndsAt" TIMESTAMPTZ(3),
    "timerLeftMs" INTEGER,
    "timerTotalMs" INTEGER,
    "hideAuthors" BOOLEAN NOT NULL DEFAULT false,
    "eventSeq" INTEGER NOT NULL DEFAULT 0,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdById" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "openedAt" TIMESTAMPTZ(3),
    "closedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Workshop_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "WorkshopActivity" (
    "workshopId" UUID NOT NULL,
    "activityKey" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "openedAt" TIMESTAMPTZ(3) NOT NULL,
    "revealedAt" TIMESTAMPTZ(3),
    "closedAt" TIMESTAMPTZ(3),

    CONSTRAINT "WorkshopActivity_pkey" PRIMARY KEY ("workshopId","activityKey")
);

-- CreateTable
CREATE TABLE "WorkshopGuest" (
    "id" UUID NOT NULL,
    "workshopId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT,
    "organisation" TEXT NOT NULL DEFAULT '',
    "role" TEXT NOT NULL DEFAULT 'guest',
    "state" TEXT NOT NULL DEFAULT 'to-invite',
    "note" TEXT NOT NULL DEFAULT '',
    "source" TEXT NOT NULL DEFAULT 'list',
    "answerHash" TEXT,
    "invitedAt" TIMESTAMPTZ(3),
    "remindedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "WorkshopGuest_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "WorkshopTable" (
    "id" UUID NOT NULL,
    "workshopId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "subject" TEXT NOT NULL,
    "challengeId" UUID,

    CONSTRAINT "WorkshopTable_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "WorkshopParticipant" (
    "id" UUID NOT NULL,
    "workshopId" UUID NOT NULL,
    "tokenHash" TEXT,
    "initials" TEXT NOT NULL DEFAULT '',
    "tableId" UUID,
    "pairNumber" INTEGER,
    "role" TEXT,
    "paper" BOOLEAN NOT NULL DEFAULT false,
    "joinedAt" TIMESTAMPTZ(3) NOT NULL,
    "seenAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "WorkshopParticipant_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "WorkshopNote" (
    "id" UUID NOT NULL,
    "workshopId" UUID NOT NULL,
    "activityKey" TEXT NOT NULL,
    "boxKey" TEXT NOT NULL,
    "tableId" UUID,
    "participantId" UUID,
    "author" TEXT NOT NULL DEFAULT '',
    "text" TEXT NOT NULL,
    "colour" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'wall',
    "clusterId" UUID,
    "mergedIntoId" UUID,
    "position" DOUBLE PRECISION NOT NULL DEFAULT 0,
    "paper" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "WorkshopNote_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "WorkshopCluster" (
    "id" UUID NOT NULL,
    "workshopId" UUID NOT NULL,
    "activityKey" TEXT NOT NULL,
    "boxKey" TEXT,
    "tableId" UUID,
    "name" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "WorkshopCluster_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "WorkshopBallot" (
    "workshopId" UUID NOT NULL,
    "activityKey" TEXT NOT NULL,
    "participantId" UUID NOT NULL,
    "dots" TEXT[],
    "castAt" TIMESTAMPTZ(3),

    CONSTRAINT "WorkshopBallot_pkey" PRIMARY KEY ("workshopId","activityKey","participantId")
);

-- CreateTable
CREATE TABLE "WorkshopAnswer" (
    "id" UUID NOT NULL,
    "workshopId" UUID NOT NULL,
    "activityKey" TEXT NOT NULL,
    "tableId" UUID,
    "nth" INTEGER NOT NULL DEFAULT 1,
    "values" JSONB NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "WorkshopAnswer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "WorkshopDraw" (
    "id" UUID NOT NULL,
    "workshopId" UUID NOT NULL,
    "activityKey" TEXT NOT NULL,
    "participantId" UUID,
    "tableId" UUID,
    "card" TEXT NOT NULL,

    CONSTRAINT "WorkshopDraw_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "WorkshopEvent" (
    "workshopId" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "payload" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "WorkshopEvent_pkey" PRIMARY KEY ("workshopId","seq")
);

-- CreateTable
CREATE TABLE "CastingWish" (
    "id" UUID NOT NULL,
    "workshopId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "organisation" TEXT NOT NULL DEFAULT '',
    "email" TEXT,
    "why" TEXT NOT NULL DEFAULT '',
    "proposedBy" TEXT NOT NULL DEFAULT '',
    "participantId" UUID,
    "state" TEXT NOT NULL DEFAULT 'wished',
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "CastingWish_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "HarvestItem" (
    "id" UUID NOT NULL,
    "territoryId" TEXT NOT NULL,
    "initiativeId" TEXT NOT NULL,
    "workshopId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "detail" JSONB,
    "challenge" TEXT NOT NULL DEFAULT '',
    "author" TEXT NOT NULL DEFAULT '',
    "points" INTEGER NOT NULL DEFAULT 0,
    "sourceKind" TEXT NOT NULL,
    "sourceId" UUID,
    "position" INTEGER NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'proposed',
    "takenAs" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "HarvestItem_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "WorkshopMinutes" (
    "workshopId" UUID NOT NULL,
    "sections" JSONB NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "WorkshopMinutes_pkey" PRIMARY KEY ("workshopId")
);

-- CreateIndex
CREATE INDEX "DataItemEdit_itemId_id_idx" ON "DataItemEdit"("itemId", "id");

-- CreateIndex
CREATE INDEX "DataItemEdit_gesture_idx" ON "DataItemEdit"("gesture");

-- CreateIndex
CREATE UNIQUE INDEX "ImportMapping_territoryId_signature_key" ON "ImportMapping"("territoryId", "signature");

-- CreateIndex
CREATE UNIQUE INDEX "MapShare_token_key" ON "MapShare"("token");

-- CreateIndex
CREATE INDEX "MapShare_territoryId_initiativeId_idx" ON "MapShare"("territoryId", "initiativeId");

-- CreateIndex
CREATE INDEX "MapSuggestion_territoryId_state_createdAt_idx" ON "MapSuggestion"("territoryId", "state", "createdAt");

-- CreateIndex
CREATE INDEX "MapSuggestion_itemId_idx" ON "MapSuggestion"("itemId");

-- CreateIndex
CREATE INDEX "Challenge_territoryId_initiativeId_position_idx" ON "Challenge"("territoryId", "initiativeId", "position");

-- CreateIndex
CREATE UNIQUE INDEX "Challenge_initiativeId_key_key" ON "Challenge"("initiativeId", "key");

-- CreateIndex
CREATE INDEX "WorkshopCopy_territoryId_idx" ON "WorkshopCopy"("territoryId");

-- CreateIndex
CREATE UNIQUE INDEX "Workshop_joinCode_key" ON "Workshop"("joinCode");

-- CreateIndex
CREATE INDEX "Workshop_territoryId_startsAt_idx" ON "Workshop"("territoryId", "startsAt");

-- CreateIndex
CREATE INDEX "Workshop_initiativeId_startsAt_idx" ON "Workshop"("initiativeId", "startsAt");

-- CreateIndex
CREATE UNIQUE INDEX "WorkshopGuest_answerHash_key" ON "WorkshopGuest"("answerHash");

-- CreateIndex
CREATE INDEX "WorkshopGuest_workshopId_name_idx" ON "WorkshopGuest"("workshopId", "name");

-- CreateIndex
CREATE UNIQUE INDEX "WorkshopGuest_workshopId_email_key" ON "WorkshopGuest"("workshopId", "email");

-- CreateIndex
CREATE UNIQUE INDEX "WorkshopTable_workshopId_number_key" ON "WorkshopTable"("workshopId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "WorkshopParticipant_tokenHash_key" ON "WorkshopParticipant"("tokenHash");

-- CreateIndex
CREATE INDEX "WorkshopParticipant_workshopId_joinedAt_idx" ON "WorkshopParticipant"("workshopId", "joinedAt");

-- CreateIndex
CREATE INDEX "WorkshopNote_workshopId_activityKey_createdAt_idx" ON "WorkshopNote"("workshopId", "activityKey", "createdAt");

-- CreateIndex
CREATE INDEX "WorkshopNote_clusterId_idx" ON "WorkshopNote"("clusterId");

-- CreateIndex
CREATE INDEX "WorkshopCluster_workshopId_activityKey_position_idx" ON "WorkshopCluster"("workshopId", "activityKey", "position");

-- CreateIndex
CREATE UNIQUE INDEX "WorkshopAnswer_workshopId_activityKey_tableId_nth_key" ON "WorkshopAnswer"("workshopId", "activityKey", "tableId", "nth") NULLS NOT DISTINCT;

-- CreateIndex
CREATE UNIQUE INDEX "WorkshopDraw_workshopId_activityKey_participantId_tableId_key" ON "WorkshopDraw"("workshopId", "activityKey", "participantId", "tableId") NULLS NOT DISTINCT;

-- CreateIndex
CREATE INDEX "CastingWish_workshopId_createdAt_idx" ON "CastingWish"("workshopId", "createdAt");

-- CreateIndex
CREATE INDEX "HarvestItem_territoryId_initiativeId_kind_state_idx" ON "HarvestItem"("territoryId", "initiativeId", "kind", "state");

-- CreateIndex
CREATE UNIQUE INDEX "HarvestItem_workshopId_sourceKind_sourceId_kind_key" ON "HarvestItem"("workshopId", "sourceKind", "sourceId", "kind");

-- AddForeignKey
ALTER TABLE "DataItemEdit" ADD CONSTRAINT "DataItemEdit_itemId_fkey" FOREIGN KEY ("itemId") REFERENCES "DataItem"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MapSuggestion" ADD CONSTRAINT "MapSuggestion_itemId_fkey" FOREIGN KEY ("itemId") REFERENCES "DataItem"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WorkshopActivity" ADD CONSTRAINT "WorkshopActivity_workshopId_fkey" FOREIGN KEY ("workshopId") REFERENCES "Workshop"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WorkshopGuest" ADD CONSTRAINT "WorkshopGuest_workshopId_fkey" FOREIGN KEY ("workshopId") REFERENCES "Workshop"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WorkshopTable" ADD CONSTRAINT "WorkshopTable_workshopId_fkey" FOREIGN KEY ("workshopId") REFERENCES "Workshop"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WorkshopParticipant" ADD CONSTRAINT "WorkshopParticipant_workshopId_fkey" FOREIGN KEY ("workshopId") REFERENCES "Workshop"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WorkshopNote" ADD CONSTRAINT "WorkshopNote_workshopId_fkey" FOREIGN KEY ("workshopId") REFERENCES "Workshop"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WorkshopCluster" ADD CONSTRAINT "WorkshopCluster_workshopId_fkey" FOREIGN KEY ("workshopId") REFERENCES "Workshop"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WorkshopBallot" ADD CONSTRAINT "WorkshopBallot_workshopId_fkey" FOREIGN KEY ("workshopId") REFERENCES "Workshop"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WorkshopAnswer" ADD CONSTRAINT "WorkshopAnswer_workshopId_fkey" FOREIGN KEY ("workshopId") REFERENCES "Workshop"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WorkshopDraw" ADD CONSTRAINT "WorkshopDraw_workshopId_fkey" FOREIGN KEY ("workshopId") REFERENCES "Workshop"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WorkshopEvent" ADD CONSTRAINT "WorkshopEvent_workshopId_fkey" FOREIGN KEY ("workshopId") REFERENCES "Workshop"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CastingWish" ADD CONSTRAINT "CastingWish_workshopId_fkey" FOREIGN KEY ("workshopId") REFERENCES "Workshop"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "HarvestItem" ADD CONSTRAINT "HarvestItem_workshopId_fkey" FOREIGN KEY ("workshopId") REFERENCES "Workshop"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WorkshopMinutes" ADD CONSTRAINT "WorkshopMinutes_workshopId_fkey" FOREIGN KEY ("workshopId") REFERENCES "Workshop"("id") ON DELETE CASCADE ON UPDATE CASCADE;

