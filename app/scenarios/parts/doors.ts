import type { DeclaredField } from '~/pilots/definition.ts';
import { pick } from '~/platform/i18n/messages.ts';
import { withText } from '~/platform/i18n/with-text.ts';
import { NOTHING } from '../empty-document.ts';
import { messages as choices } from '../messages/choices.ts';
import { put } from './edit-list.ts';
import {
  conditionTyped,
  EMPTY_ENTRY,
  entryIds,
  isSimple,
  panelFor,
  placeOf,
  typedCondition,
  withEntry,
  withoutQuestion,
} from './entry.ts';
import { FIELD_KINDS } from './forms.ts';
import { optionsOf, panelOptions } from './options.ts';
import type { Part } from './part.ts';
import { optionsTyped } from './questions.ts';
import { newKey, typed, typedLines, withOptional } from './words.ts';

/** What is asked at the door of a panel, which answers let in, and what the others are told. */
export const doors: Part<'doors'> = {
  ids: (document) => entryIds(document, 'questions'),
  summary(document, id, locale) {
    const { panel, key } = placeOf(document, id);
    const question = panel?.entry?.questions.find((one) => one.key === key);
    const rule = panel?.entry?.rules.find(({ when }) => when.question === key);
    return {
      title: typed(question?.title, locale),
      facts: [
        document.panels.length > 1 ? typed(panel?.title, locale) : '',
        question ? pick(choices, locale).fieldKinds[question.kind] : '',
        typed(rule?.because, locale),
      ].filter(Boolean),
      missing: [],
    };
  },
  fields: (document, id, { locale }) => [
    ...(id === undefined && document.panels.length > 0
      ? [{ name: 'panel', kind: 'select', options: panelOptions(document, locale) } as const]
      : []),
    { name: 'title', kind: 'line' },
    { name: 'kind', kind: 'select', options: optionsOf(FIELD_KINDS, pick(choices, locale).fieldKinds) },
    { name: 'help', kind: 'text' },
    { name: 'options', kind: 'text' },
    { name: 'min', kind: 'number' },
    { name: 'max', kind: 'number' },
    { name: 'answers', kind: 'text', group: 'rule' },
    { name: 'atLeast', kind: 'number' },
    { name: 'atMost', kind: 'number' },
    { name: 'because', kind: 'text' },
  ],
  values(document, id, locale) {
    const { panel, key } = placeOf(document, id);
    const question = panel?.entry?.questions.find((one) => one.key === key);
    const rule = panel?.entry?.rules.find(({ when }) => isSimple(when) && when.question === key);
    const titles = (question?.options ?? []).map(({ title }) => title);
    return {
      ...{ panel: panel?.key ?? '', title: typed(question?.title, locale), kind: question?.kind ?? 'choice' },
      ...{ help: typed(question?.help, locale), options: typedLines(titles, locale) },
      ...{ min: String(question?.min ?? ''), max: String(question?.max ?? '') },
      ...typedCondition(rule?.when, question?.options, locale),
      because: typed(rule?.because, locale),
    };
  },
  write(document, id, form, locale) {
    const { panel: known, key } = placeOf(document, id);
    const panel = known ?? panelFor(document, form.panel);
    const entry = panel.entry ?? EMPTY_ENTRY;
    const old = known?.entry?.questions.find((one) => one.key === key);
    const isFigure = form.kind === 'number' || form.kind === 'year';
    const isChoice = form.kind === 'choice' || form.kind === 'choices';
    const help = withOptional(old?.help, locale, form.help);
    const taken = entry.questions.map((one) => one.key);
    const question: DeclaredField = {
      ...{ key: old?.key ?? newKey(form.title, taken, 'question'), kind: form.kind },
      title: withText(old?.title, locale, form.title),
      ...(help ? { help } : {}),
      ...(isFigure && form.min !== undefined ? { min: form.min } : {}),
      ...(isFigure && form.max !== undefined ? { max: form.max } : {}),
      ...(old?.unit && isFigure ? { unit: old.unit } : {}),
      ...(isChoice ? { options: optionsTyped(old, locale, form.options) } : {}),
    };
    const questions = put(entry.questions, old ? (one) => one.key === old.key : undefined, question);
    const isOwn = ({ when }: (typeof entry.rules)[number]) => isSimple(when) && when.question === question.key;
    const rule = entry.rules.find(isOwn);
    const when = conditionTyped(question, form, locale);
    const because = withText(rule?.because ?? NOTHING, locale, form.because);
    const rules = when ? put(entry.rules, isOwn, { when, because }) : entry.rules.filter((one) => one !== rule);
    return withEntry(document, panel, { ...entry, questions, rules });
  },
  remove(document, id) {
    const { panel, key } = placeOf(document, id);
    if (!panel?.entry) return document;
    const { questions, rules, cells, ...rest } = panel.entry;
    return withEntry(document, panel, {
      ...rest,
      questions: questions.filter((one) => one.key !== key),
      rules: rules.flatMap((rule) => {
        const when = withoutQuestion(rule.when, key);
        return when ? [{ ...rule, when }] : [];
      }),
      cells: cells.flatMap((cell) => {
        const when = withoutQuestion(cell.when, key);
        return when ? [{ ...cell, when }] : [];
      }),
    });
  },
};
