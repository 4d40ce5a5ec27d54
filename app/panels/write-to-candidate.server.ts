import { emailIndex } from '~/consent/email-index.server.ts';
import { getPilotDefinition } from '~/pilots/get-pilot-definition.server.ts';
import type { AppContext } from '~/platform/context.server.ts';
import { formatDate } from '~/platform/i18n/format.ts';
import { asLocale, DEFAULT_LOCALE, inLocale, pick } from '~/platform/i18n/messages.ts';
import { asCandidateState } from './candidate.ts';
import { candidateToken } from './candidate-token.server.ts';
import { lastDayOf } from './confirm-day.ts';
import { messages } from './messages/candidate.ts';

/**
 * Tells whoever is on a list of this pilot with this address where they stand, with the way to their page. An address
 * that is on no list gets nothing.
 */
export async function writeToCandidate(
  context: AppContext,
  { pilotSlug, email }: { pilotSlug: string; email: string },
): Promise<void> {
  const { title, calendar } = await getPilotDefinition(context, pilotSlug);
  const candidates = await context.db.candidate.findMany({
    where: { pilotSlug, emailIndex: emailIndex(context, email) },
    orderBy: { appliedAt: 'asc' },
  });
  for (const { id, state, confirmBy, locale: kept, code } of candidates) {
    const locale = asLocale(kept) ?? DEFAULT_LOCALE;
    const { mail } = pick(messages, locale);
    const words = mail[asCandidateState(state)];
    const pilot = inLocale(title, locale);
    const until = confirmBy ? formatDate(locale, lastDayOf(confirmBy, calendar.timeZone)) : '';
    const url = `${context.publicUrl}/candidature/${candidateToken(context, id)}`;
    await context.mail.send({
      to: email,
      subject: words.subject(pilot),
      text: words.text({ pilot, url, code, until }),
    });
  }
}
