import { AppError } from '~/platform/app-error.ts';
import type { AppContext } from '~/platform/context.server.ts';
import { openForTester } from '~/vault/seal-for-tester.server.ts';
import type { Identity } from '../identity.ts';
import { findTesterPilot, lockTester, TRANSACTION } from '../tester-pilot.server.ts';
import { boardOf } from './board-of.ts';
import { nameKey, wordsOf } from './name-key.ts';
import { personalDetailsIn } from './personal-details.ts';

/** Lengths of a name, in characters. */
export const NAME_LENGTH = { least: 2, most: 24 } as const;

export const ON_LEAVING = ['delete', 'anonymise'] as const;
export type OnLeaving = (typeof ON_LEAVING)[number];

/**
 * The name by which the others of the pilot know somebody on its board, and nowhere else: neither their own, nor the
 * number of the study. Chosen again, it changes on all their posts. Errors: a 404 Response (no board, who left);
 * AppError('exchange.name-length' | 'exchange.name-real' | 'exchange.name-number' | 'exchange.name-taken').
 */
export async function chooseBoardName(
  context: AppContext,
  { testerId, ...input }: { testerId: string; name: string; onLeaving: OnLeaving },
): Promise<void> {
  const { tester, definition } = await findTesterPilot(context, testerId);
  boardOf(definition);
  const name = input.name.replace(/\s+/g, ' ').trim();
  const key = nameKey(name);
  if (name.length < NAME_LENGTH.least || name.length > NAME_LENGTH.most || key.length < NAME_LENGTH.least) {
    throw new AppError('exchange.name-length', NAME_LENGTH);
  }
  if (key.includes(nameKey(tester.pseudonym)) || /^t\d+$/.test(key)) throw new AppError('exchange.name-number');
  if (personalDetailsIn(name).length > 0 || (await isReal(context, testerId, key))) {
    throw new AppError('exchange.name-real');
  }
  const said = { name, nameKey: key, onLeaving: input.onLeaving };
  const { pilotSlug } = tester;
  await context.db.$transaction(async (tx) => {
    // Two people must not take one name at once.
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext(${`exchange ${pilotSlug}`}))`;
    await lockTester(tx, testerId);
    const others = { pilotSlug, nameKey: key, NOT: { testerId } };
    if ((await tx.exchangeMember.count({ where: others })) > 0) throw new AppError('exchange.name-taken');
    const create = { testerId, pilotSlug, since: context.clock.now(), ...said };
    await tx.exchangeMember.upsert({ where: { testerId }, create, update: said });
  }, TRANSACTION);
}

/** Whether a name holds a word of the person's own, or the other way round. */
async function isReal(context: AppContext, testerId: string, key: string): Promise<boolean> {
  const row = await context.db.testerIdentity.findUnique({ where: { testerId }, select: { sealed: true } });
  if (!row) return false;
  const { name } = await openForTester<Identity>(context, testerId, row.sealed);
  return wordsOf(name).some((word) => key.includes(word));
}

/** What becomes of one's posts on leaving; nothing for who never took part. */
export async function setOnLeaving(
  { db }: AppContext,
  { testerId, onLeaving }: { testerId: string; onLeaving: OnLeaving },
): Promise<void> {
  await db.exchangeMember.updateMany({ where: { testerId }, data: { onLeaving } });
}
