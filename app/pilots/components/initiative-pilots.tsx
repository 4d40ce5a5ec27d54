import { Link } from '@remix-run/react';
import { formatNumber } from '~/platform/i18n/format.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { inLocale } from '~/platform/i18n/messages.ts';
import type { InitiativePilot } from '../initiative-pilots.server.ts';
import { messages } from '../messages/initiative.ts';
import styles from './initiative-pilots.module.css';

/** The initiative's pilots, in its margin: how each one fills, and how many are active. */
export function InitiativePilots({ territoryId, pilots }: { territoryId: string; pilots: readonly InitiativePilot[] }) {
  const t = useMessages(messages);
  const locale = useLocale();
  const days = [...new Set(pilots.map((pilot) => pilot.inactiveAfterDays))];
  return (
    <section className="section" aria-labelledby="experimentations">
      <h2 id="experimentations">{t.pilots}</h2>
      <ul className={styles.pilots}>
        {pilots.map(({ slug, title, governance, places, enrolled, active }) => (
          <li key={slug}>
            <h3>
              <Link to={`/${territoryId}/experimentations/${slug}`}>{inLocale(title, locale)}</Link>
            </h3>
            <p>{inLocale(governance, locale)}</p>
            <dl>
              <Gauge label={t.gauge.enrolled} count={enrolled} of={places} words={t.gauge.places} />
              <Gauge label={t.gauge.active} count={active} of={enrolled} words={t.gauge.amongEnrolled} second />
            </dl>
          </li>
        ))}
      </ul>
      <p className="aside">{days.map((one) => t.gauge.activeMeans(one)).join(' ')}</p>
    </section>
  );
}

interface GaugeProps {
  readonly label: string;
  /** Null is withheld: too few people. */
  readonly count: number | null;
  readonly of: number | null;
  readonly words: (n: number) => string;
  readonly second?: boolean;
}

function Gauge({ label, count, of, words, second = false }: GaugeProps) {
  const t = useMessages(messages).gauge;
  const locale = useLocale();
  const share = count !== null && of ? Math.min(100, (count / of) * 100) : 0;
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
          <rect width="100" height="10" fill="var(--rule)" />
          <rect width={share} height="10" fill={second ? 'var(--cat-3)' : 'var(--violet)'} />
        </svg>
        <span>
          {count === null ? (
            <i>{t.few}</i>
          ) : (
            <>
              <b>{formatNumber(locale, count)}</b> {of === null ? null : words(of)}
            </>
          )}
        </span>
      </dd>
    </div>
  );
}
