import type { ReactNode } from 'react';
import styles from '~/consent/collective/components/collective.module.css';
import { showBallotCode } from '~/consent/collective/show-ballot-code.ts';
import { useMessages } from '~/platform/i18n/locale-context.tsx';
import { messages } from '../messages/assembly.ts';

/** What a person reads once their ballot is in the box: its code, which is their receipt. */
export function BallotCast({ code, closed, back }: { code: string; closed: boolean; back: ReactNode }) {
  const t = useMessages(messages).ballot;
  return (
    <>
      <h1>{t.doneTitle}</h1>
      <div className="stack">
        <p>{t.doneText}</p>
        <code className={styles.code}>{showBallotCode(code)}</code>
        {closed ? <p role="status">{t.closed}</p> : null}
        {back}
      </div>
    </>
  );
}

/** The code that a ballot will bear, before it is sent. */
export function BallotCode({ code }: { code: string }) {
  const t = useMessages(messages).ballot;
  return (
    <>
      <input type="hidden" name="code" value={code} />
      <p>
        <b>{t.code}</b>
      </p>
      <code className={styles.code}>{showBallotCode(code)}</code>
      <p>{t.codeWhy}</p>
    </>
  );
}

/** What secrecy does not cover, said before one votes. */
export function BallotLimits() {
  const t = useMessages(messages).ballot;
  return (
    <details>
      <summary>{t.limits}</summary>
      <ul>
        {Object.values(t.limitsText).map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </details>
  );
}
