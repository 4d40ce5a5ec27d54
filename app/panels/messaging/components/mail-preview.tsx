import { useMessages } from '~/platform/i18n/locale-context.tsx';
import type { Locale } from '~/platform/i18n/messages.ts';
import { messages } from '../messages/pages.ts';
import type { Piece, RenderedMessage } from '../render-message.ts';
import styles from './messaging.module.css';

/** A message in both languages, side by side, as it arrives; then as plain text. */
export function MailPreview({ preview }: { readonly preview: Readonly<Record<Locale, RenderedMessage>> }) {
  const t = useMessages(messages).one;
  return (
    <div className={styles.pair}>
      {(['fr', 'en'] as const).map((locale) => (
        <section key={locale} className="stack" aria-label={t.languages[locale]}>
          <h3>{t.languages[locale]}</h3>
          <OneMail lang={locale} mail={preview[locale]} subjectLabel={t.subject} />
          <details>
            <summary>{t.plain}</summary>
            <pre className={styles.plain} lang={locale}>
              {preview[locale].text}
            </pre>
          </details>
        </section>
      ))}
    </div>
  );
}

function OneMail({ mail, lang, subjectLabel }: { mail: RenderedMessage; lang: Locale; subjectLabel: string }) {
  return (
    <article className={styles.mail} lang={lang}>
      <p className={styles.subject}>
        <span className="visually-hidden">{subjectLabel} </span>
        {mail.subject}
      </p>
      {mail.paragraphs.map((paragraph) => (
        <p key={paragraph.map(({ text }) => text).join('')}>
          <Pieces pieces={paragraph} />
        </p>
      ))}
      <p className={styles.footer}>
        <Pieces pieces={mail.footer} />
      </p>
    </article>
  );
}

/** Links are shown, not followed: they are the tester's own. */
function Pieces({ pieces }: { pieces: readonly Piece[] }) {
  return pieces.map(({ text, href }) => (href ? <u key={text}>{text}</u> : <span key={text}>{text}</span>));
}
