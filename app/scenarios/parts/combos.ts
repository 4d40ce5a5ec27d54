import type { EntryCondition, PanelEntry } from '~/pilots/definition/entry.ts';
import type { PilotDefinition } from '~/pilots/definition.ts';
import { type Locale, pick } from '~/platform/i18n/messages.ts';
import { withText } from '~/platform/i18n/with-text.ts';
import { NOTHING } from '../empty-document.ts';
import { messages as choices } from '../messages/choices.ts';
import { put } from './edit-list.ts';
import { EMPTY_ENTRY, isCombined, panelFor, placeOf, withEntry } from './entry.ts';
import { COMBINING } from './forms.ts';
import { optionsOf } from './options.ts';
import type { Option, Part } from './part.ts';
import { typed } from './words.ts';

type Way = (typeof COMBINING)[number];
type Rule = PanelEntry['rules'][number];

const ANSWER = '=';

/** Every answer that can be ticked, of every panel: `panel~question=answer`. */
const answerOptions = (document: PilotDefinition, panelKey: string | undefined, locale: Locale): Option[] =>
  document.panels
    .filter(({ key }) => panelKey === undefined || key === panelKey)
    .flatMap((panel) =>
      (panel.entry?.questions ?? []).flatMap(({ key, title, options = [] }) =>
        options.map((option) => ({
          value: `${panel.key}~${key}${ANSWER}${option.key}`,
          label: [
            document.panels.length > 1 && panelKey === undefined ? typed(panel.title, locale) : '',
            typed(title, locale),
            typed(option.title, locale),
          ]
            .filter(Boolean)
            .join(' – '),
        })),
      ),
    );

const wayOf = ({ any }: EntryCondition): Way => (any ? 'any' : 'all');
const innerOf = ({ all, any }: EntryCondition): readonly EntryCondition[] => any ?? all ?? [];
/** One question and its answers: what a form of ticks can show. The rest is kept as it is. */
const isTicked = ({ question, among, atLeast, atMost }: EntryCondition): boolean =>
  question !== undefined && among !== undefined && atLeast === undefined && atMost === undefined;

/** The rules that put conditions together, by their place among the panel's: `panel~3`. */
const combined = (document: PilotDefinition): { id: string; rule: Rule }[] =>
  document.panels.flatMap(({ key, entry }) =>
    (entry?.rules ?? []).flatMap((rule, place) => (isCombined(rule.when) ? [{ id: `${key}~${place}`, rule }] : [])),
  );

/** Conditions on several questions at once: all of them, or at least one. */
export const combos: Part<'combos'> = {
  ids: (document) => combined(document).map(({ id }) => id),
  summary(document, id, locale) {
    const rule = combined(document).find((one) => one.id === id)?.rule;
    const { panel } = placeOf(document, id);
    return {
      title: typed(rule?.because, locale),
      facts: [
        document.panels.length > 1 ? typed(panel?.title, locale) : '',
        rule ? pick(choices, locale).combining[wayOf(rule.when)] : '',
      ].filter(Boolean),
      missing: [],
    };
  },
  fields: (document, id, { locale }) => [
    { name: 'way', kind: 'select', options: optionsOf(COMBINING, pick(choices, locale).combining) },
    { name: 'answers', kind: 'ticks', options: answerOptions(document, placeOf(document, id).panel?.key, locale) },
    { name: 'because', kind: 'text' },
  ],
  values(document, id, locale) {
    const rule = combined(document).find((one) => one.id === id)?.rule;
    const { panel } = placeOf(document, id);
    const ticked = rule ? innerOf(rule.when).filter(isTicked) : [];
    return {
      way: rule ? wayOf(rule.when) : 'all',
      answers: ticked.flatMap(({ question, among = [] }) =>
        among.map((answer) => `${panel?.key}~${question}${ANSWER}${answer}`),
      ),
      because: typed(rule?.because, locale),
    };
  },
  write(document, id, form, locale) {
    const known = combined(document).find((one) => one.id === id)?.rule;
    const panel = placeOf(document, id).panel ?? panelFor(document, form.answers[0]?.split('~')[0] ?? '');
    const entry = panel.entry ?? EMPTY_ENTRY;
    const answers = form.answers.flatMap((value) => {
      const [panelKey, rest = ''] = value.split('~');
      const [question = '', answer = ''] = rest.split(ANSWER);
      return panelKey === panel.key ? [{ question, answer }] : [];
    });
    const inner = innerTyped(known ? innerOf(known.when) : [], answers);
    const when = { [form.way]: inner.length > 0 ? inner : [{ question: '' }] };
    const rule = { when, because: withText(known?.because ?? NOTHING, locale, form.because) };
    return withEntry(document, panel, {
      ...entry,
      rules: put(entry.rules, known ? (one) => one === known : undefined, rule),
    });
  },
  remove(document, id) {
    const known = combined(document).find((one) => one.id === id)?.rule;
    const { panel } = placeOf(document, id);
    if (!panel?.entry) return document;
    return withEntry(document, panel, { ...panel.entry, rules: panel.entry.rules.filter((one) => one !== known) });
  },
};

/** Conditions of before, in their order, with the answers that are ticked now; then those of other questions. */
function innerTyped(
  before: readonly EntryCondition[],
  answers: readonly { question: string; answer: string }[],
): EntryCondition[] {
  const ticked = (question: string | undefined) =>
    answers.filter((one) => one.question === question).map(({ answer }) => answer);
  const kept = before.flatMap((condition): EntryCondition[] => {
    if (!isTicked(condition)) return condition.question === '' ? [] : [condition];
    const now = ticked(condition.question);
    const old = (condition.among ?? []).filter((answer) => now.includes(answer));
    const among = [...old, ...now.filter((answer) => !old.includes(answer))];
    return among.length > 0 ? [{ ...condition, among }] : [];
  });
  const seen = before.filter(isTicked).map(({ question }) => question);
  const others = [...new Set(answers.map(({ question }) => question))].filter((question) => !seen.includes(question));
  return [...kept, ...others.map((question) => ({ question, among: ticked(question) }))];
}
