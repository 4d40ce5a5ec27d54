import { syncPilots } from '~/pilots/sync-pilots.server.ts';
import type { AppContext } from '~/platform/context.server.ts';
import { DEMO_PLACES, type DemoPlace } from './demo-places.ts';
import { welcomeDemoTester } from './demo-tester.server.ts';
import { importEnergyDatablitz } from './nantes/datablitz-energie.ts';

interface Door {
  key: string;
  territoryId: string;
  kind: 'staff' | 'tester';
  id: string;
  landing: string;
}

/**
 * Territories, staff, Nantes' Datablitz sheet, pilots and the one named tester: what the first page needs. Runs at
 * every start; each part looks at what is there and adds only what is missing, so an interrupted one is resumed.
 */
export async function seedDemoGround(context: AppContext): Promise<void> {
  const { db, clock } = context;
  if ((await db.setting.count({ where: { key: 'demo.doors' } })) > 0) return;
  const doors: Door[] = [];
  for (const place of DEMO_PLACES) doors.push(...(await settle(context, place)));
  const [nantes] = DEMO_PLACES;
  if (nantes && (await db.dataItem.count({ where: { territoryId: nantes.id } })) === 0) {
    await importEnergyDatablitz(context, { territoryId: nantes.id, initiativeId: nantes.initiative.id });
  }
  await syncPilots(context);
  const testerId = await welcomeDemoTester(context);
  doors.push({ key: 'nantes-tester', territoryId: 'nantes', kind: 'tester', id: testerId, landing: '/moi' });
  await db.setting.create({ data: { key: 'demo.doors', value: doors as object[], updatedAt: clock.now() } });
}

/** A territory, its initiative and its staff; answers their doors. */
async function settle({ db, clock }: AppContext, place: DemoPlace): Promise<Door[]> {
  const createdAt = clock.now();
  const { id: territoryId, name, initiative, people } = place;
  await db.territory.upsert({ where: { id: territoryId }, update: {}, create: { id: territoryId, name, createdAt } });
  await db.initiative.upsert({ where: { id: initiative.id }, update: {}, create: { ...initiative, territoryId } });
  const doors: Door[] = [];
  for (const { door, name: person, role, landing } of people) {
    // .invalid: no mail can ever leave for it (RFC 2606).
    const email = `${door}@demo.invalid`;
    const user = await db.user.upsert({
      where: { email },
      update: {},
      create: { email, name: person, isDemo: true, createdAt },
    });
    const held = { userId: user.id, territoryId, role };
    if ((await db.membership.count({ where: held })) === 0)
      await db.membership.create({ data: { ...held, createdAt } });
    doors.push({ key: door, territoryId, kind: 'staff', id: user.id, landing });
  }
  return doors;
}
