import type { Locale } from '~/platform/i18n/messages.ts';
import { textKey } from '../text-key.ts';

/** Names of actions, and the verb that says the same: « réduction de » → « réduire ». */
const FRENCH_NOUNS: Readonly<Record<string, string>> = {
  reduction: 'Réduire',
  amelioration: 'Améliorer',
  facilitation: 'Faciliter',
  connaissance: 'Connaître',
  comprehension: 'Comprendre',
  maitrise: 'Maîtriser',
  suivi: 'Suivre',
  calcul: 'Calculer',
  partage: 'Partager',
  developpement: 'Développer',
  valorisation: 'Valoriser',
  gestion: 'Gérer',
  baisse: 'Baisser',
  diminution: 'Diminuer',
  augmentation: 'Augmenter',
  optimisation: 'Optimiser',
  simplification: 'Simplifier',
  protection: 'Protéger',
  promotion: 'Promouvoir',
  renovation: 'Rénover',
};
const ENGLISH_NOUNS: Readonly<Record<string, string>> = {
  reduction: 'Reduce',
  improvement: 'Improve',
  understanding: 'Understand',
  knowledge: 'Know',
  control: 'Control',
  monitoring: 'Follow',
  calculation: 'Calculate',
  sharing: 'Share',
  development: 'Develop',
  management: 'Manage',
  protection: 'Protect',
  promotion: 'Promote',
};

/** Words that end like infinitives and are none. */
const NOT_VERBS = new Set(
  'hiver mer fer ver cher premier dernier quartier loyer foyer metier papier atelier velo soir avoirs desir plaisir avenir souvenir heure entre autre notre votre quatre centre offre nombre chiffre compteur particulier escalier calendrier courrier financier verre terre guerre'.split(
    ' ',
  ),
);
const ENGLISH_VERBS = new Set(
  'act adapt add anticipate avoid build calculate change choose compare contribute control create cut decide develop discover encourage enable ensure explain explore find follow get give grow help identify improve increase inform involve know learn limit live lower make manage measure move offer optimise optimize pay plan predict prevent promote protect prove reach reduce renovate repair reuse save see share shift simplify spend support take track understand use warn'.split(
    ' ',
  ),
);

/** Whether a challenge begins with a verb, as the kit asks: an infinitive in French, a base form in English. */
export function beginsWithVerb(text: string, locale: Locale): boolean {
  const words = textKey(text).split(' ');
  if (locale === 'en') return ENGLISH_VERBS.has(words[0] === 'to' ? (words[1] ?? '') : (words[0] ?? ''));
  const first =
    words.find((word) => !['ne', 'pas', 'se', 's', 'mieux', 'y', 'en', 'bien', 'moins', 'plus'].includes(word)) ?? '';
  return /(er|ir|oir|re)$/.test(first) && !NOT_VERBS.has(first);
}

/**
 * The same challenge begun with a verb, when its first word has an obvious one; undefined otherwise, or when it
 * already begins with one. A proposal: the person decides.
 */
export function withVerb(text: string, locale: Locale): string | undefined {
  if (beginsWithVerb(text, locale)) return undefined;
  return locale === 'fr' ? frenchVerb(text) : englishVerb(text);
}

const ARTICLES: Readonly<Record<string, string>> = { du: 'le ', des: 'les ', 'de la': 'la ', 'de l': 'l’' };

function frenchVerb(text: string): string | undefined {
  const parts = /^\s*(?:la |le |l['’])?(\p{L}+) (du|des|de la|de l)(?:['’]| )(.+)$/iu.exec(text);
  const verb = FRENCH_NOUNS[textKey(parts?.[1] ?? '')];
  const article = ARTICLES[(parts?.[2] ?? '').toLowerCase()];
  return verb && article && parts?.[3] ? `${verb} ${article}${parts[3].trim()}` : undefined;
}

function englishVerb(text: string): string | undefined {
  const parts = /^\s*(?:the )?(\p{L}+) (?:of|in) (.+)$/iu.exec(text);
  const verb = ENGLISH_NOUNS[textKey(parts?.[1] ?? '')];
  return verb && parts?.[2] ? `${verb} ${parts[2].trim()}` : undefined;
}
