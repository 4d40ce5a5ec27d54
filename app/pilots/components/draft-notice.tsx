import { Link } from '@remix-run/react';
import { useMessages } from '~/platform/i18n/locale-context.tsx';
import { Callout } from '~/ui/callout.tsx';
import { messages } from '../messages/coming.ts';
import styles from './notices.module.css';
import type { PilotLinks } from './pilot-tabs.tsx';

interface Props {
  readonly links: PilotLinks;
  /** Address of the scenario it was launched from, when it was launched here. */
  readonly scenario: string | null;
}

/** What being a draft means, and the two places to go from there. */
export function DraftNotice({ links, scenario }: Props) {
  const t = useMessages(messages);
  return (
    <div className={styles.draft}>
      <Callout tone="info" title={t.draft}>
        <p>{t.draftText}</p>
        <p className="buttons">
          <Link to={`${links.base}/definition`}>{t.readDefinition}</Link>
          <Link to={`${links.base}/protocole`}>{t.toLaunch}</Link>
          {scenario ? <Link to={scenario}>{t.toScenario}</Link> : null}
        </p>
      </Callout>
    </div>
  );
}
