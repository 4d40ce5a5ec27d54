import { newToken } from '~/access/token.server.ts';
import { AppError } from '~/platform/app-error.ts';
import type { AppContext } from '~/platform/context.server.ts';
import { TRANSACTION } from '../tester-pilot.server.ts';
import { dayInZone, plusDays, startOfDayIn } from './days.ts';
import { afterEvent, findAdmission, lockAdmission } from './find-admission.server.ts';
import { requireGate } from './require-gate.server.ts';
import { rulesOf } from './rules.ts';
import type { AdmissionTerms } from './terms.ts';
import { termsHash } from './terms-hash.server.ts';

/**
 * Writes down what a recipient asks of the board, and on which conditions: this text is what is deliberated, voted and
 * accepted. Errors: a 404 Response; AppError('assembly.terms-…').
 */
export async function askAdmission(
  context: AppContext,
  { pilotSlug, userId, terms }: { pilotSlug: string; userId: string; terms: AdmissionTerms },
): Promise<{ admissionId: string }> {
  const definition = await requireGate(context, pilotSlug, 'board-admits');
  const { recipient, datasets, purpose, from, until } = terms;
  const known = definition.datasets.map(({ key }) => key);
  if (recipient.name.trim() === '' || recipient.key === '') throw new AppError('assembly.terms-recipient');
  if (purpose.trim() === '') throw new AppError('assembly.terms-purpose');
  if (datasets.length === 0 || datasets.some((key) => !known.includes(key))) throw new AppError('assembly.terms-data');
  const today = dayInZone(context.clock.now(), definition.calendar.timeZone);
  if (from > until || until < today || until > definition.calendar.endsOn) {
    throw new AppError('assembly.terms-days', { last: definition.calendar.endsOn });
  }
  const { id } = await context.db.admission.create({
    data: {
      ...{ pilotSlug, recipientKey: recipient.key, terms, termsHash: termsHash(terms), state: 'asked' },
      ...{ createdById: userId, createdAt: context.clock.now() },
    },
  });
  return { admissionId: id };
}

/** Puts a request before the seats, for the days that the rules give to a vote. Doing it twice changes nothing. */
export async function openDeliberation(
  context: AppContext,
  { pilotSlug, admissionId }: { pilotSlug: string; admissionId: string },
): Promise<void> {
  const definition = await requireGate(context, pilotSlug, 'board-admits');
  await findAdmission(context, { pilotSlug, admissionId });
  const { timeZone } = definition.calendar;
  const lastDay = plusDays(dayInZone(context.clock.now(), timeZone), rulesOf(definition).voteDays);
  await context.db.$transaction(async (tx) => {
    const row = await lockAdmission(tx, admissionId);
    if (row.state === 'deliberating') return;
    const data = { state: afterEvent(row, 'deliberate'), deliberatesUntil: startOfDayIn(lastDay, timeZone) };
    await tx.admission.update({ where: { id: admissionId }, data });
  }, TRANSACTION);
}

/** A new address by which the recipient reads and accepts the conditions; the one before stops working. */
export async function linkAdmission(
  context: AppContext,
  { pilotSlug, admissionId }: { pilotSlug: string; admissionId: string },
): Promise<{ url: string }> {
  await findAdmission(context, { pilotSlug, admissionId });
  const { token, hash } = newToken();
  await context.db.admission.update({ where: { id: admissionId, pilotSlug }, data: { tokenHash: hash } });
  return { url: `${context.publicUrl}/partages/${token}` };
}

/** The same for the page on which a voted share's recipient reads its totals. */
export async function linkProposal(
  context: AppContext,
  { pilotSlug, proposalId }: { pilotSlug: string; proposalId: string },
): Promise<{ url: string }> {
  const { token, hash } = newToken();
  const { count } = await context.db.proposal.updateMany({
    where: { id: proposalId, pilotSlug, kind: 'share', state: { in: ['adopted', 'in-force', 'ended'] } },
    data: { tokenHash: hash },
  });
  if (count === 0) throw new Response(null, { status: 404 });
  return { url: `${context.publicUrl}/partages/${token}` };
}
