CREATE TABLE "KnownProduct" (
  barcode text PRIMARY KEY,
  facts jsonb,
  "askedOn" date,
  "wantedOn" date NOT NULL
);
CREATE INDEX "KnownProduct_askedOn_wantedOn_idx" ON "KnownProduct" ("askedOn", "wantedOn");
