import type { LoaderFunctionArgs } from '@remix-run/node';
import { inLocale, pick } from '~/platform/i18n/messages.ts';
import { pdfResponse, readPrintRequest } from '~/platform/pdf/pdf-response.server.ts';
import { writeXlsx } from '~/platform/spreadsheet/write-spreadsheet.server.ts';
import type { DocumentKey } from './document.ts';
import { messages } from './messages/documents.ts';
import { noticePage } from './notice-page.ts';
import { documentKeyOf, openDocuments, slugOf } from './open-documents.server.ts';
import { piaFile } from './pia-file.ts';
import { documentPaper } from './print/document-paper.ts';
import { registerSheets } from './register-workbook.ts';

type FileFormat = 'pdf' | 'xlsx' | 'json' | 'html';

const FORMATS: Readonly<Record<DocumentKey, readonly FileFormat[]>> = {
  dossier: ['pdf'],
  charter: ['pdf'],
  pitch: ['pdf'],
  notice: ['pdf', 'html'],
  register: ['pdf', 'xlsx'],
  dpia: ['pdf', 'json'],
};

/** The files of a document, with their addresses. */
export const filesOf = (key: DocumentKey, base: string) =>
  FORMATS[key].map((format) => ({ format, href: `${base}/documents/${slugOf(key)}/${slugOf(key)}.${format}` }));

const TYPES = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  json: 'application/json; charset=utf-8',
  html: 'text/html; charset=utf-8',
} as const;

/** A document as a file, from `/documents/:document/:file` where the file is `dossier.pdf`; 404 for one that is not made. */
export async function downloadDocument(args: LoaderFunctionArgs): Promise<Response> {
  const { app, scenario, input, generate, head } = await openDocuments(args);
  const key = documentKeyOf(args.params.document);
  const format = FORMATS[key].find((one) => args.params.file === `${slugOf(key)}.${one}`);
  if (!format) throw new Response(null, { status: 404 });
  const { locale, paper } = readPrintRequest(args.request);
  const document = generate(key);
  const title = inLocale(scenario.document.title, locale);
  const name = pick(messages, locale).names[key];
  const now = app.clock.now();
  if (format === 'pdf') {
    const paperDocument = documentPaper(document, { ...head, title }, locale);
    return pdfResponse({ document: paperDocument, paper, now, fileName: paperDocument.title });
  }
  const fileName = `${slugOf(key)}-${scenario.document.slug}.${format}`;
  if (format === 'xlsx')
    return file(await writeXlsx(registerSheets(document, `${name} · ${title}`, locale)), format, fileName);
  const text = (written: string) => file(new TextEncoder().encode(written), format, fileName);
  if (format === 'html') return text(noticePage(document, title, locale));
  const author = input.definition.contact.name;
  const made = piaFile(document, { name: title || name, author, locale, now });
  return text(JSON.stringify(made, null, 2));
}

function file(bytes: Uint8Array, format: keyof typeof TYPES, name: string): Response {
  return new Response(bytes as Uint8Array<ArrayBuffer>, {
    headers: {
      'Content-Type': TYPES[format],
      'Content-Disposition': `attachment; filename="${name}"`,
      'Content-Length': String(bytes.byteLength),
      'Cache-Control': 'private, no-store',
    },
  });
}
