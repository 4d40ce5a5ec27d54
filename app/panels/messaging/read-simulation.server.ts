import { Temporal } from 'temporal-polyfill';
import type { PilotDefinition } from '~/pilots/definition.ts';
import type { AppContext } from '~/platform/context.server.ts';
import { inLocale, type Locale } from '~/platform/i18n/messages.ts';
import type { SimulatedDay } from './components/simulated-weeks.tsx';
import { dayOf, timeOf } from './local-clock.ts';
import { pilotMessages } from './pilot-messages.server.ts';
import { PROFILES, type ProfileKey, simulate } from './simulate.ts';

const DAYS = 84;

/** What the address asks for, made good: a profile, a day of enrolment, a panel; then what that person receives. */
export async function readSimulation(
  context: Pick<AppContext, 'db' | 'clock'>,
  definition: PilotDefinition,
  params: URLSearchParams,
  locale: Locale,
) {
  const { calendar, messageRules, thresholds, panels } = definition;
  const { timeZone } = calendar;
  const keys = Object.keys(PROFILES) as ProfileKey[];
  const profile = keys.find((key) => key === params.get('profil')) ?? 'reguliere';
  const today = dayOf(context.clock.now().getTime(), timeZone).toString();
  const enrolsOn = asDay(params.get('jour')) ?? today;
  const panelKey = panels.find(({ key }) => key === params.get('panel'))?.key ?? panels[0]?.key ?? '';
  const messages = (await pilotMessages(context, definition)).filter(({ sentOnceAt }) => sentOnceAt === undefined);
  const titleOf = (key: string): string => {
    const found = messages.find((message) => message.key === key);
    return found ? inLocale(found.title, locale) : key;
  };
  const { mails, givenUp, from } = simulate(
    { messages, rules: { ...messageRules, timeZone }, thresholds, panelKey },
    PROFILES[profile],
    { enrolsOn, days: DAYS },
  );
  const first = Temporal.PlainDate.from(from);
  const days: SimulatedDay[] = Array.from({ length: DAYS }, (_, at) => {
    const day = first.add({ days: at }).toString();
    const received = mails.filter((mail) => dayOf(mail.at, timeZone).toString() === day);
    return {
      day,
      mails: received.map(({ messageKey, at: instant, heldBy }) => ({
        ...{ title: titleOf(messageKey), time: timeOf(instant, timeZone), heldBy },
      })),
    };
  });
  return { profile, profiles: keys, enrolsOn, panelKey, days, total: mails.length, givenUp: givenUp.length };
}

function asDay(text: string | null): string | undefined {
  if (!text || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined;
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' }).toString();
  } catch {
    return undefined;
  }
}
