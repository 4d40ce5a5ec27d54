import type { AppContext } from '~/platform/context.server.ts';
import { asLocale, DEFAULT_LOCALE, type Locale } from '~/platform/i18n/messages.ts';
import {
  asContactHours,
  asContactWay,
  type ContactHours,
  type ContactWay,
  HOURS_OF_DAY,
} from './contact-preferences.ts';

/** How to write to, or call, a tester. Says nothing of who they are: see openIdentity for that. */
export interface ContactPreferences {
  readonly testerId: string;
  readonly way: ContactWay;
  readonly hours: ContactHours;
  /** Hours of the day in the pilot's time zone, the last one excluded. */
  readonly fromHour: number;
  readonly untilHour: number;
  readonly locale: Locale;
}

/** What a tester chose, or what stands for someone who never chose. Throws a 404 Response for one who left. */
export async function contactPreferences(context: AppContext, testerId: string): Promise<ContactPreferences> {
  const [preferences] = await contactPreferencesOf(context, [testerId]);
  if (!preferences) throw new Response(null, { status: 404 });
  return preferences;
}

/** The same for many, in one query; those who left are not in the answer. No order. */
export async function contactPreferencesOf(
  context: AppContext,
  testerIds: readonly string[],
): Promise<ContactPreferences[]> {
  const testers = await context.db.tester.findMany({
    where: { id: { in: [...testerIds] }, state: 'enrolled' },
    select: { id: true, locale: true, identity: { select: { contact: { select: { way: true, hours: true } } } } },
  });
  return testers.map(({ id: testerId, locale, identity }) => {
    const hours = asContactHours(identity?.contact?.hours);
    const { from: fromHour, until: untilHour } = HOURS_OF_DAY[hours];
    const way = asContactWay(identity?.contact?.way);
    return { testerId, way, hours, fromHour, untilHour, locale: asLocale(locale) ?? DEFAULT_LOCALE };
  });
}
