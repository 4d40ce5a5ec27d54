import type { PilotDefinition } from '~/pilots/definition.ts';
import type { Locale } from '~/platform/i18n/messages.ts';
import type { Option } from './part.ts';
import { typed } from './words.ts';

/** A closed list of values, each with its words. */
export const optionsOf = <V extends string>(values: readonly V[], words: Readonly<Record<V, string>>): Option[] =>
  values.map((value) => ({ value, label: words[value] }));

export const datasetOptions = (document: PilotDefinition, locale: Locale): Option[] =>
  document.datasets.map(({ key, title }) => ({ value: key, label: typed(title, locale) || key }));

export const panelOptions = (document: PilotDefinition, locale: Locale): Option[] =>
  document.panels.map(({ key, title }) => ({ value: key, label: typed(title, locale) || key }));
