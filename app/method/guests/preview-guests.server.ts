import { AppError } from '~/platform/app-error.ts';
import type { AppContext } from '~/platform/context.server.ts';
import { readSpreadsheet } from '~/platform/spreadsheet/read-spreadsheet.server.ts';
import { assertNotClosed } from '../assert-not-closed.ts';
import { findWorkshop } from '../find-workshop.server.ts';
import { readTemplate } from '../workshop-template.ts';
import { listGuests, MOST_GUESTS } from './manage-guests.server.ts';
import { type GuestRow, readGuestRows, roleOf } from './read-guest-rows.ts';

/**
 * What a spreadsheet would add to a guest list; nothing is written. Roles of the template are recognised by their title.
 * 404; AppError `spreadsheet.*`, `method.closed | no-guests | too-many-guests`.
 */
export async function previewGuests(
  context: AppContext,
  input: { territoryId: string; workshopId: string; fileName: string; bytes: Uint8Array },
): Promise<GuestRow[]> {
  const { fileName, bytes } = input;
  const workshop = await findWorkshop(context, input);
  assertNotClosed(workshop);
  const book = await readSpreadsheet({ fileName, bytes });
  const rows = readGuestRows(book, await listGuests(context, input));
  if (rows.length === 0) throw new AppError('method.no-guests');
  if (rows.length > MOST_GUESTS) throw new AppError('method.too-many-guests');
  const { roles } = readTemplate(workshop.template);
  return rows.map((row) => ({ ...row, role: roleOf(row.role, roles) }));
}
