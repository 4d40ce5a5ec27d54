-- CreateTable
CREATE TABLE "PilotFolder" (
    "slug" TEXT NOT NULL,
    "territoryId" TEXT NOT NULL,
    "scenarioId" TEXT NOT NULL,
    "files" JSONB NOT NULL,
    "hash" TEXT NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "launchedById" TEXT NOT NULL,
    "launchedAt" TIMESTAMPTZ(3) NOT NULL,
    "firstLaunchedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "PilotFolder_pkey" PRIMARY KEY ("slug")
);

-- CreateIndex
CREATE INDEX "PilotFolder_territoryId_idx" ON "PilotFolder"("territoryId");
