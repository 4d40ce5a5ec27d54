import { randomUUID } from 'node:crypto';
import { beforeAll, expect, it } from 'vitest';
import { goToStep, openWorkshop, showActivity } from '~/method/live/conduct.server.ts';
import { joinWorkshop } from '~/method/live/join-workshop.server.ts';
import { chooseTable, setTables } from '~/method/live/seat.server.ts';
import { writeNote } from '~/method/live/write-note.server.ts';
import { planWorkshop } from '~/method/plan-workshop.server.ts';
import { useTestContext } from '../../../tests/support/test-context.ts';
import { TINY_WORKSHOP } from '../../../tests/support/tiny-workshop.ts';
import { findSheet } from './find-sheet.server.ts';
import { openSheet } from './open-sheet.server.ts';
import { readSheetPage } from './read-sheet-page.server.ts';
import { takeNote } from './take-note.server.ts';

const test = useTestContext();
const WHERE = { territoryId: 'nantes', initiativeId: 'nantes-a' };
const challenge = 'Maîtriser son budget';
let slug = '';

beforeAll(async () => {
  const { context } = test;
  const at = context.clock.now();
  await context.db.territory.create({ data: { id: 'nantes', name: 'Nantes', createdAt: at } });
  await context.db.initiative.create({
    data: { id: WHERE.initiativeId, territoryId: 'nantes', theme: 'energie', nameFr: 'Énergie', nameEn: 'Energy' },
  });
  ({ slug } = await openSheet(context, { ...WHERE, challenge }));
  const planned = { ...WHERE, template: TINY_WORKSHOP, title: 'Datablitz', startsAt: at };
  const { id: workshopId } = await planWorkshop(context, planned);
  await openWorkshop(context, { workshopId });
  await setTables(context, { workshopId, subjects: [challenge] });
  await goToStep(context, { workshopId, stepKey: 'tables' });
  await showActivity(context, { workshopId, activityKey: 'data' });
  const { participantId: id } = await joinWorkshop(context, { workshopId, initials: 'AD' });
  const table = await context.db.workshopTable.findFirstOrThrow({ where: { workshopId } });
  await chooseTable(context, { id, workshopId }, table.id);
  const note = { activityKey: 'data', boxKey: 'data', text: 'Les factures', signed: true };
  await writeNote(context, { id, workshopId }, { ...note, id: randomUUID() });
});

const open = async () => {
  const sheet = await findSheet(test.context, { territoryId: 'nantes', slug });
  return { sheet, page: await readSheetPage(test.context, { sheet, userId: null, open: null, newId: randomUUID }) };
};

it('shows what the table just wrote without writing anything, and takes it up once', async () => {
  const { db } = test.context;
  const { sheet, page } = await open();
  expect(page.notes.map(({ text, author }) => [text, author])).toEqual([['Les factures', 'AD']]);
  expect(await db.harvestItem.count()).toBe(0);

  const [note] = page.notes;
  const taking = {
    ...{ sheet, author: { userId: randomUUID(), name: 'Inès L.' }, harvestId: note?.id ?? '' },
    ...{ gestureId: note?.gestureId ?? '', row: note?.row ?? '' },
  };
  await takeNote(test.context, taking);
  await takeNote(test.context, taking);
  expect((await open()).page).toMatchObject({ notes: [], rows: [{ cells: { postIt: 'Les factures' } }] });
  expect(await db.dataItem.count()).toBe(1);
  await expect(takeNote(test.context, { ...taking, gestureId: randomUUID() })).rejects.toMatchObject({
    code: 'datamap.note-taken',
  });
});
