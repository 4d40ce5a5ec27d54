import { Link } from '@remix-run/react';
import { useMessages } from '~/platform/i18n/locale-context.tsx';
import { EmptyState } from '~/ui/empty-state.tsx';
import { Icon } from '~/ui/icon.tsx';
import { filtersQuery, type ItemFilters } from '../filters.ts';
import type { ItemView } from '../item-view.ts';
import { messages } from '../messages/map.ts';
import styles from './fiche-list.module.css';
import { ItemFiche } from './item-fiche.tsx';

export interface ShownList {
  readonly items: readonly ItemView[];
  readonly found: number;
  readonly page: number;
  readonly pages: number;
}

interface Props {
  /** Where cards have their pages. */
  readonly base: string;
  readonly filters: ItemFilters;
  readonly list: ShownList;
  /** Name of the holder filtered by, if any. */
  readonly holderName: string;
}

/** As many cards as stand beside the matrix; the rest of the page's cards come below it. */
export const BESIDE = 3;

function useHeading({ filters, list, holderName }: Pick<Props, 'filters' | 'list' | 'holderName'>): string {
  const t = useMessages(messages);
  const narrowed = holderName !== '' || filters.challenge !== undefined;
  return narrowed ? t.cardsFor(holderName, filters.challenge ?? '', list.found) : t.cardsCount(list.found);
}

/** The first cards that answer the filters, beside the matrix: what was just chosen is seen without scrolling. */
export function FichesBeside(props: Props) {
  const { base, list } = props;
  const t = useMessages(messages);
  const heading = useHeading(props);
  const { items, found } = list;
  const rest = found - BESIDE;
  return (
    <section className="section stack" aria-labelledby="fiches-titre">
      <h2 id="fiches-titre">{heading}</h2>
      {items.length === 0 ? (
        <EmptyState title={t.noCards} action={<Link to="?">{t.showAll}</Link>}>
          {t.noCardsNext}
        </EmptyState>
      ) : null}
      {items.slice(0, BESIDE).map((item) => (
        <ItemFiche key={item.key} item={item} base={base} />
      ))}
      {rest > 0 ? (
        <p>
          <a className={styles.more} href="#fiches">
            {t.readMore(rest)}
          </a>
        </p>
      ) : null}
    </section>
  );
}

/** The other cards of the page, and the way to the other pages. */
export function FichesBelow(props: Props & { pageSize: number; beside: number; isPublic?: boolean | undefined }) {
  const { base, filters, list, pageSize, beside, isPublic } = props;
  const t = useMessages(messages);
  const heading = useHeading(props);
  const { items, found, page, pages } = list;
  const rest = items.slice(beside);
  if (rest.length === 0) return null;
  const first = (page - 1) * pageSize + 1;
  return (
    <section className="section" id="fiches" aria-labelledby="fiches-suite">
      <h2 id="fiches-suite">{beside > 0 ? t.cards : heading}</h2>
      <ul className="cards">
        {rest.map((item) => (
          <li key={item.key} className={styles.card}>
            <ItemFiche item={item} base={base} isPublic={isPublic} />
          </li>
        ))}
      </ul>
      <nav className={styles.pager} aria-label={t.pages}>
        <p>{t.range(first, first + items.length - 1, found)}</p>
        {page > 1 ? (
          <Link rel="prev" to={`${filtersQuery(filters, { page: page - 1 }) || '?'}#fiches`}>
            {t.previous}
          </Link>
        ) : null}
        {page < pages ? (
          <Link rel="next" to={`${filtersQuery(filters, { page: page + 1 })}#fiches`}>
            {t.next}
            <Icon name="arrow-right" />
          </Link>
        ) : null}
      </nav>
    </section>
  );
}
