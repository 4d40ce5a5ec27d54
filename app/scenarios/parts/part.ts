import type { PilotDefinition } from '~/pilots/definition.ts';
import type { Locale } from '~/platform/i18n/messages.ts';
import type { FormOf, PartKey } from './forms.ts';

/** What a form shows at first, by field: text, ticked values, or whether one box is ticked. */
export type FormValues = Readonly<Record<string, string | readonly string[] | boolean>>;

export interface Option {
  readonly value: string;
  readonly label: string;
}

/** What kind of control a field is. Its words are in `messages/parts/`, under the part and its name. */
export interface FieldSpec {
  readonly name: string;
  readonly kind: 'line' | 'text' | 'day' | 'number' | 'select' | 'ticks' | 'tick';
  readonly options?: readonly Option[];
  /** Fields that belong together start a group, under a heading of `messages/parts/`. */
  readonly group?: string;
  /** Smallest step of a number. */
  readonly step?: number;
}

/** A row of a section page. */
export interface Summary {
  readonly title: string;
  /** Facts, in a few words each. */
  readonly facts: readonly string[];
  /** What is missing before it can be counted on. */
  readonly missing: readonly string[];
}

/** What a part needs to know beside the document: cards of the map that may justify a dataset. */
export interface Surroundings {
  readonly locale: Locale;
  readonly cards: readonly { readonly key: string; readonly title: string; readonly challenge: string }[];
}

/** A list of things inside a scenario, each with a form of its own. Pure: document in, document out. */
export interface Part<K extends PartKey = PartKey> {
  ids(document: PilotDefinition): readonly string[];
  summary(document: PilotDefinition, id: string, locale: Locale): Summary;
  fields(document: PilotDefinition, id: string | undefined, around: Surroundings): readonly FieldSpec[];
  /** Without `id`: what the form of a new one starts from. */
  values(document: PilotDefinition, id: string | undefined, locale: Locale): FormValues;
  /** Without `id`: adds one. */
  write(document: PilotDefinition, id: string | undefined, form: FormOf<K>, locale: Locale): PilotDefinition;
  /** Takes it out, and what cites it no longer does. */
  remove(document: PilotDefinition, id: string): PilotDefinition;
}
