import { type ActionFunctionArgs, json } from '@remix-run/node';
import { requireAccess } from '~/access/guard.server.ts';
import type { RouteHandle } from '~/access/route-handle.ts';
import { localeOf } from '~/platform/i18n/request-locale.server.ts';
import { errorWords } from '../live/error-words.ts';
import { requireWriter } from '../live/find-participant.server.ts';
import { limitGestures } from '../live/limit-rate.server.ts';
import { noteDraftSchema } from '../live/note-draft.ts';
import { writeNote } from '../live/write-note.server.ts';

export const handle: RouteHandle = { action: 'workshop.join' };

/** Nothing to read here: notes are told by the stream. */
export const loader = () => new Response(null, { status: 405 });

/**
 * Takes one note from a phone's outbox. 200 { id, outcome } acknowledges it, as often as it is sent; 4xx
 * { code, words } refuses it and the phone keeps it; anything else, the phone sends it again later.
 */
export async function action(args: ActionFunctionArgs): Promise<Response> {
  await requireAccess(args, 'workshop.join');
  const { app } = args.context;
  try {
    const draft = noteDraftSchema.safeParse(await args.request.json().catch(() => undefined));
    if (!draft.success) return json({ code: 'unreadable', words: '' }, { status: 400 });
    const participant = await requireWriter(app, args.request, args.params.code ?? '');
    await limitGestures(participant.id);
    const { outcome } = await writeNote(app, participant, draft.data);
    // A line is not worth compressing, and a whole room sends at once.
    return json({ id: draft.data.id, outcome }, { headers: { 'Cache-Control': 'no-store, no-transform' } });
  } catch (error) {
    const told = errorWords(error, localeOf(args.request));
    if (!told) throw error;
    return json(told, { status: STATUS[told.code] ?? 409 });
  }
}

const STATUS: Readonly<Record<string, number>> = { 'not-joined': 401, 'too-fast': 429, closed: 410, gone: 410 };
