-- The exchange board of a pilot: names chosen for it, posts and replies, thanks, reports, and what moderators did.
-- CreateTable
CREATE TABLE "ExchangeMember" (
    "testerId" UUID NOT NULL,
    "pilotSlug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "nameKey" TEXT NOT NULL,
    "onLeaving" TEXT NOT NULL DEFAULT 'delete',
    "since" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ExchangeMember_pkey" PRIMARY KEY ("testerId")
);

-- CreateTable
CREATE TABLE "ExchangePost" (
    "id" UUID NOT NULL,
    "pilotSlug" TEXT NOT NULL,
    "authorId" UUID,
    "parentId" UUID,
    "kind" TEXT NOT NULL,
    "theme" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "editedAt" TIMESTAMPTZ(3),
    "hiddenReason" TEXT,

    CONSTRAINT "ExchangePost_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ExchangeThanks" (
    "postId" UUID NOT NULL,
    "testerId" UUID NOT NULL,

    CONSTRAINT "ExchangeThanks_pkey" PRIMARY KEY ("postId","testerId")
);

-- CreateTable
CREATE TABLE "ExchangeReport" (
    "postId" UUID NOT NULL,
    "testerId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ExchangeReport_pkey" PRIMARY KEY ("postId","testerId")
);

-- CreateTable
CREATE TABLE "ExchangeAct" (
    "id" BIGSERIAL NOT NULL,
    "pilotSlug" TEXT NOT NULL,
    "postId" UUID NOT NULL,
    "act" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "by" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ExchangeAct_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "ExchangeMember_pilotSlug_nameKey_key" ON "ExchangeMember"("pilotSlug", "nameKey");

-- CreateIndex
CREATE INDEX "ExchangePost_pilotSlug_parentId_at_idx" ON "ExchangePost"("pilotSlug", "parentId", "at");

-- CreateIndex
CREATE INDEX "ExchangePost_pilotSlug_state_idx" ON "ExchangePost"("pilotSlug", "state");

-- CreateIndex
CREATE INDEX "ExchangePost_authorId_idx" ON "ExchangePost"("authorId");

-- CreateIndex
CREATE INDEX "ExchangeThanks_testerId_idx" ON "ExchangeThanks"("testerId");

-- CreateIndex
CREATE INDEX "ExchangeReport_testerId_idx" ON "ExchangeReport"("testerId");

-- CreateIndex
CREATE INDEX "ExchangeAct_pilotSlug_at_idx" ON "ExchangeAct"("pilotSlug", "at");

-- AddForeignKey
ALTER TABLE "ExchangePost" ADD CONSTRAINT "ExchangePost_parentId_fkey" FOREIGN KEY ("parentId") REFERENCES "ExchangePost"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ExchangeThanks" ADD CONSTRAINT "ExchangeThanks_postId_fkey" FOREIGN KEY ("postId") REFERENCES "ExchangePost"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ExchangeReport" ADD CONSTRAINT "ExchangeReport_postId_fkey" FOREIGN KEY ("postId") REFERENCES "ExchangePost"("id") ON DELETE CASCADE ON UPDATE CASCADE;

