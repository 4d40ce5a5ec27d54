import { expect, it } from 'vitest';
import { readDatablitz } from '~/datamap/datablitz/read-datablitz.ts';
import { exportItems } from '~/datamap/export-items.server.ts';
import { readSpreadsheet } from '~/platform/spreadsheet/read-spreadsheet.server.ts';
import { useTestContext } from '../../../tests/support/test-context.ts';
import { createScenario } from '../create-scenario.server.ts';
import { emptyDocument } from '../empty-document.ts';
import { scenarioSheet } from './scenario-sheet.server.ts';

const test = useTestContext();
const territoryId = 'rochelle';

it('is in the workbook of the initiative, and no import takes it for data', async () => {
  const { db, clock } = test.context;
  await db.territory.create({ data: { id: territoryId, name: territoryId, createdAt: clock.now() } });
  const place = { territory: territoryId, initiative: 'rochelle-mobilite', theme: 'mobilite' } as const;
  const document = emptyDocument({ ...place, title: { fr: 'Mon coach mobilité', en: 'My mobility coach' } });
  await createScenario(test.context, { id: null, name: 'Claire D.' }, { territoryId, document });
  const [at, texts] = [clock.now(), { challenge: 'Bouger', information: 'Mes trajets', data: 'Départ' }];
  const where = { territoryId, initiativeId: 'rochelle-mobilite', key: 'bouger--mes-trajets' };
  await db.dataItem.create({
    data: { ...where, ...texts, sheet: 'Bouger', row: 1, position: 1, searchText: '', createdAt: at, updatedAt: at },
  });
  const scope = { territoryId, locale: 'fr' } as const;
  const more = [await scenarioSheet(test.context, scope)];
  for (const format of ['xlsx', 'ods'] as const) {
    const book = await readSpreadsheet(await exportItems(test.context, { ...scope, format, more }));
    const sheet = book.sheets.find(({ name }) => name === 'Scénarios');
    expect(sheet?.rows.some(({ cells }) => cells[0] === 'Mon coach mobilité')).toBe(true);
    expect(readDatablitz(book).rows).toMatchObject([texts]);
  }
});
