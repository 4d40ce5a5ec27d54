import { getKit } from '~/kit/load-kit.server.ts';
import type { WorkshopTemplate } from '~/kit/schema/workshop.ts';
import { closeWorkshop } from '~/method/close-workshop.server.ts';
import { addGuests, setGuestStates } from '~/method/guests/manage-guests.server.ts';
import { sendLetters } from '~/method/guests/send-letters.server.ts';
import { confirmHarvest } from '~/method/harvest/confirm-harvest.server.ts';
import { listHarvest } from '~/method/harvest/list-harvest.server.ts';
import { instantOf, localOf } from '~/method/plan/zoned-time.ts';
import { planWorkshop } from '~/method/plan-workshop.server.ts';
import { SimulatedClock } from '~/platform/clock.ts';
import type { AppContext } from '~/platform/context.server.ts';
import { inLocale } from '~/platform/i18n/messages.ts';
import { createMailer } from '~/platform/mail.server.ts';
import { holdWorkshop } from './hold-workshop.server.ts';
import { demoGuests } from './people.ts';
import type { WorkshopScript } from './script.ts';

const ZONE = 'Europe/Paris';
const DAY_MS = 86_400_000;
/** Planned six weeks ahead, as the kit advises. */
const PLANNED_DAYS_BEFORE = 42;

interface Where {
  readonly territoryId: string;
  readonly initiativeId: string;
}

/** Plays a workshop of the demo: planned, its guests invited, and, when its day is past, held, closed and harvested. */
export async function playWorkshop(context: AppContext, where: Where, script: WorkshopScript): Promise<string> {
  const { clock } = context;
  const template = getKit().workshops.find(({ key }) => key === script.kind);
  if (!template) throw new Error(`The kit has no workshop ${script.kind}`);
  const day = workday(localOf(new Date(clock.now().getTime() + script.inDays * DAY_MS), ZONE).day, script.inDays);
  const startsAt = instantOf(day, template.startsAt, ZONE) ?? clock.now();
  const planned = Math.min(startsAt.getTime() - PLANNED_DAYS_BEFORE * DAY_MS, clock.now().getTime());
  const past = at(context, new Date(planned));
  const { theme, place, subjects } = script;
  const { id: workshopId } = await planWorkshop(past, {
    ...where,
    ...{ template, theme, place, subjects, startsAt, timeZone: ZONE },
    title: inLocale(template.title, 'fr'),
  });
  const workshop = { territoryId: where.territoryId, workshopId };
  await addGuests(past, { ...workshop, guests: demoGuests(script.guests.invited) });
  const guestIds = await invite(past, workshop, script.guests.coming);
  if (script.inDays >= 0) return workshopId;
  await welcome(at(context, startsAt), { ...where, workshopId }, guestIds.slice(0, script.guests.came));
  await hold(past, where, workshopId, { script, template, startsAt });
  return workshopId;
}

/** The application as it was on that day, its mails dated of then. */
function at(context: AppContext, time: Date): AppContext {
  const { db, log, env } = context;
  const clock = new SimulatedClock(time);
  return { ...context, clock, mail: createMailer({ db, clock, log, from: env.MAIL_FROM }) };
}

/** The same day, or the Monday after a week-end; today stays today. */
function workday(day: string, inDays: number): string {
  const noon = new Date(`${day}T12:00:00Z`);
  const after = inDays === 0 ? 0 : ({ 6: 2, 0: 1 }[noon.getUTCDay()] ?? 0);
  return new Date(noon.getTime() + after * DAY_MS).toISOString().slice(0, 10);
}

/** The list is invited by letter, and those who come have said so. Answers the guests. */
async function invite(
  context: AppContext,
  where: { territoryId: string; workshopId: string },
  coming: number,
): Promise<readonly string[]> {
  const guests = await context.db.workshopGuest.findMany({
    where: { workshopId: where.workshopId },
    orderBy: { email: 'asc' },
    select: { id: true },
  });
  const guestIds = guests.map(({ id }) => id);
  await sendLetters(context, {
    ...{ ...where, letter: 'invitation', guestIds, own: '', locale: 'fr', sender: '' },
    shownAt: context.clock.now().toISOString(),
  });
  const changes = guestIds.slice(0, coming).map((id) => ({ id, from: 'invited', to: 'coming' }) as const);
  await setGuestStates(context, { ...where, changes });
  return guestIds;
}

/** The list is ticked at the door. */
async function welcome(context: AppContext, where: Where & { workshopId: string }, came: readonly string[]) {
  const changes = came.map((id) => ({ id, from: 'coming', to: 'came' }) as const);
  await setGuestStates(context, { ...where, changes });
}

interface Day {
  readonly script: WorkshopScript;
  readonly template: WorkshopTemplate;
  readonly startsAt: Date;
}

/** The day itself, then its evening: closed, and its harvest kept. */
async function hold(context: AppContext, where: Where, workshopId: string, day: Day): Promise<void> {
  const { template, startsAt } = day;
  const { territoryId, initiativeId } = where;
  await holdWorkshop(context, { workshopId, ...day });
  const after = at(context, new Date(startsAt.getTime() + template.durationMinutes * 60_000));
  await closeWorkshop(after, { territoryId, workshopId });
  const items = await listHarvest(after, { territoryId, initiativeId, workshopId, state: 'proposed' });
  const lines = items.map(({ id, version, text, kind }) => ({ id, version, text, kind, kept: true }));
  await confirmHarvest(after, { territoryId, workshopId, lines });
}
