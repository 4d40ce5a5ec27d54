-- AlterTable
ALTER TABLE "Consent" ADD COLUMN     "askedAgainBy" INTEGER,
ADD COLUMN     "covers" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "isPartial" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "HolderConnection" ADD COLUMN     "protocolVersion" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "Tester" ADD COLUMN     "readVersion" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "Pilot" ADD COLUMN     "spacesUntil" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "PilotFolder" ADD COLUMN     "origin" JSONB,
ALTER COLUMN "scenarioId" DROP NOT NULL;

-- AlterTable
ALTER TABLE "VaultRecord" ADD COLUMN     "protocolVersion" INTEGER NOT NULL DEFAULT 1;

-- CreateTable
CREATE TABLE "ProtocolVersion" (
    "pilotSlug" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "files" JSONB NOT NULL,
    "hash" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "changesFr" TEXT NOT NULL,
    "changesEn" TEXT NOT NULL,
    "agreements" JSONB NOT NULL DEFAULT '[]',
    "author" TEXT NOT NULL,
    "authorName" TEXT NOT NULL DEFAULT '',
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ProtocolVersion_pkey" PRIMARY KEY ("pilotSlug","version")
);

-- CreateTable
CREATE TABLE "PilotTransition" (
    "id" BIGSERIAL NOT NULL,
    "pilotSlug" TEXT NOT NULL,
    "fromState" TEXT NOT NULL,
    "toState" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "author" TEXT NOT NULL,
    "authorName" TEXT NOT NULL DEFAULT '',
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "PilotTransition_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "PilotTransition_pilotSlug_id_idx" ON "PilotTransition"("pilotSlug", "id");

