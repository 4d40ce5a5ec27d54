import type { Bilingual, Locale } from '~/platform/i18n/messages.ts';
import { ownWords, withText } from '~/platform/i18n/with-text.ts';
import { NOTHING, readTyped, readTypedLines, typedLines } from './texts.ts';
import { EMPTY_STEP, LONGEST, type RetrievedData, STORY, type StoryStep } from './use-case.ts';

/** What can be done at once to a story: everything typed is kept with it. */
export type StoryAct =
  | { readonly act: 'save' }
  | { readonly act: 'add' }
  | { readonly act: 'up'; readonly at: number }
  | { readonly act: 'down'; readonly at: number }
  | { readonly act: 'remove'; readonly at: number };

/** Reads `save`, `add`, `up:2`…; anything else saves. */
export function readStoryAct(text: string): StoryAct {
  const [, act, at] = /^(up|down|remove):(\d{1,2})$/.exec(text) ?? [];
  if (act === 'up' || act === 'down' || act === 'remove') return { act, at: Number(at) };
  return { act: text === 'add' ? 'add' : 'save' };
}

/** Where to look after the act, counted from 0; of the story before it. */
export function placeAfter(act: StoryAct, before: number): number {
  if (act.act === 'add') return before;
  if (act.act === 'save') return 0;
  return Math.max(0, act.act === 'down' ? Math.min(act.at + 1, before - 1) : act.at - 1);
}

/** The story after the act; a step that cannot move stays, a full story takes no more. */
export function applyStoryAct(steps: readonly StoryStep[], act: StoryAct): StoryStep[] {
  if (act.act === 'add') return steps.length < STORY.most ? [...steps, EMPTY_STEP] : [...steps];
  if (act.act === 'remove') return steps.filter((_, i) => i !== act.at);
  if (act.act === 'save') return steps.filter((step) => !isBlank(step));
  return moved(steps, act.at, act.at + (act.act === 'up' ? -1 : 1));
}

function moved(steps: readonly StoryStep[], from: number, to: number): StoryStep[] {
  const one = steps[from];
  const other = steps[to];
  if (!one || !other) return [...steps];
  return steps.map((step, i) => (i === from ? other : i === to ? one : step));
}

const isEmpty = ({ fr, en }: Bilingual): boolean => fr === '' && en === '';

const isBlank = ({ title, text, sees, retrieved, typed }: StoryStep): boolean =>
  [title, text, sees].every(isEmpty) && retrieved.length === 0 && typed.length === 0;

const TEXTS = [
  ['title', LONGEST.line],
  ['text', LONGEST.text],
  ['sees', LONGEST.line],
] as const;

/** The name of a field of the nth step, from 0. */
export const stepField = (n: number, name: string): string => `s${n}-${name}`;

/** The name of the field for a step's own words about what it picked. */
export const wordsField = (need: string): string => `words-${need}`;

/** What the fields of a step show, by name; needs ticked apart. */
export function stepValues(step: StoryStep, locale: Locale): Readonly<Record<string, string>> {
  const typed = typedLines(step.typed, locale);
  const free = typedLines(freeTexts(step), locale);
  return {
    ...{ title: step.title[locale], titleOther: ownWords(step.title, locale) },
    ...{ text: step.text[locale], textOther: ownWords(step.text, locale) },
    ...{ sees: step.sees[locale], seesOther: ownWords(step.sees, locale) },
    ...{ typed: typed.own, typedOther: typed.other, retrieved: free.own, retrievedOther: free.other },
  };
}

const freeTexts = (step: StoryStep): Bilingual[] =>
  step.retrieved.filter(({ need }) => need === undefined).map(({ text }) => text);

/** The story as posted; `before` is the story that the person saw, for what the form does not show. */
export function readStory(form: FormData, before: readonly StoryStep[], locale: Locale): StoryStep[] {
  const count = Math.min(STORY.most + 1, Number(form.get('steps')) || 0);
  return Array.from({ length: count }, (_, n) => readStep(form, n, before[n] ?? EMPTY_STEP, locale));
}

/** Nothing typed is the data's own name again, in both languages. */
const reworded = (text: Bilingual, locale: Locale, words: string): Bilingual =>
  words === '' ? NOTHING : withText(text, locale, words);

function readStep(form: FormData, n: number, before: StoryStep, locale: Locale): StoryStep {
  const value = (name: string, longest: number): string =>
    String(form.get(stepField(n, name)) ?? '')
      .replace(/\r\n?/g, '\n')
      .trim()
      .slice(0, longest);
  const [title = NOTHING, text = NOTHING, sees = NOTHING] = TEXTS.map(([name, longest]) =>
    readTyped(locale, value(name, longest), value(`${name}Other`, longest)),
  );
  const list = (name: string, old: readonly Bilingual[]) =>
    readTypedLines(old, locale, { own: value(name, LONGEST.text), other: value(`${name}Other`, LONGEST.text) });
  const picked = form.getAll(stepField(n, 'need')).map(String);
  const kept = before.retrieved.flatMap((one): RetrievedData[] => {
    if (one.need === undefined || !picked.includes(one.need)) return [];
    const words = form.get(stepField(n, wordsField(one.need)));
    // A form that does not show the words leaves them as they are.
    if (words === null || value(wordsField(one.need), LONGEST.line) === one.text[locale]) return [one];
    return [{ need: one.need, text: reworded(one.text, locale, value(wordsField(one.need), LONGEST.line)) }];
  });
  const added = picked.filter((need) => !kept.some((one) => one.need === need));
  const free = list('retrieved', freeTexts(before));
  const retrieved: RetrievedData[] = [
    ...kept,
    ...added.map((need) => ({ need, text: reworded(NOTHING, locale, value(wordsField(need), LONGEST.line)) })),
    ...free.map((words) => ({ text: words })),
  ];
  return { title, text, sees, retrieved, typed: list('typed', before.typed) };
}
