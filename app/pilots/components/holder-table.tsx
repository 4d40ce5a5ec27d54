import { Link } from '@remix-run/react';
import { useMessages } from '~/platform/i18n/locale-context.tsx';
import { ScrollBox } from '~/ui/scroll-box.tsx';
import { messages } from '../messages/overview.ts';
import type { HolderRow } from '../read-holder-rows.server.ts';
import { HolderKey, HolderNow, HolderStrip, statesIn } from './holder-strip.tsx';
import styles from './holder-table.module.css';

interface Props {
  readonly holders: readonly HolderRow[];
  readonly window: { readonly from: string; readonly to: string };
  readonly smallestGroup: number;
  /** Address of the holders' own pages, for those who may open them. */
  readonly base?: string | undefined;
}

/** A strip of thirty days per holder, how it stands today, and whom it serves. */
export function HolderTable({ holders, window, smallestGroup, base }: Props) {
  const t = useMessages(messages).holders;
  const seen = statesIn(holders.map(({ health }) => health));
  const withheld = holders.some(({ served, linked }) => served === null || linked === null);
  return (
    <section className="section" aria-labelledby="detenteurs">
      <h2 id="detenteurs">{t.title}</h2>
      {holders.length === 0 ? (
        <p>{t.none}</p>
      ) : (
        <>
          <ScrollBox label={t.caption}>
            <table className={`table ${styles.health}`}>
              <caption className="visually-hidden">{t.caption}</caption>
              <thead>
                <tr>
                  <th scope="col">{t.holder}</th>
                  <th scope="col">{t.window(window.from, window.to)}</th>
                  <th scope="col">{t.today}</th>
                  <th scope="col" className="r">
                    {t.served}
                  </th>
                </tr>
              </thead>
              <tbody>
                {holders.map((holder) => (
                  <Row key={holder.id} row={holder} base={base} />
                ))}
              </tbody>
            </table>
          </ScrollBox>
          <HolderKey states={seen} />
          {withheld ? <p className="aside">{t.withheldWhy(smallestGroup)}</p> : null}
        </>
      )}
    </section>
  );
}

function Row({ row, base }: { row: HolderRow; base: string | undefined }) {
  const t = useMessages(messages).holders;
  const { id, name, health, served, linked } = row;
  return (
    <tr>
      <th scope="row">{base ? <Link to={`${base}/${id}`}>{name}</Link> : name}</th>
      <td className={styles.strip}>
        <HolderStrip days={health.days} />
      </td>
      <td>
        <HolderNow health={health} />
      </td>
      <td className="r">
        {linked === null || served === null ? (
          <i>{t.withheld}</i>
        ) : linked === 0 ? (
          t.nobody
        ) : (
          t.servedOf(served, linked)
        )}
      </td>
    </tr>
  );
}
