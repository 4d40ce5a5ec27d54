import type { AppContext } from '~/platform/context.server.ts';
import { inLocale, type Locale } from '~/platform/i18n/messages.ts';
import { templateOf } from '../fill-theme.ts';
import { findWorkshop } from '../find-workshop.server.ts';
import type { PrintedWorkshop } from './printed-workshop.ts';

/** A workshop of this territory with all that its papers show; 404 when there is none. */
export async function findPrintedWorkshop(
  context: AppContext,
  input: { territoryId: string; workshopId: string; locale: Locale },
): Promise<PrintedWorkshop> {
  const { territoryId, locale } = input;
  const workshop = await findWorkshop(context, input);
  const initiative = await context.db.initiative.findFirst({
    where: { id: workshop.initiativeId, territoryId },
    include: { territory: { select: { name: true } } },
  });
  const tables = await context.db.workshopTable.findMany({
    where: { workshopId: workshop.id, subject: { not: '' } },
    orderBy: { number: 'asc' },
    select: { subject: true },
  });
  const { initiativeId, title, theme, place, startsAt, timeZone, joinCode } = workshop;
  return {
    initiativeId,
    title,
    theme,
    place,
    startsAt,
    timeZone,
    joinCode,
    subjects: tables.map(({ subject }) => subject),
    template: templateOf(workshop),
    territory: initiative?.territory.name ?? '',
    initiative: initiative ? inLocale({ fr: initiative.nameFr, en: initiative.nameEn }, locale) : '',
    joinUrl: `${context.publicUrl}/m/${joinCode}`,
  };
}
