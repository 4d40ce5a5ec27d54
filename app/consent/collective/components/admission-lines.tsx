import { Link } from '@remix-run/react';
import { formatDate } from '~/platform/i18n/format.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import type { IconName } from '~/ui/icon.tsx';
import { Tag } from '~/ui/tag.tsx';
import type { Tone } from '~/ui/tone.ts';
import type { AdmissionState } from '../admission-state.ts';
import { messages } from '../messages/board.ts';
import type { AdmissionView } from '../read-board.server.ts';
import styles from './collective.module.css';

const LOOK: Readonly<Record<AdmissionState, { tone: Tone | undefined; icon: IconName }>> = {
  asked: { tone: undefined, icon: 'message' },
  deliberating: { tone: 'info', icon: 'half-circle' },
  admitted: { tone: 'warn', icon: 'clock' },
  refused: { tone: undefined, icon: 'close' },
  'in-force': { tone: 'ok', icon: 'check' },
  lapsed: { tone: undefined, icon: 'clock' },
  revoked: { tone: 'bad', icon: 'close' },
  ended: { tone: undefined, icon: 'clock' },
};

/** Where a request stands, in a word with its glyph. */
export function AdmissionTag({ state }: { state: AdmissionState }) {
  const t = useMessages(messages);
  const { tone, icon } = LOOK[state];
  return (
    <Tag tone={tone} icon={icon}>
      {t.states[state]}
    </Tag>
  );
}

/** What was asked of the board, latest first. */
export function AdmissionLines({ admissions, base }: { admissions: readonly AdmissionView[]; base: string }) {
  const t = useMessages(messages);
  const locale = useLocale();
  if (admissions.length === 0) return <p>{t.requestsNone}</p>;
  return (
    <ul className={styles.lines}>
      {admissions.map(({ id, state, terms, deliberatesUntil, decidedAt }) => (
        <li key={id}>
          <p>
            <AdmissionTag state={state} />
          </p>
          <Link to={`${base}/${id}`}>{terms.recipient.name}</Link>
          <p>{terms.purpose}</p>
          <small>
            {state === 'deliberating' && deliberatesUntil
              ? t.until(formatDate(locale, deliberatesUntil, { dateStyle: 'long', timeStyle: 'short' }))
              : decidedAt
                ? t.decided(formatDate(locale, decidedAt))
                : ''}
          </small>
        </li>
      ))}
    </ul>
  );
}
