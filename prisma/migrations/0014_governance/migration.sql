-- CreateTable
CREATE TABLE "GovernanceDesign" (
    "id" UUID NOT NULL,
    "territoryId" TEXT NOT NULL,
    "initiativeId" TEXT NOT NULL,
    "useCaseId" UUID,
    "document" JSONB NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "GovernanceDesign_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "GovernanceAnswer" (
    "id" UUID NOT NULL,
    "designId" UUID NOT NULL,
    "origin" TEXT NOT NULL,
    "choices" JSONB NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "GovernanceAnswer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "GovernanceStressTest" (
    "id" UUID NOT NULL,
    "designId" UUID NOT NULL,
    "obstacle" TEXT NOT NULL DEFAULT '',
    "document" JSONB NOT NULL,
    "severity" TEXT NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "GovernanceStressTest_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "GovernanceDesign_territoryId_initiativeId_createdAt_idx" ON "GovernanceDesign"("territoryId", "initiativeId", "createdAt");

-- CreateIndex
CREATE INDEX "GovernanceDesign_useCaseId_idx" ON "GovernanceDesign"("useCaseId");

-- CreateIndex
CREATE INDEX "GovernanceAnswer_designId_createdAt_idx" ON "GovernanceAnswer"("designId", "createdAt");

-- CreateIndex
CREATE INDEX "GovernanceStressTest_designId_createdAt_idx" ON "GovernanceStressTest"("designId", "createdAt");

-- AddForeignKey
ALTER TABLE "GovernanceAnswer" ADD CONSTRAINT "GovernanceAnswer_designId_fkey" FOREIGN KEY ("designId") REFERENCES "GovernanceDesign"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "GovernanceStressTest" ADD CONSTRAINT "GovernanceStressTest_designId_fkey" FOREIGN KEY ("designId") REFERENCES "GovernanceDesign"("id") ON DELETE CASCADE ON UPDATE CASCADE;
