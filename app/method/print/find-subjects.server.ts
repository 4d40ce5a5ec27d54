import type { PrintSheet } from '~/kit/schema/sheets.ts';
import type { AppContext } from '~/platform/context.server.ts';
import { isUuid } from '../is-uuid.ts';
import { tablesAbout } from '../workshop-template.ts';
import type { PrintedWorkshop } from './printed-workshop.ts';

const LONGEST = 300;
const MOST = 60;

/**
 * What sheets are about, from `?defi=`: every challenge of the initiative (`tous`), one of them by its id, words of one's
 * own, or a line to write on (`vierge`); without it, what each table of the workshop works on, when the sheet is about
 * that. 404 for the id of another territory's challenge.
 */
export async function findSubjects(
  context: AppContext,
  input: { territoryId: string; workshop: PrintedWorkshop; about: PrintSheet['about']; asked: string },
): Promise<string[]> {
  const { territoryId, workshop, about } = input;
  const asked = input.asked.trim().slice(0, LONGEST);
  if (asked === '') return tablesAbout(workshop.template) === about ? [...workshop.subjects] : [];
  if (asked === 'vierge') return [];
  if (asked !== 'tous' && !isUuid(asked)) return [asked];
  const { initiativeId } = workshop;
  const found = await context.db.challenge.findMany({
    where: { territoryId, ...(asked === 'tous' ? { initiativeId, retiredAt: null } : { id: asked }) },
    orderBy: { position: 'asc' },
    take: MOST,
    select: { text: true },
  });
  if (asked !== 'tous' && found.length === 0) throw new Response(null, { status: 404 });
  return found.map(({ text }) => text);
}
