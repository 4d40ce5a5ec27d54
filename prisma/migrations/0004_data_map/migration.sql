-- AlterTable
ALTER TABLE "SheetImport" ADD COLUMN     "choices" JSONB,
ADD COLUMN     "file" BYTEA,
ADD COLUMN     "merges" JSONB,
ADD COLUMN     "taskId" UUID;

-- AlterTable
ALTER TABLE "MapShare" ADD COLUMN     "hidesNotes" BOOLEAN NOT NULL DEFAULT true;

-- CreateTable
CREATE TABLE "ImportRow" (
    "importId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "sheet" TEXT NOT NULL,
    "row" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "reasons" TEXT[],
    "content" JSONB NOT NULL,
    "itemId" UUID,
    "changes" JSONB,
    "decision" TEXT NOT NULL,
    "done" BOOLEAN NOT NULL DEFAULT false,
    "created" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "ImportRow_pkey" PRIMARY KEY ("importId","position")
);

-- CreateTable
CREATE TABLE "FirstUse" (
    "id" UUID NOT NULL,
    "territoryId" TEXT NOT NULL,
    "initiativeId" TEXT NOT NULL,
    "challenge" TEXT NOT NULL DEFAULT '',
    "name" TEXT NOT NULL,
    "pitch" TEXT NOT NULL DEFAULT '',
    "functions" TEXT[],
    "harvestId" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "FirstUse_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "ImportRow_importId_kind_position_idx" ON "ImportRow"("importId", "kind", "position");

-- CreateIndex
CREATE INDEX "ImportRow_itemId_idx" ON "ImportRow"("itemId");

-- CreateIndex
CREATE UNIQUE INDEX "FirstUse_harvestId_key" ON "FirstUse"("harvestId");

-- CreateIndex
CREATE INDEX "FirstUse_territoryId_initiativeId_createdAt_idx" ON "FirstUse"("territoryId", "initiativeId", "createdAt");

-- AddForeignKey
ALTER TABLE "ImportRow" ADD CONSTRAINT "ImportRow_importId_fkey" FOREIGN KEY ("importId") REFERENCES "SheetImport"("id") ON DELETE CASCADE ON UPDATE CASCADE;

