import type { EntryField, LineField } from '~/holders/entry-fields.ts';
import { entryText } from '~/holders/entry-words.ts';
import { instantOf } from '~/holders/local-time.ts';
import { datasetManifest } from '~/holders/manifests.ts';
import type { AppContext } from '~/platform/context.server.ts';
import type { Entry, EntryValue } from '~/platform/entry.ts';
import { formatEuros } from '~/platform/i18n/format.ts';
import { inLocale, type Locale } from '~/platform/i18n/messages.ts';
import { describeFor, readEntriesFor } from './shares/read-for.server.ts';

type Column = Pick<LineField, 'name'> & { readonly title: string; readonly isAmount: boolean };

const A_MONTH = /^\d{4}-(?:0[1-9]|1[0-2])$/;

/** A month of a dataset of entries, in words: what the person themselves reads. */
export interface ShownEntries {
  /** The month shown (yyyy-mm); the last one held unless one was asked for. */
  readonly month: string;
  /** Months before and after it within what is held; null at the ends. */
  readonly before: string | null;
  readonly after: string | null;
  readonly columns: readonly Column[];
  /** Latest first. */
  readonly rows: readonly {
    readonly id: string;
    /** ISO instant. */
    readonly at: string;
    readonly cells: readonly string[];
    readonly lines: readonly ShownLines[];
  }[];
  /** What the month's amounts come to, by column, in euros as text. */
  readonly totals: readonly { readonly title: string; readonly amount: string }[];
}

export interface ShownLines {
  readonly title: string;
  readonly rows: readonly ShownLine[];
}

/** A line as it is read on a receipt: what it is, the rest smaller, the price apart. */
export interface ShownLine {
  readonly name: string;
  readonly detail: string;
  readonly amount: string;
}

/**
 * What a tester's space, or the copy that a service keeps, holds of a dataset of entries in one month; logged as their
 * own reading. Null when it is no such dataset, or holds nothing. Errors: those of readEntriesFor.
 */
export async function showEntries(
  context: AppContext,
  { testerId, dataset, month, locale }: { testerId: string; dataset: string; month: string | null; locale: Locale },
): Promise<ShownEntries | null> {
  const manifest = datasetManifest(dataset);
  if (manifest?.yields !== 'entries') return null;
  const reader = { kind: 'tester' } as const;
  const held = (await describeFor(context, { testerId, reader })).find((one) => one.dataset === dataset);
  if (!held) return null;
  const { firstMonth, lastMonth } = held;
  const shown = month && A_MONTH.test(month) && month >= firstMonth && month <= lastMonth ? month : lastMonth;
  // Months are kept by UTC: the first hours of the one after are in the last, and are shown with it.
  const end = monthFrom(shown, shown === lastMonth ? 2 : 1);
  const range = { from: instantOf(`${shown}-01`), to: instantOf(`${end}-01`) };
  const answer = await readEntriesFor(context, { testerId, dataset, ...range, reader });
  const entries = answer.sight === 'readings' ? answer.value : [];
  // A field that nobody said anything about this month takes no room.
  const fields = manifest.fields.filter(
    (field): field is LineField => field.kind !== 'lines' && entries.some((entry) => field.name in entry.fields),
  );
  return {
    month: shown,
    before: shown > firstMonth ? monthFrom(shown, -1) : null,
    after: shown < lastMonth ? monthFrom(shown, 1) : null,
    columns: fields.map((field) => columnOf(field, locale)),
    rows: entries.toReversed().map((entry) => ({
      id: entry.id,
      at: new Date(entry.at).toISOString(),
      cells: fields.map((field) => entryText(locale, field, saidIn(entry, field.name))),
      lines: linesOf(entry, manifest.fields, locale),
    })),
    totals: fields
      .filter(({ kind }) => kind === 'cents')
      .map(({ name, title }) => {
        const cents = entries.reduce((sum, entry) => sum + Number(saidIn(entry, name) ?? 0), 0);
        return { title: inLocale(title, locale), amount: formatEuros(locale, cents / 100) };
      }),
  };
}

const columnOf = ({ name, title, kind }: LineField, locale: Locale): Column => ({
  name,
  title: inLocale(title, locale),
  isAmount: kind === 'cents' || kind === 'number',
});

function saidIn({ fields }: Entry, name: string): EntryValue | undefined {
  const value = fields[name];
  return Array.isArray(value) ? undefined : (value as EntryValue | undefined);
}

function linesOf(entry: Entry, fields: readonly EntryField[], locale: Locale): ShownLines[] {
  return fields.flatMap((field) => {
    const value = entry.fields[field.name];
    if (field.kind !== 'lines' || !Array.isArray(value)) return [];
    const lines: readonly Readonly<Record<string, EntryValue>>[] = value;
    return { title: inLocale(field.title, locale), rows: lines.map((line) => lineOf(line, field.lines, locale)) };
  });
}

function lineOf(line: Readonly<Record<string, EntryValue>>, fields: readonly LineField[], locale: Locale): ShownLine {
  const say = (field: LineField | undefined): string => (field ? entryText(locale, field, line[field.name]) : '');
  const [first, ...others] = fields;
  const price = others.find(({ kind }) => kind === 'cents');
  // A bare number says nothing without its name.
  const name = first && first.kind !== 'text' ? `${inLocale(first.title, locale)} ${say(first)}` : say(first);
  const detail = others.reduce((text, field, at) => {
    const said = field === price ? '' : say(field);
    if (!said || !text) return text + said;
    // A bare quantity is followed by what it counts.
    const before = others[at - 1];
    return `${text}${before?.kind === 'number' && !before.unit && field.kind === 'choice' ? ' ' : ' · '}${said}`;
  }, '');
  return { name, detail, amount: say(price) };
}

/** The month some months from another. */
function monthFrom(month: string, count: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number - 1 + count)).toISOString().slice(0, 7);
}
