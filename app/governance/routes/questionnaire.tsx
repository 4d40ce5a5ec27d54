import { randomUUID } from 'node:crypto';
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import type { RouteHandle } from '~/access/route-handle.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { Callout } from '~/ui/callout.tsx';
import { CheckboxField } from '~/ui/form/checkbox-field.tsx';
import { SubmitButton } from '~/ui/form/submit-button.tsx';
import { Icon } from '~/ui/icon.tsx';
import { Notice } from '~/ui/notice.tsx';
import { pageTitle } from '~/ui/page-title.ts';
import { DesignPage } from '../components/design-page.tsx';
import { QuestionFields } from '../components/question-fields.tsx';
import styles from '../components/questionnaire.module.css';
import { addAnswer } from '../design/answers.server.ts';
import { designHref } from '../design/design-view.ts';
import { isId } from '../design/is-id.ts';
import { openDesign } from '../design/open-design.server.ts';
import { messages } from '../messages/selector.ts';
import { problemText } from '../problem-text.ts';
import { askedQuestions } from '../selector/asked.server.ts';

export const handle: RouteHandle = { action: 'design.write' };
export const meta = pageTitle(messages, (t) => t.title);

export async function loader(args: LoaderFunctionArgs) {
  const { frame, design, locale } = await openDesign(args, 'design.write');
  const after = new URL(args.request.url).searchParams.get('encore');
  return { frame, design, after, answerId: randomUUID(), questions: askedQuestions(locale) };
}

export async function action(args: ActionFunctionArgs) {
  const { app, locale, territoryId, designId } = await openDesign(args, 'design.write');
  const form = await args.request.formData();
  const id = String(form.get('answer'));
  const choices = Object.fromEntries(askedQuestions(locale).map(({ key }) => [key, String(form.get(key) ?? '')]));
  try {
    await addAnswer(app, {
      ...{ territoryId, designId, choices },
      id: isId(id) ? id : randomUUID(),
      origin: form.get('paper') === 'on' ? 'paper' : 'screen',
    });
  } catch (error) {
    return { problem: problemText(error, locale) };
  }
  const href = designHref(territoryId, designId);
  return redirect(form.get('intent') === 'again' ? `${href}/questionnaire?encore=${id}` : href);
}

export default function Questionnaire() {
  const t = useMessages(messages);
  const locale = useLocale();
  const { frame, design, after, answerId, questions } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>()?.problem;
  const href = designHref(frame.territory.id, design.id);
  const name = design.document.title[locale];
  return (
    <DesignPage frame={frame} design={{ href, title: name, mayWrite: true }}>
      <div className="narrow">
        {after ? <Notice>{t.added(design.answerCount)}</Notice> : null}
        <div className="stack">
          <h1>{t.heading(name)}</h1>
          <p className="lead">{t.lead}</p>
          <p>
            <Link to={`${href}/imprimer/questionnaire`} reloadDocument>
              {t.print}
            </Link>
          </p>
        </div>
        {problem ? <Callout tone="bad" title={problem} role="alert" /> : null}
        {/* A new form for each person: nothing of the one before is left. */}
        <Form method="post" className={styles.questions} key={after}>
          <input type="hidden" name="answer" value={answerId} />
          <QuestionFields questions={questions} unsure={t.unsure} />
          <CheckboxField field={{ id: 'papier', name: 'paper' }} label={t.fromPaper} hint={t.fromPaperHint} />
          <p className="buttons">
            <SubmitButton name="intent" value="one">
              {t.send}
            </SubmitButton>
            <SubmitButton name="intent" value="again" look="plain">
              <Icon name="plus" />
              {t.sendAgain}
            </SubmitButton>
          </p>
        </Form>
      </div>
    </DesignPage>
  );
}
