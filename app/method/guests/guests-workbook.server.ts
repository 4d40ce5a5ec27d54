import type { AppContext } from '~/platform/context.server.ts';
import { type Locale, pick } from '~/platform/i18n/messages.ts';
import { writeXlsx } from '~/platform/spreadsheet/write-spreadsheet.server.ts';
import { findWorkshop } from '../find-workshop.server.ts';
import { messages } from '../messages/guests.ts';
import { messages as words } from '../messages/words.ts';
import { readTemplate } from '../workshop-template.ts';
import { listGuests } from './manage-guests.server.ts';

/** The guest list as a workbook whose headings an import recognises. 404 when the workshop is not this territory's. */
export async function guestsWorkbook(
  context: AppContext,
  input: { territoryId: string; workshopId: string; locale: Locale },
): Promise<Uint8Array> {
  const { locale } = input;
  const t = pick(messages, locale);
  const w = pick(words, locale);
  const { title, template } = await findWorkshop(context, input);
  const { roles } = readTemplate(template);
  const guests = await listGuests(context, input);
  return writeXlsx([
    {
      name: t.sheetName,
      preamble: [title],
      headings: [t.name, t.email, t.organisation, t.role, t.columns.state],
      widths: [30, 34, 30, 24, 20],
      rows: guests.map(({ name, email, organisation, role, state }) => [
        ...[name, email, organisation],
        roles.find(({ key }) => key === role)?.title[locale] ?? w.guest,
        w.guestStates[state],
      ]),
    },
  ]);
}
