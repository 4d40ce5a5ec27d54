import { unstable_parseMultipartFormData as parseMultipart } from '@remix-run/node';
import { AppError } from '~/platform/app-error.ts';
import { READ_LIMITS } from '~/platform/spreadsheet/book.ts';

export interface ReceivedWorkbook {
  readonly fileName: string;
  readonly bytes: Uint8Array;
  readonly fields: FormData;
}

/** Beyond this a sender is no longer listened to. */
const MOST_HEARD = 10 * READ_LIMITS.maxBytes;

/**
 * Reads an uploaded workbook without ever holding more than the limit: the rest is heard and dropped, so that the
 * browser gets its answer. Throws AppError `spreadsheet.too-large` and `datamap.no-file`.
 */
export async function receiveWorkbook(request: Request): Promise<ReceivedWorkbook> {
  let file: { fileName: string; bytes: Uint8Array } | undefined;
  let tooLarge = false;
  const fields = await parseMultipart(request, async ({ filename, data }) => {
    const parts: Uint8Array[] = [];
    let heard = 0;
    for await (const part of data) {
      heard += part.length;
      if (heard <= READ_LIMITS.maxBytes) parts.push(part);
      if (heard > MOST_HEARD) break;
    }
    const bytes = Buffer.concat(parts);
    if (filename === undefined) return bytes.toString('utf8').slice(0, 1000);
    tooLarge ||= heard > READ_LIMITS.maxBytes;
    if (filename !== '' || heard > 0) file = { fileName: lastPart(filename), bytes };
    return null;
  });
  if (tooLarge) throw new AppError('spreadsheet.too-large', { megabytes: READ_LIMITS.maxBytes / 1024 / 1024 });
  if (!file) throw new AppError('datamap.no-file');
  return { ...file, fields };
}

/** Some browsers send a whole path. */
const lastPart = (name: string): string => (name.split(/[\\/]/).at(-1) ?? '').slice(0, 200) || 'classeur';
