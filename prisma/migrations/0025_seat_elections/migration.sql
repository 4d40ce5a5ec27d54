-- A ballot is one of a vote: that of a proposal, or that of a board's seats.
ALTER TABLE "Elector" DROP CONSTRAINT "Elector_proposalId_fkey";
ALTER TABLE "Elector" RENAME COLUMN "proposalId" TO "voteId";
ALTER TABLE "SealedBallot" RENAME COLUMN "proposalId" TO "voteId";
ALTER TABLE "Ballot" RENAME COLUMN "proposalId" TO "voteId";
ALTER INDEX "SealedBallot_proposalId_idx" RENAME TO "SealedBallot_voteId_idx";

ALTER TABLE "BoardSeat" ADD COLUMN     "electionId" UUID;

-- CreateTable
CREATE TABLE "SeatElection" (
    "id" UUID NOT NULL,
    "pilotSlug" TEXT NOT NULL,
    "seats" INTEGER NOT NULL,
    "state" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "standUntil" TIMESTAMPTZ(3) NOT NULL,
    "voteUntil" TIMESTAMPTZ(3) NOT NULL,
    "termUntil" TIMESTAMPTZ(3) NOT NULL,
    "closedAt" TIMESTAMPTZ(3),
    "members" INTEGER,
    "blank" INTEGER,
    "seed" TEXT,
    "boxKeyGone" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "SeatElection_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SeatCandidate" (
    "id" UUID NOT NULL,
    "electionId" UUID NOT NULL,
    "testerId" UUID,
    "statement" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "number" INTEGER,
    "votes" INTEGER,
    "isElected" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "SeatCandidate_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "SeatElection_pilotSlug_state_idx" ON "SeatElection"("pilotSlug", "state");

-- CreateIndex
CREATE INDEX "SeatCandidate_testerId_idx" ON "SeatCandidate"("testerId");

-- CreateIndex
CREATE UNIQUE INDEX "SeatCandidate_electionId_testerId_key" ON "SeatCandidate"("electionId", "testerId");

-- AddForeignKey
ALTER TABLE "SeatCandidate" ADD CONSTRAINT "SeatCandidate_electionId_fkey" FOREIGN KEY ("electionId") REFERENCES "SeatElection"("id") ON DELETE CASCADE ON UPDATE CASCADE;

CREATE OR REPLACE FUNCTION "box_is_open"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  vote UUID;
  current_state TEXT;
BEGIN
  IF TG_OP = 'DELETE' THEN vote := OLD."voteId"; ELSE vote := NEW."voteId"; END IF;
  SELECT state INTO current_state FROM "Proposal" WHERE id = vote;
  IF NOT FOUND THEN
    SELECT state INTO current_state FROM "SeatElection" WHERE id = vote;
  END IF;
  IF TG_OP = 'DELETE' THEN
    IF current_state = 'vote' THEN
      RAISE EXCEPTION 'A ballot does not leave the box before the count' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN OLD;
  END IF;
  IF current_state IS DISTINCT FROM 'vote' THEN
    RAISE EXCEPTION 'No ballot is taken outside a vote' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;

CREATE OR REPLACE FUNCTION "elector_voted"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD."hasVoted" AND NOT NEW."hasVoted" OR OLD."testerId" <> NEW."testerId" OR OLD."voteId" <> NEW."voteId" THEN
    RAISE EXCEPTION 'Who voted has voted' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;

-- Once the vote is open, its terms stay; once it is counted, so does its result. A candidate keeps their number and
-- their words, which they take away only by leaving.
CREATE FUNCTION "election_frozen"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.state <> 'standing' AND (NEW.seats <> OLD.seats OR NEW."termUntil" <> OLD."termUntil"
      OR NEW."voteUntil" <> OLD."voteUntil") THEN
    RAISE EXCEPTION 'The terms of an election are frozen once its vote is open' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  IF OLD."closedAt" IS NOT NULL AND (NEW.members IS DISTINCT FROM OLD.members OR NEW.blank IS DISTINCT FROM OLD.blank
      OR NEW.seed IS DISTINCT FROM OLD.seed OR NEW.state <> OLD.state OR NEW."closedAt" IS DISTINCT FROM OLD."closedAt") THEN
    RAISE EXCEPTION 'The result of a vote does not change' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER "SeatElection_frozen" BEFORE UPDATE ON "SeatElection" FOR EACH ROW EXECUTE FUNCTION "election_frozen"();

CREATE FUNCTION "candidate_frozen"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.number IS NOT NULL AND (NEW.number IS DISTINCT FROM OLD.number
      OR NEW.statement <> OLD.statement AND NEW.statement <> ''
      OR NEW."testerId" IS DISTINCT FROM OLD."testerId" AND NEW."testerId" IS NOT NULL) THEN
    RAISE EXCEPTION 'A candidate on the ballot paper stays as they are' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  IF OLD.votes IS NOT NULL AND (NEW.votes IS DISTINCT FROM OLD.votes OR NEW."isElected" <> OLD."isElected") THEN
    RAISE EXCEPTION 'The result of a vote does not change' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER "SeatCandidate_frozen" BEFORE UPDATE ON "SeatCandidate" FOR EACH ROW EXECUTE FUNCTION "candidate_frozen"();
