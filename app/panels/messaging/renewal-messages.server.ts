import { type EndingAgreement, endingAgreements } from '~/consent/call-renewals.server.ts';
import type { PilotDefinition } from '~/pilots/definition.ts';
import type { AppContext } from '~/platform/context.server.ts';
import { formatDate } from '~/platform/i18n/format.ts';
import { type Bilingual, inLocale, type Locale, pick } from '~/platform/i18n/messages.ts';
import { renewalMail } from './messages/renewal.ts';
import type { PilotMessage } from './pilot-messages.server.ts';

const PREFIX = 'fin-d-accord:';

/** What a message about the end of an agreement is called, where its words are not kept; null for any other message. */
export const renewalTitle = (messageKey: string): Bilingual | null =>
  messageKey.startsWith(PREFIX) ? both((locale) => pick(renewalMail, locale).title) : null;

/**
 * Messages about agreements that are about to end, by tester. They ask something, so that they are decided as any other
 * solicitation: limits, cooldown, quiet hours and refusal hold.
 */
export async function renewalMessages(
  context: Pick<AppContext, 'db' | 'clock' | 'publicUrl'>,
  definition: PilotDefinition,
  testerIds: readonly string[],
): Promise<Map<string, PilotMessage[]>> {
  const byTester = new Map<string, PilotMessage[]>();
  for (const ending of await endingAgreements(context, definition, testerIds)) {
    const known = byTester.get(ending.testerId) ?? [];
    byTester.set(ending.testerId, [...known, messageOf(context, definition, ending)]);
  }
  return byTester;
}

function messageOf(
  { publicUrl }: Pick<AppContext, 'publicUrl'>,
  { title, contact, calendar }: PilotDefinition,
  { purpose, expiresAt, renewedUntil, since }: EndingAgreement,
): PilotMessage {
  const { timeZone } = calendar;
  // The instant is midnight after the last day.
  const lastDay = (locale: Locale, end: Date): string =>
    formatDate(locale, new Date(end.getTime() - 1).toISOString(), { dateStyle: 'long', timeZone });
  return {
    key: `${PREFIX}${purpose.key}:${expiresAt.toISOString().slice(0, 10)}`,
    ...{ kind: 'reminder', audience: {}, schedule: {}, solicitation: true, isStopped: false },
    sentOnceAt: since.getTime(),
    title: both((locale) => pick(renewalMail, locale).title),
    subject: both((locale) => pick(renewalMail, locale).subject(lastDay(locale, expiresAt))),
    body: both((locale) =>
      pick(renewalMail, locale).text({
        ...{ question: inLocale(purpose.question, locale), pilot: inLocale(title, locale) },
        ends: lastDay(locale, expiresAt),
        renewed: renewedUntil ? lastDay(locale, renewedUntil) : '',
        after: inLocale(purpose.ifWithdrawn, locale),
        url: `${publicUrl}/moi/accords#${purpose.key}`,
        contact: `${contact.name}, ${contact.email}`,
      }),
    ),
  };
}

function both(write: (locale: Locale) => string): Bilingual {
  return { fr: write('fr'), en: write('en') };
}
