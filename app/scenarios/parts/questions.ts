import { DECLARED_HOLDER, type DeclaredField, type PilotDataset, type PilotDefinition } from '~/pilots/definition.ts';
import { type Locale, pick } from '~/platform/i18n/messages.ts';
import { withText } from '~/platform/i18n/with-text.ts';
import { messages as choices } from '../messages/choices.ts';
import { put } from './edit-list.ts';
import { FIELD_KINDS } from './forms.ts';
import { optionsOf } from './options.ts';
import type { Part } from './part.ts';
import { newKey, typed, typedLines, withOptional, withTyped } from './words.ts';

const SEPARATOR = '~';
const isDeclared = ({ holder }: PilotDataset): boolean => holder === DECLARED_HOLDER;

interface Place {
  readonly dataset: PilotDataset;
  readonly field: DeclaredField;
}

function find(document: PilotDefinition, id: string | undefined): Place | undefined {
  const [name, key] = id?.split(SEPARATOR) ?? [];
  const dataset = document.datasets.find((one) => one.key === `${DECLARED_HOLDER}/${name}`);
  const field = dataset?.fields?.find((one) => one.key === key);
  return dataset && field ? { dataset, field } : undefined;
}

/** What testers are asked to declare: the fields of the declared datasets, one after the other. */
export const questions: Part<'questions'> = {
  ids: (document) =>
    document.datasets
      .filter(isDeclared)
      .flatMap(({ key, fields = [] }) =>
        fields.map((field) => `${key.slice(DECLARED_HOLDER.length + 1)}${SEPARATOR}${field.key}`),
      ),
  summary(document, id, locale) {
    const field = find(document, id)?.field;
    return {
      title: typed(field?.title, locale),
      facts: [
        field ? pick(choices, locale).fieldKinds[field.kind] : '',
        typed(field?.unit, locale),
        (field?.options ?? []).map(({ title }) => title[locale]).join(', '),
      ].filter(Boolean),
      missing: [],
    };
  },
  fields: (_document, _id, { locale }) => [
    { name: 'title', kind: 'line' },
    { name: 'kind', kind: 'select', options: optionsOf(FIELD_KINDS, pick(choices, locale).fieldKinds) },
    { name: 'help', kind: 'text' },
    { name: 'options', kind: 'text' },
    { name: 'unit', kind: 'line' },
    { name: 'min', kind: 'number' },
    { name: 'max', kind: 'number' },
  ],
  values(document, id, locale) {
    const field = find(document, id)?.field;
    return {
      title: typed(field?.title, locale),
      kind: field?.kind ?? 'number',
      help: typed(field?.help, locale),
      options: typedLines(
        (field?.options ?? []).map(({ title }) => title),
        locale,
      ),
      unit: typed(field?.unit, locale),
      min: String(field?.min ?? ''),
      max: String(field?.max ?? ''),
    };
  },
  write(document, id, form, locale) {
    const place = find(document, id);
    const old = place?.field;
    const dataset = place?.dataset ?? document.datasets.find(isDeclared) ?? firstDeclared();
    const help = withOptional(old?.help, locale, form.help);
    const unit = withOptional(old?.unit, locale, form.unit);
    const field: DeclaredField = {
      key:
        old?.key ??
        newKey(
          form.title,
          (dataset.fields ?? []).map(({ key }) => key),
          'question',
        ),
      kind: form.kind,
      title: withText(old?.title, locale, form.title),
      ...(help ? { help } : {}),
      ...(form.kind === 'number' && unit ? { unit } : {}),
      ...(isFigure(form.kind) && form.min !== undefined ? { min: form.min } : {}),
      ...(isFigure(form.kind) && form.max !== undefined ? { max: form.max } : {}),
      ...(form.kind === 'number' && old?.decimals !== undefined ? { decimals: old.decimals } : {}),
      ...(isChoice(form.kind) ? { options: optionsTyped(old, locale, form.options) } : {}),
    };
    const fields = put(dataset.fields ?? [], old ? ({ key }) => key === old.key : undefined, field);
    return {
      ...document,
      datasets: put(document.datasets, ({ key }) => key === dataset.key, { ...dataset, fields }),
    };
  },
  remove(document, id) {
    const place = find(document, id);
    const datasets = document.datasets.map((dataset) =>
      dataset.key === place?.dataset.key
        ? { ...dataset, fields: (dataset.fields ?? []).filter(({ key }) => key !== place.field.key) }
        : dataset,
    );
    return { ...document, datasets };
  },
};

const isChoice = (kind: DeclaredField['kind']): boolean => kind === 'choice' || kind === 'choices';
const isFigure = (kind: DeclaredField['kind']): boolean => kind === 'number' || kind === 'year';

/** Options keep their key, and what else was said of them, when their words stay. */
export function optionsTyped(old: DeclaredField | undefined, locale: Locale, value: string) {
  const before = old?.options ?? [];
  const texts = withTyped(
    before.map(({ title }) => title),
    locale,
    value,
  );
  const taken: string[] = before.map(({ key }) => key);
  return texts.map((title, index) => {
    const same = before.find((one) => one.title.fr === title.fr && one.title.en === title.en);
    const kept = same ?? (texts.length === before.length ? before[index] : undefined);
    if (kept) return { ...kept, title };
    const key = newKey(title[locale], taken, 'option');
    taken.push(key);
    return { key, title };
  });
}

const firstDeclared = (): PilotDataset => ({
  key: `${DECLARED_HOLDER}/profile`,
  holder: DECLARED_HOLDER,
  title: { fr: 'Ce que vous en dites', en: 'What you say of it' },
  detail: {
    fr: 'Rien n’est obligatoire, et vous corrigez quand vous voulez.',
    en: 'Nothing is compulsory, and you correct it whenever you like.',
  },
  justifiedBy: '',
  historyMonths: 0,
  fields: [],
});
