import { createHash } from 'node:crypto';
import type { AppContext } from '~/platform/context.server.ts';
import type { Book, Sheet } from '~/platform/spreadsheet/book.ts';
import { signatureLine } from '../datablitz/find-headings.ts';
import { type ReadingChoices, type SheetChoice, sheetChoiceSchema } from '../datablitz/sheet-choice.ts';
import { fold } from '../text.ts';

/** The choices to read a workbook with: those made for it, else those made earlier for sheets with the same headings. */
export async function choicesFor(
  context: AppContext,
  input: { territoryId: string; book: Book; chosen: ReadingChoices },
): Promise<{ choices: ReadingChoices; remembered: ReadonlySet<string> }> {
  const { territoryId, book, chosen } = input;
  const signatures = new Map(
    book.sheets.flatMap((sheet) => {
      const signature = chosen.sheets[sheet.name] ? undefined : signatureOf(sheet);
      return signature ? [[sheet.name, signature] as const] : [];
    }),
  );
  const mappings = await context.db.importMapping.findMany({
    where: { territoryId, signature: { in: [...new Set(signatures.values())] } },
  });
  const bySignature = new Map(
    mappings.map(({ signature, mapping }) => [signature, sheetChoiceSchema.safeParse(mapping)]),
  );
  const sheets: Record<string, SheetChoice> = { ...chosen.sheets };
  const remembered = new Set<string>();
  for (const sheet of book.sheets) {
    const found = bySignature.get(signatures.get(sheet.name) ?? '');
    if (!found?.success) continue;
    sheets[sheet.name] = placed(found.data, sheet, 1);
    remembered.add(sheet.name);
  }
  return { choices: { ...chosen, sheets }, remembered };
}

/** Keeps what was chosen for each sheet, for the next workbook with the same headings. */
export async function rememberChoices(
  context: AppContext,
  input: { territoryId: string; book: Book; chosen: ReadingChoices },
): Promise<void> {
  const { territoryId, book, chosen } = input;
  const updatedAt = context.clock.now();
  for (const sheet of book.sheets) {
    const choice = chosen.sheets[sheet.name];
    const signature = choice && signatureOf(sheet);
    if (!signature) continue;
    // The challenge and whether to take the sheet are this workbook's: its other tabs have the same headings.
    const mapping = { ...placed(choice, sheet, -1), challenge: '', take: true };
    await context.db.importMapping.upsert({
      where: { territoryId_signature: { territoryId, signature } },
      create: { territoryId, signature, mapping, updatedAt },
      update: { mapping, updatedAt },
    });
  }
}

/** Row numbers are kept as distances (plus a thousand, to stay above zero) from the line that the sheet is known by. */
const AWAY = 1000;

function placed(choice: SheetChoice, sheet: Sheet, direction: 1 | -1): SheetChoice {
  const line = signatureLine(sheet)?.row ?? 1;
  if (choice.headingsRow === null) return choice;
  const headingsRow = direction === 1 ? choice.headingsRow - AWAY + line : choice.headingsRow - line + AWAY;
  return { ...choice, headingsRow: headingsRow > 0 ? headingsRow : null };
}

function signatureOf(sheet: Sheet): string | undefined {
  const line = signatureLine(sheet);
  if (!line) return undefined;
  return createHash('sha256').update(line.cells.map(fold).join('\t').trimEnd()).digest('hex');
}
