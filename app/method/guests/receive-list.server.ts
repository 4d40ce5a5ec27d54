import { unstable_parseMultipartFormData as parseMultipart } from '@remix-run/node';
import { AppError } from '~/platform/app-error.ts';

/** A guest list is text: a workbook over this is something else. */
const MOST_BYTES = 4 * 1024 * 1024;

/** The file of a form, never holding more than a guest list can weigh. AppError `spreadsheet.too-large`, `method.no-file`. */
export async function receiveList(request: Request): Promise<{ fileName: string; bytes: Uint8Array }> {
  let file: { fileName: string; bytes: Uint8Array } | undefined;
  let heard = 0;
  await parseMultipart(request, async ({ filename, data }) => {
    if (filename === undefined) return '';
    const parts: Uint8Array[] = [];
    for await (const part of data) {
      heard += part.length;
      if (heard <= MOST_BYTES) parts.push(part);
      if (heard > 10 * MOST_BYTES) break;
    }
    if (filename !== '') file = { fileName: filename.split(/[\\/]/).at(-1) ?? '', bytes: Buffer.concat(parts) };
    return null;
  });
  if (heard > MOST_BYTES) throw new AppError('spreadsheet.too-large', { megabytes: MOST_BYTES / 1024 / 1024 });
  if (!file) throw new AppError('method.no-file');
  return file;
}
