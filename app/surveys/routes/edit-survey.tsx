import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { recordAudit } from '~/access/record-audit.server.ts';
import type { RouteHandle } from '~/access/route-handle.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { pick } from '~/platform/i18n/messages.ts';
import { Callout } from '~/ui/callout.tsx';
import { EmptyState } from '~/ui/empty-state.tsx';
import { Icon } from '~/ui/icon.tsx';
import { Notice } from '~/ui/notice.tsx';
import { pageTitle } from '~/ui/page-title.ts';
import { compareForms } from '../editor/comparability.ts';
import { ComparedList } from '../editor/components/compared-list.tsx';
import { EditorPage } from '../editor/components/editor-page.tsx';
import { AddQuestionForm, Drawer, TitleForms } from '../editor/components/list-forms.tsx';
import { ProblemList } from '../editor/components/problem-list.tsx';
import { QuestionRows } from '../editor/components/question-rows.tsx';
import { editForm, invalidForm } from '../editor/edit-form.server.ts';
import { editorView } from '../editor/editor-view.ts';
import { questionHref } from '../editor/hrefs.ts';
import { lastFrozen } from '../editor/last-frozen.server.ts';
import { LIST_ACTS, playListGesture } from '../editor/list-gestures.ts';
import { listMessages } from '../editor/messages/list.ts';
import { editorFrame, editorPath, openEditor } from '../editor/open-editor.server.ts';

export const handle: RouteHandle = { action: 'surveys.write' };
export const meta = pageTitle(listMessages, (t) => t.documentTitle);

export async function loader(args: LoaderFunctionArgs) {
  const opened = await openEditor(args);
  const { app, form, json, locale, place } = opened;
  const params = new URL(args.request.url).searchParams;
  const frozen = await lastFrozen(app, place);
  const isDraft = form !== null && frozen !== null && frozen.version < form.version;
  return {
    around: await editorFrame(opened),
    view: editorView(json, locale),
    compared: isDraft ? { before: frozen.version, questions: compareForms(frozen.definition, form.definition) } : null,
    act: LIST_ACTS.find((act) => act === params.get('fait')) ?? null,
    name: params.get('nom') ?? '',
  };
}

export async function action(args: ActionFunctionArgs) {
  const opened = await openEditor(args);
  const { app, place, by, principal, territory, locale } = opened;
  const t = pick(listMessages, locale);
  const form = await args.request.formData();
  const edited = await editForm(app, {
    ...{ ...place, by },
    change: (definition) => playListGesture(definition, form),
  }).catch(invalidForm);
  if ('path' in edited) return { problem: t.invalid(edited.path) };
  if (edited.outcome === 'conflict') return { problem: t.stale };
  const { act, name } = edited.made;
  const subject = `${place.pilotSlug} ${place.surveyKey}`;
  await recordAudit(app, { principal, action: 'surveys.form-edited', territoryId: territory, subject });
  const here = editorPath(opened);
  if (act === 'added') return redirect(questionHref(here, name));
  const query = new URLSearchParams({ fait: act, ...(name ? { nom: name } : {}) });
  return redirect(`${here}?${query}${name && act !== 'removed' ? `#q-${name}` : ''}`);
}

export default function EditSurvey() {
  const t = useMessages(listMessages);
  const locale = useLocale();
  const { around, view, compared, act, name } = useLoaderData<typeof loader>();
  const result = useActionData<{ problem: string }>();
  const { base } = around;
  const lines = [...view.pages.flatMap(({ questions }) => questions), ...view.removed];
  const titleOf = (one: string) => lines.find((line) => line.name === one)?.title ?? one;
  const undo = act === 'removed' ? { label: t.undo, action: base, fields: { intent: 'restore', name } } : undefined;
  return (
    <EditorPage
      around={around}
      title={t.title(around.survey.title)}
      lead={t.lead(view.count, view.pages.length)}
      back={{ href: base.replace(/\/[^/]+\/modifier$/, ''), label: t.back }}
    >
      {result?.problem ? <Callout tone="bad" title={result.problem} role="alert" /> : null}
      {act && !result ? <Notice undo={undo}>{t.acts[act]}</Notice> : null}
      <div className="cols">
        <div className="main">
          {view.count === 0 ? (
            <EmptyState title={t.empty.title} headingLevel={2}>
              {t.empty.body}
            </EmptyState>
          ) : (
            view.pages.map(({ title, questions }, page) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a page is known by its place
              <section key={page} className="section" aria-labelledby={`page-${page + 1}`}>
                <h2 id={`page-${page + 1}`}>
                  {[t.page(page + 1), (locale === 'fr' ? title.fr : title.en) || title.fr || title.en]
                    .filter(Boolean)
                    .join(' – ')}
                </h2>
                <QuestionRows
                  questions={questions}
                  base={base}
                  page={page}
                  pages={view.pages.length}
                  before={view.pages.slice(0, page).reduce((sum, one) => sum + one.questions.length, 0)}
                />
              </section>
            ))
          )}
          <section className="section stack" aria-labelledby="ajouter">
            <h2 id="ajouter">{t.add}</h2>
            <AddQuestionForm pages={view.pages.length} />
            <p className="buttons">
              <Link to={`${base}/etudes`} className="button is-quiet">
                {t.fromStudy}
              </Link>
              <Link to={`${base}/importer`} className="button is-quiet">
                {t.importLink}
              </Link>
            </p>
          </section>
          <TitleForms view={view} />
          <Drawer removed={view.removed} />
        </div>
        <aside className="side">
          <section className="section" aria-labelledby="a-revoir">
            <h2 id="a-revoir">
              {view.problems.length > 0 ? t.problems.title(view.problems.length) : t.version(around.version)}
            </h2>
            <ProblemList problems={view.problems} base={base} titleOf={titleOf} />
          </section>
          {compared ? <ComparedList before={compared.before} compared={compared.questions} /> : null}
          <p className="stack">
            <a href={`${base}/definition.json`} download>
              <Icon name="download" /> {t.exportLink}
            </a>
          </p>
        </aside>
      </div>
    </EditorPage>
  );
}
