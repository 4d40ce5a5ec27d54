-- CreateTable
CREATE TABLE "Proposal" (
    "id" UUID NOT NULL,
    "pilotSlug" TEXT NOT NULL,
    "authorId" UUID,
    "kind" TEXT NOT NULL,
    "recipientKey" TEXT NOT NULL,
    "endsKey" TEXT,
    "terms" JSONB NOT NULL,
    "termsHash" TEXT,
    "state" TEXT NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "rules" JSONB,
    "protocolVersion" INTEGER,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "debateFrom" TIMESTAMPTZ(3),
    "voteFrom" TIMESTAMPTZ(3),
    "voteUntil" TIMESTAMPTZ(3),
    "closedAt" TIMESTAMPTZ(3),
    "members" INTEGER,
    "yes" INTEGER,
    "no" INTEGER,
    "blank" INTEGER,
    "boxKeyGone" BOOLEAN NOT NULL DEFAULT false,
    "executedAt" TIMESTAMPTZ(3),
    "endedAt" TIMESTAMPTZ(3),
    "tokenHash" TEXT,

    CONSTRAINT "Proposal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ProposalComment" (
    "id" UUID NOT NULL,
    "proposalId" UUID NOT NULL,
    "authorId" UUID,
    "showsPseudonym" BOOLEAN NOT NULL,
    "body" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "hiddenAt" TIMESTAMPTZ(3),
    "hiddenReason" TEXT,
    "removedAt" TIMESTAMPTZ(3),

    CONSTRAINT "ProposalComment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CommentReport" (
    "commentId" UUID NOT NULL,
    "testerId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "CommentReport_pkey" PRIMARY KEY ("commentId","testerId")
);

-- CreateTable
CREATE TABLE "Elector" (
    "proposalId" UUID NOT NULL,
    "testerId" UUID NOT NULL,
    "hasVoted" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "Elector_pkey" PRIMARY KEY ("proposalId","testerId")
);

-- CreateTable
CREATE TABLE "SealedBallot" (
    "id" UUID NOT NULL,
    "proposalId" UUID NOT NULL,
    "sealed" BYTEA NOT NULL,

    CONSTRAINT "SealedBallot_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Ballot" (
    "proposalId" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "choice" TEXT NOT NULL,

    CONSTRAINT "Ballot_pkey" PRIMARY KEY ("proposalId","code")
);

-- CreateTable
CREATE TABLE "ProposalOptOut" (
    "pilotSlug" TEXT NOT NULL,
    "testerId" UUID NOT NULL,
    "decisionKey" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ProposalOptOut_pkey" PRIMARY KEY ("testerId","decisionKey")
);

-- CreateTable
CREATE TABLE "ProposalRelease" (
    "id" UUID NOT NULL,
    "proposalId" UUID NOT NULL,
    "dataset" TEXT NOT NULL,
    "period" TEXT NOT NULL,
    "lastDay" TEXT NOT NULL,
    "termsHash" TEXT NOT NULL,
    "rows" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ProposalRelease_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "FoundingEnd" (
    "pilotSlug" TEXT NOT NULL,
    "recipientKey" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "reason" TEXT NOT NULL,

    CONSTRAINT "FoundingEnd_pkey" PRIMARY KEY ("pilotSlug","recipientKey")
);

-- CreateTable
CREATE TABLE "BoardSeat" (
    "id" UUID NOT NULL,
    "pilotSlug" TEXT NOT NULL,
    "college" TEXT NOT NULL,
    "userId" UUID,
    "testerId" UUID,
    "filledBy" TEXT NOT NULL,
    "lotSeed" TEXT,
    "lotAmong" INTEGER,
    "heldFrom" TIMESTAMPTZ(3) NOT NULL,
    "heldUntil" TIMESTAMPTZ(3),

    CONSTRAINT "BoardSeat_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SeatVolunteer" (
    "pilotSlug" TEXT NOT NULL,
    "testerId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "SeatVolunteer_pkey" PRIMARY KEY ("pilotSlug","testerId")
);

-- CreateTable
CREATE TABLE "CharterAcceptance" (
    "testerId" UUID NOT NULL,
    "pilotSlug" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "textHash" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "CharterAcceptance_pkey" PRIMARY KEY ("testerId","version")
);

-- CreateTable
CREATE TABLE "Admission" (
    "id" UUID NOT NULL,
    "pilotSlug" TEXT NOT NULL,
    "recipientKey" TEXT NOT NULL,
    "terms" JSONB NOT NULL,
    "termsHash" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "createdById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "deliberatesUntil" TIMESTAMPTZ(3),
    "decidedAt" TIMESTAMPTZ(3),
    "acceptedAt" TIMESTAMPTZ(3),
    "acceptedBy" TEXT,
    "endedAt" TIMESTAMPTZ(3),
    "endReason" TEXT,
    "tokenHash" TEXT,

    CONSTRAINT "Admission_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SeatVote" (
    "admissionId" UUID NOT NULL,
    "seatId" UUID NOT NULL,
    "choice" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "SeatVote_pkey" PRIMARY KEY ("admissionId","seatId")
);

-- CreateIndex
CREATE UNIQUE INDEX "Proposal_tokenHash_key" ON "Proposal"("tokenHash");

-- CreateIndex
CREATE INDEX "Proposal_pilotSlug_state_createdAt_idx" ON "Proposal"("pilotSlug", "state", "createdAt");

-- CreateIndex
CREATE INDEX "Proposal_pilotSlug_recipientKey_state_idx" ON "Proposal"("pilotSlug", "recipientKey", "state");

-- CreateIndex
CREATE INDEX "ProposalComment_proposalId_at_idx" ON "ProposalComment"("proposalId", "at");

-- CreateIndex
CREATE INDEX "ProposalComment_authorId_idx" ON "ProposalComment"("authorId");

-- CreateIndex
CREATE INDEX "Elector_testerId_idx" ON "Elector"("testerId");

-- CreateIndex
CREATE INDEX "SealedBallot_proposalId_idx" ON "SealedBallot"("proposalId");

-- CreateIndex
CREATE INDEX "ProposalOptOut_pilotSlug_decisionKey_idx" ON "ProposalOptOut"("pilotSlug", "decisionKey");

-- CreateIndex
CREATE INDEX "ProposalRelease_dataset_period_idx" ON "ProposalRelease"("dataset", "period");

-- CreateIndex
CREATE UNIQUE INDEX "ProposalRelease_proposalId_dataset_period_key" ON "ProposalRelease"("proposalId", "dataset", "period");

-- CreateIndex
CREATE INDEX "BoardSeat_pilotSlug_heldUntil_idx" ON "BoardSeat"("pilotSlug", "heldUntil");

-- CreateIndex
CREATE UNIQUE INDEX "Admission_tokenHash_key" ON "Admission"("tokenHash");

-- CreateIndex
CREATE INDEX "Admission_pilotSlug_state_idx" ON "Admission"("pilotSlug", "state");

-- CreateIndex
CREATE INDEX "Admission_pilotSlug_recipientKey_state_idx" ON "Admission"("pilotSlug", "recipientKey", "state");

-- AddForeignKey
ALTER TABLE "ProposalComment" ADD CONSTRAINT "ProposalComment_proposalId_fkey" FOREIGN KEY ("proposalId") REFERENCES "Proposal"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CommentReport" ADD CONSTRAINT "CommentReport_commentId_fkey" FOREIGN KEY ("commentId") REFERENCES "ProposalComment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Elector" ADD CONSTRAINT "Elector_proposalId_fkey" FOREIGN KEY ("proposalId") REFERENCES "Proposal"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProposalRelease" ADD CONSTRAINT "ProposalRelease_proposalId_fkey" FOREIGN KEY ("proposalId") REFERENCES "Proposal"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SeatVote" ADD CONSTRAINT "SeatVote_admissionId_fkey" FOREIGN KEY ("admissionId") REFERENCES "Admission"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SeatVote" ADD CONSTRAINT "SeatVote_seatId_fkey" FOREIGN KEY ("seatId") REFERENCES "BoardSeat"("id") ON DELETE RESTRICT ON UPDATE CASCADE;


-- What is voted may not change: a published ballot never does, a sealed one only leaves the box when it is counted, a
-- text is frozen once it is debated, and a person who voted stays one who voted.
CREATE FUNCTION "refuse_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% of "%" is refused: what was voted does not change', TG_OP, TG_TABLE_NAME
    USING ERRCODE = 'integrity_constraint_violation';
END $$;

CREATE TRIGGER "Ballot_immutable" BEFORE UPDATE OR DELETE ON "Ballot" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "Ballot_whole" BEFORE TRUNCATE ON "Ballot" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "SealedBallot_immutable" BEFORE UPDATE ON "SealedBallot" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "SealedBallot_whole" BEFORE TRUNCATE ON "SealedBallot" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "SeatVote_immutable" BEFORE UPDATE OR DELETE ON "SeatVote" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();

CREATE FUNCTION "box_is_open"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  current_state TEXT;
BEGIN
  IF TG_OP = 'DELETE' THEN
    SELECT state INTO current_state FROM "Proposal" WHERE id = OLD."proposalId";
    IF current_state = 'vote' THEN
      RAISE EXCEPTION 'A ballot does not leave the box before the count' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN OLD;
  END IF;
  SELECT state INTO current_state FROM "Proposal" WHERE id = NEW."proposalId";
  IF current_state IS DISTINCT FROM 'vote' THEN
    RAISE EXCEPTION 'No ballot is taken outside a vote' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER "SealedBallot_box" BEFORE INSERT OR DELETE ON "SealedBallot" FOR EACH ROW EXECUTE FUNCTION "box_is_open"();
CREATE TRIGGER "Ballot_count" BEFORE INSERT ON "Ballot" FOR EACH ROW EXECUTE FUNCTION "box_is_open"();

CREATE FUNCTION "elector_voted"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD."hasVoted" AND NOT NEW."hasVoted" OR OLD."testerId" <> NEW."testerId" OR OLD."proposalId" <> NEW."proposalId" THEN
    RAISE EXCEPTION 'Who voted has voted' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER "Elector_voted" BEFORE UPDATE ON "Elector" FOR EACH ROW EXECUTE FUNCTION "elector_voted"();

CREATE FUNCTION "proposal_frozen"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.state <> 'draft' AND (NEW.terms <> OLD.terms OR NEW."termsHash" IS DISTINCT FROM OLD."termsHash"
      OR NEW.kind <> OLD.kind OR NEW."recipientKey" <> OLD."recipientKey" OR NEW.rules IS DISTINCT FROM OLD.rules) THEN
    RAISE EXCEPTION 'The text of a proposal is frozen once it is debated' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  IF OLD."closedAt" IS NOT NULL AND (NEW.yes IS DISTINCT FROM OLD.yes OR NEW.no IS DISTINCT FROM OLD.no
      OR NEW.blank IS DISTINCT FROM OLD.blank OR NEW.members IS DISTINCT FROM OLD.members
      OR NEW."closedAt" IS DISTINCT FROM OLD."closedAt") THEN
    RAISE EXCEPTION 'The result of a vote does not change' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER "Proposal_frozen" BEFORE UPDATE ON "Proposal" FOR EACH ROW EXECUTE FUNCTION "proposal_frozen"();
