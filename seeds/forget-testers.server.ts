import type { AppContext } from '~/platform/context.server.ts';

/** How the links by which simulated testers of the demo come are called; each has a number after it. */
export const LINKS = { panel: 'Panel simulé', oneByOne: 'Démonstration' } as const;

interface ForgetTesters {
  readonly pilotSlug: string;
  readonly label: (typeof LINKS)[keyof typeof LINKS];
  readonly enrolledBefore: Date;
  readonly keptId?: string | undefined;
}

/**
 * Takes simulated testers away as if they had never been: for a seed that was cut off, never for people. The log is
 * append-only for what happened; a history that was to be written whole, and was not, did not. Safe to run again.
 *
 * @param label of the links by which they came: a panel that was played, or testers made one by one
 * @param enrolledBefore whoever enrolled from then on came by a door of the demo, and stays
 * @param keptId the tester one enters as, when they are already there
 */
export async function forgetTesters(
  context: AppContext,
  { pilotSlug, label, enrolledBefore, keptId }: ForgetTesters,
): Promise<void> {
  const { db, keys } = context;
  const links = await db.enrolmentLink.findMany({
    where: { pilotSlug, label: { startsWith: label } },
    select: { id: true },
  });
  const testers = await db.tester.findMany({
    where: {
      ...{ pilotSlug, isDemo: true, linkId: { in: links.map(({ id }) => id) } },
      ...{ enrolledAt: { lt: enrolledBefore }, ...(keptId ? { NOT: { id: keptId } } : {}) },
    },
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
  await db.exchangeMember.deleteMany(own);
  await db.sharedResult.deleteMany(own);
  await db.messageSend.deleteMany({ where: { pilotSlug, pseudonym: { in: pseudonyms } } });
  await db.activityEntry.deleteMany({ where: { pilotSlug, pseudonym: { in: pseudonyms } } });
  if (label === LINKS.panel) await forgetInvited(context, { pilotSlug, enrolledBefore });
  // Last: until they are gone, running it again finds them.
  await db.tester.deleteMany({ where: { id: { in: testers.map(({ id }) => id) } } });
}

/** What a panel that was played leaves besides its testers: mails, those who never enrolled, links nobody followed. */
async function forgetInvited(
  { db }: AppContext,
  { pilotSlug, enrolledBefore }: Pick<ForgetTesters, 'pilotSlug' | 'enrolledBefore'>,
): Promise<void> {
  // No other mail has such an address, and candidates (C-0001 and so on) are only ever simulated.
  await db.outboxMail.deleteMany({ where: { to: { endsWith: `@${pilotSlug}.simulation.invalid` } } });
  await db.activityEntry.deleteMany({ where: { pilotSlug, pseudonym: { startsWith: 'C-' } } });
  const label = { startsWith: LINKS.panel };
  await db.enrolmentLink.deleteMany({ where: { pilotSlug, label, createdAt: { lt: enrolledBefore }, uses: 0 } });
}
