import { z } from 'zod';
import { firstShownAt } from '~/consent/views/list-views.server.ts';
import { isAppError } from '~/platform/app-error.ts';
import { pick } from '~/platform/i18n/messages.ts';
import { dayOf } from '~/services/local-days.server.ts';
import {
  type Assessment,
  answerAssessment,
  type FollowUp,
  NOTHING_WRITTEN,
  type Proposal,
  proposeAssessment,
  TEXT_LENGTH,
  writtenWith,
} from '~/services/social/follow-up.ts';
import { isViewPart, type ViewContent } from '~/services/social/view-parts.ts';
import { errorWords } from '../error-words.server.ts';
import { messages } from '../messages/follow-up.ts';
import type { OpenService } from '../open-service.server.ts';
import { changeMyFollowUp, readFollowUp } from './follow-up.server.ts';
import { openShownView, type ShownViewPage, type WorkerPage } from './read-shown-view.server.ts';
import { readViewContent } from './read-view-content.server.ts';
import { type Received, writeAs } from './receive-gesture-as.server.ts';

/** The situation at the start of the accompaniment, and now, of the parts that are shown now. */
async function twoDates(
  { view, service }: ShownViewPage,
  workerId: string,
): Promise<{ before: ViewContent; now: ViewContent }> {
  const parts = view.parts.filter(isViewPart);
  const now = await readViewContent(service, parts);
  const first = await firstShownAt(service.app, { testerId: view.testerId, workerId });
  const start = dayOf((first ?? view.since).getTime(), service.timeZone);
  if (start >= service.today) return { before: now, now };
  // Rights are worked out from what the person says today: of the past, they would be made up.
  const known = parts.filter((part) => part !== 'rights');
  return { before: await readViewContent({ ...service, today: start }, known), now };
}

/** What an assessment would say if it were handed over now; undefined where nothing is shown any more. */
export async function draftAssessment(page: WorkerPage, viewId: string) {
  const opened = await openShownView(page, viewId);
  if (!opened) return undefined;
  const { view, service } = opened;
  const workerId = page.principal.userId;
  const own = writtenWith(await readFollowUp(page.app, view.testerId), workerId);
  const proposal: Proposal = {
    ...{ id: '', by: 'worker', name: page.principal.name, at: page.app.clock.now().toISOString(), text: '', workerId },
    ...(await twoDates(opened, workerId)),
    observationIds: [],
  };
  const draft = proposeAssessment({ ...own, assessments: [] }, proposal).assessments[0];
  return draft ? { draft, name: view.name, timeZone: service.timeZone, observations: own.observations } : undefined;
}

const sentSchema = z.object({
  once: z.uuid(),
  text: z
    .string()
    .transform((value) => value.replaceAll('\r\n', '\n').trim())
    .pipe(z.string().max(TEXT_LENGTH)),
});

/**
 * Hands an assessment over to the tester, made of what is shown at this very moment. Sent twice, it is one assessment.
 */
export async function receiveProposal(page: WorkerPage, viewId: string, form: FormData): Promise<Received> {
  const { app, principal, locale } = page;
  const parsed = sentSchema.safeParse(Object.fromEntries(form));
  if (!parsed.success) return { refused: pick(messages, locale).invalid };
  const opened = await openShownView(page, viewId);
  if (!opened) return 'gone';
  const workerId = principal.userId;
  const proposal: Proposal = {
    ...{ id: parsed.data.once, by: 'worker', name: principal.name, at: app.clock.now().toISOString() },
    ...{ text: parsed.data.text, workerId, observationIds: form.getAll('remarque').map(String) },
    ...(await twoDates(opened, workerId)),
  };
  return writeAs(page, {
    viewId,
    change: (all) => proposeAssessment(all, proposal),
    audited: 'follow-up.assessment-proposed',
  });
}

/** One assessment that was handed over to the tester of a view, for whoever wrote it and is shown that view. */
export async function readShownAssessment(page: WorkerPage, { viewId, id }: { viewId: string; id: string }) {
  const opened = await openShownView(page, viewId);
  if (!opened) return undefined;
  const { view, service } = opened;
  const own = writtenWith(await readFollowUp(page.app, view.testerId), page.principal.userId);
  const assessment = own.assessments.find((one) => one.id === id);
  return assessment ? { assessment, name: view.name, timeZone: service.timeZone } : undefined;
}

/** One of the tester's own assessments. Throws a 404 Response. */
export async function readMyAssessment({ app, tester }: OpenService, id: string): Promise<Assessment> {
  const { assessments } = await readFollowUp(app, tester.testerId);
  const assessment = assessments.find((one) => one.id === id);
  if (!assessment) throw new Response(null, { status: 404 });
  return assessment;
}

const answerSchema = z.object({
  intent: z.enum(['agreed', 'returned']),
  text: z
    .string()
    .catch('')
    .transform((value) => value.replaceAll('\r\n', '\n').trim().slice(0, TEXT_LENGTH)),
});

/** The tester agrees, and it is final; or asks for another. Why nothing changed, in their language; null when it did. */
export async function receiveAssessmentAnswer(
  { app, tester, locale }: OpenService,
  id: string,
  form: FormData,
): Promise<string | null> {
  const parsed = answerSchema.safeParse(Object.fromEntries(form));
  const t = pick(messages, locale);
  if (!parsed.success) return t.invalid;
  const { intent: state, text } = parsed.data;
  const at = app.clock.now().toISOString();
  let before: FollowUp = NOTHING_WRITTEN;
  try {
    const after = await changeMyFollowUp(app, tester.testerId, (all) => {
      before = all;
      return answerAssessment(all, id, { state, at, text });
    });
    const [then, now] = [before, after].map((all) => all.assessments.find((one) => one.id === id)?.state);
    // The same answer sent twice changes nothing, and is no error.
    return then === 'proposed' || now === state ? null : t.assessment.stale;
  } catch (error) {
    const words = isAppError(error) ? errorWords(error, locale) : undefined;
    if (!words) throw error;
    return words;
  }
}
