import { Link, NavLink, useLocation } from '@remix-run/react';
import { useMessages } from '~/platform/i18n/locale-context.tsx';
import { tabGroups } from '../group-tabs.ts';
import { messages } from '../messages/tabs.ts';
import styles from './pilot-tabs.module.css';

export interface PilotLinks {
  /** `/nantes/experimentations/hestia-zeus` */
  readonly base: string;
  /** Whether this person may hand out enrolment links, and read the research pages. */
  readonly manage: boolean;
  readonly research: boolean;
  /** Whether they watch where data lies, and open what testers share. */
  readonly custody: boolean;
  /** Whether they watch how holders answer. */
  readonly holders: boolean;
  readonly results: boolean;
  /** Where the group decides together, when its policy does. */
  readonly together: 'assembly' | 'board' | null;
  /** Whether they follow the surveys that are put to testers. */
  readonly surveys: boolean;
  /** Whether they moderate what testers write to one another, where the pilot has a board for it. */
  readonly exchange: boolean;
  /** Whether this person may help someone enrol. */
  readonly assist: boolean;
  /** Whether testers may show this person something of theirs. */
  readonly views: boolean;
  /** The page about messages to testers that is theirs: the plan, the people to call, or none. */
  readonly messages: '' | 'messages' | 'appels';
}

/**
 * The pages of one pilot that this person may open, by what they are about. On a laptop each group has its line; on a
 * phone the groups stand side by side, and only the pages of the one being read are listed under them.
 */
export function PilotTabs(links: PilotLinks) {
  const t = useMessages(messages);
  const { pathname } = useLocation();
  const { base } = links;
  const groups = tabGroups(links, pathname);
  return (
    <nav aria-label={t.tabs} className={styles.nav}>
      <ul className={styles.groups}>
        {groups.map(({ key, here, pages }) => (
          <li key={key} className={styles.group} data-here={here}>
            {groups.length > 1 ? (
              <Link to={`${base}${pages[0]?.path ?? ''}`} className={styles.label}>
                {t.groups[key]}
              </Link>
            ) : null}
            <ul className={styles.links}>
              {pages.map(({ path, name }) => (
                <li key={name}>
                  <NavLink to={`${base}${path}`} end={path === ''}>
                    {t.pages[name]}
                  </NavLink>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </nav>
  );
}
