import type { WorkshopTemplate } from '~/kit/schema/workshop.ts';
import { readTemplate } from './workshop-template.ts';

type Bilingual = { readonly fr: string; readonly en: string };

/** Where a theme goes: a placeholder that a territory's copy may use, or the words that the kit reads to a room. */
const PLACES = {
  fr: /\{theme\}|(?<!\p{L})notre thème(?!\p{L})/giu,
  en: /\{theme\}|(?<!\p{L})our theme(?!\p{L})/giu,
} as const;
const UNSAID = { fr: 'notre thème', en: 'our theme' } as const;

/** « de » + « le logement » is « du logement ». */
const CONTRACTIONS = [
  [/\bde le(?= )/g, 'du'],
  [/\bde les(?= )/g, 'des'],
  [/(?<=^|[\s(«])à le(?= )/g, 'au'],
  [/(?<=^|[\s(«])à les(?= )/g, 'aux'],
] as const;

/** A text of the kit with the territory's theme in its place, as it is while nobody has said one. */
export function fillTheme(text: Bilingual, theme: string): Bilingual {
  const said = theme.trim();
  return { fr: fill(text.fr, said, 'fr'), en: fill(text.en, said, 'en') };
}

function fill(text: string, theme: string, locale: 'fr' | 'en'): string {
  const filled = text.replace(PLACES[locale], () => theme || UNSAID[locale]);
  if (locale === 'en' || filled === text) return filled;
  return CONTRACTIONS.reduce((words, [pattern, one]) => words.replace(pattern, one), filled);
}

/** The agenda of a workshop with its theme in every text: what people read, on pages, phones, walls and paper. */
export function templateOf(workshop: { readonly template: unknown; readonly theme: string }): WorkshopTemplate {
  return fillThemeIn(readTemplate(workshop.template), workshop.theme);
}

/** The same for a part of an agenda, already read. */
export const fillThemeIn = <T>(part: T, theme: string): T => fillAll(part, theme) as T;

function fillAll(value: unknown, theme: string): unknown {
  if (Array.isArray(value)) return value.map((one) => fillAll(one, theme));
  if (typeof value !== 'object' || value === null) return value;
  if (isBilingual(value)) return fillTheme(value, theme);
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, fillAll(one, theme)]));
}

function isBilingual(value: object): value is Bilingual {
  const texts = value as Partial<Bilingual>;
  return typeof texts.fr === 'string' && typeof texts.en === 'string';
}
