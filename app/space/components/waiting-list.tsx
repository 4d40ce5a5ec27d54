import { Form, Link } from '@remix-run/react';
import { colon } from '~/platform/i18n/format.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { type Bilingual, inLocale } from '~/platform/i18n/messages.ts';
import { Icon } from '~/ui/icon.tsx';
import { messages } from '../messages/home.ts';

export interface WaitingListProps {
  readonly waiting: {
    readonly questions: readonly { readonly key: string; readonly question: Bilingual }[];
    readonly toConnect: readonly { readonly holderId: string; readonly name: string }[];
    readonly broken: readonly { readonly holderId: string; readonly name: string; readonly words: string }[];
    readonly ended: readonly { readonly key: string; readonly question: Bilingual; readonly ifWithdrawn: Bilingual }[];
  };
  readonly hasReadings: boolean;
}

/** What waits for the tester: a holder that stopped, questions, holders to link; and what is no longer done. */
export function WaitingList({ waiting, hasReadings }: WaitingListProps) {
  const locale = useLocale();
  const t = useMessages(messages);
  const { questions, toConnect, broken, ended } = waiting;
  const something = questions.length + toConnect.length + broken.length > 0 || !hasReadings;
  return (
    <>
      {something ? (
        <section className="section">
          <h2>{t.waiting}</h2>
          <ul className="list">
            {broken.map(({ holderId, name, words }) => (
              <li key={holderId} className="is-warn">
                <Icon name="warning" />
                <span>
                  <b>
                    {name} {t.brokenText}
                  </b>
                  <small>{words}</small>
                </span>
                <Link to={`/moi/connexions/${holderId}`}>
                  {t.repair}
                  <span className="visually-hidden"> {name}</span>
                </Link>
              </li>
            ))}
            {toConnect.map(({ holderId, name }) => (
              <li key={holderId}>
                <Icon name="link" />
                <span>
                  <b>{name}</b>
                  <small>{t.connectText}</small>
                </span>
                {/* The answer leads to the holder's page: a document request, not a fetch. */}
                <Form method="post" action={`/moi/connexions/${holderId}`} reloadDocument>
                  <button type="submit" className="as-link" name="intent" value="start">
                    {t.connect}
                    <span className="visually-hidden"> {name}</span>
                  </button>
                </Form>
              </li>
            ))}
            {questions.map(({ key, question }) => (
              <li key={key}>
                <Icon name="message" />
                <span>
                  <b>{t.question}</b>
                  <small>{inLocale(question, locale)}</small>
                </span>
                <Link to={`/moi/accords/${key}`}>
                  {t.answer}
                  <span className="visually-hidden">
                    {colon(locale)}
                    {inLocale(question, locale)}
                  </span>
                </Link>
              </li>
            ))}
            {hasReadings ? null : (
              <li>
                <Icon name="upload" />
                <span>
                  <b>{t.upload}</b>
                  <small>{t.uploadText}</small>
                </span>
                <Link to="/moi/deposer">{t.uploadAction}</Link>
              </li>
            )}
          </ul>
        </section>
      ) : null}
      {ended.length > 0 ? (
        <section className="section">
          <h2>{t.withdrawnTitle}</h2>
          <ul className="list">
            {ended.map(({ key, question, ifWithdrawn }) => (
              <li key={key} className="is-no">
                <Icon name="eye-off" />
                <span>{inLocale(ifWithdrawn, locale)}</span>
                <Link to={`/moi/accords/${key}`}>
                  {t.giveAgain}
                  <span className="visually-hidden">
                    {colon(locale)}
                    {inLocale(question, locale)}
                  </span>
                </Link>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </>
  );
}
