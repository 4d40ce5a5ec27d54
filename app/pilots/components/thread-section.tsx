import { Link } from '@remix-run/react';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { inLocale } from '~/platform/i18n/messages.ts';
import { Icon } from '~/ui/icon.tsx';
import type { PilotDefinition } from '../definition.ts';
import { messages } from '../messages/plan.ts';
import styles from './plan-sections.module.css';

interface Props {
  readonly origin: NonNullable<PilotDefinition['origin']>;
  /** Where its scenario is read, for whom may. */
  readonly scenario: string | null;
}

/** The thread back: the challenge it answers, the use case of the kit, the scenario it was made from. */
export function Thread({ origin, scenario }: Props) {
  const t = useMessages(messages);
  const locale = useLocale();
  return (
    <nav className={styles.origin} aria-label={t.thread}>
      <p>
        <b>{t.thread}</b>
        {origin.challenge ? <span>{inLocale(origin.challenge, locale)}</span> : null}
      </p>
      <ul>
        {origin.kitUseCase ? (
          <li>
            <Link to={`/methode/cas-d-usage/${origin.kitUseCase}`}>
              <Icon name="thread" />
              {t.threadKit}
            </Link>
          </li>
        ) : null}
        {scenario ? (
          <li>
            <Link to={scenario}>
              <Icon name="thread" />
              {t.threadScenario}
            </Link>
          </li>
        ) : null}
      </ul>
    </nav>
  );
}
