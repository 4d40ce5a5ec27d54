import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { type Bilingual, inLocale } from '~/platform/i18n/messages.ts';
import { Icon } from '~/ui/icon.tsx';
import { messages } from '../messages/entry.ts';

export interface RefusedEntryProps {
  readonly reasons: readonly Bilingual[];
  /** What else one may do, in the pilot's words. */
  readonly instead: Bilingual | undefined;
  readonly contact: { readonly name: string; readonly email: string };
  /** The page where answers are given again. */
  readonly again: string;
}

/** Why somebody cannot take part, what became of their answers, and what else there is. */
export function RefusedEntry({ reasons, instead, contact, again }: RefusedEntryProps) {
  const locale = useLocale();
  const t = useMessages(messages);
  return (
    <>
      <h1>{t.refused}</h1>
      <ul className="stack">
        {reasons.map((reason) => (
          <li key={reason.fr}>{inLocale(reason, locale)}</li>
        ))}
      </ul>
      <p>{t.refusedKept}</p>
      {instead ? (
        <section className="section">
          <h2>{t.instead}</h2>
          <p>{inLocale(instead, locale)}</p>
        </section>
      ) : null}
      <p className="buttons">
        <a className="button is-plain is-wide" href={again}>
          {t.again}
        </a>
        <a className="button is-plain is-wide" href={`mailto:${contact.email}`}>
          <Icon name="message" />
          {t.write(contact.name)}
        </a>
      </p>
    </>
  );
}
