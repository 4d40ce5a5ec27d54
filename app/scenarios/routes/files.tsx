import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import type { RouteHandle } from '~/access/route-handle.ts';
import { writeFolder } from '~/pilots/folder/write-folder.ts';
import { useMessages } from '~/platform/i18n/locale-context.tsx';
import type { Bilingual } from '~/platform/i18n/messages.ts';
import { Callout } from '~/ui/callout.tsx';
import { SubmitButton } from '~/ui/form/submit-button.tsx';
import { TextAreaField } from '~/ui/form/text-area-field.tsx';
import { Icon } from '~/ui/icon.tsx';
import { pageTitle } from '~/ui/page-title.ts';
import bodyStyles from '../components/body.module.css';
import { ScenarioFrame } from '../components/scenario-frame.tsx';
import { FileNav } from '../files/components/file-nav.tsx';
import styles from '../files/components/files.module.css';
import { ReadingResult } from '../files/components/reading-result.tsx';
import { UploadFolder } from '../files/components/upload-folder.tsx';
import { type FilesResult, filesAction } from '../files/files-action.server.ts';
import { messages } from '../messages/files.ts';
import { openScenario } from '../open-scenario.server.ts';
import { pageOfScenario } from '../scenario.ts';

export const handle: RouteHandle = { action: 'scenario.read', writeAction: 'scenario.write' };
export const meta = pageTitle(messages, (t, data?: { title: Bilingual }) => t.page(data?.title ?? { fr: '', en: '' }));

export async function loader(args: LoaderFunctionArgs) {
  const { scenario, frame, territoryId, scenarioId } = await openScenario(args, 'scenario.read');
  const { searchParams } = new URL(args.request.url);
  const files = writeFolder(scenario.document);
  const open = files.find(({ name }) => name === searchParams.get('fichier')) ?? files[0];
  return {
    ...{ frame, open: open ?? { name: 'pilot.yaml', text: '' }, revision: scenario.revision },
    title: scenario.document.title,
    names: files.map(({ name }) => name),
    wasSaved: searchParams.has('garde'),
    base: pageOfScenario(territoryId, scenarioId),
  };
}

export const action = (args: ActionFunctionArgs) => filesAction(args);

export default function Files() {
  const t = useMessages(messages);
  const { frame, open, names, revision, wasSaved, base } = useLoaderData<typeof loader>();
  const result = useActionData<FilesResult>();
  const text = result?.text ?? open.text;
  const field = { id: 'texte', name: 'text', initialValue: text, key: `${open.name} ${revision}` };
  return (
    <ScenarioFrame {...frame}>
      <div className="head">
        <div className="stack">
          <h1>{t.title}</h1>
          <p className="lead">{t.lead}</p>
        </div>
      </div>
      <div className={bodyStyles.body}>
        {wasSaved && !result ? <Callout tone="ok" role="status" title={t.saved} /> : null}
        {result?.error ? <Callout tone="bad" role="alert" title={result.error} /> : null}
        {result?.reading ? <ReadingResult {...result.reading} /> : null}
        {result?.kept ? <UploadFolder revision={revision} kept={result.kept} error={null} /> : null}
        <FileNav names={names} open={open.name} />
        {frame.mayWrite ? (
          <Form method="post" action={`?fichier=${open.name}`} className={`stack ${styles.editor}`}>
            <input type="hidden" name="revision" value={revision} />
            <input type="hidden" name="name" value={open.name} />
            <TextAreaField field={field} label={t.text(open.name)} hint={t.hint} rows={28} />
            <p className="buttons">
              <SubmitButton look={result?.kept ? 'plain' : undefined} name="intent" value="save">
                {t.save}
              </SubmitButton>
              <SubmitButton look="plain" name="intent" value="check">
                {t.check}
              </SubmitButton>
            </p>
          </Form>
        ) : (
          <pre className={styles.editor}>{open.text}</pre>
        )}
        <p>
          <a className="button is-quiet" href={`${base}/dossier.zip`} download>
            <Icon name="download" />
            {t.download}
          </a>
        </p>
        {frame.mayWrite && !result?.kept ? (
          <UploadFolder revision={revision} kept={null} error={result?.uploadError ?? null} />
        ) : null}
      </div>
    </ScenarioFrame>
  );
}
