-- Incidents that a lead plays at a simulated holder of a pilot.
CREATE TABLE "SandboxIncident" (
    "id" UUID NOT NULL,
    "pilotSlug" TEXT NOT NULL,
    "holderId" TEXT NOT NULL,
    "preset" TEXT NOT NULL,
    "startedAt" TIMESTAMPTZ(3) NOT NULL,
    "endsAt" TIMESTAMPTZ(3),
    "startedBy" UUID NOT NULL,
    "stoppedBy" UUID,

    CONSTRAINT "SandboxIncident_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "SandboxIncident_pilotSlug_endsAt_idx" ON "SandboxIncident"("pilotSlug", "endsAt");
