import { Link } from '@remix-run/react';
import type { ConsentState } from '~/consent/consent-state.ts';
import { messages as consentMessages } from '~/consent/messages.ts';
import type { PilotPurpose } from '~/pilots/definition.ts';
import { colon, formatDate } from '~/platform/i18n/format.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { inLocale } from '~/platform/i18n/messages.ts';
import { Icon, type IconName } from '~/ui/icon.tsx';
import { Tag } from '~/ui/tag.tsx';
import type { Tone } from '~/ui/tone.ts';
import { messages } from '../messages/consents.ts';
import styles from './consent-card.module.css';

export interface ConsentCardData {
  readonly purpose: Pick<PilotPurpose, 'key' | 'question' | 'what' | 'why' | 'who' | 'until' | 'ifWithdrawn'>;
  readonly state: ConsentState;
  readonly textChanged: boolean;
  readonly isOpen: boolean;
  /** When it was decided or ended (ISO instant). */
  readonly decidedAt: string | null;
  readonly hasReceipt: boolean;
}

const LOOK: Record<ConsentState, { tone: Tone | undefined; icon: IconName }> = {
  draft: { tone: 'info', icon: 'message' },
  pending: { tone: 'info', icon: 'message' },
  granted: { tone: 'ok', icon: 'check' },
  refused: { tone: undefined, icon: 'close' },
  revoked: { tone: undefined, icon: 'undo' },
  expired: { tone: 'warn', icon: 'clock' },
  terminated: { tone: undefined, icon: 'close' },
};

/** One agreement: its state, who sees what, why, until when, and one gesture to change it. */
export function ConsentCard({ consent }: { consent: ConsentCardData }) {
  const locale = useLocale();
  const t = useMessages(messages);
  const states = useMessages(consentMessages).states;
  const { purpose, state, decidedAt, textChanged } = consent;
  const question = inLocale(purpose.question, locale);
  const { tone, icon } = LOOK[state];
  return (
    <section className="section" id={purpose.key} aria-labelledby={`accord-${purpose.key}`}>
      <h2 id={`accord-${purpose.key}`}>{question}</h2>
      <div className={styles.body}>
        <p className={styles.state}>
          <Tag tone={tone} icon={icon}>
            {states[state]}
          </Tag>
          {decidedAt ? <span className="aside">{t.since(formatDate(locale, decidedAt))}</span> : null}
        </p>
        {textChanged && consent.isOpen ? <p className="aside">{t.changed}</p> : null}
        {state === 'revoked' || state === 'expired' ? (
          <p>{inLocale(purpose.ifWithdrawn, locale)}</p>
        ) : (
          <dl className={styles.facts}>
            <dt>{t.data}</dt>
            <dd>{inLocale(purpose.what.title, locale)}</dd>
            <dt>{t.purpose}</dt>
            <dd>{inLocale(purpose.why.title, locale)}</dd>
            <dt>{t.recipient}</dt>
            <dd>{inLocale(purpose.who.title, locale)}</dd>
            <dt>{t.end}</dt>
            <dd>{formatDate(locale, purpose.until.on)}</dd>
          </dl>
        )}
        <p className={styles.actions}>
          {state === 'granted' ? (
            <>
              <Link className="button is-plain" to={`/moi/accords/${purpose.key}/retirer`}>
                {t.withdraw}
                <span className="visually-hidden">
                  {colon(locale)}
                  {question}
                </span>
              </Link>
              {textChanged && consent.isOpen ? <Link to={`/moi/accords/${purpose.key}`}>{t.decide}</Link> : null}
            </>
          ) : consent.isOpen && state !== 'terminated' ? (
            <Link className="button is-plain" to={`/moi/accords/${purpose.key}`}>
              {state === 'draft' || state === 'pending' ? t.decide : t.giveAgain}
              <span className="visually-hidden">
                {colon(locale)}
                {question}
              </span>
            </Link>
          ) : null}
          {consent.hasReceipt ? (
            <a href={`/moi/accords/${purpose.key}/recu.json`} download={`recu-${purpose.key}.json`}>
              <Icon name="download" />
              {t.receipt}
              <span className="visually-hidden"> {t.receiptOf(question)}</span>
            </a>
          ) : null}
        </p>
      </div>
    </section>
  );
}
