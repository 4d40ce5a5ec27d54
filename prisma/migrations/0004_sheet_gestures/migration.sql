-- CreateTable
CREATE TABLE "SheetGesture" (
    "id" UUID NOT NULL,
    "seq" BIGSERIAL NOT NULL,
    "territoryId" TEXT NOT NULL,
    "initiativeId" TEXT NOT NULL,
    "sheetKey" TEXT NOT NULL,
    "userId" UUID NOT NULL,
    "byName" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'done',
    "removed" JSONB,

    CONSTRAINT "SheetGesture_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "SheetGesture_territoryId_initiativeId_sheetKey_userId_seq_idx" ON "SheetGesture"("territoryId", "initiativeId", "sheetKey", "userId", "seq");
