import type { Locale } from '~/platform/i18n/messages.ts';
import { csvResponse } from '../csv-response.ts';
import { figurePng, figureSvg } from './figure-file.server.tsx';
import type { Presented } from './present-parts.ts';

/** `home.svg` → its name and its format; null for anything else. */
export function readFigureFile(param: string | undefined): { name: string; format: 'csv' | 'svg' | 'png' } | null {
  const [, name, format] = /^(.+)\.(csv|svg|png)$/.exec(param ?? '') ?? [];
  return name && format ? { name, format: format as 'csv' | 'svg' | 'png' } : null;
}

export interface FigureFile {
  readonly figure: Presented;
  readonly format: 'csv' | 'svg' | 'png';
  readonly csv: () => string;
  /** What the file is named after; absent parts are left out. */
  readonly parts: readonly (string | null)[];
  readonly locale: Locale;
}

/** A figure as a file to keep. 404 for a picture that is not there. */
export async function figureResponse({ figure, format, csv, parts, locale }: FigureFile): Promise<Response> {
  if (format === 'csv') return csvResponse(csv(), parts);
  const svg = figureSvg(figure, locale);
  if (svg === null) throw new Response(null, { status: 404 });
  const file = parts.filter((part) => part !== null).join('-');
  return new Response(format === 'svg' ? svg : await figurePng(svg), {
    headers: {
      'Content-Type': format === 'svg' ? 'image/svg+xml; charset=utf-8' : 'image/png',
      'Content-Disposition': `attachment; filename="${file.replace(/[^A-Za-z0-9_-]/g, '')}.${format}"`,
      'Cache-Control': 'private, no-store',
    },
  });
}
