import { type ReactNode, useEffect, useState } from 'react';
import { formatDate } from '~/platform/i18n/format.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { type Bilingual, inLocale } from '~/platform/i18n/messages.ts';
import { Icon } from '~/ui/icon.tsx';
import { messages } from '../messages/links-page.ts';
import styles from './links-page.module.css';

export interface FreshLink {
  readonly id: string;
  readonly url: string;
  readonly label: string;
  readonly qr: { readonly size: number; readonly path: string };
}

export interface FreshLinksProps {
  readonly links: readonly FreshLink[];
  readonly pilot: Bilingual;
  readonly panel: Bilingual;
  /** Last day, yyyy-mm-dd. */
  readonly lastDay: string;
  readonly maxUses: number;
  /** Where the sheet of labels is made. */
  readonly labelsPath: string;
}

/** The addresses just made, shown once: to copy, and as a sheet to print. */
export function FreshLinks({ links, pilot, panel, lastDay, maxUses, labelsPath }: FreshLinksProps) {
  const locale = useLocale();
  const t = useMessages(messages).fresh;
  const isLive = useIsLive();
  return (
    <section className={styles.fresh} role="status">
      <div className={styles.onScreen}>
        <h2>{t.title(links.length)}</h2>
        <p>{t.once}</p>
        <form method="post" action={labelsPath} target="_blank" className="buttons" rel="noopener">
          {links.map(({ id, url }) => (
            <input key={id} type="hidden" name="url" value={url} />
          ))}
          {isLive ? <CopyButton text={links.map(({ url }) => url).join('\n')}>{t.copyAll}</CopyButton> : null}
          <button type="submit" className="button is-plain">
            <Icon name="print" />
            {t.print}
          </button>
        </form>
      </div>
      <ul className={styles.cards}>
        {links.map(({ id, url, label, qr }) => (
          <li key={id} className={styles.card}>
            <svg viewBox={`0 0 ${qr.size} ${qr.size}`} role="img" aria-label={t.qr(label)} shapeRendering="crispEdges">
              <rect width={qr.size} height={qr.size} fill="#fff" />
              <path d={qr.path} fill="#000" />
            </svg>
            <div>
              <p>
                <b className={styles.onPaper}>{inLocale(pilot, locale)}</b>
                <b>{label}</b>
              </p>
              <p className="aside">
                {inLocale(panel, locale)}. {t.uses(maxUses)}. {t.until(formatDate(locale, lastDay))}.
              </p>
              <p className={styles.onPaper}>{t.scan}</p>
              <p className={styles.url}>{url}</p>
              {isLive ? (
                <p className={styles.onScreen}>
                  <CopyButton text={url} quiet>
                    {t.copy}
                    <span className="visually-hidden"> {label}</span>
                  </CopyButton>
                </p>
              ) : null}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

function CopyButton({ text, quiet, children }: { text: string; quiet?: boolean; children: ReactNode }) {
  const t = useMessages(messages).fresh;
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(text);
    setCopied(true);
  };
  return (
    <button type="button" className={quiet ? 'button is-quiet' : 'button'} onClick={copy}>
      {quiet ? null : <Icon name={copied ? 'check' : 'link'} />}
      <span aria-live="polite">{copied ? t.copied : children}</span>
    </button>
  );
}

/** False on the server and until the browser has taken over: what needs JavaScript is shown only then. */
function useIsLive(): boolean {
  const [isLive, setIsLive] = useState(false);
  useEffect(() => setIsLive(true), []);
  return isLive;
}
