import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { requireStaff } from '~/access/guard.server.ts';
import type { RouteHandle } from '~/access/route-handle.ts';
import { territoryFrame } from '~/access/territory-frame.server.ts';
import { isAppError } from '~/platform/app-error.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { inLocale } from '~/platform/i18n/messages.ts';
import { localeOf } from '~/platform/i18n/request-locale.server.ts';
import { Callout } from '~/ui/callout.tsx';
import { SubmitButton } from '~/ui/form/submit-button.tsx';
import { LaptopFrame } from '~/ui/frames/laptop-frame.tsx';
import { pageTitle } from '~/ui/page-title.ts';
import { importArchive } from '../archive/import-archive.server.ts';
import { readArchive } from '../archive/read-archive.server.ts';
import { receiveArchive } from '../archive/receive-archive.server.ts';
import { listInitiatives } from '../list-initiatives.server.ts';
import { messages } from '../messages/import.ts';
import styles from '../protocol/components/protocol.module.css';

export const handle: RouteHandle = { action: 'pilot.steer' };
export const meta = pageTitle(messages, (t) => t.title);

export async function loader(args: LoaderFunctionArgs) {
  const { territory = '' } = args.params;
  const principal = await requireStaff(args, 'pilot.steer', { territory });
  const { app } = args.context;
  return {
    frame: await territoryFrame(app, { territoryId: territory, principal, locale: localeOf(args.request) }),
    initiatives: await listInitiatives(app, territory),
  };
}

type Problem = keyof (typeof messages)['fr']['problems'];
interface Result {
  readonly problem: Problem | null;
  readonly faults: readonly string[];
  readonly fields: Readonly<Record<string, string>>;
}

export async function action(args: ActionFunctionArgs) {
  const { territory: territoryId = '' } = args.params;
  const principal = await requireStaff(args, 'pilot.steer', { territory: territoryId });
  const { app } = args.context;
  const { bytes, fields } = await receiveArchive(args.request);
  const refused = (problem: Problem): Result => ({ problem, faults: [], fields });
  if (bytes.length === 0) return refused('no-file');
  const archive = readArchive(bytes, localeOf(args.request));
  if (archive.state === 'refused') return refused(archive.problem);
  if (archive.state === 'faulty') return { problem: null, faults: archive.problems, fields };
  const slug = fields.slug?.trim() || archive.manifest.slug;
  try {
    await importArchive(app, principal, { territoryId, initiativeId: fields.initiative ?? '', slug, archive });
  } catch (error) {
    if (!isAppError(error)) throw error;
    return refused(error.code === 'pilots.import-name' ? 'import-name' : 'import-taken');
  }
  return redirect(`/${territoryId}/experimentations/${slug}`);
}

export default function ImportPilot() {
  const t = useMessages(messages);
  const locale = useLocale();
  const { frame, initiatives } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  return (
    <LaptopFrame {...frame} phases={{ reached: frame.reachedPhase, here: 4 }}>
      <div className="head">
        <div className="stack">
          <h1>{t.title}</h1>
          <p className="lead">{t.lead}</p>
        </div>
      </div>
      <div className="stack">
        {result?.problem ? <Callout tone="bad" role="alert" title={t.problems[result.problem]} /> : null}
        {result && result.faults.length > 0 ? (
          <Callout tone="bad" role="alert" title={t.faulty}>
            <p>{t.faultyHint}</p>
            <ul className={styles.problems}>
              {result.faults.map((fault) => (
                <li key={fault}>{fault}</li>
              ))}
            </ul>
          </Callout>
        ) : null}
        <Form method="post" encType="multipart/form-data" className="sheet stack">
          <div className="field">
            <label htmlFor="archive">{t.file}</label>
            <span className="hint" id="archive-aide">
              {t.fileHint}
            </span>
            <input id="archive" type="file" name="archive" accept=".zip" required aria-describedby="archive-aide" />
          </div>
          <div className="field">
            <label htmlFor="demarche">{t.initiative}</label>
            <select id="demarche" name="initiative" defaultValue={result?.fields.initiative}>
              {initiatives.map(({ id, name }) => (
                <option key={id} value={id}>
                  {inLocale(name, locale)}
                </option>
              ))}
            </select>
          </div>
          <div className="field">
            <label htmlFor="dossier">{t.slug}</label>
            <span className="hint" id="dossier-aide">
              {t.slugHint}
            </span>
            <input
              id="dossier"
              name="slug"
              maxLength={60}
              pattern="[a-z0-9]+(-[a-z0-9]+)*"
              defaultValue={result?.fields.slug}
              aria-describedby="dossier-aide"
            />
          </div>
          <SubmitButton large working={t.working}>
            {t.button}
          </SubmitButton>
        </Form>
      </div>
    </LaptopFrame>
  );
}
