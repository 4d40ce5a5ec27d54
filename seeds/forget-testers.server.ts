import type { AppContext } from '~/platform/context.server.ts';

/**
 * Takes simulated testers away as if they had never been: for a seed that was cut off, never for people. The log is
 * append-only for what happened; a history that was to be written whole, and was not, did not. Safe to run again.
 *
 * @param enrolledBefore whoever enrolled from then on came by a door of the demo, and stays
 * @param keptId the tester one enters as, when they are already there
 */
export async function forgetTesters(
  context: AppContext,
  { pilotSlug, enrolledBefore, keptId }: { pilotSlug: string; enrolledBefore: Date; keptId?: string | undefined },
): Promise<void> {
  const { db, keys } = context;
  const testers = await db.tester.findMany({
    where: { pilotSlug, isDemo: true, enrolledAt: { lt: enrolledBefore }, ...(keptId ? { NOT: { id: keptId } } : {}) },
    select: { id: true, pseudonym: true },
  });
  const own = { where: { testerId: { in: testers.map(({ id }) => id) } } };
  const pseudonyms = testers.map(({ pseudonym }) => pseudonym);
  for (const { id } of testers) await keys.delete(id);
  await db.vaultChunk.deleteMany(own);
  await db.vaultRecord.deleteMany(own);
  await db.vaultNote.deleteMany(own);
  await db.vaultAccess.deleteMany(own);
  await db.task.deleteMany(own);
  await db.consent.deleteMany(own);
  await db.holderConnection.deleteMany(own);
  await db.connectionAttempt.deleteMany(own);
  await db.gestureDecision.deleteMany(own);
  await db.sharedView.deleteMany(own);
  await db.followUp.deleteMany(own);
  await db.sharedResult.deleteMany(own);
  await db.messageSend.deleteMany({ where: { pilotSlug, pseudonym: { in: pseudonyms } } });
  // What simulated people of this pilot were mailed; no other mail has such an address.
  await db.outboxMail.deleteMany({ where: { to: { endsWith: `@${pilotSlug}.simulation.invalid` } } });
  // Candidates, C-0001 and so on, are only ever simulated.
  await db.activityEntry.deleteMany({
    where: { pilotSlug, OR: [{ pseudonym: { in: pseudonyms } }, { pseudonym: { startsWith: 'C-' } }] },
  });
  await db.enrolmentLink.deleteMany({ where: { pilotSlug, createdAt: { lt: enrolledBefore }, uses: 0 } });
  // Last: until they are gone, running it again finds them.
  await db.tester.deleteMany({ where: { id: { in: testers.map(({ id }) => id) } } });
}
