import type { AppContext } from '~/platform/context.server.ts';
import { findWorkshop } from '../find-workshop.server.ts';
import { planWorkshop } from '../plan-workshop.server.ts';
import { readTemplate } from '../workshop-template.ts';
import { instantOf, localOf } from './zoned-time.ts';

const WEEKS_LATER = 4;
const DAY_MS = 86_400_000;

/**
 * Plans the same workshop again, four weeks later or from now at the same time of day: agenda, theme, place and tables;
 * with `withGuests`, the guest list too, nobody yet invited. 404 when there is no such workshop.
 */
export async function duplicateWorkshop(
  context: AppContext,
  input: { territoryId: string; workshopId: string; createdById: string; withGuests: boolean },
): Promise<{ id: string }> {
  const { territoryId, workshopId, createdById, withGuests } = input;
  const { initiativeId, template, title, theme, place, startsAt, timeZone } = await findWorkshop(context, input);
  const tables = await context.db.workshopTable.findMany({ where: { workshopId }, orderBy: { number: 'asc' } });
  const { time } = localOf(startsAt, timeZone);
  const from = Math.max(startsAt.getTime(), context.clock.now().getTime());
  const { day } = localOf(new Date(from + WEEKS_LATER * 7 * DAY_MS), timeZone);
  const { id } = await planWorkshop(context, {
    ...{ territoryId, initiativeId, title, theme, place, timeZone, createdById },
    template: readTemplate(template),
    startsAt: instantOf(day, time, timeZone) ?? startsAt,
    subjects: tables.map(({ subject }) => subject),
  });
  if (withGuests) await copyGuests(context, workshopId, id);
  return { id };
}

const MOST_GUESTS = 1000;

async function copyGuests({ db, clock }: AppContext, from: string, to: string): Promise<void> {
  const guests = await db.workshopGuest.findMany({
    where: { workshopId: from },
    orderBy: { name: 'asc' },
    take: MOST_GUESTS,
    select: { name: true, email: true, organisation: true, role: true, note: true },
  });
  await db.workshopGuest.createMany({
    data: guests.map((guest) => ({ ...guest, workshopId: to, createdAt: clock.now() })),
    skipDuplicates: true,
  });
}
