import { checkReferences } from '~/pilots/check-references.ts';
import { type PilotDefinition, pilotDefinitionSchema } from '~/pilots/definition.ts';
import { explainIssue, valueAt } from '~/pilots/explain-issue.ts';
import { messages } from '~/pilots/messages/places.ts';
import { problemMessages } from '~/pilots/messages/problems.ts';
import type { Finding } from '~/pilots/problem.ts';
import { type Locale, pick } from '~/platform/i18n/messages.ts';
import type { SectionKey } from '../sections.ts';
import { placeOf } from './place-of.ts';
import { plainFinding } from './plain-finding.ts';

/** One thing that keeps a scenario from being a folder that can run. */
export interface Missing {
  readonly page: SectionKey;
  /** Where it is, in words. */
  readonly place: string;
  readonly message: string;
}

/** Everything that a scenario lacks to be a pilot, in the order of the definition; nothing: it is complete. */
export function whatIsMissing(document: PilotDefinition, locale: Locale): Missing[] {
  const words = pick(problemMessages, locale);
  const { error } = pilotDefinitionSchema.safeParse(document);
  const blanks = (error?.issues ?? []).flatMap((issue) => explainIssue(issue, document, words));
  const known = new Set(blanks.map(placeKey));
  // What cites a blank is said once, as the blank.
  const references = checkReferences(document, document.slug, words)
    .filter((one) => !known.has(placeKey(one)))
    .flatMap((one) => plainFinding(document, one, { words, locale }) ?? []);
  const byPlace = new Map<string, Missing>();
  for (const { path, message } of [...blanks, ...references]) {
    const { page, words: place } = placeOf(document, path, locale);
    // A text missing in both languages is one text that is missing.
    const key = `${placeKey({ path })} ${isLanguage(path.at(-1)) ? '' : message}`;
    const before = byPlace.get(key);
    const isBlank = before !== undefined || isNothing(valueAt(document, path));
    byPlace.set(key, { page, place, message: isBlank ? pick(messages, locale).blank : message });
  }
  return [...byPlace.values()];
}

const isNothing = (value: unknown): boolean =>
  value === '' || value === undefined || (Array.isArray(value) && value.length === 0);

const isLanguage = (key: unknown): boolean => key === 'fr' || key === 'en';

const placeKey = ({ path }: Pick<Finding, 'path'>): string =>
  (isLanguage(path.at(-1)) ? path.slice(0, -1) : path).join('.');
