import { unstable_parseMultipartFormData as parseMultipart } from '@remix-run/node';
import { isAppError } from '~/platform/app-error.ts';
import { readSpreadsheet } from '~/platform/spreadsheet/read-spreadsheet.server.ts';
import { importSurveyJs } from './import-surveyjs.ts';
import type { Language } from './import-texts.ts';
import { importXlsForm, isXlsForm } from './import-xlsform.ts';
import type { Imported } from './note.ts';

const MOST_BYTES = 5 * 1024 * 1024;
/** Beyond this a sender is no longer listened to. */
const MOST_HEARD = 4 * MOST_BYTES;

export interface ImportForm {
  readonly fields: FormData;
  readonly file: { readonly fileName: string; readonly bytes: Uint8Array } | null;
  readonly isTooLarge: boolean;
}

/** A posted form with perhaps a file, never holding more of anything than the limit. */
export async function readImportForm(request: Request): Promise<ImportForm> {
  let file: ImportForm['file'] = null;
  let isTooLarge = false;
  const fields = await parseMultipart(request, async ({ filename, data }) => {
    const parts: Uint8Array[] = [];
    let heard = 0;
    for await (const part of data) {
      heard += part.length;
      if (heard <= MOST_BYTES) parts.push(part);
      if (heard > MOST_HEARD) break;
    }
    isTooLarge ||= heard > MOST_BYTES;
    const bytes = Buffer.concat(parts);
    if (filename === undefined) return bytes.toString('utf8');
    if (heard > 0) file = { fileName: filename.split(/[\\/]/).at(-1)?.slice(0, 200) ?? '', bytes };
    return null;
  });
  return { fields, file, isTooLarge };
}

export type ImportProblem = 'nothing' | 'json' | 'large' | 'sheet' | 'file';

/** What was pasted or sent, as a form that can be asked here and what became of each question. Saves nothing. */
export async function readImport({ fields, file, isTooLarge }: ImportForm): Promise<Imported | ImportProblem> {
  if (isTooLarge) return 'large';
  const language: Language = fields.get('language') === 'en' ? 'en' : 'fr';
  const pasted = String(fields.get('json') ?? '').trim();
  const isText =
    file !== null &&
    /^\s*[{[]/.test(
      Buffer.from(file.bytes.slice(0, 200))
        .toString('utf8')
        .replace(/^\uFEFF/, ''),
    );
  if (file !== null && !isText) {
    try {
      const book = await readSpreadsheet(file, { maxBytes: MOST_BYTES });
      return isXlsForm(book) ? importXlsForm(book, language) : 'sheet';
    } catch (error) {
      if (!isAppError(error)) throw error;
      return 'file';
    }
  }
  const text = file
    ? Buffer.from(file.bytes)
        .toString('utf8')
        .replace(/^\uFEFF/, '')
    : pasted;
  if (text === '') return 'nothing';
  try {
    return importSurveyJs(JSON.parse(text), language);
  } catch (error) {
    if (error instanceof SyntaxError) return 'json';
    throw error;
  }
}
