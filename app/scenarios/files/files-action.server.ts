import type { ActionFunctionArgs } from '@remix-run/node';
import { redirect } from '@remix-run/node';
import type { TextFile } from '~/pilots/folder/files.ts';
import { writeFolder } from '~/pilots/folder/write-folder.ts';
import { pick } from '~/platform/i18n/messages.ts';
import { launchedDefinition } from '../agreements/launched-definition.server.ts';
import { withVersions } from '../agreements/versions.ts';
import { errorText } from '../launch/error-text.ts';
import { messages } from '../messages/files.ts';
import { openScenario } from '../open-scenario.server.ts';
import { pageOfScenario } from '../scenario.ts';
import { type FileReading, readAsScenario, withFile } from './edit-files.ts';
import { readKept } from './kept-files.ts';
import { receiveFolder } from './receive-folder.server.ts';
import { saveFiles } from './save-files.server.ts';

/** What the page shows after a press; the page itself when everything was kept. */
export interface FilesResult {
  readonly reading: Omit<FileReading, 'definition'> | null;
  /** What was typed, kept in its field. */
  readonly text: string | null;
  /** An uploaded folder that can be kept. */
  readonly kept: string | null;
  readonly error: string | null;
  readonly uploadError: string | null;
}

const NOTHING: FilesResult = { reading: null, text: null, kept: null, error: null, uploadError: null };

export async function filesAction(args: ActionFunctionArgs): Promise<FilesResult | Response> {
  const opened = await openScenario(args, 'scenario.write');
  const { app, principal, actor, locale, territoryId, scenarioId, scenario } = opened;
  const read = (files: readonly TextFile[]) => readAsScenario(files, scenario, locale);
  const keep = async (reading: FileReading, revision: number, name: string): Promise<FilesResult | Response> => {
    const { definition, ...shown } = reading;
    if (!definition) return { ...NOTHING, reading: shown };
    const raised = withVersions(definition, await launchedDefinition(app, scenario));
    await saveFiles(app, principal, actor, { territoryId, scenarioId, revision, definition: raised });
    return redirect(`${pageOfScenario(territoryId, scenarioId)}/fichiers?fichier=${name}&garde`);
  };

  if (args.request.headers.get('Content-Type')?.startsWith('multipart/form-data')) {
    const { files, problem } = await receiveFolder(args.request);
    if (problem) return { ...NOTHING, uploadError: pick(messages, locale).upload[problem] };
    const { definition, ...shown } = read(files);
    return { ...NOTHING, reading: shown, kept: definition ? JSON.stringify(files) : null };
  }
  const form = await args.request.formData();
  const revision = Number(form.get('revision'));
  const name = String(form.get('name') ?? '');
  const text = String(form.get('text') ?? '').replaceAll('\r\n', '\n');
  try {
    switch (form.get('intent')) {
      case 'check':
      case 'save': {
        const reading = read(withFile(writeFolder(scenario.document), { name, text }));
        const { definition: _, ...shown } = reading;
        if (form.get('intent') === 'check') return { ...NOTHING, reading: shown, text };
        const kept = await keep(reading, revision, name);
        return kept instanceof Response ? kept : { ...kept, text };
      }
      case 'keep': {
        const files = readKept(String(form.get('kept') ?? ''));
        if (!files) throw new Response(null, { status: 400 });
        return await keep(read(files), revision, '');
      }
      default:
        throw new Response(null, { status: 400 });
    }
  } catch (error) {
    if (error instanceof Response) throw error;
    return { ...NOTHING, text, error: errorText(error, locale) };
  }
}
