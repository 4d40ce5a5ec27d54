import { fork } from 'node:child_process';
import path from 'node:path';
import { AppError } from '../app-error.ts';
import { type Book, READ_LIMITS, type ReadLimits, type Sheet, type SheetRow } from './book.ts';

/**
 * A plain module beside this one, never bundled: it is found from the directory the product is started in, like
 * prisma/migrations.
 */
const PARSER = path.resolve('app/platform/spreadsheet/parse-process.mjs');

/** How Node ends when its heap is full, where it does not raise SIGABRT. */
const OUT_OF_MEMORY = 134;

/** The parser tells a sheet, then its rows a few at a time, and the format once all is told. */
type Told =
  | { sheet: Omit<Sheet, 'rows'> }
  | { rows: SheetRow[] }
  | { format: Book['format'] }
  | { refusal: string; params: Record<string, string | number> };
type Answer = { book: Book } | { refusal: string; params: Record<string, string | number> };

/**
 * Reads .xlsx, .xlsm, .ods, .xls, CSV or JSON bytes of unknown origin, in a process of its own with bounded memory and time.
 * The content decides the format; the file's name only tells text that claims to be a workbook.
 *
 * Throws AppError `spreadsheet.*`: too-large, too-large-inside, too-many-rows, too-slow, encrypted, corrupted,
 * not-a-spreadsheet, csv-quote { line }, empty. Their words are in messages.ts.
 */
export async function readSpreadsheet(
  file: { fileName: string; bytes: Uint8Array },
  overrides: Partial<ReadLimits> = {},
): Promise<Book> {
  const limits = { ...READ_LIMITS, ...overrides };
  if (file.bytes.byteLength > limits.maxBytes) {
    throw new AppError('spreadsheet.too-large', { megabytes: Math.round(limits.maxBytes / 1024 / 1024) });
  }
  if (file.bytes.byteLength === 0) throw new AppError('spreadsheet.empty');
  const answer = await askParser(file, limits);
  if ('refusal' in answer) throw new AppError(`spreadsheet.${answer.refusal}`, answer.params);
  return answer.book;
}

/**
 * A process and not a thread: a thread that runs out of memory may take the whole server with it (V8 ends the process
 * when one allocation jumps over the thread's limit). It gets no environment, hence no secrets.
 */
function askParser(file: { fileName: string; bytes: Uint8Array }, limits: ReadLimits): Promise<Answer> {
  const parser = fork(PARSER, [], {
    execArgv: [`--max-old-space-size=${limits.maxHeapMegabytes}`],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    env: {} as NodeJS.ProcessEnv,
  });
  return new Promise<Answer>((resolve, reject) => {
    const refuse = (refusal: string) => resolve({ refusal, params: {} });
    const timer = setTimeout(() => {
      refuse('too-slow');
      parser.kill('SIGKILL');
    }, limits.maxMilliseconds);
    const sheets: (Omit<Sheet, 'rows'> & { rows: SheetRow[] })[] = [];
    parser.on('message', (message) => {
      const told = message as Told;
      if ('sheet' in told) sheets.push({ ...told.sheet, rows: [] });
      else if ('rows' in told) sheets.at(-1)?.rows.push(...told.rows);
      else resolve('format' in told ? { book: { format: told.format, sheets } } : told);
    });
    parser.once('error', reject);
    parser.once('exit', (code, signal) => {
      clearTimeout(timer);
      refuse(signal === 'SIGABRT' || code === OUT_OF_MEMORY ? 'too-large-inside' : 'corrupted');
    });
    parser.send({ ...file, limits }, (error) => {
      if (error) parser.kill('SIGKILL');
    });
  });
}
