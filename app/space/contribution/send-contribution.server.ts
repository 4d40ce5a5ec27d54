import { takeBackResult } from '~/consent/results/end-result.server.ts';
import { lastInstant, shareResult } from '~/consent/results/share-result.server.ts';
import { recordSharing } from '../record-sharing.server.ts';
import { type ContributionPage, readContribution } from './read-contribution.server.ts';

/**
 * Sends the rows of a month if they are still, to the last figure, those that the person saw; or takes back what was
 * sent. A month is sent once: what is there is taken back first. `changed`: nothing left.
 */
export async function sendContribution(
  page: ContributionPage,
  form: FormData,
): Promise<'sent' | 'taken-back' | 'changed'> {
  const { app, tester, definition } = page;
  const { testerId } = tester;
  if (form.get('intent') === 'take-back') {
    const isDone = await takeBackResult(app, { testerId, resultId: String(form.get('id') ?? '') });
    if (isDone) await recordSharing(app, tester, 'taken-back');
    return 'taken-back';
  }
  const asked = new URLSearchParams();
  for (const [name, value] of form) asked.append(name, String(value));
  const { payload, mark, period, recipient, sent } = await readContribution(page, asked);
  if (!payload || sent || period !== form.get('mois') || mark !== form.get('mark')) return 'changed';
  await shareResult(app, { testerId, recipientKey: recipient.key, payload, until: lastInstant(definition) });
  await recordSharing(app, tester, 'shared');
  return 'sent';
}
