import { NavLink } from '@remix-run/react';
import { useMessages } from '~/platform/i18n/locale-context.tsx';
import { Tag } from '~/ui/tag.tsx';
import { messages } from '../messages/tabs.ts';

export interface MapTabsProps {
  /** `/nantes/donnees` */
  readonly base: string;
  readonly mayWrite: boolean;
  /** Suggestions that wait to be read. */
  readonly suggestions?: number;
}

/** The pages about a territory's data. */
export function MapTabs({ base, mayWrite, suggestions = 0 }: MapTabsProps) {
  const t = useMessages(messages);
  return (
    <nav aria-label={t.label}>
      <ul className="tabs">
        <li>
          <NavLink to={base} end>
            {t.map}
          </NavLink>
        </li>
        <li>
          <NavLink to={`${base}/feuilles`}>{t.sheets}</NavLink>
        </li>
        <li>
          <NavLink to={`${base}/reseau`}>{t.network}</NavLink>
        </li>
        <li>
          <NavLink to={`${base}/detenteurs`}>{t.holders}</NavLink>
        </li>
        <li>
          <NavLink to={`${base}/usages`}>{t.uses}</NavLink>
        </li>
        {mayWrite ? (
          <li>
            <NavLink to={`${base}/partage`}>
              {t.share} {suggestions > 0 ? <Tag tone="info">{t.toRead(suggestions)}</Tag> : null}
            </NavLink>
          </li>
        ) : null}
      </ul>
    </nav>
  );
}
