import type { PilotDefinition } from '~/pilots/definition.ts';
import { getPilotDefinition } from '~/pilots/get-pilot-definition.server.ts';
import { isAppError } from '~/platform/app-error.ts';
import type { AppContext } from '~/platform/context.server.ts';
import type { Consent } from '~/platform/database/generated/client.ts';
import { formatDate } from '~/platform/i18n/format.ts';
import { asLocale, DEFAULT_LOCALE, inLocale, pick } from '~/platform/i18n/messages.ts';
import { openForTester } from '~/vault/seal-for-tester.server.ts';
import type { Identity } from './identity.ts';
import { hourIn } from './local-day.ts';
import { RENEWAL_DAYS, renewalOf } from './renewal.ts';
import { renewalMail } from './renewal-mail.ts';

/** Most persons told in one round: the next one goes on with those whose end is closest. */
const ROUND = 200;
const DAY_MS = 86_400_000;
/** Nobody is woken by it: local hours between which it may be sent. */
const [FROM_HOUR, TO_HOUR] = [8, 20];

/**
 * Tells, once, each person one of whose agreements is about to end: its date, and the page where one gesture renews it.
 * Nothing is renewed otherwise. By mail where there is an address, in daytime where the pilot is; the person's own pages
 * say it in any case. Returns how many were told. Can be run again, and by several processes.
 */
export async function tellRenewals(context: AppContext): Promise<{ told: number }> {
  const { db, clock } = context;
  const now = clock.now();
  const horizon = new Date(now.getTime() + (RENEWAL_DAYS + 1) * DAY_MS);
  const ending = await db.consent.findMany({
    where: { state: 'granted', expiresAt: { gt: now, lte: horizon }, renewalToldAt: null },
    orderBy: [{ expiresAt: 'asc' }, { id: 'asc' }],
    take: ROUND,
  });
  let told = 0;
  for (const consent of ending) if (await tellOne(context, consent)) told += 1;
  return { told };
}

async function tellOne(context: AppContext, consent: Consent): Promise<boolean> {
  const { db, clock } = context;
  const { testerId, purposeKey, expiresAt } = consent;
  const now = clock.now();
  const tester = await db.tester.findUnique({
    where: { id: testerId, state: 'enrolled' },
    include: { identity: true },
  });
  const definition = tester && (await definitionOf(context, consent.pilotSlug));
  const purpose = definition?.purposes.find(({ key }) => key === purposeKey);
  if (!tester || !definition || !purpose || !expiresAt) return false;
  const { timeZone } = definition.calendar;
  const hour = hourIn(timeZone, now);
  const { isNear, until } = renewalOf(definition, purpose, { expiresAt, now });
  if (!isNear || hour < FROM_HOUR || hour >= TO_HOUR) return false;
  const { count } = await db.consent.updateMany({
    where: { id: consent.id, state: 'granted', renewalToldAt: null },
    data: { renewalToldAt: now },
  });
  if (count === 0) return false;
  const email = tester.identity && (await emailOf(context, testerId, tester.identity.sealed));
  if (!email) return true;
  const locale = asLocale(tester.locale) ?? DEFAULT_LOCALE;
  // The instant is midnight after the last day.
  const lastDay = (end: Date) =>
    formatDate(locale, new Date(end.getTime() - 1).toISOString(), { dateStyle: 'long', timeZone });
  const { subject, text } = pick(renewalMail, locale);
  await context.mail.send({
    to: email,
    subject: subject(lastDay(expiresAt)),
    text: text({
      question: inLocale(purpose.question, locale),
      pilot: inLocale(definition.title, locale),
      ends: lastDay(expiresAt),
      renewed: until ? lastDay(until) : '',
      after: inLocale(purpose.ifWithdrawn, locale),
      url: `${context.publicUrl}/moi/accords#${purposeKey}`,
      contact: `${definition.contact.name}, ${definition.contact.email}`,
    }),
  });
  return true;
}

/** Undefined for a pilot whose folder is gone: nothing can be said of its agreements. */
async function definitionOf(context: AppContext, slug: string): Promise<PilotDefinition | undefined> {
  try {
    return await getPilotDefinition(context, slug);
  } catch (error) {
    if (isAppError(error) || error instanceof Response) return undefined;
    throw error;
  }
}

async function emailOf(context: AppContext, testerId: string, sealed: Uint8Array): Promise<string | null> {
  try {
    return (await openForTester<Identity>(context, testerId, sealed)).email;
  } catch (error) {
    // Left meanwhile: there is nobody to write to.
    if (isAppError(error)) return null;
    throw error;
  }
}
