-- CreateTable
CREATE TABLE "Scenario" (
    "id" UUID NOT NULL,
    "territoryId" TEXT NOT NULL,
    "initiativeId" TEXT NOT NULL,
    "document" JSONB NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "changed" TEXT[],
    "pilotSlug" TEXT,
    "createdById" UUID,
    "createdByName" TEXT NOT NULL DEFAULT '',
    "updatedByName" TEXT NOT NULL DEFAULT '',
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "archivedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Scenario_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ScenarioRevision" (
    "scenarioId" UUID NOT NULL,
    "revision" INTEGER NOT NULL,
    "document" JSONB NOT NULL,
    "changed" TEXT[],
    "byName" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ScenarioRevision_pkey" PRIMARY KEY ("scenarioId","revision")
);

-- CreateIndex
CREATE INDEX "Scenario_territoryId_createdAt_idx" ON "Scenario"("territoryId", "createdAt");

-- CreateIndex
CREATE INDEX "Scenario_pilotSlug_idx" ON "Scenario"("pilotSlug");

-- AddForeignKey
ALTER TABLE "ScenarioRevision" ADD CONSTRAINT "ScenarioRevision_scenarioId_fkey" FOREIGN KEY ("scenarioId") REFERENCES "Scenario"("id") ON DELETE CASCADE ON UPDATE CASCADE;
