import { Link } from '@remix-run/react';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { type Bilingual, inLocale } from '~/platform/i18n/messages.ts';
import { Icon } from '~/ui/icon.tsx';
import type { ClaimFact } from '../claim-facts.ts';
import { claimWords } from '../claim-words.ts';
import { messages } from '../messages/claims.ts';

export interface ClaimLine {
  readonly key: string;
  readonly title: Bilingual;
  readonly form: string;
  readonly to: Bilingual;
  readonly papers: readonly Bilingual[];
}

export interface ClaimListProps {
  readonly claims: readonly ClaimLine[];
  readonly facts: readonly ClaimFact[];
  /** Address of a claim's bundle. */
  readonly hrefOf: (key: string) => string;
  /** Where what one says of oneself is corrected; null where the pilot asks nothing. */
  readonly correct: string | null;
}

/** What is already written, then each claim with its bundle and the papers to enclose. */
export function ClaimList({ claims, facts, hrefOf, correct }: ClaimListProps) {
  const locale = useLocale();
  const t = useMessages(messages);
  return (
    <>
      <section className="section stack">
        <h2>{t.known}</h2>
        {facts.length === 0 ? (
          <p>{t.nothingKnown}</p>
        ) : (
          <dl className="facts">
            {facts.map((fact) => {
              const { label, value, from } = claimWords(fact, locale);
              return (
                <div key={fact.fact}>
                  <dt>
                    {label}, {from}
                  </dt>
                  <dd>{value}</dd>
                </div>
              );
            })}
          </dl>
        )}
        {correct ? (
          <p>
            <Link to={correct}>{t.correct}</Link>
          </p>
        ) : null}
      </section>
      {claims.map(({ key, title, form, to, papers }) => (
        <section key={key} id={key} className="fiche" aria-labelledby={`demande-${key}`}>
          <h2 id={`demande-${key}`}>{inLocale(title, locale)}</h2>
          <p>{t.form(form, inLocale(to, locale))}</p>
          <details>
            <summary className="as-link">
              {t.papers(papers.length)}
              <span className="visually-hidden"> {inLocale(title, locale)}</span>
            </summary>
            <ul>
              {papers.map((paper) => (
                <li key={paper.fr}>{inLocale(paper, locale)}</li>
              ))}
            </ul>
          </details>
          <p>
            <a className="button is-plain" href={hrefOf(key)}>
              <Icon name="print" />
              {t.download}
              <span className="visually-hidden"> {inLocale(title, locale)}</span>
            </a>
          </p>
        </section>
      ))}
    </>
  );
}
