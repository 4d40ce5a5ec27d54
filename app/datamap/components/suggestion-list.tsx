import { Form, Link } from '@remix-run/react';
import { formatDate } from '~/platform/i18n/format.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { SubmitButton } from '~/ui/form/submit-button.tsx';
import { messages } from '../messages/sharing.ts';
import styles from './share-list.module.css';

interface Props {
  readonly base: string;
  readonly suggestions: readonly {
    readonly id: string;
    readonly text: string;
    readonly name: string;
    readonly createdAt: string | Date;
    readonly item: { readonly key: string; readonly title: string };
  }[];
}

/** Corrections that people suggest, to accept or decline one by one. */
export function SuggestionList({ suggestions, base }: Props) {
  const t = useMessages(messages);
  const locale = useLocale();
  return (
    <section className="section">
      <h2>{t.suggestions}</h2>
      {suggestions.length === 0 ? <p className="aside">{t.noSuggestions}</p> : null}
      {suggestions.map(({ id, text, name, createdAt, item }) => (
        <article key={id} className={styles.suggestion}>
          <p className="aside">
            {t.about} <Link to={`${base}/${item.key}`}>{item.title}</Link>
          </p>
          <p className={styles.text}>{text}</p>
          <p className="aside">{t.signed(name, formatDate(locale, createdAt))}</p>
          <Form method="post" className="buttons">
            <input type="hidden" name="id" value={id} />
            <SubmitButton name="intent" value="accept" look="plain" icon="check">
              {t.accept}
            </SubmitButton>
            <SubmitButton name="intent" value="decline" look="quiet">
              {t.decline}
            </SubmitButton>
          </Form>
        </article>
      ))}
    </section>
  );
}
