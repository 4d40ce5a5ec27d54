import { NavLink } from '@remix-run/react';
import { useMessages } from '~/platform/i18n/locale-context.tsx';
import { messages } from '../messages/overview.ts';

export interface PilotLinks {
  /** `/nantes/experimentations/hestia-zeus` */
  readonly base: string;
  /** Whether this person may hand out enrolment links, and read the research pages. */
  readonly manage: boolean;
  readonly research: boolean;
}

/** The pages of one pilot that this person may open. */
export function PilotTabs({ base, manage, research }: PilotLinks) {
  const t = useMessages(messages);
  return (
    <nav aria-label={t.tabs}>
      <ul className="tabs">
        <li>
          <NavLink to={base} end>
            {t.tabOverview}
          </NavLink>
        </li>
        <li>
          <NavLink to={`${base}/definition`}>{t.tabDefinition}</NavLink>
        </li>
        {manage ? (
          <li>
            <NavLink to={`${base}/liens`}>{t.tabLinks}</NavLink>
          </li>
        ) : null}
        {research ? (
          <li>
            <NavLink to={`${base}/recherche`}>{t.tabResearch}</NavLink>
          </li>
        ) : null}
      </ul>
    </nav>
  );
}
