import { frenchTypography } from './typography.ts';

/**
 * A value read from data files, with the French of every text in two languages ({ fr, en }) set as it is printed, however
 * deep it lies. What is shown through `inLocale` is set anyway; this is for texts that are copied, and edited in a form.
 */
export function typesetTexts<T>(value: T): T {
  return walk(value) as T;
}

function walk(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(walk);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value);
  const isText = entries.length === 2 && 'fr' in value && 'en' in value;
  if (isText && typeof value.fr === 'string') return { ...value, fr: frenchTypography(value.fr) };
  return Object.fromEntries(entries.map(([key, child]) => [key, walk(child)]));
}
