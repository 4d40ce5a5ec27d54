import { Form } from '@remix-run/react';
import { formatDate } from '~/platform/i18n/format.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { SubmitButton } from '~/ui/form/submit-button.tsx';
import { messages } from '../messages/sharing.ts';
import styles from './share-list.module.css';

interface Props {
  readonly shares: readonly {
    readonly id: string;
    readonly url: string;
    readonly hidesNotes: boolean;
    readonly createdAt: string;
    readonly qr: { readonly size: number; readonly path: string };
  }[];
}

/** The public links that are open, each with its code to scan. */
export function ShareList({ shares }: Props) {
  const t = useMessages(messages);
  const locale = useLocale();
  return (
    <section className="section">
      <h2>{t.open}</h2>
      {shares.length === 0 ? <p className="aside">{t.none}</p> : null}
      <ul className={styles.list}>
        {shares.map(({ id, url, hidesNotes, createdAt, qr }) => (
          <li key={id} className={styles.share}>
            <svg viewBox={`0 0 ${qr.size} ${qr.size}`} role="img" aria-label={t.qr} shapeRendering="crispEdges">
              <rect width={qr.size} height={qr.size} fill="#fff" />
              <path d={qr.path} fill="#000" />
            </svg>
            <div className="stack">
              <p className={styles.url}>
                <a href={url}>{url}</a>
              </p>
              <p className="aside">
                {t.since(formatDate(locale, createdAt))}, {hidesNotes ? t.notesHidden : t.notesShown}.
              </p>
              <Form method="post">
                <input type="hidden" name="id" value={id} />
                <SubmitButton name="intent" value="close" look="danger">
                  {t.close}
                </SubmitButton>
              </Form>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
