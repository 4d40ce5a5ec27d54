import { syncPilots } from '~/pilots/sync-pilots.server.ts';
import { SimulatedClock } from '~/platform/clock.ts';
import type { AppContext } from '~/platform/context.server.ts';
import { preparedDb } from '~/rehearsal/engine/prepared-database.server.ts';
import { type Datablitz, importDatablitz } from './datablitz/datablitz.ts';
import { LA_ROCHELLE_MOBILITE } from './datablitz/la-rochelle-mobilite.ts';
import { LYON_SOCIAL } from './datablitz/lyon-social.ts';
import { NANTES_ALIMENTATION } from './datablitz/nantes-alimentation.ts';
import { NANTES_ENERGIE } from './datablitz/nantes-energie.ts';
import { DEMO_TESTERS } from './demo-people.ts';
import { DEMO_PLACES, DEMO_WEEKS, type DemoPlace } from './demo-places.ts';
import { welcomeDemoTester } from './demo-tester.server.ts';
import { designGovernance } from './governance.server.ts';
import { imagineServices } from './imagine.server.ts';
import { launchPilots } from './launch-pilots.server.ts';
import { writeScenarios } from './scenarios.server.ts';
import { LA_ROCHELLE_WORKSHOPS } from './workshops/la-rochelle.ts';
import { NANTES_WORKSHOPS } from './workshops/nantes.ts';
import { playWorkshop } from './workshops/play-workshop.server.ts';
import type { WorkshopScript } from './workshops/script.ts';

interface Door {
  key: string;
  territoryId: string;
  kind: 'staff' | 'tester';
  id: string;
  landing: string;
}

/**
 * Territories, staff, Datablitz sheets, workshops, services imagined, pilots with their scenarios, and the one named
 * tester: what the first page needs. Runs at every start; each part looks at what is there and adds only what is
 * missing, so an interrupted one is resumed.
 */
export async function seedDemoGround(opened: AppContext): Promise<void> {
  // Thousands of queries of a few shapes: those of the embedded database are prepared once.
  const context = { ...opened, db: preparedDb(opened.database) };
  const { db, clock } = context;
  if ((await db.setting.count({ where: { key: 'demo.doors' } })) > 0) return;
  const doors: Door[] = [];
  for (const place of DEMO_PLACES) doors.push(...(await settle(context, place)));
  await importWorkbooks(context);
  await holdWorkshops(context);
  await imagineServices(context);
  await designGovernance(context);
  await syncPilots({ ...context, clock: beforeThePanel(context) });
  await writeScenarios(context);
  await launchPilots({ ...context, clock: beforeThePanel(context) });
  for (const person of DEMO_TESTERS) {
    const id = await welcomeDemoTester(context, person);
    doors.push({ key: person.door, territoryId: person.territoryId, kind: 'tester', id, landing: '/moi' });
  }
  await db.setting.create({ data: { key: 'demo.doors', value: doors as object[], updatedAt: clock.now() } });
}

const WEEK_MS = 7 * 86_400_000;

/** A protocol is in force before anybody enrols: a week before the panel begins. */
const beforeThePanel = ({ clock }: AppContext): SimulatedClock =>
  new SimulatedClock(new Date(clock.now().getTime() - (DEMO_WEEKS + 1) * WEEK_MS));

const WORKBOOKS: Readonly<Record<string, readonly Datablitz[] | undefined>> = {
  nantes: [NANTES_ENERGIE, NANTES_ALIMENTATION],
  'la-rochelle': [LA_ROCHELLE_MOBILITE],
  lyon: [LYON_SOCIAL],
};

/** The workbooks of each territory that are not imported yet; one cut off in the middle is imported again. */
async function importWorkbooks(context: AppContext): Promise<void> {
  for (const { id: territoryId, initiative } of DEMO_PLACES) {
    for (const datablitz of WORKBOOKS[territoryId] ?? []) {
      const accepted = { territoryId, fileName: datablitz.fileName, state: 'accepted' };
      if ((await context.db.sheetImport.count({ where: accepted })) > 0) continue;
      await importDatablitz(context, { territoryId, initiativeId: initiative.id }, datablitz);
    }
  }
}

const WORKSHOPS: Readonly<Record<string, readonly WorkshopScript[] | undefined>> = {
  nantes: NANTES_WORKSHOPS,
  'la-rochelle': LA_ROCHELLE_WORKSHOPS,
};

/** The workshops of each territory, unless it has some; one cut off in the middle is played again. */
async function holdWorkshops(context: AppContext): Promise<void> {
  for (const { id: territoryId, initiative } of DEMO_PLACES) {
    const scripts = WORKSHOPS[territoryId] ?? [];
    if ((await context.db.workshop.count({ where: { territoryId } })) === scripts.length) continue;
    await context.db.workshop.deleteMany({ where: { territoryId } });
    for (const script of scripts) await playWorkshop(context, { territoryId, initiativeId: initiative.id }, script);
  }
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
