import {
  INDICATOR_READERS,
  type PilotIndicator,
  type PlannedSurvey,
  TARGET_MOVES,
} from '~/pilots/definition/planning.ts';
import { pick } from '~/platform/i18n/messages.ts';
import { withText } from '~/platform/i18n/with-text.ts';
import { messages as choices } from '../messages/choices.ts';
import { messages } from '../messages/summaries.ts';
import { put } from './edit-list.ts';
import { INDICATOR_KINDS, INDICATOR_SOURCES, WAVES } from './forms.ts';
import { datasetOptions, optionsOf, panelOptions } from './options.ts';
import type { Part } from './part.ts';
import { newKey, typed, withOptional } from './words.ts';

/** What is watched while the pilot runs. */
export const indicators: Part<'indicators'> = {
  ids: (document) => document.indicators.map(({ key }) => key),
  summary(document, id, locale) {
    const t = pick(messages, locale);
    const words = pick(choices, locale);
    const one = document.indicators.find(({ key }) => key === id);
    return {
      title: typed(one?.title, locale),
      facts: one ? [words.indicatorKinds[one.kind], words.indicatorSources[one.from]] : [],
      missing: [typed(one?.definition, locale) ? '' : t.missing.definition].filter(Boolean),
    };
  },
  fields(document, _id, { locale }) {
    const words = pick(choices, locale);
    const surveys = document.surveys.map(({ key, title }) => ({ value: key, label: typed(title, locale) }));
    return [
      { name: 'title', kind: 'line' },
      { name: 'kind', kind: 'select', options: optionsOf(INDICATOR_KINDS, words.indicatorKinds) },
      { name: 'definition', kind: 'text' },
      { name: 'unit', kind: 'line' },
      { name: 'from', kind: 'select', options: optionsOf(INDICATOR_SOURCES, words.indicatorSources) },
      { name: 'survey', kind: 'select', options: surveys },
      {
        name: 'activities',
        kind: 'ticks',
        options: document.activities.map(({ kind, title }) => ({ value: kind, label: typed(title, locale) })),
      },
      { name: 'moves', kind: 'select', options: optionsOf(TARGET_MOVES, words.targetMoves) },
      {
        name: 'objectives',
        kind: 'ticks',
        options: document.objectives.map((text, i) => ({ value: String(i + 1), label: typed(text, locale) })),
      },
      { name: 'readers', kind: 'ticks', options: optionsOf(INDICATOR_READERS, words.indicatorReaders) },
    ];
  },
  values(document, id, locale) {
    const one = document.indicators.find(({ key }) => key === id);
    return {
      ...{ title: typed(one?.title, locale), kind: one?.kind ?? 'evolution', unit: typed(one?.unit, locale) },
      ...{ definition: typed(one?.definition, locale), from: one?.from ?? 'activity', survey: one?.survey ?? '' },
      ...{ activities: one?.activities ?? [], moves: one?.target?.moves ?? '' },
      objectives: (one?.objectives ?? []).map(String),
      readers: one?.readers ?? ['team', 'partners'],
    };
  },
  write(document, id, form, locale) {
    const old = document.indicators.find(({ key }) => key === id);
    const unit = withOptional(old?.unit, locale, form.unit);
    const made: PilotIndicator = {
      objectives: form.objectives.map(Number).filter((place) => place <= document.objectives.length),
      readers: INDICATOR_READERS.filter((reader) => reader === 'team' || form.readers.includes(reader)),
      ...(form.moves ? { target: { ...old?.target, moves: form.moves } } : {}),
      // How it is worked out belongs to its source: another source is worked out otherwise.
      ...(old?.from === form.from ? workedOut(old) : {}),
      key:
        old?.key ??
        newKey(
          form.title,
          document.indicators.map(({ key }) => key),
          'indicator',
        ),
      ...{ title: withText(old?.title, locale, form.title), kind: form.kind },
      definition: withText(old?.definition, locale, form.definition),
      ...(unit ? { unit } : {}),
      from: form.from,
      ...(form.survey ? { survey: form.survey } : {}),
      activities: form.activities,
      ...(old?.justifiedBy ? { justifiedBy: old.justifiedBy } : {}),
    };
    return { ...document, indicators: put(document.indicators, old ? ({ key }) => key === id : undefined, made) };
  },
  remove: (document, id) => ({ ...document, indicators: document.indicators.filter(({ key }) => key !== id) }),
};

