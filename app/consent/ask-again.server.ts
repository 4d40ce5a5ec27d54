import type { AgreementChange } from '~/pilots/protocol/agreement-changes.ts';
import { type Agreements, type AskAgain, agreementsOffer } from '~/pilots/protocol/agreements-offer.ts';
import type { AppContext } from '~/platform/context.server.ts';
import type { Tx } from '~/platform/database/open.server.ts';
import { offering } from '~/platform/offers.ts';

/**
 * Puts back to the question, for a new version of the protocol, the testers who had agreed to what it asks again, and
 * nobody else: whoever had said no, or had never been asked, is not solicited by it. See decision 021.
 */
async function askAgain(tx: Tx, { slug, version, at, changes }: AskAgain): Promise<void> {
  for (const change of changes) {
    if (change.effect === 'asked-first') await reopen(tx, { slug, version, at, purpose: change.purpose });
    if (change.effect !== 'asked-again') continue;
    if (change.recipient !== change.nextRecipient) await askForRecipient(tx, { slug, version, at }, change);
    else if (change.continues.length > 0) await askForMore(tx, { slug, version }, change);
    else await reopen(tx, { slug, version, at, purpose: change.purpose });
  }
}

interface At {
  readonly slug: string;
  readonly version: number;
  readonly at: Date;
}

/** The earlier agreement goes on for what it covered; the rest waits for an answer. */
async function askForMore(
  tx: Tx,
  { slug, version }: Omit<At, 'at'>,
  { purpose, continues }: AgreementChange,
): Promise<void> {
  await tx.$executeRaw`
    UPDATE "Consent" SET "askedAgainBy" = ${version},
      covers = CASE WHEN "isPartial"
        THEN ARRAY(SELECT unnest(covers) INTERSECT SELECT unnest(${continues}::text[]))
        ELSE ${continues}::text[] END,
      "isPartial" = true
    WHERE "pilotSlug" = ${slug} AND "purposeKey" = ${purpose} AND state = 'granted'`;
}

/** Nothing of the earlier agreement goes on: it waits to be confirmed, and covers nothing meanwhile. */
async function reopen(tx: Tx, { slug, version, at, purpose }: At & { purpose: string }): Promise<void> {
  await tx.$executeRaw`
    WITH asked AS (
      UPDATE "Consent" SET state = 'pending', "askedAgainBy" = ${version}, "isPartial" = false, covers = '{}'
      WHERE "pilotSlug" = ${slug} AND "purposeKey" = ${purpose} AND state = 'granted'
      RETURNING id)
    INSERT INTO "ConsentEvent" ("consentId", "fromState", "toState", trigger, actor, at)
    SELECT id, 'granted', 'pending', 'ask-again', 'system', ${at} FROM asked`;
}

/**
 * Another recipient is another agreement: that to the earlier one ends, those who held it are asked for the new one,
 * and a no to the earlier one counts as a no to the new one until its tester says otherwise.
 */
async function askForRecipient(
  tx: Tx,
  { slug, version, at }: At,
  { purpose, recipient, nextRecipient }: AgreementChange,
): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO "Consent" (id, "testerId", "pilotSlug", "purposeKey", "recipientKey", "textVersion", "textHash", locale,
      "protocolVersion", state, "decidedAt", "expiresAt", "endedAt", "askedAgainBy")
    SELECT gen_random_uuid(), "testerId", "pilotSlug", "purposeKey", ${nextRecipient}, "textVersion", "textHash", locale,
      "protocolVersion", CASE WHEN state = 'granted' THEN 'pending' ELSE 'refused' END,
      "decidedAt", CASE WHEN state = 'granted' THEN "expiresAt" END, NULL,
      CASE WHEN state = 'granted' THEN ${version}::int END
    FROM "Consent"
    WHERE "pilotSlug" = ${slug} AND "purposeKey" = ${purpose} AND "recipientKey" = ${recipient}
      AND state IN ('granted', 'refused', 'revoked')
    ON CONFLICT ("testerId", "purposeKey", "recipientKey") DO UPDATE
      SET state = EXCLUDED.state, "askedAgainBy" = EXCLUDED."askedAgainBy", "expiresAt" = EXCLUDED."expiresAt"`;
  await tx.$executeRaw`
    INSERT INTO "ConsentEvent" ("consentId", "fromState", "toState", trigger, actor, at)
    SELECT id, 'draft', 'pending', 'record', 'system', ${at} FROM "Consent"
    WHERE "pilotSlug" = ${slug} AND "purposeKey" = ${purpose} AND "recipientKey" = ${nextRecipient}
      AND state = 'pending' AND "askedAgainBy" = ${version}`;
  await tx.$executeRaw`
    WITH ended AS (
      UPDATE "Consent" SET state = 'expired', "endedAt" = ${at}
      WHERE "pilotSlug" = ${slug} AND "purposeKey" = ${purpose} AND "recipientKey" = ${recipient} AND state = 'granted'
      RETURNING id)
    INSERT INTO "ConsentEvent" ("consentId", "fromState", "toState", trigger, actor, at)
    SELECT id, 'granted', 'expired', 'expire', 'system', ${at} FROM ended`;
}

async function countHolding(
  { db, clock }: Pick<AppContext, 'db' | 'clock'>,
  slug: string,
): Promise<Map<string, number>> {
  const rows = await db.consent.groupBy({
    by: ['purposeKey'],
    where: { pilotSlug: slug, state: 'granted', expiresAt: { gt: clock.now() } },
    _count: true,
  });
  return new Map(rows.map(({ purposeKey, _count }) => [purposeKey, _count]));
}

const agreements: Agreements = { askAgain, countHolding };
export const agreementsOffering = offering(agreementsOffer, agreements);
