-- CreateTable
CREATE TABLE "VaultRecord" (
    "testerId" UUID NOT NULL,
    "dataset" TEXT NOT NULL,
    "sealed" BYTEA NOT NULL,
    "answers" INTEGER NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "VaultRecord_pkey" PRIMARY KEY ("testerId","dataset")
);

-- AlterTable
ALTER TABLE "Task" ADD COLUMN "testerId" UUID;

-- CreateIndex
CREATE INDEX "Task_testerId_createdAt_idx" ON "Task"("testerId", "createdAt");
