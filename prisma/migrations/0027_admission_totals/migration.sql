-- Totals go out under a decision: a voted share, or the admission of a recipient by a board.
ALTER TABLE "ProposalRelease" DROP CONSTRAINT "ProposalRelease_proposalId_fkey";
ALTER TABLE "ProposalRelease" RENAME TO "ShareRelease";
ALTER TABLE "ShareRelease" RENAME CONSTRAINT "ProposalRelease_pkey" TO "ShareRelease_pkey";
ALTER TABLE "ShareRelease" RENAME COLUMN "proposalId" TO "decisionId";
ALTER TABLE "ShareRelease" ADD COLUMN "pilotSlug" TEXT;
UPDATE "ShareRelease" r SET "pilotSlug" = p."pilotSlug" FROM "Proposal" p WHERE p.id = r."decisionId";
ALTER TABLE "ShareRelease" ALTER COLUMN "pilotSlug" SET NOT NULL;
ALTER INDEX "ProposalRelease_proposalId_dataset_period_key" RENAME TO "ShareRelease_decisionId_dataset_period_key";
DROP INDEX "ProposalRelease_dataset_period_idx";
CREATE INDEX "ShareRelease_pilotSlug_dataset_period_idx" ON "ShareRelease"("pilotSlug", "dataset", "period");
