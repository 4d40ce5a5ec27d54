import { z } from 'zod';
import { AppError } from '~/platform/app-error.ts';
import type { AppContext } from '~/platform/context.server.ts';
import type { Locale } from '~/platform/i18n/messages.ts';
import type { ReportProgress, TaskHandler } from '~/platform/tasks.server.ts';
import { assertNotClosed } from '../assert-not-closed.ts';
import { templateOf } from '../fill-theme.ts';
import { findWorkshop } from '../find-workshop.server.ts';
import { invitationToken } from './invitation-token.server.ts';
import { LETTERS, type Letter, writeLetter } from './letter.ts';

const inputSchema = z.object({
  territoryId: z.string(),
  workshopId: z.uuid(),
  letter: z.enum(LETTERS),
  guestIds: z.array(z.uuid()).max(500),
  own: z.string().max(2000),
  locale: z.enum(['fr', 'en']),
  sender: z.string(),
  /** When the page that asked was shown: a guest written to since then is not written to again. */
  shownAt: z.iso.datetime(),
});

export type SendLetters = z.output<typeof inputSchema>;

/** The moment that a letter is noted under: invitations and changes renew one, reminders and cancellations the other. */
const stampOf = (letter: Letter): 'invitedAt' | 'remindedAt' =>
  letter === 'invitation' || letter === 'changement' ? 'invitedAt' : 'remindedAt';

/** Starts the sending as a task; answers its id. 404; AppError `method.closed | no-recipient`. */
export async function startSending(context: AppContext, input: SendLetters & { userId: string }): Promise<string> {
  const { userId, ...letters } = input;
  assertNotClosed(await findWorkshop(context, input));
  if (letters.guestIds.length === 0) throw new AppError('method.no-recipient');
  return context.tasks.start(lettersTask.kind, letters, { userId, territoryId: input.territoryId });
}

/**
 * Writes to each guest once: the guest is claimed before the mail leaves, so that a double click or a second process
 * finds nobody left; a mail that does not leave gives its guest back. Answers how many left.
 */
export async function sendLetters(
  context: AppContext,
  input: SendLetters,
  report: ReportProgress = async () => {},
): Promise<{ sent: number; failed: number; skipped: number }> {
  const { territoryId, workshopId, letter, guestIds, locale } = input;
  const { db, clock } = context;
  const workshop = await findWorkshop(context, input);
  assertNotClosed(workshop);
  const territory = await db.territory.findUniqueOrThrow({ where: { id: territoryId } });
  const shown = { ...workshop, template: templateOf(workshop) };
  const stamp = stampOf(letter);
  const count = { sent: 0, failed: 0, skipped: 0 };
  const guests = await db.workshopGuest.findMany({
    where: { id: { in: [...guestIds] }, workshopId, email: { not: null } },
  });
  const byId = new Map(guests.map((guest) => [guest.id, guest]));
  for (const [index, guestId] of guestIds.entries()) {
    await report(index / guestIds.length, 'sending');
    const guest = byId.get(guestId);
    const { token, hash } = invitationToken(context, guestId);
    const { count: claimed } = await db.workshopGuest.updateMany({
      where: { id: guestId, workshopId, OR: [{ [stamp]: null }, { [stamp]: { lt: new Date(input.shownAt) } }] },
      data: { [stamp]: clock.now(), answerHash: hash },
    });
    if (!guest?.email || claimed === 0) {
      count.skipped += 1;
      continue;
    }
    const written = writeLetter({
      ...{ letter, locale, own: input.own, sender: input.sender, workshop: shown, territory: territory.name },
      guestName: guest.name,
      answerUrl: `${context.publicUrl}/invitation-atelier/${token}`,
      sentAt: clock.now(),
    });
    const { sent } = await context.mail.send({
      to: guest.email,
      subject: written.subject,
      text: written.text,
      attachments: [{ fileName: written.fileName, contentType: 'text/calendar', content: written.calendar }],
    });
    if (sent) {
      count.sent += 1;
      await db.workshopGuest.updateMany({ where: { id: guestId, state: 'to-invite' }, data: { state: 'invited' } });
    } else {
      count.failed += 1;
      await db.workshopGuest.update({ where: { id: guestId }, data: { [stamp]: guest[stamp] } });
    }
  }
  return count;
}

export const lettersTask: TaskHandler = {
  kind: 'workshop-letters',
  run: (context, input, report) => sendLetters(context, inputSchema.parse(input), report),
};

/** A letter as the first guest would get it, for the eyes of whoever sends it. */
export async function previewLetter(
  context: AppContext,
  input: { territoryId: string; workshopId: string; letter: Letter; locale: Locale; sender: string; guestName: string },
): Promise<{ subject: string; text: string }> {
  const { territoryId, letter, locale, sender, guestName } = input;
  const workshop = await findWorkshop(context, input);
  const territory = await context.db.territory.findUniqueOrThrow({ where: { id: territoryId } });
  const { subject, text } = writeLetter({
    ...{ letter, locale, sender, guestName, own: '', territory: territory.name },
    workshop: { ...workshop, template: templateOf(workshop) },
    answerUrl: `${context.publicUrl}/invitation-atelier/…`,
    sentAt: context.clock.now(),
  });
  return { subject, text };
}
