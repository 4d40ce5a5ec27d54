import { Form, Link } from '@remix-run/react';
import { colon, formatClosing, formatDate } from '~/platform/i18n/format.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { type Bilingual, inLocale } from '~/platform/i18n/messages.ts';
import { Icon } from '~/ui/icon.tsx';
import { messages } from '../messages/home.ts';
import type { SurveyLine } from '../read-surveys.server.ts';

export interface WaitingListProps {
  readonly waiting: {
    readonly surveys: readonly SurveyLine[];
    readonly votes: readonly { readonly path: string; readonly isElection: boolean; readonly until: string }[];
    readonly questions: readonly { readonly key: string; readonly question: Bilingual }[];
    readonly ending: readonly { readonly key: string; readonly question: Bilingual; readonly lastDay: string }[];
    readonly toConnect: readonly { readonly holderId: string; readonly name: string }[];
    readonly toDescribe: readonly { readonly path: string; readonly title: Bilingual }[];
    readonly broken: readonly {
      readonly holderId: string;
      readonly name: string;
      readonly words: string;
      readonly isTheirs: boolean;
    }[];
    readonly ended: readonly { readonly key: string; readonly question: Bilingual; readonly ifWithdrawn: Bilingual }[];
  };
  /** Nothing has come yet, and a file of one's own would do. */
  readonly asksForFile: boolean;
}

/** What waits for the tester: a holder that stopped, questions, holders to link; and what is no longer done. */
export function WaitingList({ waiting, asksForFile }: WaitingListProps) {
  const locale = useLocale();
  const t = useMessages(messages);
  const { surveys, votes, questions, ending, toConnect, toDescribe, broken, ended } = waiting;
  const something =
    [surveys, votes, questions, ending, toConnect, toDescribe, broken].some(({ length }) => length > 0) || asksForFile;
  return (
    <>
      {something ? (
        <section className="section">
          <h2>{t.waiting}</h2>
          <ul className="list">
            {broken.map(({ holderId, name, words, isTheirs }) => (
              <li key={holderId} className={isTheirs ? 'is-warn' : undefined}>
                <Icon name={isTheirs ? 'warning' : 'clock'} />
                <span>
                  <b>
                    {name} {isTheirs ? t.brokenTheirs : t.brokenText}
                  </b>
                  <small>{words}</small>
                </span>
                <Link to={`/moi/connexions/${holderId}`}>
                  {isTheirs ? t.repair : t.seeBroken}
                  <span className="visually-hidden"> {name}</span>
                </Link>
              </li>
            ))}
            {votes.map(({ path, isElection, until }) => (
              <li key={path}>
                <Icon name="half-circle" />
                <span>
                  <b>{isElection ? t.election : t.vote}</b>
                  <small>{t.voteUntil(formatClosing(locale, until))}</small>
                </span>
                <Link to={path}>{t.voteAction}</Link>
              </li>
            ))}
            {surveys.map(({ key, title, state, length }) => (
              <li key={`survey ${key}`}>
                <Icon name="pencil" />
                <span>
                  <b>{inLocale(title, locale)}</b>
                  {length ? <small>{t.surveyText(length.minutes)}</small> : null}
                </span>
                <Link to={`/moi/enquetes/${key}`}>
                  {state === 'begun' ? t.surveyResume : t.surveyAnswer}
                  <span className="visually-hidden">
                    {colon(locale)}
                    {inLocale(title, locale)}
                  </span>
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
            {toDescribe.map(({ path, title }) => (
              <li key={path}>
                <Icon name="pencil" />
                <span>
                  <b>{inLocale(title, locale)}</b>
                  <small>{t.describeText}</small>
                </span>
                <Link to={path}>
                  {t.describe}
                  <span className="visually-hidden">
                    {colon(locale)}
                    {inLocale(title, locale)}
                  </span>
                </Link>
              </li>
            ))}
            {ending.map(({ key, question, lastDay }) => (
              <li key={`end ${key}`} className="is-warn">
                <Icon name="clock" />
                <span>
                  <b>{t.ending(formatDate(locale, lastDay, { day: 'numeric', month: 'long' }))}</b>
                  <small>{inLocale(question, locale)}</small>
                </span>
                <Link to={`/moi/accords#${key}`}>
                  {t.endingSee}
                  <span className="visually-hidden">
                    {colon(locale)}
                    {inLocale(question, locale)}
                  </span>
                </Link>
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
            {asksForFile ? (
              <li>
                <Icon name="upload" />
                <span>
                  <b>{t.upload}</b>
                  <small>{t.uploadText}</small>
                </span>
                <Link to="/moi/deposer">{t.uploadAction}</Link>
              </li>
            ) : null}
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
