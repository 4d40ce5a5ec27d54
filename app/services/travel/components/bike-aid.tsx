import { formatDate, formatEuros } from '~/platform/i18n/format.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import type { AdviceView } from '../advice-view.server.ts';
import { advice as messages } from '../messages/advice.ts';

/** Grants for a bike where the person's territory is, and what an employer may pay; none is said to be none known. */
export function BikeAid({ bike }: { readonly bike: AdviceView['bike'] }) {
  const locale = useLocale();
  const t = useMessages(messages);
  const { isCovered, aids, employer, model, priceEur } = bike;
  const eur = (amount: number) => formatEuros(locale, amount, 0);
  return (
    <section className="section stack">
      <h2>{t.bikeTitle}</h2>
      {isCovered ? (
        aids.length === 0 ? (
          <p>{t.bikeNone(`${model.name} ${model.version}`)}</p>
        ) : (
          <>
            <ul className="stack">
              {aids.map(({ title, url, fromEur, toEur }) => (
                <li key={title}>
                  <a href={url}>{t.bikeAid(title, eur(fromEur), eur(toEur))}</a>
                </li>
              ))}
            </ul>
            <p className="aside">{t.bikeFor(eur(priceEur))}</p>
          </>
        )
      ) : (
        <p>{t.bikeUnknown}</p>
      )}
      <p>
        {t.employer(
          eur(employer.upToEurPerYear),
          formatDate(locale, employer.checkedOn, { month: 'long', year: 'numeric' }),
        )}{' '}
        <a href={employer.url}>{t.employerLink}</a>
      </p>
    </section>
  );
}
