import type { AppContext } from '~/platform/context.server.ts';
import { templateOf } from '../fill-theme.ts';
import { findWorkshop } from '../find-workshop.server.ts';
import type { RecordAnswer, RecordDots, WorkshopRecord } from './workshop-record.ts';

const MOST_NOTES = 5000;
const MOST = 1000;

/** Reads a workshop whole. Hidden authors are not in it. 404 when it is not this territory's. */
export async function readRecord(
  context: AppContext,
  input: { territoryId: string; workshopId: string },
): Promise<WorkshopRecord> {
  const { db } = context;
  const workshop = await findWorkshop(context, input);
  const where = { workshopId: input.workshopId };
  const [activities, tables, notes, clusters, ballots, answers, draws, wishes, people, participants, guests] =
    await Promise.all([
      db.workshopActivity.findMany({ where, orderBy: { openedAt: 'asc' } }),
      db.workshopTable.findMany({
        where,
        orderBy: { number: 'asc' },
        select: { id: true, number: true, subject: true },
      }),
      db.workshopNote.findMany({
        where: { ...where, state: 'wall', mergedIntoId: null },
        orderBy: [{ position: 'asc' }, { createdAt: 'asc' }, { id: 'asc' }],
        take: MOST_NOTES,
      }),
      db.workshopCluster.findMany({ where, orderBy: [{ position: 'asc' }, { id: 'asc' }], take: MOST }),
      db.workshopBallot.findMany({ where: { ...where, castAt: { not: null } }, take: MOST }),
      db.workshopAnswer.findMany({ where, orderBy: [{ nth: 'asc' }, { id: 'asc' }], take: MOST }),
      db.workshopDraw.findMany({ where: { ...where, tableId: { not: null } }, take: MOST }),
      db.castingWish.findMany({
        where: { ...where, state: { not: 'dropped' } },
        orderBy: { createdAt: 'asc' },
        take: MOST,
      }),
      db.harvestItem.findMany({
        where: { ...where, kind: 'person', sourceId: { not: null } },
        select: { sourceId: true },
        take: MOST,
      }),
      db.workshopParticipant.count({ where }),
      db.workshopGuest.findMany({ where, select: { state: true, organisation: true }, take: MOST }),
    ]);
  const { title, theme, place, startsAt, timeZone, state, openedAt, closedAt, hideAuthors } = workshop;
  const came = guests.filter((guest) => guest.state === 'came');
  return {
    ...{
      title,
      theme,
      place,
      startsAt,
      timeZone,
      state,
      openedAt,
      closedAt,
      hideAuthors,
      activities,
      tables,
      clusters,
    },
    template: templateOf(workshop),
    notes: notes.map((note) => ({ ...note, author: hideAuthors ? '' : note.author })),
    dots: countDots(ballots),
    answers: answers.map((answer) => ({ ...answer, values: answer.values as RecordAnswer['values'] })),
    draws: draws.map(({ activityKey, card, tableId }) => ({
      ...{ activityKey, card },
      table: tables.find(({ id }) => id === tableId) ?? null,
    })),
    wishes,
    naming: people.flatMap(({ sourceId }) => sourceId ?? []),
    participants,
    guests: {
      listed: guests.length,
      came: came.length,
      organisations: distinct(came.map((guest) => guest.organisation)),
    },
  };
}

function countDots(ballots: readonly { activityKey: string; dots: readonly string[] }[]): RecordDots[] {
  const counts = new Map<string, RecordDots>();
  for (const { activityKey, dots } of ballots) {
    for (const on of dots) {
      const key = `${activityKey} ${on}`;
      counts.set(key, { activityKey, on, dots: (counts.get(key)?.dots ?? 0) + 1 });
    }
  }
  return [...counts.values()];
}

function distinct(names: readonly string[]): string[] {
  const byKey = new Map(names.filter((name) => name.trim() !== '').map((name) => [name.trim().toLowerCase(), name]));
  return [...byKey.values()].sort((a, b) => a.localeCompare(b, 'fr'));
}
