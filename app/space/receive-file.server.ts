import {
  MaxPartSizeExceededError,
  unstable_createMemoryUploadHandler,
  unstable_parseMultipartFormData,
} from '@remix-run/node';
import { holderMessages } from '~/consent/holder-words.ts';
import { type ImportedSeries, importReadingsFile } from '~/consent/import-readings-file.server.ts';
import { getOpenPilot } from '~/pilots/get-open-pilot.server.ts';
import { isAppError } from '~/platform/app-error.ts';
import type { AppContext } from '~/platform/context.server.ts';
import { inLocale, type Locale, pick } from '~/platform/i18n/messages.ts';
import type { ReceivedSeries } from './components/upload-result.tsx';
import { errorWords } from './error-words.server.ts';
import { messages } from './messages/upload.ts';
import type { TesterPrincipal } from './tester.ts';

const MAX_BYTES = 10 * 1024 * 1024;
/** Lines and gaps shown one by one; the rest is counted. */
const SHOWN = 20;

export type UploadAnswer =
  | { readonly series: readonly ReceivedSeries[] }
  | { readonly problem: string; readonly needsConsent: boolean };

/** Reads the posted file (field `file`, 10 MB at most) into the tester's vault, and says what was understood. */
export async function receiveFile(
  context: AppContext,
  input: { tester: TesterPrincipal; request: Request; locale: Locale },
): Promise<UploadAnswer> {
  const { tester, request, locale } = input;
  const t = pick(messages, locale);
  const file = await readPostedFile(request);
  if (file === 'too-large') return { problem: t.tooLarge, needsConsent: false };
  if (file === 'missing') return { problem: t.missing, needsConsent: false };
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const { series } = await importReadingsFile(context, { testerId: tester.testerId, fileName: file.name, bytes });
    const definition = await getOpenPilot(context, tester.pilotSlug);
    return {
      series: series.map((one) => {
        const dataset = definition.datasets.find(({ key }) => key === one.dataset);
        return received(one, dataset ? inLocale(dataset.title, locale) : one.dataset, locale);
      }),
    };
  } catch (error) {
    if (!isAppError(error)) throw error;
    return {
      problem: errorWords(error, locale) ?? t.unreadable,
      needsConsent: error.code === 'consent.needed-for-file',
    };
  }
}

/** Stops reading past the limit: a huge file is never held whole. */
async function readPostedFile(request: Request): Promise<File | 'too-large' | 'missing'> {
  if (Number(request.headers.get('Content-Length')) > MAX_BYTES + 100_000) return 'too-large';
  try {
    const handler = unstable_createMemoryUploadHandler({ maxPartSize: MAX_BYTES });
    const file = (await unstable_parseMultipartFormData(request, handler)).get('file');
    return file instanceof File && file.size > 0 ? file : 'missing';
  } catch (error) {
    if (error instanceof MaxPartSizeExceededError) return 'too-large';
    throw error;
  }
}

function received(series: ImportedSeries, title: string, locale: Locale): ReceivedSeries {
  const reasons = pick(holderMessages, locale).refused;
  const { stored, added, replaced, intervalMinutes, count, first, last, gaps, duplicates, refused } = series;
  return {
    ...{ title, stored, added, replaced, intervalMinutes, count, first, last, duplicates },
    gapCount: gaps.length,
    gaps: gaps.slice(0, SHOWN).map(({ from, to }) => ({ from, to })),
    refusedCount: refused.length,
    refused: refused
      .slice(0, SHOWN)
      .map(({ line, reason, text }) => ({ line, reason: reasons[reason], text: text.slice(0, 80) })),
  };
}
