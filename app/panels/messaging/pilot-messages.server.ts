import { z } from 'zod';
import { TESTER_STATUSES } from '~/pilots/definition/messages.ts';
import type { PilotDefinition } from '~/pilots/definition.ts';
import type { AppContext } from '~/platform/context.server.ts';
import type { OneOffMessage } from '~/platform/database/generated/client.ts';
import type { Bilingual } from '~/platform/i18n/messages.ts';
import type { Plannable } from './plan.ts';

/** A message with its words: of the pilot's plan, or sent once by the team. */
export interface PilotMessage extends Plannable {
  readonly title: Bilingual;
  readonly subject: Bilingual;
  readonly body: Bilingual;
  readonly isStopped: boolean;
}

const audienceSchema = z.object({
  panels: z.array(z.string()).optional(),
  statuses: z.array(z.enum(TESTER_STATUSES)).optional(),
  tier: z.string().optional(),
});

export const ONE_OFF = 'une-fois:';

/** The messages of a pilot that may still leave: the whole plan, stopped ones marked, then what is being sent once. */
export async function pilotMessages(
  { db, clock }: Pick<AppContext, 'db' | 'clock'>,
  definition: PilotDefinition,
): Promise<PilotMessage[]> {
  const { slug: pilotSlug, messages } = definition;
  const stops = await db.messageStop.findMany({ where: { pilotSlug }, select: { messageKey: true }, take: 1000 });
  const stopped = new Set(stops.map(({ messageKey }) => messageKey));
  const once = await db.oneOffMessage.findMany({
    where: { pilotSlug, endsAt: { gt: clock.now() } },
    orderBy: { createdAt: 'asc' },
    take: 50,
  });
  return [
    ...messages.map((message) => ({ ...message, isStopped: stopped.has(message.key) })),
    ...once.map((row) => ({ ...oneOff(row), isStopped: stopped.has(ONE_OFF + row.id) })),
  ];
}

/** A message sent once, as the planner reads it. */
function oneOff(row: OneOffMessage): Omit<PilotMessage, 'isStopped'> {
  return {
    key: ONE_OFF + row.id,
    kind: 'news',
    audience: audienceSchema.parse(row.audience),
    schedule: {},
    sentOnceAt: row.createdAt.getTime(),
    ...{ solicitation: row.solicitation, aboutRights: row.aboutRights },
    title: { fr: row.title, en: row.title },
    subject: { fr: row.subjectFr, en: row.subjectEn },
    body: { fr: row.bodyFr, en: row.bodyEn },
  };
}
