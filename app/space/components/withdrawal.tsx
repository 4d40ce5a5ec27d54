import { Form, Link } from '@remix-run/react';
import { formatNumber } from '~/platform/i18n/format.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { type Bilingual, inLocale } from '~/platform/i18n/messages.ts';
import { Callout } from '~/ui/callout.tsx';
import { SubmitButton } from '~/ui/form/submit-button.tsx';
import { messages } from '../messages/consents.ts';

export interface WithdrawalPreviewData {
  readonly question: Bilingual;
  readonly ifWithdrawn: Bilingual;
  /** The service that loses something; null when none does. */
  readonly service: Bilingual | null;
  /** Titles of the datasets that go. */
  readonly erased: readonly Bilingual[];
  /** Those that another agreement keeps. */
  readonly kept: readonly { readonly title: Bilingual; readonly keptFor: Bilingual }[];
  readonly hasData: boolean;
  readonly isGranted: boolean;
}

/** What withdrawing changes, before it is done. */
export function WithdrawalPreview({ preview }: { preview: WithdrawalPreviewData }) {
  const locale = useLocale();
  const t = useMessages(messages);
  const { question, ifWithdrawn, service, erased, kept, hasData, isGranted } = preview;
  return (
    <>
      <h1>{t.withdrawTitle}</h1>
      <p>{inLocale(question, locale)}</p>
      <section className="section">
        <h2>{service ? t.loses(inLocale(service, locale)) : t.losesPlain}</h2>
        <p>{inLocale(ifWithdrawn, locale)}</p>
      </section>
      <section className="section">
        <h2>{t.erased}</h2>
        {erased.length > 0 ? (
          <ul>
            {erased.map((title) => (
              <li key={title.en}>{inLocale(title, locale)}</li>
            ))}
          </ul>
        ) : (
          <p>{hasData ? t.erasedNone : t.erasedNothing}</p>
        )}
      </section>
      <section className="section">
        <h2>{t.stays}</h2>
        <ul>
          {kept.map(({ title, keptFor }) => (
            <li key={title.en}>{t.staysFor(inLocale(title, locale), inLocale(keptFor, locale))}</li>
          ))}
          <li>{t.staysAll}</li>
        </ul>
      </section>
      <Form method="post" className="buttons">
        {isGranted ? (
          <SubmitButton look="danger" wide>
            {t.confirm}
          </SubmitButton>
        ) : null}
        <Link className="button is-plain is-wide" to="/moi/accords">
          {isGranted ? t.keep : t.backToConsents}
        </Link>
      </Form>
    </>
  );
}

export interface WithdrawalDoneData {
  readonly consequence: Bilingual;
  readonly erasedReadings: number;
  /** Answers about themselves. */
  readonly erasedAnswers: number;
  readonly disconnected: readonly { readonly name: string; readonly told: boolean }[];
}

/** What was done. */
export function WithdrawalDone({ done }: { done: WithdrawalDoneData }) {
  const locale = useLocale();
  const t = useMessages(messages);
  const { consequence, erasedReadings, erasedAnswers, disconnected } = done;
  return (
    <>
      <h1>{t.withdrawn}</h1>
      <Callout
        tone="ok"
        role="status"
        title={erasedReadings > 0 ? t.withdrawnErased(formatNumber(locale, erasedReadings)) : t.withdrawnNothing}
      >
        {erasedAnswers > 0 ? <p>{t.withdrawnAnswers(erasedAnswers)}</p> : null}
        {disconnected.map(({ name, told }) => (
          <p key={name}>{told ? t.told(name) : t.notTold(name)}</p>
        ))}
      </Callout>
      <p>{inLocale(consequence, locale)}</p>
      <p>{t.again}</p>
      <p className="buttons">
        <Link className="button is-plain is-wide" to="/moi/accords">
          {t.backToConsents}
        </Link>
      </p>
    </>
  );
}
