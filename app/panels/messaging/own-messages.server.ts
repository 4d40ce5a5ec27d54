import { getPilotDefinition } from '~/pilots/get-pilot-definition.server.ts';
import type { AppContext } from '~/platform/context.server.ts';
import type { Bilingual } from '~/platform/i18n/messages.ts';
import { hasOptedOut } from './opt-out.server.ts';
import { ONE_OFF } from './pilot-messages.server.ts';
import { renewalTitle } from './renewal-messages.server.ts';

/** What a tester was sent, and when; the subject is the template's, since what was sent is not kept. */
export interface OwnMessage {
  readonly id: string;
  readonly at: Date;
  readonly outcome: 'sent' | 'called' | 'interrupted';
  /** null: the message is no longer in the plan. */
  readonly subject: Bilingual | null;
}

const SHOWN = 100;

/** The latest first. */
export async function ownMessages(
  context: AppContext,
  { testerId, pilotSlug, pseudonym }: { testerId: string; pilotSlug: string; pseudonym: string },
): Promise<{ optedOut: boolean; messages: OwnMessage[] }> {
  const { db } = context;
  const sends = await db.messageSend.findMany({
    where: { pilotSlug, pseudonym, outcome: { in: ['sent', 'called', 'interrupted'] } },
    orderBy: { at: 'desc' },
    take: SHOWN,
  });
  const { messages: planned } = await getPilotDefinition(context, pilotSlug);
  const onceIds = sends.flatMap(({ messageKey }) =>
    messageKey.startsWith(ONE_OFF) ? [messageKey.slice(ONE_OFF.length)] : [],
  );
  const once = await db.oneOffMessage.findMany({ where: { id: { in: onceIds } } });
  const subjects = new Map<string, Bilingual>([
    ...planned.map(({ key, subject }) => [key, subject] as const),
    ...once.map(({ id, subjectFr, subjectEn }) => [ONE_OFF + id, { fr: subjectFr, en: subjectEn }] as const),
  ]);
  return {
    optedOut: await hasOptedOut(context, testerId),
    messages: sends.map(({ id, at, outcome, messageKey }) => ({
      ...{ id, at, subject: subjects.get(messageKey) ?? renewalTitle(messageKey) },
      outcome: outcome === 'called' || outcome === 'interrupted' ? outcome : 'sent',
    })),
  };
}
