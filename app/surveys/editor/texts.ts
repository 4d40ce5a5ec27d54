import type { Localised } from '../form/localised.ts';

/** A text as the two fields of the editor show it: empty where a language was not written. */
export interface TextPair {
  readonly fr: string;
  readonly en: string;
}

export const isLocalised = (value: unknown): value is Localised =>
  typeof value === 'string' ||
  (typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    Object.values(value).every((one) => typeof one === 'string'));

/** A text that names no language stands in both fields. */
export function readText(value: unknown): TextPair {
  if (!isLocalised(value)) return { fr: '', en: '' };
  if (typeof value === 'string') return { fr: value, en: value };
  const { fr, en, default: other = '' } = value;
  return { fr: fr ?? other, en: en ?? other };
}

/** The two fields as SurveyJS keeps them, beside other languages that were there; undefined when nothing is said. */
export function writeText({ fr, en }: TextPair, before?: unknown): Localised | undefined {
  const others = isLocalised(before) && typeof before !== 'string' ? before : {};
  const { fr: _fr, en: _en, default: _default, ...kept } = others;
  const said = { ...kept, ...(fr.trim() ? { fr: fr.trim() } : {}), ...(en.trim() ? { en: en.trim() } : {}) };
  return Object.keys(said).length > 0 ? said : undefined;
}
