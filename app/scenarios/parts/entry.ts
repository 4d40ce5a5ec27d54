import type { EntryCondition, PanelEntry } from '~/pilots/definition/entry.ts';
import type { PilotPanel } from '~/pilots/definition/people.ts';
import type { DeclaredField, PilotDefinition } from '~/pilots/definition.ts';
import type { Locale } from '~/platform/i18n/messages.ts';
import { NOTHING } from '../empty-document.ts';
import { put } from './edit-list.ts';
import { typed } from './words.ts';

/** What the forms of a panel's questions and of its groups share. */

const SEPARATOR = '~';
export const EMPTY_ENTRY: PanelEntry = { questions: [], rules: [], cells: [] };

/** Where an element of the list `part` of a panel's entry is: `panel~key`. */
export const entryIds = (document: PilotDefinition, part: 'questions' | 'cells'): string[] =>
  document.panels.flatMap(({ key, entry }) => (entry?.[part] ?? []).map((one) => `${key}${SEPARATOR}${one.key}`));

export function placeOf(document: PilotDefinition, id: string | undefined) {
  const [panelKey, key = ''] = id?.split(SEPARATOR) ?? [];
  const panel = document.panels.find((one) => one.key === panelKey);
  return { panel, key };
}

/** The panel that a new element goes to: the one chosen, the first, or one made for it. */
export function panelFor(document: PilotDefinition, key: string): PilotPanel {
  const made: PilotPanel = { key: 'panel', title: NOTHING, size: 0, support: NOTHING, description: NOTHING };
  return document.panels.find((panel) => panel.key === key) ?? document.panels[0] ?? made;
}

export function withEntry(document: PilotDefinition, panel: PilotPanel, entry: PanelEntry): PilotDefinition {
  return { ...document, panels: put(document.panels, ({ key }) => key === panel.key, { ...panel, entry }) };
}

const linesOf = (value: string): string[] => value.split('\n').flatMap((line) => line.trim() || []);

export interface TypedCondition {
  /** Answers, one a line, in the words of the question. */
  readonly answers: string;
  readonly atLeast?: number | undefined;
  readonly atMost?: number | undefined;
}

/** A condition on one question, as typed; undefined when nothing was. Words that are no answer of it are left out. */
export function conditionTyped(
  { key, kind, options = [] }: DeclaredField,
  { answers, atLeast, atMost }: TypedCondition,
  locale: Locale,
): EntryCondition | undefined {
  const bounds = { ...(atLeast === undefined ? {} : { atLeast }), ...(atMost === undefined ? {} : { atMost }) };
  if (kind === 'number' || kind === 'year') {
    return Object.keys(bounds).length > 0 ? { question: key, ...bounds } : undefined;
  }
  const words = linesOf(answers);
  const among = options
    .filter(({ title }) => words.includes(typed(title, locale)) || words.includes(title[locale]))
    .map((option) => option.key);
  if (among.length === 0) return undefined;
  return { question: key, among, ...(kind === 'choices' && atLeast !== undefined ? { atLeast } : {}) };
}

/** What the fields show of a condition that compares this question and nothing else. */
export function typedCondition(
  condition: EntryCondition | undefined,
  options: DeclaredField['options'] = [],
  locale: Locale,
) {
  const chosen = (condition?.among ?? []).flatMap(
    (key) => typed(options.find((one) => one.key === key)?.title, locale) || [],
  );
  return {
    answers: chosen.join('\n'),
    atLeast: String(condition?.atLeast ?? ''),
    atMost: String(condition?.atMost ?? ''),
  };
}

/** One question compared. */
export const isSimple = ({ question }: EntryCondition): boolean => question !== undefined;
/** Conditions put together: all of them, or one at least. What only says `not` is written in the folder, and stays. */
export const isCombined = ({ all, any }: EntryCondition): boolean => all !== undefined || any !== undefined;

/** The condition without what it asks of one question; undefined when nothing of it is left. */
export function withoutQuestion(condition: EntryCondition, key: string): EntryCondition | undefined {
  const { question, all, any, not } = condition;
  const left = (inner: readonly EntryCondition[]) => inner.flatMap((one) => withoutQuestion(one, key) ?? []);
  if (all ?? any) {
    const inner = left(all ?? any ?? []);
    return inner.length === 0 ? undefined : all ? { all: inner } : { any: inner };
  }
  if (not) {
    const inner = withoutQuestion(not, key);
    return inner && { not: inner };
  }
  return question === key ? undefined : condition;
}
