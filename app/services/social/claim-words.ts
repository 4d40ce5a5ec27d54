import { formatDate, formatEuros } from '~/platform/i18n/format.ts';
import { type Locale, pick } from '~/platform/i18n/messages.ts';
import type { ClaimFact } from './claim-facts.ts';
import { messages } from './messages/claims.ts';

/** A fact of a claim as people read it: what, its value, where it comes from. */
export function claimWords(fact: ClaimFact, locale: Locale): { label: string; value: string; from: string } {
  const t = pick(messages, locale);
  return { label: t.facts[fact.fact], value: wordsOfValue(fact, locale), from: originOf(fact, locale) };
}

function wordsOfValue({ fact, value }: ClaimFact, locale: Locale): string {
  const t = pick(messages, locale);
  if (fact === 'couple') return t.couple(value === 'yes');
  if (fact === 'children') return t.childrenOf(value === '' ? [] : value.split(', '));
  if (fact === 'rent') return formatEuros(locale, Number(value.replace(',', '.')));
  return value in t.occupations ? t.occupations[value as keyof typeof t.occupations] : value;
}

function originOf({ origin, holder, on }: ClaimFact, locale: Locale): string {
  const t = pick(messages, locale);
  if (origin === 'declared') return t.said;
  const when = on ? `, ${formatDate(locale, `${on}-15`.slice(0, 10), { month: 'long', year: 'numeric' })}` : '';
  return t.from(holder ?? '', when);
}
