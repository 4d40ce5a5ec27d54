import { Temporal } from 'temporal-polyfill';
import { shareResult } from '~/consent/results/share-result.server.ts';
import { isAppError } from '~/platform/app-error.ts';
import type { AppContext } from '~/platform/context.server.ts';
import { markOf, readResultPreview } from './read-results.server.ts';
import { recordSharing } from './record-sharing.server.ts';
import type { TesterPrincipal } from './tester.ts';

/**
 * Shares a result if it is still, to the last figure, the one that the person saw: `shared`, `changed` (nothing left),
 * or the field that is to be corrected.
 */
export async function receiveShare(
  context: AppContext,
  tester: TesterPrincipal,
  { service, result, form }: { service: string; result: string; form: FormData },
): Promise<'shared' | 'changed' | 'recipient' | 'until'> {
  const period = String(form.get('period'));
  const preview = await readResultPreview(context, tester, { service, result, period });
  const { payload } = preview;
  if (!payload || preview.period !== period || markOf(payload) !== form.get('mark')) return 'changed';
  const recipientKey = String(form.get('recipient'));
  if (!preview.recipients.some(({ key }) => key === recipientKey)) return 'recipient';
  const until = endOfDay(String(form.get('until')), preview.timeZone);
  if (!until) return 'until';
  try {
    await shareResult(context, { testerId: tester.testerId, recipientKey, payload, until });
    await recordSharing(context, tester, payload.traits ? 'compared' : 'shared');
    return 'shared';
  } catch (error) {
    if (isAppError(error) && error.code.startsWith('consent.until-')) return 'until';
    throw error;
  }
}

/** The instant after a local day (yyyy-mm-dd); null for what is no day. */
function endOfDay(day: string, timeZone: string): Date | null {
  try {
    const after = Temporal.PlainDate.from(day, { overflow: 'reject' }).add({ days: 1 });
    return new Date(after.toZonedDateTime(timeZone).epochMilliseconds);
  } catch {
    return null;
  }
}
