import { z } from 'zod';
import type { AppContext } from '~/platform/context.server.ts';
import { formatDate } from '~/platform/i18n/format.ts';
import { inLocale, type Locale, pick } from '~/platform/i18n/messages.ts';
import { findWorkshop } from '../find-workshop.server.ts';
import { listHarvest } from '../harvest/list-harvest.server.ts';
import { messages } from '../messages/minutes.ts';
import { readRecord } from '../record/read-record.server.ts';
import { withoutPeople } from '../record/without-people.ts';
import type { MinutesDocument, MinutesSection } from './minutes-document.ts';
import { fromText, toText } from './minutes-text.ts';
import { PEOPLE_SECTION, SECTION_KEYS, writeMinutes } from './write-minutes.ts';

const correction = z.object({ text: z.string(), base: z.string() });
const storedSchema = z.record(z.string(), z.record(z.string(), correction));
export type Corrections = z.output<typeof storedSchema>;

/** Corrections as stored, by language and section. */
export const readCorrections = (stored: unknown): Corrections => storedSchema.safeParse(stored).data ?? {};

interface Where {
  readonly territoryId: string;
  readonly workshopId: string;
  readonly locale: Locale;
  /** Whether people to meet are named in it: never for those who may not run workshops, nor on paper. */
  readonly people?: boolean;
}

/** The minutes as people read them: written from the workshop, with each part's correction in its place. 404. */
export async function describeMinutes(
  context: AppContext,
  where: Where,
): Promise<MinutesDocument & { readonly version: number; readonly closed: boolean; readonly phase: number }> {
  const { territoryId, workshopId, locale, people = false } = where;
  const { initiativeId } = await findWorkshop(context, where);
  const [record, harvest, stored, initiative] = await Promise.all([
    readRecord(context, where),
    listHarvest(context, { territoryId, initiativeId, workshopId, state: 'all' }),
    context.db.workshopMinutes.findUnique({ where: { workshopId } }),
    context.db.initiative.findUniqueOrThrow({ where: { id: initiativeId }, include: { territory: true } }),
  ]);
  const t = pick(messages, locale);
  const written = writeMinutes(people ? record : withoutPeople(record), harvest, locale);
  const corrections = readCorrections(stored?.sections)[locale] ?? {};
  const sections = SECTION_KEYS.filter((key) => people || key !== PEOPLE_SECTION).map((key): MinutesSection => {
    const generated = written[key];
    const kept = corrections[key];
    return {
      ...{ key, generated, title: t.sections[key], corrected: kept !== undefined },
      blocks: kept ? fromText(kept.text) : generated,
      outdated: kept !== undefined && kept.base !== toText(generated),
    };
  });
  const { title, place, theme, startsAt, timeZone, template, state } = record;
  return {
    ...{ title, place, theme, locale, sections, version: stored?.version ?? 0, closed: state === 'closed' },
    phase: template.phase,
    territory: initiative.territory.name,
    initiative: inLocale({ fr: initiative.nameFr, en: initiative.nameEn }, locale),
    date: formatDate(locale, startsAt, { timeZone, dateStyle: 'full' }),
    credit: template.credit ? inLocale(template.credit, locale) : '',
  };
}
