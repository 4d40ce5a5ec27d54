import { Form, Link } from '@remix-run/react';
import { formatDate } from '~/platform/i18n/format.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { inLocale } from '~/platform/i18n/messages.ts';
import type { FieldValues } from '~/surveys/answers/field-values.ts';
import type { AnswerProblems } from '~/surveys/answers/shown.ts';
import { AnswerReview } from '~/surveys/components/answer-review.tsx';
import { SurveyElements } from '~/surveys/components/survey-elements.tsx';
import { SurveyProblems } from '~/surveys/components/survey-problems.tsx';
import { messages } from '~/surveys/messages/answer.ts';
import { SubmitButton } from '~/ui/form/submit-button.tsx';
import type { SurveyScreen } from '../read-survey.server.ts';

export interface SurveyBodyProps {
  /** The id of the form, which the buttons at thumb height send. */
  readonly form: string;
  readonly title: string;
  readonly about: string;
  readonly screen: SurveyScreen;
  readonly smallestGroup: number;
  /** A page that was posted and refused. */
  readonly refused: { readonly page: number; readonly problems: AnswerProblems; readonly posted: FieldValues } | null;
}

/** What a survey shows now: a page of questions, the reading over, thanks, or why there is nothing to answer. */
export function SurveyBody(props: SurveyBodyProps) {
  const t = useMessages(messages);
  const { screen } = props;
  switch (screen.show) {
    case 'page':
      return <QuestionPage {...props} screen={screen} />;
    case 'review':
      return <Review {...props} screen={screen} />;
    case 'thanks':
      return <Thanks {...props} screen={screen} />;
    default:
      return (
        <div className="stack">
          <h1>{screen.show === 'over' ? t.overTitle : t.pausedTitle}</h1>
          <p>{screen.show === 'over' ? t.overText : t.pausedText}</p>
          <Home />
        </div>
      );
  }
}

type Of<S extends SurveyScreen['show']> = SurveyBodyProps & { readonly screen: Extract<SurveyScreen, { show: S }> };

function QuestionPage({ form, title, about, screen, smallestGroup, refused }: Of<'page'>) {
  const locale = useLocale();
  const t = useMessages(messages);
  const wrong = refused?.page === screen.page ? refused : null;
  const problems = wrong?.problems ?? screen.problems;
  return (
    <Form method="post" id={form} noValidate className="stack" key={screen.page}>
      {/* The Enter key goes on, whatever button comes first. */}
      <button type="submit" name="act" value="next" className="visually-hidden" tabIndex={-1} aria-hidden="true">
        {t.next}
      </button>
      <input type="hidden" name="page" value={screen.page} />
      <input type="hidden" name="hash" value={screen.hash} />
      <div className="stack">
        <p className="aside">{title}</p>
        <h1>{screen.title ? inLocale(screen.title, locale) : title}</h1>
        {screen.isStart ? (
          <>
            <p>{about}</p>
            <p>{t.intro(screen.minutes)}</p>
            <p className="aside">{t.whoReads(smallestGroup)}</p>
          </>
        ) : null}
        {screen.isResumed ? <p role="status">{t.resumed}</p> : null}
        {screen.description ? <p>{inLocale(screen.description, locale)}</p> : null}
      </div>
      <SurveyProblems problems={problems} elements={screen.elements} />
      <SurveyElements elements={screen.elements} posted={wrong?.posted ?? null} problems={problems} />
      {screen.at > 1 ? (
        <SubmitButton look="plain" wide name="act" value="stop">
          {t.stop}
        </SubmitButton>
      ) : null}
    </Form>
  );
}

function Review({ title, screen }: Of<'review'>) {
  const t = useMessages(messages);
  const { pages, isEmpty, isSent, mayWrite } = screen;
  return (
    <>
      <div className="stack">
        <p className="aside">{title}</p>
        <h1>{isSent ? t.mine : t.reviewTitle}</h1>
        <p>{!mayWrite ? t.readOnly : isEmpty ? t.reviewNothing : isSent ? t.mineLead : t.reviewLead}</p>
      </div>
      <AnswerReview pages={pages} mayChange={mayWrite} />
      {mayWrite ? (
        <Form method="post" className="stack">
          <SubmitButton large wide name="act" value="send">
            {isSent ? t.sendAgain : t.send}
          </SubmitButton>
          <Link className="button is-plain is-wide" to="/moi/enquetes">
            {isSent ? t.back : t.stop}
          </Link>
        </Form>
      ) : (
        <Home />
      )}
    </>
  );
}

function Thanks({ title, screen, smallestGroup }: Of<'thanks'>) {
  const locale = useLocale();
  const t = useMessages(messages);
  const { changeUntil } = screen;
  const day = changeUntil ? formatDate(locale, changeUntil, { day: 'numeric', month: 'long', timeZone: 'UTC' }) : null;
  return (
    <div className="stack">
      <p className="aside">{title}</p>
      <h1>{t.thanksTitle}</h1>
      <p>{t.thanksText(smallestGroup)}</p>
      <p>{day ? t.changeUntil(day) : t.noMoreChange}</p>
      <Link className="button is-wide" to="?page=fin">
        {day ? t.reread : t.rereadOnly}
      </Link>
      <Home />
    </div>
  );
}

function Home() {
  const t = useMessages(messages);
  return (
    <p>
      <Link to="/moi/enquetes">{t.back}</Link> · <Link to="/moi">{t.home}</Link>
    </p>
  );
}
