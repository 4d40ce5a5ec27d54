import type { PlannedMessage } from '~/pilots/definition/messages.ts';
import type { PilotDefinition } from '~/pilots/definition.ts';
import { inLocale, type Locale, pick } from '~/platform/i18n/messages.ts';
import { messageWords } from './messages/words.ts';

/** When a message leaves, said in one line. */
export function scheduleInWords(
  { schedule, sentOnceAt }: { readonly schedule: PlannedMessage['schedule']; readonly sentOnceAt?: number | undefined },
  locale: Locale,
): string {
  const t = pick(messageWords, locale);
  const { once, after, weekly } = schedule;
  if (sentOnceAt !== undefined) return t.now;
  if (once) return t.once(once.on, once.at);
  if (weekly) return t.weekly(t.weekdays[weekly.on], weekly.at, weekly.from, weekly.until);
  if (!after) return t.noDate;
  const first = t.after(t.events[after.event](after.days), after.at);
  return after.everyDays ? t.again(first, after.everyDays) : first;
}

/** Who a message is for, said in one line. */
export function audienceInWords(
  { panels, statuses, tier }: PlannedMessage['audience'],
  definition: Pick<PilotDefinition, 'panels'>,
  locale: Locale,
): string {
  const t = pick(messageWords, locale);
  const titleOf = (key: string): string => {
    const panel = definition.panels.find((one) => one.key === key);
    return panel ? `« ${inLocale(panel.title, locale)} »` : key;
  };
  const people = statuses ? t.people(statuses.map((status) => t.statuses[status])) : t.everyone;
  const placed = panels && panels.length > 0 ? t.panels(people, panels.map(titleOf)) : people;
  return tier ? t.tier(placed, tier) : placed;
}
