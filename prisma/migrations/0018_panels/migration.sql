-- AlterTable
ALTER TABLE "EnrolmentLink" ADD COLUMN     "channelKey" TEXT,
ADD COLUMN     "refusals" INTEGER NOT NULL DEFAULT 0;

-- CreateTable
CREATE TABLE "ContactPreference" (
    "testerId" UUID NOT NULL,
    "way" TEXT NOT NULL,
    "hours" TEXT NOT NULL,
    "sealed" BYTEA,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ContactPreference_pkey" PRIMARY KEY ("testerId")
);

-- CreateTable
CREATE TABLE "TesterEntry" (
    "testerId" UUID NOT NULL,
    "pilotSlug" TEXT NOT NULL,
    "panelKey" TEXT NOT NULL,
    "cellKey" TEXT,
    "channelKey" TEXT,
    "way" TEXT NOT NULL,
    "helperId" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "TesterEntry_pkey" PRIMARY KEY ("testerId")
);

-- CreateTable
CREATE TABLE "TierMember" (
    "testerId" UUID NOT NULL,
    "pilotSlug" TEXT NOT NULL,
    "panelKey" TEXT NOT NULL,
    "tierKey" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "TierMember_pkey" PRIMARY KEY ("testerId","tierKey")
);

-- CreateTable
CREATE TABLE "NotedDecision" (
    "testerId" UUID NOT NULL,
    "purposeKey" TEXT NOT NULL,
    "decision" TEXT NOT NULL,
    "textVersion" INTEGER NOT NULL,
    "locale" TEXT NOT NULL,
    "way" TEXT NOT NULL,
    "helperId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "NotedDecision_pkey" PRIMARY KEY ("testerId","purposeKey")
);

-- CreateTable
CREATE TABLE "PaperForm" (
    "id" UUID NOT NULL,
    "testerId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "sealed" BYTEA NOT NULL,
    "typedById" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "PaperForm_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Candidate" (
    "id" UUID NOT NULL,
    "pilotSlug" TEXT NOT NULL,
    "panelKey" TEXT NOT NULL,
    "pseudonym" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "linkId" UUID,
    "channelKey" TEXT,
    "cellKey" TEXT,
    "state" TEXT NOT NULL,
    "rank" INTEGER,
    "sealed" BYTEA NOT NULL,
    "emailIndex" TEXT NOT NULL,
    "contactWay" TEXT NOT NULL,
    "hours" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "way" TEXT NOT NULL,
    "helperId" UUID,
    "isDemo" BOOLEAN NOT NULL DEFAULT false,
    "appliedAt" TIMESTAMPTZ(3) NOT NULL,
    "confirmBy" TIMESTAMPTZ(3),

    CONSTRAINT "Candidate_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PanelDraw" (
    "id" UUID NOT NULL,
    "pilotSlug" TEXT NOT NULL,
    "panelKey" TEXT NOT NULL,
    "secret" TEXT NOT NULL,
    "commitment" TEXT NOT NULL,
    "announcedAt" TIMESTAMPTZ(3) NOT NULL,
    "announcedById" UUID NOT NULL,
    "drawOn" TEXT NOT NULL,
    "confirmDays" INTEGER NOT NULL,
    "drawnAt" TIMESTAMPTZ(3),
    "word" TEXT,
    "seats" INTEGER,
    "strata" JSONB,
    "entries" JSONB,

    CONSTRAINT "PanelDraw_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "TesterEntry_pilotSlug_panelKey_cellKey_idx" ON "TesterEntry"("pilotSlug", "panelKey", "cellKey");

-- CreateIndex
CREATE INDEX "TesterEntry_helperId_at_idx" ON "TesterEntry"("helperId", "at");

-- CreateIndex
CREATE INDEX "TierMember_pilotSlug_panelKey_tierKey_state_idx" ON "TierMember"("pilotSlug", "panelKey", "tierKey", "state");

-- CreateIndex
CREATE INDEX "PaperForm_testerId_idx" ON "PaperForm"("testerId");

-- CreateIndex
CREATE UNIQUE INDEX "Candidate_tokenHash_key" ON "Candidate"("tokenHash");

-- CreateIndex
CREATE INDEX "Candidate_pilotSlug_panelKey_state_rank_idx" ON "Candidate"("pilotSlug", "panelKey", "state", "rank");

-- CreateIndex
CREATE INDEX "Candidate_emailIndex_idx" ON "Candidate"("emailIndex");

-- CreateIndex
CREATE UNIQUE INDEX "Candidate_pilotSlug_code_key" ON "Candidate"("pilotSlug", "code");

-- CreateIndex
CREATE UNIQUE INDEX "PanelDraw_pilotSlug_panelKey_key" ON "PanelDraw"("pilotSlug", "panelKey");

-- AddForeignKey
ALTER TABLE "ContactPreference" ADD CONSTRAINT "ContactPreference_testerId_fkey" FOREIGN KEY ("testerId") REFERENCES "TesterIdentity"("testerId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TesterEntry" ADD CONSTRAINT "TesterEntry_testerId_fkey" FOREIGN KEY ("testerId") REFERENCES "TesterIdentity"("testerId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TierMember" ADD CONSTRAINT "TierMember_testerId_fkey" FOREIGN KEY ("testerId") REFERENCES "TesterIdentity"("testerId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NotedDecision" ADD CONSTRAINT "NotedDecision_testerId_fkey" FOREIGN KEY ("testerId") REFERENCES "TesterIdentity"("testerId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PaperForm" ADD CONSTRAINT "PaperForm_testerId_fkey" FOREIGN KEY ("testerId") REFERENCES "TesterIdentity"("testerId") ON DELETE CASCADE ON UPDATE CASCADE;

