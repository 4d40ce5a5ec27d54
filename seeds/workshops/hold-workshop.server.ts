import { randomUUID } from 'node:crypto';
import type { Activity, ActivityOf } from '~/kit/schema/activities.ts';
import type { WorkshopTemplate } from '~/kit/schema/workshop.ts';
import { arrangeNotes } from '~/method/live/arrange-notes.server.ts';
import { goToStep, openWorkshop, setActivityState, showActivity } from '~/method/live/conduct.server.ts';
import { fillForm } from '~/method/live/fill-form.server.ts';
import { joinWorkshop } from '~/method/live/join-workshop.server.ts';
import { balanceTables } from '~/method/live/seat.server.ts';
import { moveDot } from '~/method/live/vote.server.ts';
import { wishPerson } from '~/method/live/wish-person.server.ts';
import { writeNote } from '~/method/live/write-note.server.ts';
import { SimulatedClock } from '~/platform/clock.ts';
import type { AppContext } from '~/platform/context.server.ts';
import { demoGuests } from './people.ts';
import type { WorkshopScript } from './script.ts';

const NOTE_EVERY_MS = 20_000;
const MINUTE_MS = 60_000;

interface Person {
  readonly id: string;
  readonly workshopId: string;
  readonly initials: string;
  readonly tableId: string | null;
}

interface Room {
  readonly workshopId: string;
  readonly script: WorkshopScript;
  readonly people: readonly Person[];
  readonly tableIds: ReadonlyMap<number, string>;
  /** Notes on the wall, to group: by what was written. */
  readonly notes: Map<string, string>;
  /** The application as it is at an instant of that day. */
  at(milliseconds: number): AppContext;
}

/** Holds a workshop of the demo, hour by hour, through what phones and the facilitator's laptop do. */
export async function holdWorkshop(
  context: AppContext,
  input: { workshopId: string; script: WorkshopScript; template: WorkshopTemplate; startsAt: Date },
): Promise<void> {
  const { workshopId, script, template, startsAt } = input;
  const at = (milliseconds: number): AppContext => ({
    ...context,
    clock: new SimulatedClock(new Date(startsAt.getTime() + milliseconds)),
  });
  await openWorkshop(at(0), { workshopId });
  const room = {
    workshopId,
    script,
    notes: new Map<string, string>(),
    at,
    ...(await enter(at(0), workshopId, script)),
  };
  let now = 0;
  for (const { key, minutes, activities } of template.steps) {
    await goToStep(at(now), { workshopId, stepKey: key });
    for (const activity of activities) {
      if (activity !== activities[0]) await showActivity(at(now), { workshopId, activityKey: activity.key });
      await play(room, activity, now);
    }
    now += minutes * MINUTE_MS;
  }
}

/** Everybody joins, and is seated evenly. */
async function enter(context: AppContext, workshopId: string, script: WorkshopScript) {
  const names = demoGuests(script.guests.came).map(({ name }) => name.replace(/(\p{L})\p{L}*\s*/gu, '$1'));
  await Promise.all(names.map((initials) => joinWorkshop(context, { workshopId, initials })));
  await balanceTables(context, workshopId);
  const people = await context.db.workshopParticipant.findMany({
    where: { workshopId },
    orderBy: { id: 'asc' },
    select: { id: true, workshopId: true, initials: true, tableId: true },
  });
  const tables = await context.db.workshopTable.findMany({ where: { workshopId } });
  return { people, tableIds: new Map(tables.map(({ id, number }) => [number, id])) };
}

function play(room: Room, activity: Activity, now: number): Promise<unknown> {
  switch (activity.kind) {
    case 'write':
      return write(room, activity, now);
    case 'cluster':
      return group(room, activity, now);
    case 'vote':
      return vote(room, activity, now);
    case 'form':
      return fill(room, activity, now);
    case 'casting':
      return wish(room, activity, now);
    default:
      return Promise.resolve();
  }
}

/** One note in three is signed. */
async function write(
  { script, people, tableIds, notes, workshopId, at }: Room,
  { key }: ActivityOf<'write'>,
  now: number,
) {
  const said = script.notes
    .filter(({ activity }) => activity === key)
    .flatMap(({ box, table, texts }) => texts.map((text) => ({ box, table, text })));
  await Promise.all(
    said.map(async ({ box: boxKey, table, text }, nth) => {
      const around = table === undefined ? people : people.filter(({ tableId }) => tableId === tableIds.get(table));
      const person = around[nth % Math.max(1, around.length)];
      if (!person) return;
      const id = randomUUID();
      notes.set(`${key} ${text}`, id);
      const draft = { id, activityKey: key, boxKey, text, signed: nth % 3 === 0 };
      await writeNote(at(now + nth * NOTE_EVERY_MS), person, draft);
    }),
  );
  if (said.length > 0) await setActivityState(at(now), { workshopId, activityKey: key, state: 'revealed' });
}

async function group({ script, notes, workshopId, at }: Room, { of }: ActivityOf<'cluster'>, now: number) {
  const context = at(now);
  for (const { family, texts } of script.notes.filter(({ activity }) => activity === of)) {
    if (!family) continue;
    const made = { gesture: 'new-family', activityKey: of, name: family } as const;
    const { undo } = await arrangeNotes(context, { workshopId, gesture: made });
    const moves = texts.map((text) => {
      const noteId = notes.get(`${of} ${text}`) ?? '';
      const gesture = { gesture: 'move', noteId, clusterId: undo.clusterId ?? '' } as const;
      return arrangeNotes(context, { workshopId, gesture });
    });
    await Promise.all(moves);
  }
}

/** The dots of each family, one a person in turn; then the vote closes. */
async function vote({ script, people, workshopId, at }: Room, { key, of }: ActivityOf<'vote'>, now: number) {
  const context = at(now);
  const families = await context.db.workshopCluster.findMany({ where: { workshopId, activityKey: of } });
  const dots = script.notes
    .filter(({ activity }) => activity === of)
    .flatMap(({ family, dots: given = 0 }) => {
      const target = families.find(({ name }) => name === family)?.id;
      return target ? Array<string>(given).fill(target) : [];
    });
  await Promise.all(
    dots.map((target, nth) => {
      const person = people[nth % Math.max(1, people.length)];
      return person ? moveDot(context, person, { activityKey: key, target, gesture: 'give' }) : undefined;
    }),
  );
  await setActivityState(context, { workshopId, activityKey: key, state: 'closed' });
}

async function fill({ script, tableIds, workshopId, at }: Room, { key }: ActivityOf<'form'>, now: number) {
  for (const { activity, table, values } of script.answers) {
    if (activity !== key) continue;
    const typed = Object.fromEntries(
      Object.entries(values).map(([field, value]) => [field, typeof value === 'string' ? value : value.join('\n')]),
    );
    const where = { workshopId, activityKey: key, tableId: tableIds.get(table) ?? null };
    await fillForm(at(now), { ...where, nth: 1, version: 0, typed });
  }
}

async function wish({ script, people, at }: Room, { key }: ActivityOf<'casting'>, now: number) {
  for (const [nth, person] of script.wishes.entries()) {
    const who = people[nth];
    if (who) await wishPerson(at(now + nth), who, { ...person, activityKey: key, willContact: true });
  }
}
