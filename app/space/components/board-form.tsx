import { Form, Link } from '@remix-run/react';
import type { ConsentState } from '~/consent/consent-state.ts';
import { messages as consentMessages } from '~/consent/messages.ts';
import type { PilotPurpose } from '~/pilots/definition.ts';
import { formatDate } from '~/platform/i18n/format.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { type Bilingual, inLocale } from '~/platform/i18n/messages.ts';
import { SubmitButton } from '~/ui/form/submit-button.tsx';
import { Tag } from '~/ui/tag.tsx';
import { messages } from '../messages/shares.ts';
import styles from './shares.module.css';

type Words = Pick<PilotPurpose, 'key' | 'question' | 'what' | 'why' | 'who' | 'until' | 'ifRefused'>;

interface Certification {
  readonly standing: 'certified' | 'lapsed' | 'withdrawn' | 'never';
  readonly by: string;
  readonly on: string | null;
  readonly until: string | null;
  readonly withdrawnAt: string | null;
  readonly reason: string | null;
  readonly criteria: readonly Bilingual[];
}

export interface BoardData {
  readonly services: readonly {
    readonly key: string;
    readonly title: Bilingual;
    /** Null where the policy asks for none. */
    readonly certification: Certification | null;
    readonly rows: readonly {
      readonly dataset: string;
      readonly title: Bilingual;
      readonly isOn: boolean;
      readonly purposes: readonly Words[];
    }[];
  }[];
  readonly others: readonly { readonly key: string; readonly question: Bilingual; readonly state: ConsentState }[];
  /** Where to go once the board is answered; null when nothing waits. */
  readonly next: string | null;
}

/** Services by data, a switch each; the words that a switch agrees to are under it. */
export function BoardForm({ board }: { board: BoardData }) {
  const t = useMessages(messages).board;
  const states = useMessages(consentMessages).states;
  const locale = useLocale();
  const { services, others, next } = board;
  return (
    <>
      {services.length === 0 ? <p>{t.empty}</p> : null}
      <Form method="post" className="stack">
        {services.map(({ key, title, certification, rows }) => (
          <section key={key} className="section stack" aria-labelledby={`service-${key}`}>
            <h2 id={`service-${key}`}>{t.service(inLocale(title, locale))}</h2>
            {certification ? <Standing certification={certification} /> : null}
            <ul className={styles.switches}>
              {rows.map((row) => (
                <li key={row.dataset}>
                  <label className="check">
                    <input type="checkbox" name="on" value={`${key} ${row.dataset}`} defaultChecked={row.isOn} />
                    <span>{inLocale(row.title, locale)}</span>
                  </label>
                  <details>
                    <summary className="as-link">{t.words}</summary>
                    {row.purposes.map((purpose) => (
                      <PurposeWords key={purpose.key} purpose={purpose} />
                    ))}
                  </details>
                </li>
              ))}
            </ul>
          </section>
        ))}
        {services.length > 0 ? (
          <SubmitButton wide large>
            {t.save}
          </SubmitButton>
        ) : null}
      </Form>
      {next ? (
        <p>
          <Link className="button is-plain is-wide" to={next}>
            {t.toQuestions}
          </Link>
        </p>
      ) : null}
      {others.length > 0 ? (
        <section className="section stack">
          <h2>{t.others}</h2>
          <p>{t.othersText}</p>
          <ul>
            {others.map(({ key, question, state }) => (
              <li key={key}>
                <Link to={state === 'granted' ? `/moi/accords/${key}/retirer` : `/moi/accords/${key}`}>
                  {inLocale(question, locale)}
                </Link>{' '}
                <small>{states[state]}</small>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </>
  );
}

function Standing({ certification }: { certification: Certification }) {
  const t = useMessages(messages).board;
  const locale = useLocale();
  const { standing, by, on, until, withdrawnAt, reason, criteria } = certification;
  return (
    <div className="stack">
      <p>
        <Tag tone={standing === 'certified' ? 'ok' : 'warn'}>{t.certification[standing]}</Tag>
      </p>
      {on && until && standing !== 'withdrawn' ? (
        <p className="aside">{t.by(by, formatDate(locale, on), formatDate(locale, dayBefore(until)))}</p>
      ) : null}
      {withdrawnAt && reason ? <p className="aside">{t.reason(formatDate(locale, withdrawnAt), reason)}</p> : null}
      {criteria.length > 0 && standing === 'certified' ? (
        <details>
          <summary className="as-link">{t.list}</summary>
          <ul>
            {criteria.map((criterion) => (
              <li key={criterion.en}>{inLocale(criterion, locale)}</li>
            ))}
          </ul>
        </details>
      ) : null}
    </div>
  );
}

/** An end that is exclusive, as people say it: the last day on which it holds. */
export const dayBefore = (until: string): Date => new Date(Date.parse(until) - 1);

export function PurposeWords({ purpose }: { purpose: Omit<Words, 'key'> }) {
  const t = useMessages(messages).board;
  const locale = useLocale();
  const { question, what, why, who, until, ifRefused } = purpose;
  return (
    <div className={styles.words}>
      <p>
        <b>{inLocale(question, locale)}</b>
      </p>
      <p>
        {inLocale(what.title, locale)} <small>({inLocale(what.detail, locale)})</small>
      </p>
      <dl>
        <dt>{t.why}</dt>
        <dd>
          {inLocale(why.title, locale)} <small>({inLocale(why.detail, locale)})</small>
        </dd>
        <dt>{t.who}</dt>
        <dd>
          {inLocale(who.title, locale)} <small>({inLocale(who.detail, locale)})</small>
        </dd>
        <dt>{t.until}</dt>
        <dd>
          {formatDate(locale, until.on)} <small>({inLocale(until.detail, locale)})</small>
        </dd>
        <dt>{t.ifRefused}</dt>
        <dd>{inLocale(ifRefused, locale)}</dd>
      </dl>
    </div>
  );
}
