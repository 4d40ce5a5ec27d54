import { AppError } from '~/platform/app-error.ts';
import type { AppContext } from '~/platform/context.server.ts';
import { readTemplate } from '../workshop-template.ts';
import {
  countPeople,
  countVote,
  NOTE_COLUMNS,
  readTables,
  toActivityState,
  toAnswer,
  toHead,
  toWallCluster,
  toWallNote,
} from './wall-rows.server.ts';
import { answerKey, type WallState } from './wall-state.ts';

/**
 * The wall as it stands. Its number is read first: what changes meanwhile is told again by its event, and every event
 * carries whole objects, so the state comes right. Throws AppError `method.gone`.
 */
export async function readWall(context: AppContext, workshopId: string): Promise<WallState> {
  const { db } = context;
  const workshop = await db.workshop.findUnique({ where: { id: workshopId } });
  if (!workshop) throw new AppError('method.gone');
  const { hideAuthors } = workshop;
  const template = readTemplate(workshop.template);
  const [activities, notes, hidden, clusters, answers] = await Promise.all([
    db.workshopActivity.findMany({ where: { workshopId } }),
    db.workshopNote.findMany({
      where: { workshopId, state: 'wall' },
      orderBy: { createdAt: 'asc' },
      select: NOTE_COLUMNS,
    }),
    db.workshopNote.groupBy({ by: ['activityKey'], where: { workshopId, state: 'private' }, _count: true }),
    db.workshopCluster.findMany({ where: { workshopId }, orderBy: { position: 'asc' } }),
    db.workshopAnswer.findMany({ where: { workshopId } }),
  ]);
  const states = Object.fromEntries(activities.map((row) => [row.activityKey, toActivityState(row.state)]));
  const votes: WallState['votes'] = Object.fromEntries(
    await Promise.all(
      template.steps
        .flatMap((step) => step.activities)
        .filter(({ kind, key }) => kind === 'vote' && states[key])
        .map(async ({ key }) => [key, await countVote(db, workshopId, key, states[key] !== 'open')] as const),
    ),
  );
  return {
    seq: workshop.eventSeq,
    head: toHead(workshop),
    people: await countPeople(db, workshopId),
    activities: states,
    notes: Object.fromEntries(notes.map((row) => [row.id, toWallNote(row, hideAuthors)])),
    clusters: Object.fromEntries(clusters.map((row) => [row.id, toWallCluster(row)])),
    tables: await readTables(db, workshopId),
    waiting: Object.fromEntries(hidden.map((group) => [group.activityKey, group._count])),
    votes,
    answers: Object.fromEntries(answers.map(toAnswer).map((answer) => [answerKey(answer), answer])),
  };
}
