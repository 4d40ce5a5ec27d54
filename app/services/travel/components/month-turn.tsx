import { Link } from '@remix-run/react';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { Icon } from '~/ui/icon.tsx';
import { trips as messages } from '../messages/trips.ts';
import styles from './travel.module.css';
import { capital, monthName } from './travel-amount.ts';

export interface MonthTurnProps {
  readonly month: string;
  readonly previous: string;
  /** Null where there is no month after. */
  readonly next: string | null;
}

/** The month shown, between the one before and the one after. */
export function MonthTurn({ month, previous, next }: MonthTurnProps) {
  const locale = useLocale();
  const t = useMessages(messages);
  return (
    <nav className={styles.turn} aria-label={t.turn}>
      <Link to={previous} preventScrollReset className={styles.back}>
        <Icon name="arrow-right" />
        <span className="visually-hidden">{t.previous}</span>
      </Link>
      <b>{capital(monthName(locale, month))}</b>
      {next ? (
        <Link to={next} preventScrollReset>
          <Icon name="arrow-right" />
          <span className="visually-hidden">{t.next}</span>
        </Link>
      ) : (
        <span />
      )}
    </nav>
  );
}
