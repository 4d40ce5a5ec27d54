import { openIdentity } from '~/panels/open-identity.server.ts';
import { isAppError } from '~/platform/app-error.ts';
import { pick } from '~/platform/i18n/messages.ts';
import { errorWords } from '../error-words.server.ts';
import { messages } from '../messages/follow-up.ts';
import type { OpenService } from '../open-service.server.ts';
import { changeMyFollowUp } from './follow-up.server.ts';
import { parseGesture } from './parse-gesture.ts';

/** A tester answers, or says how a goal goes. Why nothing was written, in their language; null when it was. */
export async function receiveMyGesture({ app, tester, locale }: OpenService, form: FormData): Promise<string | null> {
  const { testerId } = tester;
  const { name } = await openIdentity(app, { testerId, principal: tester });
  const at = app.clock.now().toISOString();
  const change = parseGesture(form, { by: 'tester', name, at, workerId: null });
  if (!change) return pick(messages, locale).invalid;
  try {
    await changeMyFollowUp(app, testerId, change);
    return null;
  } catch (error) {
    const words = isAppError(error) ? errorWords(error, locale) : undefined;
    if (!words) throw error;
    return words;
  }
}
