import { Link } from '@remix-run/react';
import { useMessages } from '~/platform/i18n/locale-context.tsx';
import { messages } from '../messages/use-cases.ts';
import type { NeedLine } from '../read-use-case-page.server.ts';
import styles from './need-table.module.css';

interface Props {
  readonly needs: readonly NeedLine[];
  readonly territoryId: string;
  readonly page: string;
  readonly mayWrite: boolean;
  readonly mayReadMap: boolean;
}

/** The data that a use case lives on, each with the card of the map it rests on. */
export function NeedTable({ needs, territoryId, page, mayWrite, mayReadMap }: Props) {
  const t = useMessages(messages);
  return (
    <section className="section">
      <h2>{t.needs}</h2>
      <p>{needs.length > 0 ? t.needsText(needs.length, needs.filter(({ personal }) => personal).length) : t.noNeeds}</p>
      {needs.length > 0 ? (
        <div className={`scroll ${styles.frame}`}>
          <table className="table is-stacked">
            <caption className="visually-hidden">{t.needs}</caption>
            <thead>
              <tr>
                <th scope="col">{t.columns.label}</th>
                <th scope="col">{t.columns.holder}</th>
                <th scope="col">{t.columns.personal}</th>
                <th scope="col">{t.columns.origin}</th>
                <th scope="col">{t.columns.card}</th>
                {mayWrite ? (
                  <th scope="col">
                    <span className="visually-hidden">{t.editNeed}</span>
                  </th>
                ) : null}
              </tr>
            </thead>
            <tbody>
              {needs.map(({ key, label, holder, personal, origin, card }) => (
                <tr key={key}>
                  <th scope="row">{label}</th>
                  <td data-of={t.columns.holder}>{holder || '–'}</td>
                  <td data-of={t.columns.personal}>{personal ? t.yes : t.no}</td>
                  <td data-of={t.columns.origin}>{t.origins[origin]}</td>
                  <td data-of={t.columns.card}>
                    {card && mayReadMap ? (
                      <Link to={`/${territoryId}/donnees/${card.key}`}>{card.title}</Link>
                    ) : (
                      (card?.title ?? (origin === 'declared' ? t.noCardNeeded : t.noCard))
                    )}
                  </td>
                  {mayWrite ? (
                    <td>
                      <Link className={styles.edit} to={`${page}/donnees/${key}`}>
                        {t.editNeed}
                        <span className="visually-hidden"> {label}</span>
                      </Link>
                    </td>
                  ) : null}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ) : null}
      {mayWrite ? (
        <p>
          <Link className="button is-quiet" to={`${page}/donnees/nouvelle`}>
            {t.addNeed}
          </Link>
        </p>
      ) : null}
    </section>
  );
}
