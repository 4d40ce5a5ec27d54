-- The outings that a tester chose and the proofs that left their space, sealed; the public halves of the keys of proofs.
CREATE TABLE "ChosenOutings" (
    "testerId" UUID NOT NULL,
    "sealed" BYTEA NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ChosenOutings_pkey" PRIMARY KEY ("testerId")
);

CREATE TABLE "ProofKey" (
    "id" TEXT NOT NULL,
    "x" TEXT NOT NULL,
    "y" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ProofKey_pkey" PRIMARY KEY ("id")
);
