import { Link } from '@remix-run/react';
import { useMessages } from '~/platform/i18n/locale-context.tsx';
import { messages } from '../messages/consents.ts';
import { messages as frameMessages } from '../messages/frame.ts';
import styles from './question-bar.module.css';

/** A way back, which question this is, and one bar per question. */
export function QuestionBar({ back, at, of }: { back: string; at: number; of: number }) {
  const frame = useMessages(frameMessages);
  const t = useMessages(messages);
  return (
    <header className={`bar is-question ${styles.bar}`}>
      <div>
        <Link to={back}>{frame.back}</Link>
        <p>{t.progress(at, of)}</p>
      </div>
      <ol className="four" aria-hidden="true">
        {Array.from({ length: of }, (_, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: questions are known by their place
          <li key={index} className={index < at ? 'on' : undefined} />
        ))}
      </ol>
    </header>
  );
}
