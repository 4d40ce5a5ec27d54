import type { AppContext } from '~/platform/context.server.ts';

export interface ModeratedPost {
  readonly id: string;
  readonly kind: string;
  readonly theme: string;
  /** The name chosen for the board; null for who left. */
  readonly author: string | null;
  readonly body: string;
  readonly state: 'shown' | 'waiting' | 'hidden';
  readonly at: Date;
  readonly hiddenReason: string | null;
  readonly reports: number;
}

export interface ModerationPage {
  /** What a moderator is to look at: posts that wait, and those reported. */
  readonly waiting: readonly ModeratedPost[];
  /** The others, latest first, a page at a time. */
  readonly posts: readonly ModeratedPost[];
  readonly total: number;
  readonly page: number;
  readonly pageSize: number;
  readonly log: readonly {
    readonly act: 'hide' | 'show';
    readonly reason: string;
    readonly by: string;
    readonly at: Date;
  }[];
}

const PAGE_SIZE = 25;
const MOST_WAITING = 100;
const LOG = 30;

const TO_LOOK_AT = { OR: [{ state: 'waiting' }, { state: 'shown', reports: { some: {} } }] };

/** How many posts wait for a moderator. */
export const countWaiting = ({ db }: Pick<AppContext, 'db'>, pilotSlug: string): Promise<number> =>
  db.exchangePost.count({ where: { pilotSlug, ...TO_LOOK_AT } });

/** The board of a pilot as its moderators see it: words and chosen names, never who anybody is. */
export async function listModeration(
  { db }: AppContext,
  { pilotSlug, page }: { pilotSlug: string; page: number },
): Promise<ModerationPage> {
  const others = { pilotSlug, state: { in: ['shown', 'hidden'] }, NOT: { state: 'shown', reports: { some: {} } } };
  const include = { _count: { select: { reports: true } } };
  const waiting = await db.exchangePost.findMany({
    where: { pilotSlug, ...TO_LOOK_AT },
    ...{ orderBy: { at: 'asc' }, take: MOST_WAITING, include },
  });
  const posts = await db.exchangePost.findMany({
    where: others,
    orderBy: [{ at: 'desc' }, { id: 'asc' }],
    ...{ skip: (page - 1) * PAGE_SIZE, take: PAGE_SIZE, include },
  });
  const authors = [...waiting, ...posts].flatMap(({ authorId }) => authorId ?? []);
  const members = await db.exchangeMember.findMany({
    where: { testerId: { in: authors } },
    select: { testerId: true, name: true },
  });
  const names = new Map(members.map((one) => [one.testerId, one.name]));
  const view = ({ id, kind, theme, authorId, body, state, at, hiddenReason, _count }: (typeof waiting)[number]) => ({
    ...{ id, kind, theme, body, state: state as ModeratedPost['state'], at, hiddenReason, reports: _count.reports },
    author: authorId ? (names.get(authorId) ?? null) : null,
  });
  const log = await db.exchangeAct.findMany({ where: { pilotSlug }, orderBy: { id: 'desc' }, take: LOG });
  return {
    ...{ waiting: waiting.map(view), posts: posts.map(view), page, pageSize: PAGE_SIZE },
    total: await db.exchangePost.count({ where: others }),
    log: log.map(({ act, reason, by, at }) => ({ act: act as 'hide' | 'show', reason, by, at })),
  };
}
