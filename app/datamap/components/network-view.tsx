import { useMessages } from '~/platform/i18n/locale-context.tsx';
import { EmptyState } from '~/ui/empty-state.tsx';
import { filtersQuery, type ItemFilters } from '../filters.ts';
import { messages } from '../messages/network.ts';
import { writeFocus } from '../network/focus.ts';
import type { Focus } from '../network/model.ts';
import type { NetworkReading } from '../read-network.server.ts';
import { NetworkFigure } from './network-figure.tsx';
import { type HrefOf, NetworkTable } from './network-table.tsx';

interface Props extends NetworkReading {
  readonly filters: ItemFilters;
  readonly focus: Focus | null;
  readonly whole: boolean;
  /** Kept in the address, where the same page has other views. */
  readonly view?: string;
  readonly cardHref?: (key: string) => string;
}

/** The network page's matter, on the staff's page and on the public one: the picture, and the same as a table. */
export function NetworkView({ network, rows, found, page, pageSize, filters, focus, whole, view, cardHref }: Props) {
  const t = useMessages(messages);
  if (network.total === 0) {
    return (
      <EmptyState title={t.empty} headingLevel={2}>
        {t.emptyText}
      </EmptyState>
    );
  }
  const hrefOf: HrefOf = (change) => {
    const next = { focus: focus ?? undefined, whole, ...change };
    const params = new URLSearchParams(filtersQuery(filters));
    if (view) params.set('vue', view);
    if (next.focus) params.set('autour', writeFocus(next.focus));
    if (next.whole) params.set('tout', '1');
    return `?${params}`;
  };
  const shared = { focus: focus ?? undefined, hrefOf };
  return (
    <div className="stack">
      <NetworkFigure {...shared} network={network} whole={whole} />
      <NetworkTable {...shared} {...{ rows, found, page, pageSize, cardHref }} />
    </div>
  );
}
