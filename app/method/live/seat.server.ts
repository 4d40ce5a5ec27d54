import { randomInt } from 'node:crypto';
import { AppError } from '~/platform/app-error.ts';
import type { AppContext } from '~/platform/context.server.ts';
import type { Tx } from '~/platform/database/open.server.ts';
import { assertRunning } from './assert-open.server.ts';
import { changeWorkshop } from './change-workshop.server.ts';
import type { Participant } from './find-participant.server.ts';
import { balance, drawPairs, shuffle } from './spread.ts';
import { readTables } from './wall-rows.server.ts';
import type { WallChange } from './wall-state.ts';

const MOST_TABLES = 12;
const MOST_SUBJECT = 200;

/**
 * Makes the tables, one subject a line: a table that stays in its place keeps its people and notes under its new words.
 * Throws AppError `method.table-in-use` when a table that would go holds notes or answers.
 */
export function setTables(context: AppContext, input: { workshopId: string; subjects: readonly string[] }) {
  const { workshopId } = input;
  const subjects = input.subjects
    .map((subject) => subject.trim().slice(0, MOST_SUBJECT))
    .filter((subject) => subject !== '')
    .slice(0, MOST_TABLES);
  return changeWorkshop(context, workshopId, async (tx, workshop) => {
    assertRunning(workshop);
    if (subjects.length === 0) throw new AppError('method.nothing-written');
    const gone = await tx.workshopTable.findMany({ where: { workshopId, number: { gt: subjects.length } } });
    for (const { id, number } of gone) {
      const held =
        (await tx.workshopNote.count({ where: { tableId: id } })) +
        (await tx.workshopAnswer.count({ where: { tableId: id } }));
      if (held > 0) throw new AppError('method.table-in-use', { number });
    }
    const goneIds = gone.map(({ id }) => id);
    await tx.workshopParticipant.updateMany({ where: { tableId: { in: goneIds } }, data: { tableId: null } });
    await tx.workshopTable.deleteMany({ where: { id: { in: goneIds } } });
    const challenges = await tx.challenge.findMany({
      where: { territoryId: workshop.territoryId, initiativeId: workshop.initiativeId, text: { in: subjects } },
      select: { id: true, text: true },
    });
    for (const [index, subject] of subjects.entries()) {
      const challengeId = challenges.find(({ text }) => text === subject)?.id ?? null;
      await tx.workshopTable.upsert({
        where: { workshopId_number: { workshopId, number: index + 1 } },
        create: { workshopId, number: index + 1, subject, challengeId },
        update: { subject, challengeId },
      });
    }
    return { result: undefined, changes: await tablesChanged(tx, workshopId) };
  });
}

const tablesChanged = async (tx: Tx, workshopId: string): Promise<WallChange[]> => [
  { kind: 'tables', tables: await readTables(tx, workshopId) },
  { kind: 'yours' },
];

/** Sits somebody at a table. Throws AppError `method.table-gone`. */
export function chooseTable(
  context: AppContext,
  participant: Pick<Participant, 'id' | 'workshopId'>,
  tableId: string,
): Promise<void> {
  const { id, workshopId } = participant;
  return changeWorkshop(context, workshopId, async (tx, workshop) => {
    assertRunning(workshop);
    if ((await tx.workshopTable.count({ where: { id: tableId, workshopId } })) === 0) {
      throw new AppError('method.table-gone');
    }
    await tx.workshopParticipant.updateMany({ where: { id, workshopId }, data: { tableId } });
    return { result: undefined, changes: [{ kind: 'tables', tables: await readTables(tx, workshopId) }] };
  });
}

/** Seats everybody who has no table yet, evenly. */
export function balanceTables(context: AppContext, workshopId: string): Promise<void> {
  return changeWorkshop(context, workshopId, async (tx, workshop) => {
    assertRunning(workshop);
    const tables = await readTables(tx, workshopId);
    const standing = await tx.workshopParticipant.findMany({
      where: { workshopId, tableId: null, paper: false },
      select: { id: true },
    });
    const newcomers = shuffle(
      standing.map(({ id }) => id),
      randomInt,
    );
    const seats = balance(newcomers, Object.fromEntries(tables.map(({ id, people }) => [id, people])));
    for (const { id: tableId } of tables) {
      const ids = [...seats].filter(([, table]) => table === tableId).map(([person]) => person);
      if (ids.length > 0) await tx.workshopParticipant.updateMany({ where: { id: { in: ids } }, data: { tableId } });
    }
    return { result: undefined, changes: await tablesChanged(tx, workshopId) };
  });
}

/** Draws pairs among the phones in the room; drawn again, everybody changes. */
export function makePairs(context: AppContext, workshopId: string): Promise<void> {
  return changeWorkshop(context, workshopId, async (tx, workshop) => {
    assertRunning(workshop);
    const people = await tx.workshopParticipant.findMany({
      where: { workshopId, paper: false },
      orderBy: { joinedAt: 'asc' },
      select: { id: true },
    });
    const pairs = drawPairs(
      people.map(({ id }) => id),
      randomInt,
    );
    for (const [index, pair] of pairs.entries()) {
      await tx.workshopParticipant.updateMany({ where: { id: { in: pair } }, data: { pairNumber: index + 1 } });
    }
    return { result: undefined, changes: [{ kind: 'yours' }] };
  });
}

/** Gives a role of an activity (devil's advocate…) to one person, taking it from whoever had it; '' gives it to nobody. */
export function giveRole(
  context: AppContext,
  input: { workshopId: string; role: string; participantId: string },
): Promise<void> {
  const { workshopId, role, participantId } = input;
  return changeWorkshop(context, workshopId, async (tx, workshop) => {
    assertRunning(workshop);
    const known = workshop.template.steps
      .flatMap((step) => step.activities)
      .some((activity) => activity.kind === 'cluster' && activity.roles.some(({ key }) => key === role));
    if (!known) throw new AppError('method.activity-gone');
    await tx.workshopParticipant.updateMany({ where: { workshopId, role }, data: { role: null } });
    if (participantId !== '') {
      await tx.workshopParticipant.updateMany({ where: { id: participantId, workshopId }, data: { role } });
    }
    return { result: undefined, changes: [{ kind: 'yours' }] };
  });
}
