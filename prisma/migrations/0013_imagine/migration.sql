-- CreateTable
CREATE TABLE "ServiceIdea" (
    "id" UUID NOT NULL,
    "territoryId" TEXT NOT NULL,
    "initiativeId" TEXT NOT NULL,
    "origin" TEXT NOT NULL DEFAULT 'hand',
    "sourceId" UUID,
    "state" TEXT NOT NULL DEFAULT 'open',
    "challenge" TEXT NOT NULL DEFAULT '',
    "domain" TEXT NOT NULL DEFAULT '',
    "document" JSONB NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "createdById" UUID,
    "createdByName" TEXT NOT NULL DEFAULT '',
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ServiceIdea_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "UseCase" (
    "id" UUID NOT NULL,
    "territoryId" TEXT NOT NULL,
    "initiativeId" TEXT NOT NULL,
    "document" JSONB NOT NULL,
    "ideaId" UUID,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "createdById" UUID,
    "createdByName" TEXT NOT NULL DEFAULT '',
    "updatedByName" TEXT NOT NULL DEFAULT '',
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "retiredAt" TIMESTAMPTZ(3),

    CONSTRAINT "UseCase_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "TerritoryPersona" (
    "id" UUID NOT NULL,
    "territoryId" TEXT NOT NULL,
    "initiativeId" TEXT NOT NULL,
    "basedOn" TEXT,
    "document" JSONB NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "createdById" UUID,
    "createdByName" TEXT NOT NULL DEFAULT '',
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "retiredAt" TIMESTAMPTZ(3),

    CONSTRAINT "TerritoryPersona_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "ServiceIdea_territoryId_initiativeId_createdAt_idx" ON "ServiceIdea"("territoryId", "initiativeId", "createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "ServiceIdea_territoryId_origin_sourceId_key" ON "ServiceIdea"("territoryId", "origin", "sourceId");

-- CreateIndex
CREATE INDEX "UseCase_territoryId_initiativeId_createdAt_idx" ON "UseCase"("territoryId", "initiativeId", "createdAt");

-- CreateIndex
CREATE INDEX "UseCase_ideaId_idx" ON "UseCase"("ideaId");

-- CreateIndex
CREATE INDEX "TerritoryPersona_territoryId_initiativeId_createdAt_idx" ON "TerritoryPersona"("territoryId", "initiativeId", "createdAt");

