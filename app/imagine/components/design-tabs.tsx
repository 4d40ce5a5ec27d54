import { Link, useLocation } from '@remix-run/react';
import { useMessages } from '~/platform/i18n/locale-context.tsx';
import { messages } from '../messages/tabs.ts';

/** Pages of the second phase by the tab they stand under; the first that begins the address is the one. */
const TABS = [
  { name: 'stress', to: 'gouvernance/epreuve', holds: ['gouvernance/epreuve'] },
  { name: 'governance', to: 'gouvernance', holds: ['gouvernance'] },
  { name: 'useCases', to: 'usages/cas', holds: ['usages/cas', 'usages/personas', 'usages/presentation'] },
  { name: 'ideas', to: 'usages', holds: ['usages'] },
] as const;

/** The pages of the design workshops: what to make, then who holds the keys. */
export function DesignTabs({ territoryId }: { territoryId: string }) {
  const t = useMessages(messages);
  const { pathname } = useLocation();
  const here = TABS.find(({ holds }) => holds.some((path) => pathname.startsWith(`/${territoryId}/${path}`)));
  return (
    <nav aria-label={t.label}>
      <ul className="tabs">
        {TABS.toReversed().map(({ name, to }) => (
          <li key={name}>
            <Link to={`/${territoryId}/${to}`} aria-current={name === here?.name ? 'page' : undefined}>
              {t[name]}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
