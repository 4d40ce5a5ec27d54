import { formatDate } from '~/platform/i18n/format.ts';
import { inLocale, type Locale, pick } from '~/platform/i18n/messages.ts';
import type { HarvestView } from '../harvest/harvest-view.ts';
import { messages } from '../messages/minutes.ts';
import { messages as words } from '../messages/words.ts';
import type { WorkshopRecord } from '../record/workshop-record.ts';
import type { MinutesBlock } from './minutes-document.ts';
import { formBlocks, voteBlocks, wallBlocks } from './write-work.ts';

export const SECTION_KEYS = ['people', 'agenda', 'walls', 'votes', 'forms', 'harvest', 'casting', 'next'] as const;
/** The part that names people. */
export const PEOPLE_SECTION = 'casting' satisfies SectionKey;
type SectionKey = (typeof SECTION_KEYS)[number];

type Kept = Pick<HarvestView, 'kind' | 'text' | 'points' | 'state'>;

/** The minutes as they write themselves, part by part, from what the workshop holds; a part may be empty. */
export function writeMinutes(
  record: WorkshopRecord,
  harvest: readonly Kept[],
  locale: Locale,
): Readonly<Record<SectionKey, readonly MinutesBlock[]>> {
  return {
    people: peopleBlocks(record, locale),
    agenda: agendaBlocks(record, locale),
    walls: wallBlocks(record, locale),
    votes: voteBlocks(record, locale),
    forms: formBlocks(record, locale),
    harvest: harvestBlocks(harvest, locale),
    casting: castingBlocks(record),
    next: list(record.template.afterwards.map((item) => inLocale(item, locale))),
  };
}

const list = (items: readonly string[]): MinutesBlock[] => (items.length > 0 ? [{ kind: 'list', items }] : []);

function peopleBlocks(record: WorkshopRecord, locale: Locale): MinutesBlock[] {
  const t = pick(messages, locale);
  const { came, listed, organisations } = record.guests;
  const { participants } = record;
  const people = came || participants;
  const sentence = `${t.came(people)}${listed > 0 ? t.listed(listed) : ''}.`;
  const joined = came > 0 && participants > 0 ? ` ${t.joined(participants)}` : '';
  const named: MinutesBlock[] =
    organisations.length > 0 ? [{ kind: 'heading', text: t.organisations }, ...list(organisations)] : [];
  return [{ kind: 'paragraph', text: `${sentence}${joined}` }, ...named];
}

/** Steps in order, with the time at which their first tool was opened; without tools, only what was planned. */
function agendaBlocks(record: WorkshopRecord, locale: Locale): MinutesBlock[] {
  const t = pick(messages, locale);
  const { timeZone } = record;
  const rows = record.template.steps.map((step) => {
    const keys = step.activities.map(({ key }) => key);
    const opened = record.activities.find(({ activityKey }) => keys.includes(activityKey))?.openedAt;
    return [
      opened ? formatDate(locale, opened, { timeZone, timeStyle: 'short' }) : '',
      inLocale(step.title, locale),
      t.minutes(step.minutes),
    ];
  });
  return [{ kind: 'table', headings: [t.columns.time, t.columns.step, t.columns.planned], rows }];
}

function harvestBlocks(harvest: readonly Kept[], locale: Locale): MinutesBlock[] {
  const w = pick(words, locale);
  const kept = harvest.filter(({ state, kind }) => state !== 'dropped' && kind !== 'person');
  const kinds = [...new Set(kept.map(({ kind }) => kind))];
  return kinds.flatMap((kind) => [
    { kind: 'heading' as const, text: capital(w.kinds[kind]) },
    ...list(kept.filter((item) => item.kind === kind).map(({ text }) => text)),
  ]);
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function castingBlocks(record: WorkshopRecord): MinutesBlock[] {
  return list(record.wishes.map(({ name, organisation }) => [name, organisation].filter(Boolean).join(', ')));
}
