import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import { recordAudit } from '~/access/record-audit.server.ts';
import type { RouteHandle } from '~/access/route-handle.ts';
import { useMessages } from '~/platform/i18n/locale-context.tsx';
import { pick } from '~/platform/i18n/messages.ts';
import { Callout } from '~/ui/callout.tsx';
import { SubmitButton } from '~/ui/form/submit-button.tsx';
import { Notice } from '~/ui/notice.tsx';
import { pageTitle } from '~/ui/page-title.ts';
import { ConditionFields } from '../editor/components/condition-fields.tsx';
import editor from '../editor/components/editor.module.css';
import { EditorPage } from '../editor/components/editor-page.tsx';
import { ProblemList } from '../editor/components/problem-list.tsx';
import { QuestionFields } from '../editor/components/question-fields.tsx';
import { elementsOf } from '../editor/definition-json.ts';
import { invalidForm } from '../editor/edit-form.server.ts';
import { titleOf } from '../editor/editor-view.ts';
import { questionHref } from '../editor/hrefs.ts';
import { listMessages } from '../editor/messages/list.ts';
import { questionMessages } from '../editor/messages/question.ts';
import { editorFrame, editorPath, openEditor } from '../editor/open-editor.server.ts';
import { problemsOf } from '../editor/problems.ts';
import { nameablesFor, type QuestionForm, questionForm } from '../editor/question-view.ts';
import { saveQuestion, seenOf } from '../editor/save-question.server.ts';

export const handle: RouteHandle = { action: 'surveys.write' };
export const meta = pageTitle(questionMessages, (t) => t.documentTitle);

export async function loader(args: LoaderFunctionArgs) {
  const opened = await openEditor(args);
  const { json, locale } = opened;
  const elements = elementsOf(json);
  const at = elements.findIndex(({ name }) => name === args.params.question);
  const element = elements[at];
  if (!element) throw new Response(null, { status: 404 });
  const params = new URL(args.request.url).searchParams;
  return {
    around: await editorFrame(opened),
    question: questionForm(element),
    seen: seenOf(element),
    nameables: nameablesFor(json, element.name, locale),
    problems: problemsOf(json).filter(({ name }) => name === element.name),
    titles: Object.fromEntries(elements.map((one) => [one.name, titleOf(one, locale)])),
    place: { at: at + 1, of: elements.length, previous: elements[at - 1]?.name, next: elements[at + 1]?.name },
    saved: params.get('fait') === 'ok',
    renamed: params.get('fait') === 'renomme',
  };
}

interface Answer {
  readonly problem?: string;
  readonly conflict?: { readonly by: string; readonly theirs: string };
  /** What was typed, to be sent again. */
  readonly typed?: QuestionForm;
  readonly seen?: string;
}

export async function action(args: ActionFunctionArgs): Promise<Answer | Response> {
  const opened = await openEditor(args);
  const { app, place, by, principal, territory, locale } = opened;
  const name = args.params.question ?? '';
  const form = await args.request.formData();
  const saved = await saveQuestion(app, { ...place, by, name, form }).catch(invalidForm);
  if ('path' in saved) return { problem: pick(listMessages, locale).invalid(saved.path) };
  if (saved.outcome === 'gone') return { problem: pick(questionMessages, locale).gone, typed: saved.typed };
  if (saved.outcome === 'conflict') {
    const { theirs, typed, seen } = saved;
    return { conflict: { by: saved.by, theirs: JSON.stringify(theirs, null, 2) }, typed, seen };
  }
  const subject = `${place.pilotSlug} ${place.surveyKey}`;
  await recordAudit(app, { principal, action: 'surveys.form-edited', territoryId: territory, subject });
  const asked = String(form.get('name') ?? name).trim();
  const query = saved.name === asked || asked === '' ? 'ok' : 'renomme';
  return redirect(`${questionHref(editorPath(opened), saved.name)}?fait=${query}${saved.anchor}`);
}

export default function EditQuestion() {
  const t = useMessages(questionMessages);
  const { around, nameables, problems, titles, place, saved, renamed, ...data } = useLoaderData<typeof loader>();
  const result = useActionData<Answer>();
  const question = result?.typed ?? data.question;
  const { base } = around;
  return (
    <EditorPage around={around} title={t.title(place.at, place.of)} back={{ href: base, label: t.back }}>
      {result?.problem ? <Callout tone="bad" title={result.problem} role="alert" /> : null}
      {result?.conflict ? (
        <Callout tone="warn" title={t.conflict.title(result.conflict.by)} role="alert">
          <p>{t.conflict.body}</p>
          <code className={editor.code}>{result.conflict.theirs}</code>
        </Callout>
      ) : null}
      {result ? null : saved ? (
        <Notice>{t.saved}</Notice>
      ) : renamed ? (
        <Notice>{t.renamed(question.name)}</Notice>
      ) : null}
      <div className="cols">
        <div className="main">
          <Form
            method="post"
            preventScrollReset
            className="sheet stack"
            // Another version of the question is another form: what stood in the fields of the last one does not stay.
            key={`${question.name} ${result?.seen ?? data.seen}`}
          >
            <input type="hidden" name="seen" value={result?.seen ?? data.seen} />
            {/* What Enter does in a field. */}
            <button
              type="submit"
              name="intent"
              value="save"
              className="visually-hidden"
              tabIndex={-1}
              aria-hidden="true"
            />
            <QuestionFields question={question} />
            <ConditionFields condition={question.condition} expression={question.expression} nameables={nameables} />
            <p className="buttons">
              <SubmitButton name="intent" value="save">
                {t.save}
              </SubmitButton>
              <Link to={base}>{t.back}</Link>
            </p>
          </Form>
          <nav className="buttons" aria-label={t.title(place.at, place.of)}>
            {place.previous ? <Link to={questionHref(base, place.previous)}>{t.previous}</Link> : null}
            {place.next ? <Link to={questionHref(base, place.next)}>{t.next}</Link> : null}
          </nav>
        </div>
        <aside className="side">
          {problems.length > 0 ? (
            <ProblemList problems={problems} base={base} titleOf={(name) => titles[name] ?? name} />
          ) : null}
          {question.kept.length > 0 ? (
            <section className="section" aria-labelledby="garde">
              <h2 id="garde">{t.keptTitle}</h2>
              <p>{t.kept}</p>
              <ul>
                {question.kept.map((property) => (
                  <li key={property}>
                    <code>{property}</code>
                  </li>
                ))}
              </ul>
            </section>
          ) : null}
        </aside>
      </div>
    </EditorPage>
  );
}
