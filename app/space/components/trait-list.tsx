import { colon, formatNumber } from '~/platform/i18n/format.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { inLocale, type Locale } from '~/platform/i18n/messages.ts';
import { messages } from '../messages/similar.ts';
import type { TraitWords } from '../trait-words.ts';

/** What makes somebody like others, coarsened: one line a trait. */
export function TraitList({ traits }: { readonly traits: readonly TraitWords[] }) {
  const locale = useLocale();
  const t = useMessages(messages);
  return (
    <ul>
      {traits.map((trait) => (
        <li key={trait.field}>
          {inLocale(trait.title, locale)}
          {colon(locale)}
          <b>{inWords(locale, t, trait)}</b>
        </li>
      ))}
    </ul>
  );
}

function inWords(locale: Locale, t: (typeof messages)['fr'], { option, band, unit }: TraitWords): string {
  if (option) return inLocale(option, locale);
  if (!band) return t.notSaid;
  // A year is written without a space between thousands.
  const number = (value: number) => (unit ? formatNumber(locale, value) : String(value));
  const { from, to } = band;
  const last = to === null ? null : to - 1;
  const words =
    from !== null && from === last
      ? number(from)
      : from !== null && last !== null
        ? t.fromTo(number(from), number(last))
        : from !== null
          ? t.from(number(from))
          : t.to(number(last ?? 0));
  return unit ? `${words}\u00a0${inLocale(unit, locale)}` : words;
}
