
-- CreateTable
CREATE TABLE "Territory" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Territory_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Initiative" (
    "id" TEXT NOT NULL,
    "territoryId" TEXT NOT NULL,
    "theme" TEXT NOT NULL,
    "nameFr" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL,
    "reachedPhase" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "Initiative_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "User" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "passwordHash" TEXT,
    "isDemo" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "disabledAt" TIMESTAMPTZ(3),

    CONSTRAINT "User_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Membership" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "territoryId" TEXT NOT NULL,
    "pilotSlug" TEXT,
    "role" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Membership_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Invitation" (
    "id" UUID NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "territoryId" TEXT NOT NULL,
    "pilotSlug" TEXT,
    "role" TEXT NOT NULL,
    "invitedById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "acceptedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Invitation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Session" (
    "id" TEXT NOT NULL,
    "userId" UUID,
    "testerId" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AuditEntry" (
    "id" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actor" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "territoryId" TEXT,
    "subject" TEXT,
    "detail" JSONB,

    CONSTRAINT "AuditEntry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Consent" (
    "id" UUID NOT NULL,
    "testerId" UUID NOT NULL,
    "pilotSlug" TEXT NOT NULL,
    "purposeKey" TEXT NOT NULL,
    "recipientKey" TEXT NOT NULL,
    "textVersion" INTEGER NOT NULL,
    "textHash" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "protocolVersion" INTEGER NOT NULL,
    "state" TEXT NOT NULL,
    "decidedAt" TIMESTAMPTZ(3),
    "expiresAt" TIMESTAMPTZ(3),
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Consent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ConsentEvent" (
    "id" BIGSERIAL NOT NULL,
    "consentId" UUID NOT NULL,
    "fromState" TEXT NOT NULL,
    "toState" TEXT NOT NULL,
    "actor" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ConsentEvent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "HolderConnection" (
    "id" UUID NOT NULL,
    "testerId" UUID NOT NULL,
    "pilotSlug" TEXT NOT NULL,
    "holderId" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "sealedGrant" BYTEA NOT NULL,
    "syncedUntil" JSONB NOT NULL,
    "lastSyncAt" TIMESTAMPTZ(3),
    "lastErrorCode" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "HolderConnection_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ConnectionAttempt" (
    "stateHash" TEXT NOT NULL,
    "testerId" UUID NOT NULL,
    "holderId" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ConnectionAttempt_pkey" PRIMARY KEY ("stateHash")
);

-- CreateTable
CREATE TABLE "SheetImport" (
    "id" UUID NOT NULL,
    "territoryId" TEXT NOT NULL,
    "initiativeId" TEXT NOT NULL,
    "fileName" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'preview',
    "preview" JSONB NOT NULL,
    "createdById" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "acceptedAt" TIMESTAMPTZ(3),

    CONSTRAINT "SheetImport_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DataHolder" (
    "id" UUID NOT NULL,
    "territoryId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "key" TEXT NOT NULL,

    CONSTRAINT "DataHolder_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DataItem" (
    "id" UUID NOT NULL,
    "territoryId" TEXT NOT NULL,
    "initiativeId" TEXT NOT NULL,
    "importId" UUID,
    "key" TEXT NOT NULL,
    "sheet" TEXT NOT NULL,
    "row" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "challenge" TEXT NOT NULL,
    "postIt" TEXT NOT NULL DEFAULT '',
    "information" TEXT NOT NULL,
    "data" TEXT NOT NULL,
    "access" TEXT NOT NULL DEFAULT 'unknown',
    "accessNote" TEXT NOT NULL DEFAULT '',
    "personal" BOOLEAN,
    "searchText" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "DataItem_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DataItemHolder" (
    "itemId" UUID NOT NULL,
    "holderId" UUID NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "DataItemHolder_pkey" PRIMARY KEY ("itemId","holderId")
);

-- CreateTable
CREATE TABLE "SandboxGrant" (
    "id" UUID NOT NULL,
    "holderId" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "scopes" JSONB NOT NULL,
    "startsAt" TIMESTAMPTZ(3) NOT NULL,
    "endsAt" TIMESTAMPTZ(3) NOT NULL,
    "revokedAt" TIMESTAMPTZ(3),

    CONSTRAINT "SandboxGrant_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "EnrolmentLink" (
    "id" UUID NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "pilotSlug" TEXT NOT NULL,
    "panelKey" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "maxUses" INTEGER NOT NULL DEFAULT 1,
    "uses" INTEGER NOT NULL DEFAULT 0,
    "createdById" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "revokedAt" TIMESTAMPTZ(3),

    CONSTRAINT "EnrolmentLink_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Tester" (
    "id" UUID NOT NULL,
    "pilotSlug" TEXT NOT NULL,
    "panelKey" TEXT NOT NULL,
    "pseudonym" TEXT NOT NULL,
    "linkId" UUID,
    "state" TEXT NOT NULL DEFAULT 'enrolled',
    "locale" TEXT NOT NULL DEFAULT 'fr',
    "isDemo" BOOLEAN NOT NULL DEFAULT false,
    "enrolledAt" TIMESTAMPTZ(3) NOT NULL,
    "withdrawnAt" TIMESTAMPTZ(3),

    CONSTRAINT "Tester_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "TesterIdentity" (
    "testerId" UUID NOT NULL,
    "emailIndex" TEXT NOT NULL,
    "sealed" BYTEA NOT NULL,

    CONSTRAINT "TesterIdentity_pkey" PRIMARY KEY ("testerId")
);

-- CreateTable
CREATE TABLE "ReturnLink" (
    "tokenHash" TEXT NOT NULL,
    "testerId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "usedAt" TIMESTAMPTZ(3),

    CONSTRAINT "ReturnLink_pkey" PRIMARY KEY ("tokenHash")
);

-- CreateTable
CREATE TABLE "Pilot" (
    "slug" TEXT NOT NULL,
    "territoryId" TEXT NOT NULL,
    "initiativeId" TEXT NOT NULL,
    "definitionHash" TEXT NOT NULL,
    "protocolVersion" INTEGER NOT NULL DEFAULT 1,
    "status" TEXT NOT NULL DEFAULT 'draft',
    "loadedAt" TIMESTAMPTZ(3) NOT NULL,
    "lastPseudonym" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "Pilot_pkey" PRIMARY KEY ("slug")
);

-- CreateTable
CREATE TABLE "ActivityEntry" (
    "id" BIGSERIAL NOT NULL,
    "pilotSlug" TEXT NOT NULL,
    "panelKey" TEXT NOT NULL,
    "pseudonym" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "detail" TEXT,

    CONSTRAINT "ActivityEntry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "OutboxMail" (
    "id" UUID NOT NULL,
    "to" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "via" TEXT NOT NULL,
    "sentAt" TIMESTAMPTZ(3) NOT NULL,
    "error" TEXT,

    CONSTRAINT "OutboxMail_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Task" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'queued',
    "progress" DOUBLE PRECISION NOT NULL DEFAULT 0,
    "step" TEXT,
    "input" JSONB NOT NULL,
    "result" JSONB,
    "errorCode" TEXT,
    "territoryId" TEXT,
    "startedById" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "finishedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Task_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Setting" (
    "key" TEXT NOT NULL,
    "value" JSONB NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Setting_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "GestureDecision" (
    "id" UUID NOT NULL,
    "testerId" UUID NOT NULL,
    "gestureKey" TEXT NOT NULL,
    "decision" TEXT NOT NULL,
    "decidedAt" TIMESTAMPTZ(3) NOT NULL,
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "GestureDecision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "VaultChunk" (
    "testerId" UUID NOT NULL,
    "dataset" TEXT NOT NULL,
    "month" TEXT NOT NULL,
    "sealed" BYTEA NOT NULL,
    "readings" INTEGER NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "VaultChunk_pkey" PRIMARY KEY ("testerId","dataset","month")
);

-- CreateTable
CREATE TABLE "VaultAccess" (
    "id" BIGSERIAL NOT NULL,
    "testerId" UUID NOT NULL,
    "reader" TEXT NOT NULL,
    "dataset" TEXT NOT NULL,
    "fromDay" TEXT NOT NULL,
    "toDay" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "VaultAccess_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Initiative_territoryId_idx" ON "Initiative"("territoryId");

-- CreateIndex
CREATE UNIQUE INDEX "User_email_key" ON "User"("email");

-- CreateIndex
CREATE UNIQUE INDEX "Membership_userId_territoryId_pilotSlug_role_key" ON "Membership"("userId", "territoryId", "pilotSlug", "role");

-- CreateIndex
CREATE UNIQUE INDEX "Invitation_tokenHash_key" ON "Invitation"("tokenHash");

-- CreateIndex
CREATE INDEX "Invitation_territoryId_idx" ON "Invitation"("territoryId");

-- CreateIndex
CREATE INDEX "Session_userId_idx" ON "Session"("userId");

-- CreateIndex
CREATE INDEX "Session_testerId_idx" ON "Session"("testerId");

-- CreateIndex
CREATE INDEX "AuditEntry_territoryId_at_idx" ON "AuditEntry"("territoryId", "at");

-- CreateIndex
CREATE INDEX "Consent_pilotSlug_purposeKey_state_idx" ON "Consent"("pilotSlug", "purposeKey", "state");

-- CreateIndex
CREATE UNIQUE INDEX "Consent_testerId_purposeKey_recipientKey_key" ON "Consent"("testerId", "purposeKey", "recipientKey");

-- CreateIndex
CREATE INDEX "ConsentEvent_consentId_idx" ON "ConsentEvent"("consentId");

-- CreateIndex
CREATE INDEX "HolderConnection_pilotSlug_holderId_state_idx" ON "HolderConnection"("pilotSlug", "holderId", "state");

-- CreateIndex
CREATE UNIQUE INDEX "HolderConnection_testerId_holderId_key" ON "HolderConnection"("testerId", "holderId");

-- CreateIndex
CREATE INDEX "SheetImport_territoryId_createdAt_idx" ON "SheetImport"("territoryId", "createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "DataHolder_territoryId_key_key" ON "DataHolder"("territoryId", "key");

-- CreateIndex
CREATE INDEX "DataItem_territoryId_initiativeId_position_idx" ON "DataItem"("territoryId", "initiativeId", "position");

-- CreateIndex
CREATE UNIQUE INDEX "DataItem_territoryId_key_key" ON "DataItem"("territoryId", "key");

-- CreateIndex
CREATE INDEX "DataItemHolder_holderId_idx" ON "DataItemHolder"("holderId");

-- CreateIndex
CREATE UNIQUE INDEX "SandboxGrant_holderId_subject_key" ON "SandboxGrant"("holderId", "subject");

-- CreateIndex
CREATE UNIQUE INDEX "EnrolmentLink_tokenHash_key" ON "EnrolmentLink"("tokenHash");

-- CreateIndex
CREATE INDEX "EnrolmentLink_pilotSlug_createdAt_idx" ON "EnrolmentLink"("pilotSlug", "createdAt");

-- CreateIndex
CREATE INDEX "Tester_pilotSlug_panelKey_state_idx" ON "Tester"("pilotSlug", "panelKey", "state");

-- CreateIndex
CREATE UNIQUE INDEX "Tester_pilotSlug_pseudonym_key" ON "Tester"("pilotSlug", "pseudonym");

-- CreateIndex
CREATE INDEX "TesterIdentity_emailIndex_idx" ON "TesterIdentity"("emailIndex");

-- CreateIndex
CREATE INDEX "ReturnLink_testerId_idx" ON "ReturnLink"("testerId");

-- CreateIndex
CREATE INDEX "Pilot_territoryId_idx" ON "Pilot"("territoryId");

-- CreateIndex
CREATE INDEX "ActivityEntry_pilotSlug_kind_at_idx" ON "ActivityEntry"("pilotSlug", "kind", "at");

-- CreateIndex
CREATE INDEX "ActivityEntry_pilotSlug_pseudonym_at_idx" ON "ActivityEntry"("pilotSlug", "pseudonym", "at");

-- CreateIndex
CREATE INDEX "OutboxMail_sentAt_idx" ON "OutboxMail"("sentAt");

-- CreateIndex
CREATE INDEX "Task_kind_createdAt_idx" ON "Task"("kind", "createdAt");

-- CreateIndex
CREATE INDEX "GestureDecision_testerId_idx" ON "GestureDecision"("testerId");

-- A second tap on the same button finds the first one's row
CREATE UNIQUE INDEX "GestureDecision_holding_key" ON "GestureDecision"("testerId", "gestureKey") WHERE "endedAt" IS NULL;

-- CreateIndex
CREATE INDEX "VaultAccess_testerId_at_idx" ON "VaultAccess"("testerId", "at");

-- AddForeignKey
ALTER TABLE "Initiative" ADD CONSTRAINT "Initiative_territoryId_fkey" FOREIGN KEY ("territoryId") REFERENCES "Territory"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Membership" ADD CONSTRAINT "Membership_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Membership" ADD CONSTRAINT "Membership_territoryId_fkey" FOREIGN KEY ("territoryId") REFERENCES "Territory"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ConsentEvent" ADD CONSTRAINT "ConsentEvent_consentId_fkey" FOREIGN KEY ("consentId") REFERENCES "Consent"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DataItem" ADD CONSTRAINT "DataItem_importId_fkey" FOREIGN KEY ("importId") REFERENCES "SheetImport"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DataItemHolder" ADD CONSTRAINT "DataItemHolder_itemId_fkey" FOREIGN KEY ("itemId") REFERENCES "DataItem"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DataItemHolder" ADD CONSTRAINT "DataItemHolder_holderId_fkey" FOREIGN KEY ("holderId") REFERENCES "DataHolder"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TesterIdentity" ADD CONSTRAINT "TesterIdentity_testerId_fkey" FOREIGN KEY ("testerId") REFERENCES "Tester"("id") ON DELETE CASCADE ON UPDATE CASCADE;


-- CreateTable
CREATE TABLE "DataItemUse" (
    "source" TEXT NOT NULL,
    "itemKey" TEXT NOT NULL,
    "territoryId" TEXT NOT NULL,
    "href" TEXT NOT NULL,
    "labelFr" TEXT NOT NULL,
    "labelEn" TEXT NOT NULL,

    CONSTRAINT "DataItemUse_pkey" PRIMARY KEY ("source","itemKey")
);

-- CreateIndex
CREATE INDEX "DataItemUse_territoryId_itemKey_idx" ON "DataItemUse"("territoryId", "itemKey");
