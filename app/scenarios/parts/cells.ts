import type { PilotDefinition } from '~/pilots/definition.ts';
import { formatNumber } from '~/platform/i18n/format.ts';
import { type Locale, pick } from '~/platform/i18n/messages.ts';
import { withText } from '~/platform/i18n/with-text.ts';
import { messages } from '../messages/summaries.ts';
import { put } from './edit-list.ts';
import { conditionTyped, EMPTY_ENTRY, entryIds, panelFor, placeOf, typedCondition, withEntry } from './entry.ts';
import type { Option, Part } from './part.ts';
import { shareOf, toPercent } from './shares.ts';
import { newKey, typed } from './words.ts';

/** The questions at the door of every panel; a group is of the panel whose question it looks at. */
const questionOptions = (document: PilotDefinition, locale: Locale): Option[] =>
  document.panels.flatMap(({ key, title, entry }) =>
    (entry?.questions ?? []).map((question) => ({
      value: `${key}~${question.key}`,
      label: [document.panels.length > 1 ? typed(title, locale) : '', typed(question.title, locale)]
        .filter(Boolean)
        .join(', '),
    })),
  );

/** Quotas: groups of people by what they answer at the door, and the seats kept for each. */
export const cells: Part<'cells'> = {
  ids: (document) => entryIds(document, 'cells'),
  summary(document, id, locale) {
    const { panel, key } = placeOf(document, id);
    const cell = panel?.entry?.cells.find((one) => one.key === key);
    return {
      title: typed(cell?.title, locale),
      facts: [
        document.panels.length > 1 ? typed(panel?.title, locale) : '',
        cell?.places ? pick(messages, locale).people(cell.places) : '',
        cell?.share === undefined
          ? ''
          : formatNumber(locale, cell.share, { style: 'percent', maximumFractionDigits: 1 }),
      ].filter(Boolean),
      missing: [],
    };
  },
  fields: (document, _id, { locale }) => [
    { name: 'title', kind: 'line' },
    { name: 'question', kind: 'select', options: questionOptions(document, locale) },
    { name: 'answers', kind: 'text' },
    { name: 'atLeast', kind: 'number' },
    { name: 'atMost', kind: 'number' },
    { name: 'sharePercent', kind: 'number', group: 'seats', step: 0.1 },
    { name: 'places', kind: 'number' },
  ],
  values(document, id, locale) {
    const { panel, key } = placeOf(document, id);
    const cell = panel?.entry?.cells.find((one) => one.key === key);
    const question = panel?.entry?.questions.find((one) => one.key === cell?.when.question);
    return {
      title: typed(cell?.title, locale),
      question: panel && question ? `${panel.key}~${question.key}` : '',
      ...typedCondition(cell?.when, question?.options, locale),
      sharePercent: cell?.share === undefined ? '' : String(toPercent(cell.share)),
      places: String(cell?.places ?? ''),
    };
  },
  write(document, id, form, locale) {
    const { panel: known, key } = placeOf(document, id);
    const [panelKey = '', questionKey] = form.question.split('~');
    const panel = known ?? panelFor(document, panelKey);
    const entry = panel.entry ?? EMPTY_ENTRY;
    const old = known?.entry?.cells.find((one) => one.key === key);
    const question = entry.questions.find((one) => one.key === questionKey);
    const typedWhen = question ? conditionTyped(question, form, locale) : undefined;
    const taken = entry.cells.map((one) => one.key);
    const cell = {
      key: old?.key ?? newKey(form.title, taken, 'group'),
      title: withText(old?.title, locale, form.title),
      when: typedWhen ?? old?.when ?? { question: questionKey ?? '' },
      ...(form.places !== undefined && form.sharePercent === undefined ? { places: form.places } : {}),
      ...(form.sharePercent === undefined ? {} : { share: shareOf(form.sharePercent, old?.share) }),
    };
    const next = put(entry.cells, old ? (one) => one.key === old.key : undefined, cell);
    return withEntry(document, panel, { ...entry, cells: next });
  },
  remove(document, id) {
    const { panel, key } = placeOf(document, id);
    if (!panel?.entry) return document;
    return withEntry(document, panel, { ...panel.entry, cells: panel.entry.cells.filter((one) => one.key !== key) });
  },
};
