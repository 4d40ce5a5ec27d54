import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import { formatDate, formatEuros } from '~/platform/i18n/format.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { inLocale } from '~/platform/i18n/messages.ts';
import type { Question } from '../aid-answers.ts';
import type { Caution, NotCovered } from '../home.ts';
import { messages as formMessages } from '../messages/aid-form.ts';
import { type Aid, messages } from '../messages/aids.ts';
import type { AidEstimates } from '../simulate-aids.server.ts';
import { HousingHow, InWorkHow, RsaHow } from './aid-how.tsx';

/** What came of an aid on the last day it was paid. */
export interface Received {
  readonly euros: number;
  /** yyyy-mm-dd */
  readonly on: string;
}

export interface AidResultsProps {
  readonly estimates: AidEstimates;
  /** Null: not among the last payments; undefined: payments are not known. */
  readonly received: Readonly<Partial<Record<Aid, Received | null>>>;
  /** yyyy-mm, oldest first: the months that pay is asked of. */
  readonly payMonths: readonly string[];
  readonly contact: string;
  /** Where a claim is prepared; null where the pilot has no such page. */
  readonly claims: string | null;
}

const AIDS = ['rsa', 'primeActivite', 'housingBenefit', 'healthCover', 'localFare'] as const;
/** Euros a month from which a difference with what is paid is told. */
const GAP_EUR = 5;

/** Each aid: the estimate, how it was made, at which date, and where it is claimed; or why there is none. */
export function AidResults(props: AidResultsProps) {
  return AIDS.map((aid) => <Card key={aid} aid={aid} {...props} />);
}

function Card({ aid, ...props }: AidResultsProps & { readonly aid: Aid }) {
  const t = useMessages(messages);
  const { estimates, contact } = props;
  const estimate = estimates[aid];
  return (
    <section className="fiche" aria-labelledby={`aide-${aid}`}>
      <h2 id={`aide-${aid}`}>{t.names(aid)}</h2>
      {estimate.status === 'needs' ? <Needs questions={estimate.questions} payMonths={props.payMonths} /> : null}
      {estimate.status === 'not-covered' ? <NotCoveredWords reasons={estimate.reasons} contact={contact} /> : null}
      {estimate.status === 'estimated' || estimate.status === 'known' ? <Result aid={aid} {...props} /> : null}
      <Where aid={aid} claims={props.claims} />
    </section>
  );
}

function Result({ aid, estimates, received }: AidResultsProps & { readonly aid: Aid }) {
  const locale = useLocale();
  const t = useMessages(messages);
  const euros = (value: number): string => formatEuros(locale, value);
  const { rsa, primeActivite, housingBenefit, healthCover, localFare } = estimates;
  if (aid === 'rsa' && rsa.status === 'estimated') {
    return (
      <Amount aid={aid} euros={rsa.amountEur} since={rsa.since} cautions={rsa.cautions} received={received.rsa}>
        <RsaHow estimate={rsa} />
      </Amount>
    );
  }
  if (aid === 'primeActivite' && primeActivite.status === 'estimated') {
    const { paidEur, since, cautions } = primeActivite;
    return (
      <Amount {...{ aid, since, cautions }} euros={paidEur} received={received.primeActivite}>
        <InWorkHow estimate={primeActivite} />
      </Amount>
    );
  }
  if (aid === 'housingBenefit' && housingBenefit.status === 'estimated') {
    const { amountEur, since, cautions } = housingBenefit;
    return (
      <Amount {...{ aid, since, cautions }} euros={amountEur} received={received.housingBenefit}>
        <HousingHow estimate={housingBenefit} />
      </Amount>
    );
  }
  if (aid === 'healthCover' && healthCover.status === 'estimated') {
    const { tier, because, since, cautions, contributionEur } = healthCover;
    return (
      <>
        <p>
          <b>{tier === 'contribution' ? t.health.contribution(euros(contributionEur)) : t.health[tier]}</b>
        </p>
        <p>
          {because === 'rsa'
            ? t.health.becauseRsa
            : t.health.counted(
                euros(healthCover.countedEur),
                euros(healthCover.freeUpToEur),
                euros(healthCover.contributionUpToEur),
              )}{' '}
          {because === 'income' && healthCover.housingEur > 0 ? t.healthHow(euros(healthCover.housingEur)) : null}
        </p>
        <Small since={because === 'rsa' ? null : since} cautions={cautions} />
      </>
    );
  }
  if (localFare.status !== 'known') return null;
  return (
    <>
      {localFare.fares.length === 0 ? <p>{t.fare.none}</p> : null}
      {localFare.fares.map((fare) => (
        <p key={fare.key}>
          <b>
            {inLocale(fare.title, locale)} · {fare.euros === 0 ? t.fare.free : t.amount(euros(fare.euros))}
          </b>
          <br />
          {inLocale(fare.note, locale)}{' '}
          <small>
            {t.fare.readOn(formatDate(locale, fare.readOn))} <a href={fare.source.url}>{t.fare.source}</a>
          </small>
        </p>
      ))}
      <p className="aside">{t.fare.others}</p>
    </>
  );
}

