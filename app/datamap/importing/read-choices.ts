import { ROLES } from '../datablitz/headings.ts';
import type { ReadingChoices, SheetChoice } from '../datablitz/sheet-choice.ts';
import type { ImportSummary } from './import-summary.ts';

/** The form that says how a workbook is read: names of its fields for the sheet of an index. */
export const fieldsOf = (index: number) => ({
  take: `feuille-${index}`,
  headings: `feuille-${index}-en-tetes`,
  challenge: `feuille-${index}-defi`,
  role: (column: number) => `feuille-${index}-colonne-${column}`,
});

/** What the form posts, over the sheets that were shown in it. Sheets left as they were found are not chosen. */
export function readChoices(form: FormData, summary: ImportSummary, hidden: ReadingChoices['hidden']): ReadingChoices {
  const sheets: Record<string, SheetChoice> = {};
  for (const [index, sheet] of summary.sheets.entries()) {
    const names = fieldsOf(index);
    const headings = Number(form.get(names.headings));
    const moved = headings !== (sheet.headingsRow ?? 0);
    const roles = Object.fromEntries(
      sheet.columns.flatMap(({ column, role }) => {
        const asked = String(form.get(names.role(column)) ?? '');
        const chosen = ROLES.find((one) => one === asked) ?? '';
        // On another line of headings, roles that nobody touched are found again.
        return chosen === (role ?? '') && (moved || sheet.readAs === 'found')
          ? []
          : [[String(column), chosen] as const];
      }),
    );
    const choice: SheetChoice = {
      take: form.get(names.take) === 'on',
      headingsRow: Number.isSafeInteger(headings) && headings > 0 && headings <= 1_048_576 ? headings : null,
      roles,
      challenge: String(form.get(names.challenge) ?? '')
        .trim()
        .slice(0, 500),
    };
    const untouched = choice.take && !moved && Object.keys(roles).length === 0 && choice.challenge === sheet.challenge;
    if (!untouched || sheet.readAs !== 'found') sheets[sheet.name] = choice;
  }
  return { sheets, hidden };
}
