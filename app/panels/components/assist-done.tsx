import { Link } from '@remix-run/react';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { inLocale } from '~/platform/i18n/messages.ts';
import { messages } from '../messages/assist.ts';
import type { AssistedAnswer } from '../receive-assisted.server.ts';
import styles from './panel-page.module.css';

type Done = Extract<AssistedAnswer, { kind: 'done' }>;

/** What became of somebody who was helped, and the way to their own page, to hand over. */
export function AssistDone({ answer, back }: { answer: Done; back: string }) {
  const { done: t, back: another } = useMessages(messages);
  const { done, qr, withPaper } = answer;
  const text =
    done.kind === 'enrolled'
      ? withPaper
        ? t.paperText
        : t.enrolledText
      : done.kind === 'known'
        ? t.knownText
        : t.listText;
  return (
    <section className="section stack" role="status">
      <h2>{done.kind === 'enrolled' ? t.enrolled(done.pseudonym) : t[done.kind]}</h2>
      <p>{text}</p>
      {qr && 'url' in done ? (
        <>
          <svg
            className={styles.qr}
            viewBox={`0 0 ${qr.size} ${qr.size}`}
            role="img"
            aria-label={t.qr}
            shapeRendering="crispEdges"
          >
            <rect width={qr.size} height={qr.size} fill="#fff" />
            <path d={qr.path} fill="#000" />
          </svg>
          <p>
            <code className={styles.code}>{done.url}</code>
          </p>
          <p className="aside">{t.print}</p>
        </>
      ) : null}
      <p>{t.last}</p>
      <p>
        <Link to={back}>{another}</Link>
      </p>
    </section>
  );
}

/** Why this panel is not for the person, in the words to read to them. */
export function AssistRefused({
  answer,
  back,
}: {
  answer: Extract<AssistedAnswer, { kind: 'refused' }>;
  back: string;
}) {
  const t = useMessages(messages);
  const locale = useLocale();
  return (
    <section className="section stack" role="status">
      <h2>{t.refusedFor}</h2>
      <ul>
        {answer.reasons.map((reason) => (
          <li key={reason.fr}>{inLocale(reason, locale)}</li>
        ))}
      </ul>
      {answer.instead ? <p>{inLocale(answer.instead, locale)}</p> : null}
      <p>{t.refusedKept}</p>
      <p>
        <Link to={back}>{t.back}</Link>
      </p>
    </section>
  );
}
