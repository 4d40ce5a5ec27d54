-- Every tester's way, kept ready beside the log it is made from.
CREATE TABLE "TrajectoryRollUp" (
    "pilotSlug" TEXT NOT NULL,
    "rules" TEXT NOT NULL,
    "build" UUID NOT NULL,
    "isReady" BOOLEAN NOT NULL DEFAULT false,
    "asOf" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "TrajectoryRollUp_pkey" PRIMARY KEY ("pilotSlug")
);

CREATE TABLE "TrajectoryChunk" (
    "build" UUID NOT NULL,
    "part" INTEGER NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "first" TEXT NOT NULL,
    "testers" INTEGER NOT NULL,
    "content" BYTEA NOT NULL,

    CONSTRAINT "TrajectoryChunk_pkey" PRIMARY KEY ("build", "part")
);

-- Entries of the log that no roll-up holds yet. Written in the transaction that writes the entry: both are seen, or
-- neither, in whatever order transactions end.
CREATE TABLE "ActivityToFold" (
    "id" BIGINT NOT NULL,

    CONSTRAINT "ActivityToFold_pkey" PRIMARY KEY ("id")
);

INSERT INTO "ActivityToFold" ("id") SELECT "id" FROM "ActivityEntry";

CREATE FUNCTION activity_to_fold() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "ActivityToFold" ("id") SELECT "id" FROM added ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;

CREATE TRIGGER activity_to_fold AFTER INSERT ON "ActivityEntry"
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION activity_to_fold();

-- What happened stays in the log. Should an entry go or change all the same (a demo made again), nothing that was made
-- from it may stay.
CREATE FUNCTION activity_unfold() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM "TrajectoryRollUp" WHERE "pilotSlug" IN (SELECT "pilotSlug" FROM gone);
  RETURN NULL;
END $$;

CREATE TRIGGER activity_unfold_deleted AFTER DELETE ON "ActivityEntry"
  REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION activity_unfold();

CREATE TRIGGER activity_unfold_updated AFTER UPDATE ON "ActivityEntry"
  REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION activity_unfold();
