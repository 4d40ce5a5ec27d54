import { NavLink } from '@remix-run/react';
import { useMessages } from '~/platform/i18n/locale-context.tsx';
import { messages } from '../messages/overview.ts';

export interface PilotLinks {
  /** `/nantes/experimentations/hestia-zeus` */
  readonly base: string;
  /** Whether this person may hand out enrolment links, and read the research pages. */
  readonly manage: boolean;
  readonly research: boolean;
  /** Whether they watch where data lies, and open what testers share. */
  readonly custody: boolean;
  readonly results: boolean;
  /** Where the group decides together, when its policy does. */
  readonly together: 'assembly' | 'board' | null;
  /** Whether this person may help someone enrol. */
  readonly assist: boolean;
  /** The page about messages to testers that is theirs: the plan, the people to call, or none. */
  readonly messages: '' | 'messages' | 'appels';
}

/** The pages of one pilot that this person may open. */
export function PilotTabs({ base, manage, research, custody, results, together, assist, messages: page }: PilotLinks) {
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
        {together ? (
          <li>
            <NavLink to={`${base}/${together === 'assembly' ? 'assemblee' : 'conseil'}`}>
              {t.tabTogether[together]}
            </NavLink>
          </li>
        ) : null}
        <li>
          <NavLink to={`${base}/protocole`}>{t.tabProtocol}</NavLink>
        </li>
        {manage ? (
          <li>
            <NavLink to={`${base}/panel`}>{t.tabPanel}</NavLink>
          </li>
        ) : null}
        {manage ? (
          <li>
            <NavLink to={`${base}/liens`}>{t.tabLinks}</NavLink>
          </li>
        ) : null}
        {page ? (
          <li>
            <NavLink to={page === 'messages' ? `${base}/messages` : `${base}/appels`}>
              {page === 'messages' ? t.tabMessages : t.tabCalls}
            </NavLink>
          </li>
        ) : null}
        {custody ? (
          <li>
            <NavLink to={`${base}/garde`}>{t.tabCustody}</NavLink>
          </li>
        ) : null}
        {results ? (
          <li>
            <NavLink to={`${base}/resultats`}>{t.tabResults}</NavLink>
          </li>
        ) : null}
        {manage ? (
          <li>
            <NavLink to={`${base}/retraits`}>{t.tabWithdrawals}</NavLink>
          </li>
        ) : null}
        {manage ? (
          <li>
            <NavLink to={`${base}/labo`}>{t.tabLab}</NavLink>
          </li>
        ) : null}
        {assist ? (
          <li>
            <NavLink to={`${base}/accompagner`}>{t.tabAssist}</NavLink>
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
