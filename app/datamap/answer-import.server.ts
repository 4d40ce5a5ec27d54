import type { AppContext } from '~/platform/context.server.ts';
import { acceptNowOrLater } from './accept-import.server.ts';
import { discardImport } from './discard-import.server.ts';
import { findImport } from './find-import.server.ts';
import { acceptImportTask, startImportTask } from './importing/import-tasks.server.ts';
import { readChoices } from './importing/read-choices.ts';
import { readAgain } from './importing/receive-import.server.ts';
import { readDecisions, readMerges, saveDecisions } from './importing/save-decisions.server.ts';
import { undoImport } from './undo-import.server.ts';

interface Answer {
  readonly territoryId: string;
  readonly importId: string;
  readonly userId: string;
  readonly form: FormData;
}

/** What the page does next: go to the map, stay, or show another page of rows. */
export type Answered =
  | { readonly next: 'map' | 'preview'; readonly audit?: string; readonly detail?: Record<string, number> }
  | { readonly next: 'page'; readonly page: number };

/**
 * Does what a person asks of an import: the buttons of its page, by `intent`. Undefined for an unknown one. Throws
 * AppErrors of the use cases behind.
 */
export async function answerImport(context: AppContext, answer: Answer): Promise<Answered | undefined> {
  const { territoryId, importId, userId, form } = answer;
  const scope = { territoryId, importId };
  const intent = String(form.get('intent'));
  if (intent === 'undo') {
    const { removed, restored, kept } = await undoImport(context, scope);
    const detail = { removed, restored, kept: kept.length };
    return { next: 'preview', audit: 'datamap.import-undone', detail };
  }
  if (intent === 'discard') {
    await discardImport(context, scope);
    return { next: 'preview', audit: 'datamap.import-discarded' };
  }
  if (intent === 'resume') {
    const { state } = await findImport(context, scope);
    if (state === 'accepting') await startImportTask(context, acceptImportTask, { ...scope, userId });
    return { next: 'preview' };
  }
  if (intent === 'reread' || intent === 'hidden-take' || intent === 'hidden-leave') {
    await correctReading(context, answer, intent);
    return { next: 'preview', audit: 'datamap.import-reread' };
  }
  const page = /^page-(\d{1,6})$/.exec(intent)?.[1];
  if (intent !== 'accept' && page === undefined) return undefined;
  const { summary } = await findImport(context, scope);
  const merges = readMerges(form, summary?.merges ?? []);
  await saveDecisions(context, { ...scope, decisions: readDecisions(form), merges });
  if (page !== undefined) return { next: 'page', page: Number(page) };
  const done = await acceptNowOrLater(context, { ...scope, userId, merges });
  const audit = 'datamap.import-accepted';
  return done ? { next: 'map', audit, detail: { ...done } } : { next: 'preview', audit };
}

async function correctReading(context: AppContext, answer: Answer, intent: string): Promise<void> {
  const { territoryId, importId, userId, form } = answer;
  const { summary, choices } = await findImport(context, { territoryId, importId });
  if (!summary) throw new Response(null, { status: 404 });
  const next =
    intent === 'reread'
      ? readChoices(form, summary, choices.hidden)
      : { ...choices, hidden: intent === 'hidden-leave' ? ('leave' as const) : ('take' as const) };
  await readAgain(context, { territoryId, importId, choices: next, userId });
}