interface AmountProps {
  readonly aid: Aid;
  readonly euros: number;
  readonly since: string;
  readonly cautions: readonly Caution[];
  readonly received: Received | null | undefined;
  /** How it was worked out. */
  readonly children: ReactNode;
}

function Amount({ aid, euros, since, cautions, received, children }: AmountProps) {
  const locale = useLocale();
  const t = useMessages(messages);
  return (
    <>
      <p>
        <b>{euros > 0 ? t.amount(formatEuros(locale, euros)) : t.nothing(aid)}</b>
        {euros > 0 ? null : (
          <>
            <br />
            {t.why(aid)}
          </>
        )}
      </p>
      {received ? (
        <p>
          {t.received(formatEuros(locale, received.euros), formatDate(locale, received.on))}{' '}
          {Math.abs(received.euros - euros) >= GAP_EUR ? t.gap : null}
        </p>
      ) : null}
      {received === null && euros > 0 ? <p>{t.notReceived}</p> : null}
      <Small since={since} cautions={cautions} />
      <details>
        <summary className="as-link">
          {t.how}
          <span className="visually-hidden"> {t.names(aid)}</span>
        </summary>
        <div className="stack">{children}</div>
      </details>
    </>
  );
}

function Small({ since, cautions }: { readonly since: string | null; readonly cautions: readonly Caution[] }) {
  const locale = useLocale();
  const t = useMessages(messages);
  const lines = [...(since ? [t.since(formatDate(locale, since))] : []), ...cautions.map((one) => t.cautions(one))];
  return lines.length > 0 ? <p className="aside">{lines.join(' ')}</p> : null;
}

function Needs({
  questions,
  payMonths,
}: {
  readonly questions: readonly Question[];
  readonly payMonths: readonly string[];
}) {
  const locale = useLocale();
  const t = useMessages(messages).needs;
  const form = useMessages(formMessages);
  return (
    <>
      <p>
        <b>{t.title}</b>
        <br />
        {t.text}
      </p>
      <ul>
        {questions.map((question) => (
          <li key={question}>
            <a href={`#aide-${question}`}>{form.questions(question, payMonthName(locale, question, payMonths))}</a>
          </li>
        ))}
      </ul>
    </>
  );
}

/** « août » for the first month that pay is asked of; empty for any other question. */
export function payMonthName(locale: 'fr' | 'en', question: Question, payMonths: readonly string[]): string {
  const index = ['pay1', 'pay2', 'pay3'].indexOf(question);
  const month = payMonths[index];
  return month ? formatDate(locale, `${month}-15`, { month: 'long' }) : '';
}

function NotCoveredWords({ reasons, contact }: { readonly reasons: readonly NotCovered[]; readonly contact: string }) {
  const t = useMessages(messages);
  return (
    <>
      <p>
        <b>{t.notCovered.title}</b>
      </p>
      <ul>
        {reasons.map((reason) => (
          <li key={reason}>{t.reasons(reason)}</li>
        ))}
      </ul>
      <p>{t.notCovered.ask(contact)}</p>
    </>
  );
}

const SITES: Readonly<Record<Aid, string>> = {
  rsa: 'https://www.caf.fr',
  primeActivite: 'https://www.caf.fr',
  housingBenefit: 'https://www.caf.fr',
  healthCover: 'https://www.ameli.fr',
  localFare: 'https://www.tcl.fr',
};

/** Which claims the product can prepare, by the name they have in its address. */
export const CLAIM_OF: Readonly<Partial<Record<Aid, string>>> = {
  rsa: 'rsa',
  primeActivite: 'prime-activite',
  housingBenefit: 'aide-au-logement',
  healthCover: 'complementaire-sante',
};

function Where({ aid, claims }: { readonly aid: Aid; readonly claims: string | null }) {
  const t = useMessages(messages);
  const claim = CLAIM_OF[aid];
  return (
    <p className="aside">
      <a href={SITES[aid]}>{t.where(aid)}</a>
      {claims && claim ? (
        <>
          {' · '}
          <Link to={`${claims}#${claim}`}>
            {t.claim}
            <span className="visually-hidden"> {t.names(aid)}</span>
          </Link>
        </>
      ) : null}
    </p>
  );
}
