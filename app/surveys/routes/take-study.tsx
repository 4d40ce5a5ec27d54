import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { recordAudit } from '~/access/record-audit.server.ts';
import type { RouteHandle } from '~/access/route-handle.ts';
import { useMessages } from '~/platform/i18n/locale-context.tsx';
import { inLocale, pick } from '~/platform/i18n/messages.ts';
import { Callout } from '~/ui/callout.tsx';
import { CheckboxField } from '~/ui/form/checkbox-field.tsx';
import { SubmitButton } from '~/ui/form/submit-button.tsx';
import { pageTitle } from '~/ui/page-title.ts';
import editor from '../editor/components/editor.module.css';
import { EditorPage } from '../editor/components/editor-page.tsx';
import { elementsOf } from '../editor/definition-json.ts';
import { editForm, invalidForm } from '../editor/edit-form.server.ts';
import { titleOf } from '../editor/editor-view.ts';
import { applyImport } from '../editor/import/apply-import.ts';
import { importMessages } from '../editor/messages/import.ts';
import { listMessages } from '../editor/messages/list.ts';
import { editorFrame, editorPath, openEditor } from '../editor/open-editor.server.ts';
import { findStudy, loadStudies } from '../studies/load-studies.server.ts';

export const handle: RouteHandle = { action: 'surveys.write' };
export const meta = pageTitle(importMessages, (t) => t.studies.documentTitle);

export async function loader(args: LoaderFunctionArgs) {
  const opened = await openEditor(args);
  const { json, locale } = opened;
  const present = new Set(elementsOf(json).map(({ name }) => name));
  return {
    around: await editorFrame(opened),
    studies: loadStudies().map(({ key, title, about, source, pages }) => ({
      ...{ key, title: inLocale(title, locale), about: inLocale(about, locale), source: inLocale(source, locale) },
      questions: pages
        .flatMap(({ elements }) => elements)
        .map((element) => ({
          name: element.name,
          title: titleOf(element, locale),
          isPresent: present.has(element.name),
        })),
    })),
  };
}

export async function action(args: ActionFunctionArgs): Promise<{ problem: string } | Response> {
  const opened = await openEditor(args);
  const { app, place, by, principal, territory, locale } = opened;
  const form = await args.request.formData();
  const study = findStudy(String(form.get('study') ?? ''));
  if (!study) throw new Response(null, { status: 400 });
  const names = new Set(form.getAll('question').map(String));
  const wanted = form.get('intent') === 'all' ? () => true : ({ name }: { name: string }) => names.has(name);
  const pages = study.pages
    .map(({ name, title, elements }) => ({ name, title, elements: elements.filter(wanted) }))
    .filter(({ elements }) => elements.length > 0);
  if (pages.length === 0) return { problem: pick(importMessages, locale).studies.none };
  const edited = await editForm(app, {
    ...{ ...place, by },
    change: (definition) => applyImport(definition, { pages }, 'append'),
    studies: (before) => [...new Set([...before, study.key])],
  }).catch(invalidForm);
  if ('path' in edited) return { problem: pick(listMessages, locale).invalid(edited.path) };
  const subject = `${place.pilotSlug} ${place.surveyKey}`;
  await recordAudit(app, { principal, action: 'surveys.form-edited', territoryId: territory, subject });
  return redirect(`${editorPath(opened)}?fait=added`);
}

export default function TakeStudy() {
  const words = useMessages(importMessages);
  const t = words.studies;
  const { around, studies } = useLoaderData<typeof loader>();
  const result = useActionData<{ problem: string }>();
  return (
    <EditorPage around={around} title={t.title} lead={t.lead} back={{ href: around.base, label: words.back }}>
      {result?.problem ? <Callout tone="bad" title={result.problem} role="alert" /> : null}
      {studies.map(({ key, title, about, source, questions }) => (
        <section key={key} className="section stack" aria-labelledby={key}>
          <h2 id={key}>{title}</h2>
          <p>{about}</p>
          <p className="aside">
            <b>{t.source}.</b> {source}
          </p>
          <Form method="post" className="stack">
            <input type="hidden" name="study" value={key} />
            <p className="buttons">
              <SubmitButton name="intent" value="all" look="plain" sends={{ study: key }}>
                {t.all}
                <span className="visually-hidden"> – {title}</span>
              </SubmitButton>
            </p>
            <details>
              <summary className={editor.fold}>{t.choose}</summary>
              <div className="stack">
                {questions.map(({ name, title: question, isPresent }) => (
                  <CheckboxField
                    key={name}
                    field={{ id: `${key}-${name}`, name: 'question' }}
                    label={isPresent ? `${question} (${t.present})` : question}
                    value={name}
                  />
                ))}
                <p className="buttons">
                  <SubmitButton name="intent" value="some" look="plain" sends={{ study: key }}>
                    {t.some}
                    <span className="visually-hidden"> – {title}</span>
                  </SubmitButton>
                </p>
              </div>
            </details>
          </Form>
        </section>
      ))}
    </EditorPage>
  );
}
