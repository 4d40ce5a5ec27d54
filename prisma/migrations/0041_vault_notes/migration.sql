-- What a tester writes down for themselves beside a dataset (a diary, corrections): sealed with their key, erased with
-- the dataset.
CREATE TABLE "VaultNote" (
    "testerId" UUID NOT NULL,
    "dataset" TEXT NOT NULL,
    "topic" TEXT NOT NULL,
    "sealed" BYTEA NOT NULL,
    "rows" INTEGER NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "VaultNote_pkey" PRIMARY KEY ("testerId","dataset","topic")
);
