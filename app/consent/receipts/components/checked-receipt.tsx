import { formatDate } from '~/platform/i18n/format.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { asLocale } from '~/platform/i18n/messages.ts';
import { Callout } from '~/ui/callout.tsx';
import type { CheckedView, StoredView } from '../checked-view.ts';
import { messages } from '../messages.ts';
import styles from './checked-receipt.module.css';

/** What the check of a whole receipt says: one verdict, then each point, then the words kept here. */
export function CheckedReceipt({ checked }: { checked: CheckedView }) {
  const t = useMessages(messages).verify;
  const { signature, text, version, stored } = checked;
  const isSound = signature === 'ours' && text === 'same' && version === 'same';
  const isOurs = signature === 'ours';
  const title = isOurs ? t.ours : signature === 'altered' ? t.altered : t.notOurs;
  const why = isOurs ? null : signature === 'altered' ? t.alteredText : t.notOursText;
  const language = asLocale(checked.language);
  return (
    <>
      <Callout tone={isSound ? 'ok' : isOurs ? 'warn' : 'bad'} role="status" title={title}>
        {why ? <p>{why}</p> : null}
      </Callout>
      <section className="section">
        <h2>{t.points}</h2>
        <dl className={styles.facts}>
          <dt>{t.signature}</dt>
          <dd>{t.answers.signature[signature]}</dd>
          <dt>{t.text}</dt>
          <dd>{t.answers.text[text]}</dd>
          <dt>{t.version}</dt>
          <dd>{t.answers.version[version]}</dd>
        </dl>
      </section>
      <section className="section">
        <h2>{t.says}</h2>
        <dl className={styles.facts}>
          <dt>{t.saysNumber}</dt>
          <dd>{checked.principalId}</dd>
          <dt>{t.saysLanguage}</dt>
          <dd>{language ? t.languages[language] : checked.language}</dd>
        </dl>
      </section>
      {stored ? <KeptWords stored={stored} /> : null}
    </>
  );
}

export interface StampView {
  readonly isOurs: boolean;
  readonly sha256: string;
  readonly stored: StoredView | null;
}

/** What the check of a printed code says. */
export function CheckedStamp({ stamp }: { stamp: StampView }) {
  const t = useMessages(messages).verify;
  const { isOurs, sha256, stored } = stamp;
  return (
    <>
      <Callout tone={isOurs ? 'ok' : 'bad'} role="status" title={isOurs ? t.stampOurs : t.stampNotOurs}>
        <p className={styles.hash}>{sha256}</p>
        {isOurs ? <p>{t.stampOursText}</p> : null}
      </Callout>
      {isOurs && stored ? <KeptWords stored={stored} /> : null}
    </>
  );
}

function KeptWords({ stored }: { stored: StoredView }) {
  const t = useMessages(messages);
  const locale = useLocale();
  const { terms, text, version, firstShownAt, language } = stored;
  const lang = asLocale(language) ?? locale;
  return (
    <section className="section">
      <h2>{t.verify.stored}</h2>
      <p className="aside">{t.verify.storedSince(version, formatDate(locale, firstShownAt))}</p>
      {terms ? (
        <>
          <p lang={lang}>
            <b>{terms.question}</b>
          </p>
          <dl className={styles.facts}>
            {(['what', 'why', 'who'] as const).map((part) => (
              <Term key={part} label={t.terms[part]} text={terms[part]} lang={lang} />
            ))}
            <dt>{t.terms.until}</dt>
            <dd>
              {terms.months
                ? t.terms.untilMonths(terms.months, formatDate(locale, terms.lastDay))
                : t.terms.untilDay(formatDate(locale, terms.lastDay))}
              {t.terms.comma}
              <span lang={lang}>{terms.until}</span>
            </dd>
            <Term label={t.terms.ifRefused} text={terms.ifRefused} lang={lang} />
            <Term label={t.terms.ifWithdrawn} text={terms.ifWithdrawn} lang={lang} />
          </dl>
        </>
      ) : (
        <p className={styles.lines} lang={lang}>
          {text}
        </p>
      )}
    </section>
  );
}

function Term({ label, text, lang }: { label: string; text: string; lang: string }) {
  return (
    <>
      <dt>{label}</dt>
      <dd className={styles.lines} lang={lang}>
        {text}
      </dd>
    </>
  );
}
