import type { PilotDefinition } from '~/pilots/definition.ts';
import { isOpenFor } from '~/pilots/protocol/life.ts';
import { pilotState } from '~/pilots/protocol/require-open-for.server.ts';
import type { AppContext } from '~/platform/context.server.ts';
import { type Bilingual, inLocale, type Locale } from '~/platform/i18n/messages.ts';
import { concernedBy, countStandings, guardCounts } from './count-concerned.server.ts';
import { countOutcomes, type OutcomeCounts } from './count-outcomes.server.ts';
import { audienceInWords, scheduleInWords } from './in-words.ts';
import { occurrencesAround } from './occurrences.ts';
import { type PilotMessage, pilotMessages } from './pilot-messages.server.ts';

export interface MessageRow {
  readonly key: string;
  readonly title: string;
  readonly kind: PilotMessage['kind'];
  readonly solicitation: boolean;
  readonly aboutRights: boolean;
  readonly isStopped: boolean;
  readonly isOnce: boolean;
  readonly when: string;
  readonly who: string;
  /** The next day and time for everyone (ISO); null: counted for each person, or over. */
  readonly next: string | null;
  readonly isOver: boolean;
  /** People it is for today; null: too few to be counted, or not known here. */
  readonly concerned: number | null;
  readonly outcomes: OutcomeCounts | null;
}

/** The messages of a pilot, when they leave next, for how many, and what became of those that were due. */
export async function readMessagesPage(
  context: AppContext,
  definition: PilotDefinition,
  locale: Locale,
): Promise<{ rows: MessageRow[]; isOpen: boolean; toCall: boolean }> {
  const { slug, smallestGroup } = definition;
  const messages = await pilotMessages(context, definition);
  const standings = await countStandings(context, definition);
  const all = standings.reduce((sum, { count }) => sum + count, 0);
  const [, ...concerned] = guardCounts(
    [all, ...messages.map(({ audience, survey }) => (survey ? null : concernedBy(audience, standings)))],
    smallestGroup,
  );
  const outcomes = await countOutcomes(context, slug, smallestGroup);
  const now = context.clock.now().getTime();
  const calls = await context.db.messageSend.findFirst({
    where: { pilotSlug: slug, outcome: 'to-call' },
    select: { id: true },
  });
  const titleIn = (title: Bilingual): string => inLocale(title, locale);
  return {
    isOpen: isOpenFor(await pilotState(context, slug), 'remind'),
    toCall: calls !== null,
    rows: messages.map((message, at) => {
      const {
        key,
        title,
        kind,
        solicitation,
        aboutRights = false,
        isStopped,
        schedule,
        sentOnceAt,
        audience,
      } = message;
      const next = nextForEveryone(message, now, definition.calendar.timeZone);
      return {
        ...{ key, title: titleIn(title), kind, solicitation, aboutRights, isStopped },
        ...{ isOnce: sentOnceAt !== undefined, when: scheduleInWords(message, locale) },
        who: audienceInWords(audience, definition, locale),
        next: next === null ? null : new Date(next).toISOString(),
        isOver: next === null && sentOnceAt === undefined && schedule.after === undefined,
        concerned: concerned[at] ?? null,
        outcomes: outcomes.get(key) ?? null,
      };
    }),
  };
}

/** The next occurrence of a message that leaves on the same day for all. */
function nextForEveryone({ schedule }: PilotMessage, now: number, timeZone: string): number | null {
  if (schedule.after) return null;
  const times = { enrolment: Number.NEGATIVE_INFINITY, activation: null, lastActivity: null };
  return occurrencesAround(schedule, times, now, timeZone).next?.due ?? null;
}
