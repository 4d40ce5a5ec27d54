import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { useTestContext } from '../../../tests/support/test-context.ts';
import { getItem } from '../get-item.server.ts';
import { findSheet, type SheetRef } from './find-sheet.server.ts';
import { openSheet } from './open-sheet.server.ts';
import { listNotes, takeNote } from './take-note.server.ts';

const test = useTestContext();
const WHERE = { territoryId: 'nantes', initiativeId: 'nantes-a' };
const author = { userId: randomUUID(), name: 'Inès L.' };
const challenge = 'Maîtriser son budget';
const workshopId = randomUUID();
const [family, note] = [randomUUID(), randomUUID()];
let sheet: SheetRef;

beforeAll(async () => {
  const { db, clock } = test.context;
  const at = clock.now();
  const initiative = { id: WHERE.initiativeId, theme: 'energie', nameFr: 'Énergie', nameEn: 'Energy' };
  await db.territory.create({
    data: { id: 'nantes', name: 'Nantes', createdAt: at, initiatives: { create: initiative } },
  });
  await db.workshop.create({
    data: {
      ...{ ...WHERE, id: workshopId, kind: 'datablitz', template: {}, title: 'Datablitz d’avril', startsAt: at },
      ...{ joinCode: 'VOILE-27', createdAt: at },
    },
  });
  const common = { ...WHERE, workshopId, kind: 'data-item', challenge, createdAt: at, updatedAt: at };
  await db.harvestItem.createMany({
    data: [
      { ...common, id: family, text: 'Les factures', sourceKind: 'cluster', sourceId: randomUUID(), position: 0 },
      { ...common, id: note, text: 'Mon loyer', sourceKind: 'note', sourceId: randomUUID(), position: 1, author: 'AD' },
    ],
  });
  const { slug } = await openSheet(test.context, { ...WHERE, challenge });
  sheet = await findSheet(test.context, { territoryId: 'nantes', slug });
});

async function take(harvestId: string) {
  const { rows } = await takeNote(test.context, {
    ...{ sheet, author, harvestId, gestureId: randomUUID(), row: randomUUID() },
  });
  return getItem(test.context, { territoryId: 'nantes', key: rows[0]?.key ?? '' });
}

describe('a note of a workshop', () => {
  it('becomes a row whose card tells who asked for it, and waits no more', async () => {
    const workshop = { id: workshopId, title: 'Datablitz d’avril' };
    expect(await take(note)).toMatchObject({
      information: 'Mon loyer',
      asked: { workshop, author: 'AD', family: '' },
    });
    expect(await take(family)).toMatchObject({ asked: { workshop, author: '', family: 'Les factures' } });
    expect(await listNotes(test.context, sheet, null)).toEqual([]);
    await expect(take(note)).rejects.toMatchObject({ code: 'datamap.note-taken' });
  });
});
