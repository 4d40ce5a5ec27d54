import { recordAudit } from '~/access/record-audit.server.ts';
import { isAppError } from '~/platform/app-error.ts';
import { pick } from '~/platform/i18n/messages.ts';
import { errorWords } from '../error-words.server.ts';
import { messages } from '../messages/follow-up.ts';
import { changeFollowUpAs } from './follow-up.server.ts';
import { type Change, parseGesture } from './parse-gesture.ts';
import type { WorkerPage } from './read-shown-view.server.ts';

/** What became of it: written; the view is no longer shown, and nothing was written; or why not, in their language. */
export type Received = 'written' | 'gone' | { readonly refused: string };

const AUDITED: Readonly<Record<string, string>> = {
  observe: 'follow-up.remark-added',
  goal: 'follow-up.goal-added',
  mark: 'follow-up.goal-marked',
  reply: 'follow-up.answered',
};

/** Whoever a view is shown to writes a remark, a goal, an answer, or how a goal goes. */
export async function receiveGestureAs(page: WorkerPage, viewId: string, form: FormData): Promise<Received> {
  const { app, principal, locale } = page;
  const at = app.clock.now().toISOString();
  const change = parseGesture(form, { by: 'worker', name: principal.name, at, workerId: principal.userId });
  if (!change) return { refused: pick(messages, locale).invalid };
  return writeAs(page, { viewId, change, audited: AUDITED[String(form.get('intent'))] ?? 'follow-up.answered' });
}

/** Writes in the name of whoever the view is shown to; the audit trail says that they did, and not about whom. */
export async function writeAs(
  { app, principal, pilot: pilotSlug, territory: territoryId, locale }: WorkerPage,
  { viewId, change, audited }: { viewId: string; change: Change; audited: string },
): Promise<Received> {
  try {
    const asked = { viewId, workerId: principal.userId, pilotSlug };
    if (!(await changeFollowUpAs(app, asked, change))) return 'gone';
    await recordAudit(app, { principal, action: audited, territoryId, subject: pilotSlug });
    return 'written';
  } catch (error) {
    const words = isAppError(error) ? errorWords(error, locale) : undefined;
    if (!words) throw error;
    return { refused: words };
  }
}
