import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { recordAudit } from '~/access/record-audit.server.ts';
import type { RouteHandle } from '~/access/route-handle.ts';
import { useMessages } from '~/platform/i18n/locale-context.tsx';
import { Callout } from '~/ui/callout.tsx';
import { FileField } from '~/ui/form/file-field.tsx';
import { SelectField } from '~/ui/form/select-field.tsx';
import { SubmitButton } from '~/ui/form/submit-button.tsx';
import { TextAreaField } from '~/ui/form/text-area-field.tsx';
import { pageTitle } from '~/ui/page-title.ts';
import { EditorPage } from '../editor/components/editor-page.tsx';
import { ImportPreview } from '../editor/components/import-preview.tsx';
import { editForm, invalidForm } from '../editor/edit-form.server.ts';
import { applyImport } from '../editor/import/apply-import.ts';
import type { ImportNote } from '../editor/import/note.ts';
import { type ImportProblem, readImport, readImportForm } from '../editor/import/read-import.server.ts';
import { importMessages } from '../editor/messages/import.ts';
import { editorFrame, editorPath, openEditor } from '../editor/open-editor.server.ts';

export const handle: RouteHandle = { action: 'surveys.write' };
export const meta = pageTitle(importMessages, (t) => t.documentTitle);

export async function loader(args: LoaderFunctionArgs) {
  const opened = await openEditor(args);
  return { around: await editorFrame(opened), language: opened.locale };
}

interface Answer {
  readonly problem: ImportProblem | 'empty' | 'stale' | null;
  readonly notes?: readonly ImportNote[];
  /** What was read, to be sent back by whoever accepts it. */
  readonly json?: string;
  readonly pasted?: string;
}

export async function action(args: ActionFunctionArgs): Promise<Answer | Response> {
  const opened = await openEditor(args);
  const { app, place, by, principal, territory } = opened;
  const sent = await readImportForm(args.request);
  const intent = sent.fields.get('intent');
  if (intent !== 'append' && intent !== 'replace') {
    const read = await readImport(sent);
    const pasted = String(sent.fields.get('json') ?? '').slice(0, 100_000);
    if (typeof read === 'string') return { problem: read, pasted };
    const { definition, notes } = read;
    return definition === null
      ? { problem: 'empty', notes, pasted }
      : { problem: null, notes, json: JSON.stringify(definition) };
  }
  const json = readJson(String(sent.fields.get('definition') ?? ''));
  const edited = await editForm(app, { ...place, by, change: (form) => applyImport(form, json, intent) }).catch(
    invalidForm,
  );
  if ('path' in edited || edited.outcome === 'conflict') return { problem: 'stale' };
  const subject = `${place.pilotSlug} ${place.surveyKey}`;
  await recordAudit(app, { principal, action: 'surveys.form-imported', territoryId: territory, subject });
  return redirect(`${editorPath(opened)}?fait=added`);
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

export default function ImportSurvey() {
  const t = useMessages(importMessages);
  const { around, language } = useLoaderData<typeof loader>();
  const result = useActionData<Answer>();
  const { base } = around;
  return (
    <EditorPage around={around} title={t.title(around.survey.title)} lead={t.lead} back={{ href: base, label: t.back }}>
      {result?.problem ? <Callout tone="bad" title={t.errors[result.problem]} role="alert" /> : null}
      {result?.notes ? (
        <ImportPreview notes={result.notes} json={result.json ?? null} here={`${base}/importer`} />
      ) : null}
      {result?.json ? null : (
        <div className="cols">
          <div className="main">
            <Form method="post" encType="multipart/form-data" className="sheet stack">
              <TextAreaField
                field={{ id: 'json', name: 'json', initialValue: result?.pasted }}
                label={t.paste}
                rows={8}
              />
              <FileField
                field={{ id: 'file', name: 'file' }}
                label={t.file}
                hint={t.fileHint}
                accept=".json,.xlsx,.xls,.ods"
              />
              <SelectField
                field={{ id: 'language', name: 'language', initialValue: language }}
                label={t.language}
                placeholder={null}
                options={[
                  { value: 'fr', label: t.french },
                  { value: 'en', label: t.english },
                ]}
              />
              <p className="buttons">
                <SubmitButton name="intent" value="read" working={t.reading}>
                  {t.read}
                </SubmitButton>
              </p>
            </Form>
          </div>
          <aside className="side">
            <section className="section" aria-labelledby="formats">
              <h2 id="formats">{t.accepted}</h2>
              <ul>
                {t.formats.split('\n').map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
            </section>
          </aside>
        </div>
      )}
    </EditorPage>
  );
}
