import { Form, Link } from '@remix-run/react';
import styles from '~/consent/collective/components/collective.module.css';
import type { ShareLine } from '~/consent/collective/list-assembly.server.ts';
import { formatDate } from '~/platform/i18n/format.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { type Bilingual, inLocale } from '~/platform/i18n/messages.ts';
import { SubmitButton } from '~/ui/form/submit-button.tsx';
import { messages } from '../messages/assembly.ts';

export interface SharedNowProps {
  readonly shares: readonly ShareLine[];
  readonly titles: Readonly<Record<string, Bilingual>>;
  readonly mayOptOut: boolean;
  readonly base: string;
}

/** What the group shares today, with the gesture that keeps one out of each. */
export function SharedNow({ shares, titles, mayOptOut, base }: SharedNowProps) {
  const t = useMessages(messages);
  const locale = useLocale();
  const say = (text: Bilingual | undefined, or: string): string => (text ? inLocale(text, locale) : or);
  return (
    <section className="section stack">
      <h2>{t.shares}</h2>
      {shares.length === 0 ? <p>{t.sharesNone}</p> : null}
      <ul className={styles.lines}>
        {shares.map((share) => {
          const name = say(share.recipient, share.decisionKey);
          const how = share.until ? `${t.voted}, ${t.untilDay(formatDate(locale, share.until))}` : t.founding;
          return (
            <li key={share.decisionKey}>
              <b>{name}</b>
              <p>{share.datasets.map((key) => say(titles[key], key)).join(' · ')}</p>
              <small>{[how, share.isOut ? t.isOut : null].filter(Boolean).join(' · ')}</small>
              <Form method="post" className={styles.acts}>
                <input type="hidden" name="decision" value={share.decisionKey} />
                {mayOptOut ? (
                  <SubmitButton look="plain" name="intent" value={share.isOut ? 'back' : 'out'}>
                    {share.isOut ? t.comeBack : t.stayOut}
                    <span className="visually-hidden"> – {name}</span>
                  </SubmitButton>
                ) : null}
                {share.proposalId ? (
                  <Link className="button is-quiet" to={`${base}/${share.proposalId}`}>
                    {t.see}
                    <span className="visually-hidden"> – {name}</span>
                  </Link>
                ) : null}
                <Link
                  className="button is-quiet"
                  to={`${base}/proposer?arreter=${encodeURIComponent(share.decisionKey)}`}
                >
                  {t.stop}
                  <span className="visually-hidden"> – {name}</span>
                </Link>
              </Form>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
