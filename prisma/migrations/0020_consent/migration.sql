-- AlterTable
ALTER TABLE "Consent" ADD COLUMN     "renewalToldAt" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "ConsentEvent" ADD COLUMN     "assistedBy" TEXT,
ADD COLUMN     "locale" TEXT,
ADD COLUMN     "paperSha256" TEXT,
ADD COLUMN     "paperSignedOn" TEXT,
ADD COLUMN     "protocolVersion" INTEGER,
ADD COLUMN     "textHash" TEXT,
ADD COLUMN     "textVersion" INTEGER,
ADD COLUMN     "trigger" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "validUntil" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "ConsentText" (
    "hash" TEXT NOT NULL,
    "pilotSlug" TEXT NOT NULL,
    "purposeKey" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "locale" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "firstShownAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ConsentText_pkey" PRIMARY KEY ("hash","pilotSlug","purposeKey","version","locale")
);

-- CreateTable
CREATE TABLE "ReceiptKey" (
    "id" TEXT NOT NULL,
    "publicKey" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ReceiptKey_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Consent_state_expiresAt_idx" ON "Consent"("state", "expiresAt");

