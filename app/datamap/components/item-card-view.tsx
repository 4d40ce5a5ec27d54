import { Link } from '@remix-run/react';
import { formatDate } from '~/platform/i18n/format.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { plainText } from '~/platform/i18n/messages.ts';
import { Icon } from '~/ui/icon.tsx';
import { Notice } from '~/ui/notice.tsx';
import { filtersQuery, readFilters } from '../filters.ts';
import type { ItemChange } from '../item-history.server.ts';
import { type ItemView, titleOf } from '../item-view.ts';
import { messages } from '../messages/card.ts';
import { messages as words } from '../messages/words.ts';
import styles from './item-card-view.module.css';
import { ItemHistory } from './item-history.tsx';
import { AccessMark, PersonalMark } from './marks.tsx';
import { ThreadBack } from './thread-back.tsx';

/** A card as it travels to the browser: dates may be texts. */
export interface CardData extends ItemView {
  readonly updatedAt: string | Date;
  readonly origin: {
    readonly importId: string;
    readonly fileName: string;
    readonly acceptedAt: string | Date | null;
  } | null;
  readonly asked: {
    readonly workshop: { readonly id: string; readonly title: string; readonly startsAt: string };
    readonly author: string;
    readonly family: string;
  } | null;
  readonly neighbours: readonly { readonly key: string; readonly information: string; readonly data: string }[];
}

interface Props {
  readonly territoryId: string;
  readonly item: CardData;
  readonly mayWrite: boolean;
  readonly justSaved?: boolean;
  /** Who changed what, the last first. */
  readonly history: readonly ItemChange[];
  /** What rests on this card: pilots' datasets, use cases. Filled in by the page that knows them. */
  readonly usedBy: readonly { readonly href: string; readonly label: string }[];
}

/** A data card: everything the workshop said, where it was said, and what rests on it. */
export function ItemCardView({ territoryId, item, mayWrite, justSaved = false, history, usedBy }: Props) {
  const t = useMessages(messages);
  const w = useMessages(words);
  const locale = useLocale();
  const base = `/${territoryId}/donnees`;
  const filters = readFilters(new URLSearchParams());
  return (
    <>
      <div className="head">
        <div className="stack">
          <p className="aside">
            <Link to={base}>{t.back}</Link> · {t.kind}
          </p>
          <h1 className={styles.title}>{titleOf(item)}</h1>
        </div>
        {mayWrite ? (
          <Link className="button is-plain" to={`${base}/${item.key}/modifier`}>
            <Icon name="pencil" />
            {t.edit}
          </Link>
        ) : null}
      </div>
      {justSaved ? <Notice>{t.saved}</Notice> : null}
      <div className="cols">
        <div className="main">
          <dl className={styles.facts}>
            <dt>{t.challenge}</dt>
            <dd>
              <Link to={`${base}${filtersQuery(filters, { challenge: item.challenge })}`}>
                {plainText(item.challenge, locale)}
              </Link>
            </dd>
            {item.information ? (
              <>
                <dt>{t.data}</dt>
                <dd className={styles.text}>{item.data || t.noData}</dd>
              </>
            ) : null}
            <dt>{t.holders}</dt>
            <dd>
              {item.holders.length === 0 ? (
                t.noHolders
              ) : (
                <ul className={styles.holders}>
                  {item.holders.map((holder) => (
                    <li key={holder.key}>
                      <Link to={`${base}${filtersQuery(filters, { holder: holder.key })}`}>{holder.name}</Link>
                    </li>
                  ))}
                </ul>
              )}
            </dd>
            <dt>{t.access}</dt>
            <dd>
              <AccessMark level={item.access} />
            </dd>
            {item.accessNote ? (
              <>
                <dt>{t.note}</dt>
                <dd className={styles.text}>{item.accessNote}</dd>
              </>
            ) : null}
            <dt>{t.about}</dt>
            <dd>
              <PersonalMark personal={item.personal} />
            </dd>
            {item.existence === 'unknown' ? null : (
              <>
                <dt>{t.existence}</dt>
                <dd>{w.existence[item.existence]}</dd>
              </>
            )}
            {item.source === 'unknown' ? null : (
              <>
                <dt>{t.source}</dt>
                <dd>{w.source[item.source]}</dd>
              </>
            )}
            {item.theme ? (
              <>
                <dt>{t.theme}</dt>
                <dd>{item.theme}</dd>
              </>
            ) : null}
            {item.whoKnows ? (
              <>
                <dt>{t.whoKnows}</dt>
                <dd>{item.whoKnows}</dd>
              </>
            ) : null}
          </dl>
          {item.neighbours.length > 0 ? (
            <section className="section">
              <h2>{t.neighbours}</h2>
              <ul>
                {item.neighbours.map((neighbour) => (
                  <li key={neighbour.key} className={styles.neighbour}>
                    <Link to={`${base}/${neighbour.key}`}>{neighbour.data || neighbour.information}</Link>
                  </li>
                ))}
              </ul>
            </section>
          ) : null}
          <ItemHistory history={history} />
        </div>
        <div className="side">
          <ThreadBack
            territoryId={territoryId}
            item={item}
            mayWrite={mayWrite}
            when={(date) => formatDate(locale, date)}
          />
          <section className="section">
            <h2>{t.usedBy}</h2>
            {usedBy.length === 0 ? (
              <p className="aside">{t.usedByNone}</p>
            ) : (
              <ul className={styles.used}>
                {usedBy.map(({ href, label }) => (
                  <li key={href}>
                    <Link to={href}>
                      <Icon name="thread" />
                      {label}
                    </Link>
                  </li>
                ))}
              </ul>
            )}
          </section>
        </div>
      </div>
    </>
  );
}
