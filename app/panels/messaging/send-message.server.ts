import type { Identity } from '~/consent/identity.ts';
import { openForTester } from '~/consent/personal-key.server.ts';
import type { PilotDefinition } from '~/pilots/definition.ts';
import { recordActivity } from '~/pilots/record-activity.server.ts';
import { isAppError } from '~/platform/app-error.ts';
import type { AppContext } from '~/platform/context.server.ts';
import type { Locale } from '~/platform/i18n/messages.ts';
import { optOutToken } from './opt-out.server.ts';
import type { PilotMessage } from './pilot-messages.server.ts';
import { renderMessage, valuesFor } from './render-message.ts';
import { claimSend, type SendSubject, settleSend } from './send-log.server.ts';

export interface SendToTester {
  readonly definition: PilotDefinition;
  readonly message: PilotMessage;
  readonly subject: SendSubject;
  readonly testerId: string;
  readonly locale: Locale;
  /** Whether what happens to this tester may be written down for the study. */
  readonly isRecorded: boolean;
}

/**
 * Claims the occurrence, then mails it: cut off in between, it is never sent again. `left`: it left; `taken`: somebody
 * else has it; `failed`: it did not leave, and waits for another try.
 */
export async function sendToTester(context: AppContext, input: SendToTester): Promise<'left' | 'taken' | 'failed'> {
  const { definition, message, subject, testerId, locale, isRecorded } = input;
  const id = await claimSend(context, subject);
  if (!id) return 'taken';
  const identity = await openIdentityOf(context, testerId);
  if (!identity?.email) {
    await settleSend(context, id, 'waiting', 'no-address');
    return 'failed';
  }
  const token = optOutToken(context, testerId);
  const values = valuesFor(
    definition,
    { publicUrl: context.publicUrl, firstName: firstNameOf(identity.name), optOutToken: token, survey: message.survey },
    locale,
  );
  const { subject: line, text, html } = renderMessage(message, values, locale);
  const { sent } = await context.mail.send({
    ...{ to: identity.email, subject: line, text, html },
    headers: {
      'List-Unsubscribe': `<${values.optOutLink}>`,
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
    },
  });
  if (!sent) {
    await settleSend(context, id, 'waiting', 'mail-failed');
    return 'failed';
  }
  await settleSend(context, id, 'sent');
  if (isRecorded) {
    const { pilotSlug, panelKey, pseudonym, messageKey } = subject;
    await recordActivity(context, { pilotSlug, panelKey, pseudonym, kind: 'reminded', detail: messageKey });
  }
  return 'left';
}

/** The word by which people are greeted. */
const firstNameOf = (name: string): string => name.trim().split(/\s+/)[0] ?? '';

/** null for somebody who is leaving at this very moment: their key is gone. */
async function openIdentityOf(context: AppContext, testerId: string): Promise<Identity | null> {
  const row = await context.db.testerIdentity.findUnique({ where: { testerId } });
  if (!row) return null;
  try {
    return await openForTester<Identity>(context, testerId, row.sealed);
  } catch (error) {
    if (isAppError(error)) return null;
    throw error;
  }
}
