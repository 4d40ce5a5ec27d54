import { openForTester, sealForTester } from '~/consent/personal-key.server.ts';
import type { AppContext } from '~/platform/context.server.ts';
import { type KeptOutings, NOTHING_KEPT } from '~/services/culture/kept-outings.ts';

/** What a tester keeps of their outings; opened for them alone. AppError('vault.erased' | 'vault.damaged'). */
export async function readOutings(context: AppContext, testerId: string): Promise<KeptOutings> {
  const row = await context.db.chosenOutings.findUnique({ where: { testerId } });
  return row ? openForTester<KeptOutings>(context, testerId, row.sealed) : NOTHING_KEPT;
}

/**
 * Changes what a tester keeps of their outings, and returns it. Two changes at once follow each other; nothing is
 * written for who has left. AppError('vault.erased' | 'vault.damaged').
 */
export async function changeOutings(
  context: AppContext,
  testerId: string,
  change: (kept: KeptOutings) => KeptOutings,
): Promise<KeptOutings> {
  return context.db.$transaction(
    async (tx) => {
      await tx.$queryRaw`SELECT 1 FROM "Tester" WHERE id = ${testerId}::uuid FOR UPDATE`;
      const row = await tx.chosenOutings.findUnique({ where: { testerId } });
      const kept = row ? await openForTester<KeptOutings>(context, testerId, row.sealed) : NOTHING_KEPT;
      const changed = change(kept);
      if (changed === kept) return kept;
      const sealed = Buffer.from(await sealForTester(context, testerId, changed)).toString('base64');
      await tx.$executeRaw`
        INSERT INTO "ChosenOutings" ("testerId", sealed, "updatedAt")
        VALUES (${testerId}::uuid, decode(${sealed}, 'base64'), ${context.clock.now()})
        ON CONFLICT ("testerId") DO UPDATE SET sealed = EXCLUDED.sealed, "updatedAt" = EXCLUDED."updatedAt"`;
      return changed;
    },
    { maxWait: 15_000, timeout: 15_000 },
  );
}
