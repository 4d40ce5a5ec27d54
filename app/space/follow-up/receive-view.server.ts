import { z } from 'zod';
import { lastDayOfView } from '~/consent/views/check-choice.server.ts';
import { changeView, shareView } from '~/consent/views/share-view.server.ts';
import { isAppError } from '~/platform/app-error.ts';
import { datasetsOf, isViewPart } from '~/services/social/view-parts.ts';
import { errorWords } from '../error-words.server.ts';
import type { OpenService } from '../open-service.server.ts';
import { daysOffered } from './read-view-form.server.ts';

export const DURATIONS = ['today', 'weeks', 'longest', 'day'] as const;

const schema = z.object({
  id: z.uuid(),
  worker: z.union([z.uuid(), z.literal('')]).catch(''),
  view: z.union([z.uuid(), z.literal('')]).catch(''),
  revision: z.coerce.number().int().catch(0),
  word: z
    .string()
    .catch('')
    .transform((text) => text.trim()),
  duration: z.enum(DURATIONS).catch('day'),
  day: z.string().catch(''),
});

/** What was sent and could not be done, to be corrected rather than typed again. */
export interface RefusedView {
  readonly words: string;
  readonly sent: {
    readonly parts: readonly string[];
    readonly worker: string;
    readonly word: string;
    readonly duration: string;
    readonly day: string;
  };
}

/**
 * Shows what a form says, or changes what is shown. `refused` says why not, in the tester's language. Throws a 400
 * Response for a form that is not this page's.
 */
export async function receiveView(
  page: OpenService,
  form: FormData,
): Promise<{ done: 'montre' | 'change' } | { refused: RefusedView }> {
  const { app, tester, definition, service, today, locale } = page;
  const parsed = schema.safeParse(Object.fromEntries(form));
  if (!parsed.success) throw new Response(null, { status: 400 });
  const { id, worker, view, revision, word, duration, day } = parsed.data;
  const parts = form.getAll('partie').map(String).filter(isViewPart);
  const { testerId } = tester;
  const days = daysOffered(today, await lastDayOfView(app, { testerId, definition, serviceKey: service.key }));
  const datasets = datasetsOf(parts).filter((key) => service.datasets.includes(key));
  // Browsers send two characters for the end of a line.
  const choice = {
    ...{ parts, datasets, word: word.replaceAll('\r\n', '\n') },
    lastDay: duration === 'day' ? day : (days?.[duration] ?? ''),
  };
  try {
    if (view) {
      await changeView(app, { viewId: view, testerId, revision, choice });
      return { done: 'change' };
    }
    // An empty choice is nobody: the same answer as a name that is not in the list.
    await shareView(app, { id, testerId, serviceKey: service.key, workerId: worker || id, choice });
    return { done: 'montre' };
  } catch (error) {
    if (!isAppError(error)) throw error;
    const words = errorWords(error, locale);
    if (!words) throw error;
    return { refused: { words, sent: { parts, worker, word, duration, day } } };
  }
}
