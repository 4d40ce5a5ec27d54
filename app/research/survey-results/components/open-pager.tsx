import { Link, useLocation } from '@remix-run/react';
import { formatNumber } from '~/platform/i18n/format.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { tableHref } from '~/ui/data-table-query.ts';
import { Icon } from '~/ui/icon.tsx';
import { messages } from '~/ui/messages.ts';
import { PAGE_SIZE } from '../open-view.ts';

/** Which answers of how many, and the ways to the others. */
export function OpenPager({ page, total }: { readonly page: number; readonly total: number }) {
  const t = useMessages(messages).table;
  const locale = useLocale();
  const { pathname, search } = useLocation();
  if (total <= PAGE_SIZE) return null;
  const number = (n: number) => formatNumber(locale, n);
  const last = Math.min(page * PAGE_SIZE, total);
  return (
    <nav className="pager" aria-label={t.pages}>
      <p role="status">{t.range(number((page - 1) * PAGE_SIZE + 1), number(last), number(total))}</p>
      {page > 1 ? (
        <Link to={tableHref(pathname, search, { page: page - 1 })} rel="prev">
          <Icon name="arrow-right" className="is-back" />
          {t.previous}
        </Link>
      ) : null}
      {last < total ? (
        <Link to={tableHref(pathname, search, { page: page + 1 })} rel="next">
          {t.next}
          <Icon name="arrow-right" />
        </Link>
      ) : null}
    </nav>
  );
}
