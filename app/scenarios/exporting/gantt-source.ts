import type { PilotDefinition } from '~/pilots/definition.ts';
import { inLocale, type Locale, pick } from '~/platform/i18n/messages.ts';
import { messages } from '../messages/calendar.ts';
import { messages as choices } from '../messages/choices.ts';
import { dayNumber, dayOf } from '../plan/days.ts';
import { idOf } from '../plan/network.ts';

/** Mermaid reads these as syntax. */
const plain = (text: string): string =>
  text
    .replace(/[:;#,\n\r]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim() || '…';

/** The calendar as the source of a mermaid gantt diagram: packages as sections, milestones in theirs. Deterministic. */
export function ganttSource(document: PilotDefinition, locale: Locale): string {
  const words = pick(choices, locale).packageKinds;
  const t = pick(messages, locale);
  const { packages, calendar } = document;
  const lines = ['gantt', `  title ${plain(inLocale(document.title, locale))}`, '  dateFormat YYYY-MM-DD'];
  const dated = calendar.milestones.flatMap((one, index) => {
    const on = one.doneOn || one.on;
    const state = one.doneOn ? 'milestone, done' : 'milestone';
    const line = `  ${plain(inLocale(one.title, locale))} :${state}, jalon-${idOf(one, index)}, ${on}, 0d`;
    return on === '' ? [] : [{ package: one.package ?? '', line }];
  });
  const known = new Set(packages.map(({ key }) => key));
  for (const pack of packages) {
    const name = plain(inLocale(pack.title, locale) || words[pack.kind]);
    const own = dated.filter((one) => one.package === pack.key).map(({ line }) => line);
    const { startsOn, endsOn, doneShare } = pack;
    const state = doneShare >= 1 ? 'done, ' : doneShare > 0 ? 'active, ' : '';
    // A task ends when the day after its last one begins.
    const bar =
      startsOn && endsOn ? [`  ${name} :${state}lot-${pack.key}, ${startsOn}, ${dayOf(dayNumber(endsOn) + 1)}`] : [];
    if (bar.length + own.length > 0) lines.push(`  section ${name}`, ...bar, ...own);
  }
  const others = dated.filter((one) => !known.has(one.package)).map(({ line }) => line);
  if (others.length > 0) lines.push(`  section ${t.others}`, ...others);
  return `${lines.join('\n')}\n`;
}
