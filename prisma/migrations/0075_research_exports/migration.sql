-- The log of research exports, with the files for as long as they are kept.
-- CreateTable
CREATE TABLE "ResearchExport" (
    "id" UUID NOT NULL,
    "pilotSlug" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "request" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "byId" UUID NOT NULL,
    "byName" TEXT NOT NULL,
    "taskId" UUID,
    "state" TEXT NOT NULL,
    "protocolVersion" INTEGER,
    "counts" JSONB,
    "smallest" INTEGER,
    "hash" TEXT,
    "bytes" INTEGER,
    "keptUntil" TIMESTAMPTZ(3),
    "file" BYTEA,

    CONSTRAINT "ResearchExport_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "ResearchExport_pilotSlug_at_idx" ON "ResearchExport"("pilotSlug", "at");

-- CreateIndex
CREATE INDEX "ResearchExport_keptUntil_idx" ON "ResearchExport"("keptUntil");
