import { isAppError } from '../app-error.ts';
import { asLocale, type Locale, pick } from '../i18n/messages.ts';
import { localeOf } from '../i18n/request-locale.server.ts';
import { messages } from './messages.ts';
import { type Paper, readPaper } from './paper.ts';
import { type PdfDocument, writePdf } from './write-pdf.server.ts';

interface Options {
  readonly document: PdfDocument;
  readonly paper: Paper;
  readonly now: Date;
  /** Read in a folder of downloads: words and hyphens, without extension. */
  readonly fileName: string;
}

/** What a request says of the paper it wants: `?papier=a4|a1` and `?langue=fr|en`, else the reader's own language. */
export function readPrintRequest(request: Request): { locale: Locale; paper: Paper; params: URLSearchParams } {
  const params = new URL(request.url).searchParams;
  return { params, paper: readPaper(params), locale: asLocale(params.get('langue')) ?? localeOf(request) };
}

/** The document to read in the browser and to print, never kept in a cache; words when it would be too long. */
export async function pdfResponse({ document, paper, now, fileName }: Options): Promise<Response> {
  try {
    const { bytes } = await writePdf(document, { paper, now });
    return new Response(bytes as Uint8Array<ArrayBuffer>, {
      headers: {
        'Content-Type': 'application/pdf',
        'Content-Disposition': `inline; filename="${safeName(fileName)}.pdf"`,
        'Content-Length': String(bytes.byteLength),
        'Cache-Control': 'private, no-store',
      },
    });
  } catch (error) {
    if (isAppError(error) && error.code === 'pdf.too-long') return tooLong(document.locale, error.params);
    throw error;
  }
}

function tooLong(locale: Locale, params: Readonly<Record<string, string | number>>): Response {
  const text = pick(messages, locale).tooLong(Number(params.pages), Number(params.most));
  return new Response(text, {
    status: 413,
    headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'private, no-store' },
  });
}

/** Accents off, words joined by hyphens: safe in a header and in any folder. */
function safeName(name: string): string {
  const plain = name.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('œ', 'oe').toLowerCase();
  return (
    plain
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '')
      .slice(0, 100) || 'document'
  );
}