/** What a wave holds beyond the form: it stays as it was written. */
function keptOf(old: PlannedSurvey | undefined): Partial<PlannedSurvey> {
  const { instrument, instruments, questions, event, openDays, daysBeforeEnd } = old ?? {};
  return {
    ...(instrument ? { instrument } : {}),
    ...(instruments ? { instruments } : {}),
    ...(questions ? { questions } : {}),
    ...(event ? { event } : {}),
    ...(openDays === undefined ? {} : { openDays }),
    ...(daysBeforeEnd === undefined ? {} : { daysBeforeEnd }),
  };
}
const workedOut = ({ counts, asks, shares, noted }: PilotIndicator): Partial<PilotIndicator> => ({
  ...(counts ? { counts } : {}),
  ...(asks ? { asks } : {}),
  ...(shares ? { shares } : {}),
  ...(noted ? { noted } : {}),
});

/** Waves of questions to testers. */
export const surveys: Part<'surveys'> = {
  ids: (document) => document.surveys.map(({ key }) => key),
  summary(document, id, locale) {
    const t = pick(messages, locale);
    const one = document.surveys.find(({ key }) => key === id);
    return {
      title: typed(one?.title, locale),
      facts: [
        one ? pick(choices, locale).waves[one.wave] : '',
        one?.afterDays === undefined ? '' : t.afterDays(one.afterDays),
        typed(one?.about, locale),
      ].filter(Boolean),
      missing: [typed(one?.about, locale) ? '' : t.missing.about].filter(Boolean),
    };
  },
  fields: (document, _id, { locale }) => [
    { name: 'title', kind: 'line' },
    { name: 'about', kind: 'text' },
    { name: 'wave', kind: 'select', options: optionsOf(WAVES, pick(choices, locale).waves) },
    { name: 'afterDays', kind: 'number' },
    { name: 'panels', kind: 'ticks', options: panelOptions(document, locale) },
    { name: 'datasets', kind: 'ticks', options: datasetOptions(document, locale) },
  ],
  values(document, id, locale) {
    const one = document.surveys.find(({ key }) => key === id);
    return {
      ...{ title: typed(one?.title, locale), about: typed(one?.about, locale), wave: one?.wave ?? 'before' },
      ...{ afterDays: String(one?.afterDays ?? ''), panels: one?.panels ?? [], datasets: one?.datasets ?? [] },
    };
  },
  write(document, id, form, locale) {
    const old = document.surveys.find(({ key }) => key === id);
    const made: PlannedSurvey = {
      key:
        old?.key ??
        newKey(
          form.title,
          document.surveys.map(({ key }) => key),
          'survey',
        ),
      ...{ title: withText(old?.title, locale, form.title), about: withText(old?.about, locale, form.about) },
      wave: form.wave,
      ...(form.afterDays === undefined ? {} : { afterDays: form.afterDays }),
      ...keptOf(old),
      ...(form.panels.length > 0 ? { panels: form.panels } : {}),
      datasets: form.datasets,
    };
    return { ...document, surveys: put(document.surveys, old ? ({ key }) => key === id : undefined, made) };
  },
  remove: (document, id) => ({
    ...document,
    surveys: document.surveys.filter(({ key }) => key !== id),
    indicators: document.indicators.map(({ survey, ...one }) =>
      survey === undefined || survey === id ? one : { ...one, survey },
    ),
  }),
};
