import type { PilotService } from '~/pilots/definition/offered.ts';
import { RESULT_MEASURES, type ResultMeasure, SERVICE_ORIGINS } from '~/pilots/definition/offered.ts';
import { type Locale, pick } from '~/platform/i18n/messages.ts';
import { withText } from '~/platform/i18n/with-text.ts';
import { messages as choices } from '../messages/choices.ts';
import { messages } from '../messages/summaries.ts';
import { put, without } from './edit-list.ts';
import { datasetOptions, optionsOf } from './options.ts';
import type { Part } from './part.ts';
import { newKey, typed, withOptional } from './words.ts';

export const services: Part<'services'> = {
  ids: (document) => document.services.map(({ key }) => key),
  summary(document, id, locale) {
    const t = pick(messages, locale);
    const service = document.services.find(({ key }) => key === id);
    return {
      title: typed(service?.title, locale),
      facts: [
        service?.origin ? pick(choices, locale).origins[service.origin] : '',
        service?.provider ?? '',
        service?.usedEveryDays ? t.usedEvery(service.usedEveryDays) : '',
        service?.missing ? t.toBuild(typed(service.missing, locale)) : '',
      ].filter(Boolean),
      missing: [
        service?.origin ? '' : t.missing.origin,
        service?.usedEveryDays ? '' : t.missing.usedEvery,
        service?.datasets.length ? '' : t.missing.datasets,
      ].filter(Boolean),
    };
  },
  fields: (document, _id, { locale }) => [
    { name: 'title', kind: 'line' },
    { name: 'pitch', kind: 'text' },
    { name: 'origin', kind: 'select', options: optionsOf(SERVICE_ORIGINS, pick(choices, locale).origins) },
    { name: 'provider', kind: 'line' },
    { name: 'usedEveryDays', kind: 'number' },
    { name: 'datasets', kind: 'ticks', options: datasetOptions(document, locale) },
    { name: 'missing', kind: 'text' },
    { name: 'endpoint', kind: 'line' },
    {
      name: 'resultTitle',
      kind: 'line',
    },
    { name: 'resultWhat', kind: 'text' },
    {
      name: 'resultMeasure',
      kind: 'select',
      options: optionsOf(RESULT_MEASURES, pick(choices, locale).measures),
    },
  ],
  values(document, id, locale) {
    const service = document.services.find(({ key }) => key === id);
    return {
      title: typed(service?.title, locale),
      pitch: typed(service?.pitch, locale),
      origin: service?.origin ?? '',
      provider: service?.provider ?? '',
      usedEveryDays: String(service?.usedEveryDays ?? ''),
      datasets: service?.datasets ?? [],
      missing: typed(service?.missing, locale),
      endpoint: service?.endpoint ?? '',
      resultTitle: typed(service?.results?.[0]?.title, locale),
      resultWhat: typed(service?.results?.[0]?.what, locale),
      resultMeasure: service?.results?.[0]?.measure ?? '',
    };
  },
  write(document, id, form, locale) {
    const old = document.services.find(({ key }) => key === id);
    const missing = withOptional(old?.missing, locale, form.missing);
    const results = withResult(old?.results, form, locale);
    const service: PilotService = {
      key:
        old?.key ??
        newKey(
          form.title,
          document.services.map(({ key }) => key),
          'service',
        ),
      title: withText(old?.title, locale, form.title),
      pitch: withText(old?.pitch, locale, form.pitch),
      datasets: form.datasets,
      widgets: old?.widgets ?? [],
      ...(form.origin ? { origin: form.origin } : {}),
      ...(form.provider ? { provider: form.provider } : {}),
      ...(form.usedEveryDays === undefined ? {} : { usedEveryDays: form.usedEveryDays }),
      ...(missing ? { missing } : {}),
      ...(form.endpoint ? { endpoint: form.endpoint } : {}),
      ...(results ? { results } : {}),
      ...(old?.board ? { board: old.board } : {}),
    };
    return { ...document, services: put(document.services, id ? ({ key }) => key === id : undefined, service) };
  },
  remove: (document, id) => ({
    ...document,
    services: document.services.filter(({ key }) => key !== id),
    purposes: document.purposes.map((purpose) => ({ ...purpose, services: without(purpose.services, id) })),
  }),
};

/** The first result is written here; a folder may offer more, which stay as they are. */
function withResult(
  old: PilotService['results'],
  form: { resultTitle: string; resultWhat: string; resultMeasure: ResultMeasure | '' },
  locale: Locale,
): PilotService['results'] {
  const [first, ...others] = old ?? [];
  const isSame =
    typed(first?.title, locale) === form.resultTitle &&
    typed(first?.what, locale) === form.resultWhat &&
    (first?.measure ?? '') === form.resultMeasure;
  if (isSame) return old;
  if (form.resultTitle === '') return first ? (others.length > 0 ? others : undefined) : old;
  const result = {
    key:
      first?.key ??
      newKey(
        form.resultTitle,
        others.map(({ key }) => key),
        'result',
      ),
    title: withText(first?.title, locale, form.resultTitle),
    what: withText(first?.what, locale, form.resultWhat),
    ...(form.resultMeasure ? { measure: form.resultMeasure } : {}),
    ...(first?.likeness ? { likeness: first.likeness } : {}),
  };
  return [result, ...others];
}
