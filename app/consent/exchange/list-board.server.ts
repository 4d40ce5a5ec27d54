import type { AppContext } from '~/platform/context.server.ts';
import type { Prisma } from '~/platform/database/generated/client.ts';
import { EDIT_MINUTES, isEditable } from './write-post.server.ts';

export interface PostView {
  readonly id: string;
  readonly kind: 'find' | 'question' | 'reply';
  readonly theme: string;
  /** The name chosen for the board; null for who left. */
  readonly author: string | null;
  readonly isMine: boolean;
  /** Empty where it is not for this reader. */
  readonly body: string;
  readonly state: 'shown' | 'waiting' | 'hidden' | 'removed';
  readonly at: Date;
  readonly isEdited: boolean;
  readonly mayEdit: boolean;
  /** Read by its author. */
  readonly hiddenReason: string | null;
  readonly thanks: number;
  readonly hasThanked: boolean;
  readonly hasReported: boolean;
}

export interface ThreadView extends PostView {
  readonly replies: readonly PostView[];
}

export interface BoardPage {
  readonly threads: readonly ThreadView[];
  readonly total: number;
  readonly page: number;
  readonly pageSize: number;
  /** The reader's own name and choice; null before they chose one. */
  readonly me: { readonly name: string; readonly onLeaving: string } | null;
  readonly editMinutes: number;
}

const PAGE_SIZE = 15;
/** Replies shown of one thread, the first ones. */
const MOST_REPLIES = 100;

const WITH = { thanks: { select: { testerId: true } }, reports: { select: { testerId: true } } } as const;
type Row = Prisma.ExchangePostGetPayload<{ include: typeof WITH }>;

/**
 * A page of the board as one tester sees it, latest threads first: what is shown, and of what is not, one's own. A thread
 * that was taken away stays while it has replies.
 */
export async function listBoard(
  context: AppContext,
  input: { pilotSlug: string; testerId: string; theme: string | null; page: number },
): Promise<BoardPage> {
  const { db, clock } = context;
  const { pilotSlug, testerId, theme, page } = input;
  const seen = { OR: [{ state: 'shown' }, { state: { in: ['waiting', 'hidden'] }, authorId: testerId }] };
  const standing = { OR: [...seen.OR, { state: 'removed', replies: { some: { state: 'shown' } } }] };
  const where = { pilotSlug, parentId: null, ...(theme ? { theme } : {}), ...standing };
  const total = await db.exchangePost.count({ where });
  const rows = await db.exchangePost.findMany({
    where,
    orderBy: [{ at: 'desc' }, { id: 'asc' }],
    ...{ skip: (page - 1) * PAGE_SIZE, take: PAGE_SIZE },
    include: {
      ...WITH,
      replies: { where: seen, orderBy: [{ at: 'asc' }, { id: 'asc' }], take: MOST_REPLIES, include: WITH },
    },
  });
  const authors = rows.flatMap(({ authorId, replies }) => [authorId, ...replies.map((one) => one.authorId)]);
  const members = await db.exchangeMember.findMany({
    where: { testerId: { in: authors.flatMap((id) => id ?? []) } },
    select: { testerId: true, name: true },
  });
  const names = new Map(members.map((one) => [one.testerId, one.name]));
  const now = clock.now();
  const view = (row: Row): PostView => ({
    ...{ id: row.id, kind: row.kind as PostView['kind'], theme: row.theme, body: row.body, at: row.at },
    author: row.authorId ? (names.get(row.authorId) ?? null) : null,
    isMine: row.authorId === testerId,
    state: row.state as PostView['state'],
    isEdited: row.editedAt !== null,
    mayEdit: row.authorId === testerId && isEditable(row, now),
    hiddenReason: row.authorId === testerId ? row.hiddenReason : null,
    thanks: row.thanks.length,
    hasThanked: row.thanks.some((one) => one.testerId === testerId),
    hasReported: row.reports.some((one) => one.testerId === testerId),
  });
  const me = await db.exchangeMember.findUnique({ where: { testerId }, select: { name: true, onLeaving: true } });
  return {
    threads: rows.map(({ replies, ...row }) => ({ ...view(row), replies: replies.map(view) })),
    ...{ total, page, pageSize: PAGE_SIZE, me, editMinutes: EDIT_MINUTES },
  };
}
