-- A trip to an identity provider is tied to what the provider signs for it.
ALTER TABLE "ConnectionAttempt" ADD COLUMN "nonce" TEXT;
