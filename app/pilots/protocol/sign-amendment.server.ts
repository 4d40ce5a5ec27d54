import type { Principal } from '~/access/permissions.ts';
import { recordAudit } from '~/access/record-audit.server.ts';
import { AppError } from '~/platform/app-error.ts';
import type { AppContext } from '~/platform/context.server.ts';
import type { Bilingual } from '~/platform/i18n/messages.ts';
import { declareCardUses } from '../declare-card-uses.server.ts';
import { addVersion } from './add-version.server.ts';
import { agreementChanges } from './agreement-changes.ts';
import { takeAgreements } from './agreements-offer.ts';
import { kindOfChange } from './kind-of-change.ts';
import { proposedAmendment } from './proposed-amendment.server.ts';
import { versionInForce } from './read-version.server.ts';
import { TRANSACTION } from './transaction.ts';

type Staff = Extract<Principal, { kind: 'staff' }>;

export interface SignAmendment {
  readonly territoryId: string;
  readonly slug: string;
  /** The version that the person saw in force, and the hash of the folder that they read. */
  readonly base: number;
  readonly hash: string;
  readonly reason: string;
  /** What it changes for testers, in plain words. */
  readonly changes: Bilingual;
  /** Purposes whose new words, as the person answers for, mean the same as the old ones. */
  readonly wordingOnly: readonly string[];
}

/** States in which a protocol may change. */
const AMENDABLE: readonly string[] = ['running', 'paused'];

/**
 * Puts the folder's proposal in force as the protocol's next version, all or nothing: frozen, stamped from now on, and
 * those whose agreement no longer says what is asked put back to the question. Of two who sign, the second is told.
 * Errors: a 404 Response; AppError('pilots.reason-needed' | 'pilots.words-needed' | 'pilots.nothing-proposed' |
 * 'pilots.folder-changed' | 'pilots.amended' | 'pilots.not-amendable').
 */
export async function signAmendment(context: AppContext, principal: Staff, signed: SignAmendment): Promise<number> {
  const { territoryId, slug, base, hash, wordingOnly } = signed;
  const reason = signed.reason.trim();
  const changes = { fr: signed.changes.fr.trim(), en: signed.changes.en.trim() };
  if (reason === '') throw new AppError('pilots.reason-needed');
  if (changes.fr === '' || changes.en === '') throw new AppError('pilots.words-needed');
  const proposal = await proposedAmendment(context, slug);
  if (proposal.state !== 'proposed') throw new AppError(await whyNothing(context, slug, base));
  if (proposal.inForce.version !== base) throw new AppError('pilots.amended');
  if (proposal.hash !== hash) throw new AppError('pilots.folder-changed');
  const { before, after, files } = proposal;
  const agreements = agreementChanges(before, after, wordingOnly);
  const kind = kindOfChange(before, after, agreements);
  const version = base + 1;
  const at = context.clock.now();
  const room = takeAgreements(context);
  const by = { author: `staff:${principal.userId}`, authorName: principal.name };
  await context.db.$transaction(async (tx) => {
    const [row] = await tx.$queryRaw<{ status: string; protocolVersion: number }[]>`
      SELECT status, "protocolVersion" FROM "Pilot"
      WHERE slug = ${slug} AND "territoryId" = ${territoryId} FOR UPDATE`;
    if (!row) throw new Response(null, { status: 404 });
    if (!AMENDABLE.includes(row.status)) throw new AppError('pilots.not-amendable');
    if (row.protocolVersion !== base) throw new AppError('pilots.amended');
    await addVersion(tx, { slug, version, files, hash, kind, reason, changes, agreements, ...by, at });
    await room.askAgain(tx, { slug, version, at, changes: agreements });
  }, TRANSACTION);
  await declareCardUses(context, after);
  const detail = { version, reason, asked: agreements.filter(({ effect }) => effect === 'asked-again').length };
  await recordAudit(context, { principal, action: 'pilots.amended', territoryId, subject: slug, detail });
  return version;
}

/** Nothing is left to sign, perhaps because another tab has just signed it: that is then what is said. */
async function whyNothing(
  context: AppContext,
  slug: string,
  base: number,
): Promise<'pilots.amended' | 'pilots.nothing-proposed'> {
  const inForce = await versionInForce(context, slug);
  return inForce && inForce.version !== base ? 'pilots.amended' : 'pilots.nothing-proposed';
}
