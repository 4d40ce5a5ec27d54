import { Form, Link } from '@remix-run/react';
import { formatClosing, formatDate } from '~/platform/i18n/format.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { type Bilingual, inLocale } from '~/platform/i18n/messages.ts';
import type { FareTitles } from '~/services/components/event-list.tsx';
import type { Entitlements } from '~/services/culture/find-entitlements.ts';
import type { MadeProof } from '~/services/culture/kept-outings.ts';
import { Callout } from '~/ui/callout.tsx';
import { EmptyState } from '~/ui/empty-state.tsx';
import { ChoiceCards } from '~/ui/form/choice-cards.tsx';
import { SubmitButton } from '~/ui/form/submit-button.tsx';
import { Icon } from '~/ui/icon.tsx';
import { messages } from '../messages/proofs.ts';
import { DAYS_AHEAD, type ProofChoice } from '../proofs/provable.ts';

interface ProofFormProps {
  readonly way: MadeProof['way'];
  readonly provable: Entitlements['holds'];
  readonly choices: readonly ProofChoice[];
  readonly fares: FareTitles;
  /** The choice that is ticked at first. */
  readonly asked: string;
  readonly waitsFor: { readonly key: string; readonly question: Bilingual } | null;
  readonly action: string;
}

/** What to prove, for what: a form, or why there is none. */
export function ProofForm({ way, provable, choices, fares, asked, waitsFor, action }: ProofFormProps) {
  const t = useMessages(messages);
  const locale = useLocale();
  if (provable.length === 0) {
    return (
      <EmptyState title={t.nothing} headingLevel={2}>
        {t.nothingText}
      </EmptyState>
    );
  }
  if (waitsFor) {
    return (
      <Callout title={t.needsYes}>
        <p>{inLocale(waitsFor.question, locale)}</p>
        <p>
          <Link to={`/moi/accords/${waitsFor.key}`}>{t.answer}</Link>
        </p>
      </Callout>
    );
  }
  const titleOf = (fare: string): string => inLocale(fares[fare] ?? { fr: fare, en: fare }, locale);
  const first = choices.find(({ key }) => key === asked) ?? choices[0];
  return (
    <Form method="post" action={action} reloadDocument={way === 'printed'} className="stack">
      {provable.length > 1 ? (
        <ChoiceCards
          field={{ id: 'tarif', name: 'fare', initialValue: provable[0]?.fare ?? '' }}
          label={t.whichFare}
          options={provable.map(({ fare, until }) => ({
            ...{ value: fare, label: titleOf(fare), hint: `${t.until.toLowerCase()} ${formatDate(locale, until)}` },
          }))}
        />
      ) : (
        <input type="hidden" name="fare" value={provable[0]?.fare} />
      )}
      <ChoiceCards
        field={{ id: 'sortie', name: 'choice', initialValue: first?.key ?? '' }}
        label={t.forWhat}
        hint={`${t.days(DAYS_AHEAD)} ${t.untilNight}`}
        options={choices.map(({ key, day, outing }) => ({
          value: key,
          label: outing ? inLocale(outing.title, locale) : t.today,
          hint: outing
            ? `${formatDate(locale, day, { weekday: 'long', day: 'numeric', month: 'long' })}, ${outing.venue}`
            : undefined,
        }))}
      />
      <SubmitButton>{t[way].make}</SubmitButton>
    </Form>
  );
}

/** Exactly what a proof says, before it is made. */
export function ProofSays({
  fares,
  provable,
  issuer,
}: Pick<ProofFormProps, 'fares' | 'provable'> & { issuer: string }) {
  const t = useMessages(messages);
  const locale = useLocale();
  if (provable.length === 0) return null;
  const titles = provable.map(({ fare }) => inLocale(fares[fare] ?? { fr: fare, en: fare }, locale));
  return (
    <section className="section stack">
      <h2>{t.says}</h2>
      <dl className="facts">
        <div>
          <dt>{t.fare}</dt>
          <dd>{titles.join(', ')}</dd>
        </div>
        <div>
          <dt>{t.until}</dt>
          <dd>{t.untilNight}</dd>
        </div>
        <div>
          <dt>{t.issuer}</dt>
          <dd>{issuer}</dd>
        </div>
        <div>
          <dt>{t.number}</dt>
          <dd>{t.numberText}</dd>
        </div>
      </dl>
      <p>{t.saysNot}</p>
    </section>
  );
}

/** The proofs that were made, for their owner alone: what left, for where. */
export function MadeProofs({
  proofs,
  fares,
  timeZone,
}: {
  proofs: readonly MadeProof[];
  fares: FareTitles;
  timeZone: string;
}) {
  const t = useMessages(messages);
  const locale = useLocale();
  return (
    <section className="section stack">
      <h2>{t.made}</h2>
      <p>{proofs.length === 0 ? t.none : t.madeText}</p>
      <ul className="list">
        {proofs.map(({ way, fare, outing, madeAt, until }) => (
          <li key={madeAt}>
            <Icon name={way === 'signed' ? 'key' : 'print'} />
            <span>
              <b>
                {inLocale(fares[fare] ?? { fr: fare, en: fare }, locale)}, {t.ways[way]}
              </b>
              <small>
                {outing ? `${inLocale(outing.title, locale)}, ${outing.venue}` : t.anywhere} ·{' '}
                {t.madeOn(formatDate(locale, madeAt), formatClosing(locale, until, timeZone))}
              </small>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
