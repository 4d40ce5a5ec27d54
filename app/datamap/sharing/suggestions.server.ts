import { RateLimiterMemory } from 'rate-limiter-flexible';
import { AppError } from '~/platform/app-error.ts';
import type { AppContext } from '~/platform/context.server.ts';
import { isUuid } from '../find-import.server.ts';
import { titleOf } from '../item-view.ts';
import { clean, cleanLine } from '../text.ts';
import type { OpenShare } from './share-map.server.ts';

export const LONGEST_SUGGESTION = 1000;
export const LONGEST_NAME = 60;

/** A room of participants, each with a few remarks. */
const PER_HOUR = 120;
/** Suggestions that wait on one map: beyond, somebody must read them first. */
const MOST_OPEN = 300;

const sendings = new RateLimiterMemory({ points: PER_HOUR, duration: 3600 });

interface Suggested {
  readonly share: OpenShare;
  readonly itemKey: string;
  readonly text: string;
  readonly name: string;
  /** A field that people do not see: filled in, a machine wrote, and nothing is kept. */
  readonly trap: string;
  /** What is counted against too many sendings. */
  readonly sender: string;
}

/** Keeps a correction that somebody suggests. Throws AppError `datamap.too-many-suggestions`, `datamap.suggestion-empty`. */
export async function suggestCorrection(context: AppContext, input: Suggested): Promise<void> {
  const { share, itemKey, trap, sender } = input;
  const { territoryId, initiativeId } = share;
  const text = clean(input.text).slice(0, LONGEST_SUGGESTION);
  if (text === '') throw new AppError('datamap.suggestion-empty');
  const item = await context.db.dataItem.findFirst({
    where: { territoryId, initiativeId, key: itemKey },
    select: { id: true },
  });
  if (!item) throw new Response(null, { status: 404 });
  if (trap !== '') return;
  const within = await sendings.consume(`${territoryId} ${sender}`).then(
    () => true,
    () => false,
  );
  if (!within || (await countSuggestions(context, territoryId)) >= MOST_OPEN)
    throw new AppError('datamap.too-many-suggestions');
  await context.db.mapSuggestion.create({
    data: {
      ...{ territoryId, itemId: item.id, text },
      name: cleanLine(input.name).slice(0, LONGEST_NAME),
      createdAt: context.clock.now(),
    },
  });
}

export async function countSuggestions(context: AppContext, territoryId: string): Promise<number> {
  return context.db.mapSuggestion.count({ where: { territoryId, state: 'open' } });
}

export interface SuggestionView {
  readonly id: string;
  readonly text: string;
  readonly name: string;
  readonly createdAt: Date;
  readonly item: { readonly key: string; readonly title: string };
}

/** Suggestions that await an answer, oldest first. */
export async function listSuggestions(context: AppContext, territoryId: string): Promise<SuggestionView[]> {
  const found = await context.db.mapSuggestion.findMany({
    where: { territoryId, state: 'open' },
    orderBy: { createdAt: 'asc' },
    take: 100,
    include: { item: { select: { key: true, information: true, data: true } } },
  });
  return found.map(({ id, text, name, createdAt, item }) => ({
    ...{ id, text, name, createdAt },
    item: { key: item.key, title: titleOf(item) },
  }));
}

/** Answers a suggestion once; returns the card it is about. 404 when there is none. */
export async function answerSuggestion(
  context: AppContext,
  input: { territoryId: string; id: string; state: 'accepted' | 'declined' },
): Promise<{ itemKey: string }> {
  const { territoryId, id, state } = input;
  if (!isUuid(id)) throw new Response(null, { status: 404 });
  const { db, clock } = context;
  const found = await db.mapSuggestion.findFirst({
    where: { id, territoryId },
    select: { item: { select: { key: true } } },
  });
  if (!found) throw new Response(null, { status: 404 });
  await db.mapSuggestion.updateMany({
    where: { id, territoryId, state: 'open' },
    data: { state, answeredAt: clock.now() },
  });
  return { itemKey: found.item.key };
}

/** What a suggestion says, for whoever corrects the card; undefined when there is none. */
export async function suggestionText(
  context: AppContext,
  input: { territoryId: string; id: string },
): Promise<string | undefined> {
  if (!isUuid(input.id)) return undefined;
  const found = await context.db.mapSuggestion.findFirst({ where: input, select: { text: true } });
  return found?.text;
}
