import { Form, Link } from '@remix-run/react';
import type { ConsentState } from '~/consent/consent-state.ts';
import { messages as consentMessages } from '~/consent/messages.ts';
import type { PilotPurpose } from '~/pilots/definition.ts';
import { colon, formatDate, formatNumber } from '~/platform/i18n/format.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { type Bilingual, inLocale } from '~/platform/i18n/messages.ts';
import { SubmitButton } from '~/ui/form/submit-button.tsx';
import { Icon, type IconName } from '~/ui/icon.tsx';
import { Tag } from '~/ui/tag.tsx';
import type { Tone } from '~/ui/tone.ts';
import { messages } from '../messages/consents.ts';
import styles from './consent-card.module.css';

/** Who opened something on the strength of an agreement. */
export interface Looked {
  readonly times: number;
  /** ISO instant */
  readonly lastAt: string;
  readonly services: readonly Bilingual[];
}

export interface ConsentCardData {
  readonly purpose: Pick<PilotPurpose, 'key' | 'question' | 'what' | 'why' | 'who' | 'until' | 'ifWithdrawn'>;
  readonly state: ConsentState;
  readonly textChanged: boolean;
  readonly isOpen: boolean;
  /** An amendment of the protocol asks again what was agreed to. */
  readonly isAskedAgain: boolean;
  /** Asked no more: it can only be taken back. */
  readonly isPast: boolean;
  /** When it was decided or ended (ISO instant). */
  readonly decidedAt: string | null;
  /** An instant of the last day it holds, or would hold. */
  readonly lastDay: string;
  /** It ends within the month. */
  readonly isEnding: boolean;
  /** An instant of the last day that renewing would bring; null where it goes no further. */
  readonly renewedTo: string | null;
  readonly hasReceipt: boolean;
  readonly looked: Looked | null;
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

/** One agreement: its state, who sees what, why, until when, who looked, and one gesture to change it. */
export function ConsentCard({ consent, timeZone }: { consent: ConsentCardData; timeZone: string }) {
  const locale = useLocale();
  const t = useMessages(messages);
  const states = useMessages(consentMessages).states;
  const { purpose, state, decidedAt, textChanged, isAskedAgain } = consent;
  const question = inLocale(purpose.question, locale);
  const { tone, icon } = LOOK[state];
  return (
    <article id={purpose.key} aria-labelledby={`accord-${purpose.key}`} className={styles.card}>
      <h3 id={`accord-${purpose.key}`}>{question}</h3>
      <div className={styles.body}>
        <p className={styles.state}>
          <Tag tone={tone} icon={icon}>
            {states[state]}
          </Tag>
          {decidedAt ? <span className="aside">{t.since(formatDate(locale, decidedAt, { timeZone }))}</span> : null}
        </p>
        {consent.isPast ? <p className="aside">{t.isPast}</p> : null}
        {isAskedAgain ? (
          <p>{state === 'granted' ? t.askedForMore : t.askedAgain}</p>
        ) : state === 'pending' ? (
          <p>{t.toConfirm}</p>
        ) : textChanged && consent.isOpen ? (
          <p className="aside">{t.changed}</p>
        ) : null}
        {consent.isEnding ? <Ending consent={consent} timeZone={timeZone} /> : null}
        {state === 'revoked' || state === 'expired' ? (
          <p>{inLocale(purpose.ifWithdrawn, locale)}</p>
        ) : (
          <Facts consent={consent} timeZone={timeZone} />
        )}
        <Actions consent={consent} question={question} />
      </div>
    </article>
  );
}

function Facts({ consent, timeZone }: { consent: ConsentCardData; timeZone: string }) {
  const locale = useLocale();
  const t = useMessages(messages);
  const { purpose, looked, lastDay, state } = consent;
  return (
    <dl className={styles.facts}>
      <dt>{t.recipient}</dt>
      <dd>{inLocale(purpose.who.title, locale)}</dd>
      <dt>{t.data}</dt>
      <dd>{inLocale(purpose.what.title, locale)}</dd>
      <dt>{t.purpose}</dt>
      <dd>{inLocale(purpose.why.title, locale)}</dd>
      <dt>{t.end}</dt>
      <dd>{formatDate(locale, lastDay, { day: 'numeric', month: 'long', year: 'numeric', timeZone })}</dd>
      {state === 'granted' ? (
        <>
          <dt>{t.looked}</dt>
          <dd>
            {looked ? (
              <Link to={`/moi/journal?accord=${encodeURIComponent(purpose.key)}`}>
                {t.lookedTimes(
                  looked.services.map((title) => inLocale(title, locale)).join(', ') || t.update,
                  formatNumber(locale, looked.times),
                  looked.times,
                  formatDate(locale, looked.lastAt, { day: 'numeric', month: 'long', timeZone }),
                )}
              </Link>
            ) : (
              t.lookedNobody
            )}
          </dd>
        </>
      ) : null}
    </dl>
  );
}

/** Its end is near: the date, what stops then, and one gesture to go on. */
function Ending({ consent, timeZone }: { consent: ConsentCardData; timeZone: string }) {
  const locale = useLocale();
  const t = useMessages(messages);
  const { purpose, lastDay, renewedTo, textChanged } = consent;
  const day = (iso: string) => formatDate(locale, iso, { day: 'numeric', month: 'long', year: 'numeric', timeZone });
  const canRenew = renewedTo !== null && !textChanged;
  return (
    <div className={styles.ending}>
      <p>
        <b>{t.ending(day(lastDay))}</b> {canRenew ? t.endingNothing : t.endingForGood}{' '}
        {inLocale(purpose.ifWithdrawn, locale)}
      </p>
      {canRenew ? (
        <Form method="post" action="/moi/accords">
          <input type="hidden" name="purpose" value={purpose.key} />
          <SubmitButton name="intent" value="renew" wide>
            {t.renew(day(renewedTo))}
          </SubmitButton>
        </Form>
      ) : null}
    </div>
  );
}

function Actions({ consent, question }: { consent: ConsentCardData; question: string }) {
  const locale = useLocale();
  const t = useMessages(messages);
  const { purpose, state, textChanged, isOpen } = consent;
  const of = (
    <span className="visually-hidden">
      {colon(locale)}
      {question}
    </span>
  );
  const isWaiting = state === 'draft' || state === 'pending';
  return (
    <p className={styles.actions}>
      {state === 'granted' ? (
        <>
          <Link className="button is-plain" to={`/moi/accords/${purpose.key}/retirer`}>
            {t.withdraw}
            {of}
          </Link>
          {textChanged && isOpen ? <Link to={`/moi/accords/${purpose.key}`}>{t.decide}</Link> : null}
        </>
      ) : isOpen && state !== 'terminated' ? (
        <Link className="button is-plain" to={`/moi/accords/${purpose.key}`}>
          {isWaiting ? t.decide : t.giveAgain}
          {of}
        </Link>
      ) : null}
      {consent.hasReceipt ? (
        <span className={styles.receipt}>
          <Icon name="download" />
          {t.receipt}
          {colon(locale)}
          <a href={`/moi/accords/${purpose.key}/recu.pdf`}>
            PDF
            <span className="visually-hidden"> {t.receiptOf(question)}</span>
          </a>
          <a href={`/moi/accords/${purpose.key}/recu.json`} download={`recu-${purpose.key}.json`}>
            JSON
            <span className="visually-hidden"> {t.receiptOf(question)}</span>
          </a>
        </span>
      ) : null}
    </p>
  );
}
