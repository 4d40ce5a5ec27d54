import {
  MaxPartSizeExceededError,
  unstable_createMemoryUploadHandler,
  unstable_parseMultipartFormData,
} from '@remix-run/node';
import { judgeEntry } from '~/pilots/eligibility.ts';
import { getOpenPilot } from '~/pilots/get-open-pilot.server.ts';
import { AppError, isAppError } from '~/platform/app-error.ts';
import type { AppContext } from '~/platform/context.server.ts';
import { drawQr } from '~/platform/draw-qr.server.ts';
import { type Bilingual, type Locale, pick } from '~/platform/i18n/messages.ts';
import { type Assisted, assistEntry } from './assist-entry.server.ts';
import type { ContactValues } from './components/contact-fields.tsx';
import { type ContactField, type ContactProblem, contactProblems } from './contact-preferences.ts';
import { messages } from './messages/assist.ts';
import { asDecision, type Decision } from './noted-decisions.server.ts';
import { MOST_PAPER_BYTES } from './paper-form.ts';
import { readContactForm } from './read-contact-form.ts';
import { readEntryForm } from './read-entry-form.ts';
import { refusalWords } from './refusal-words.server.ts';

/** Room for the fields around a scan of the largest size. */
const MOST_BYTES = MOST_PAPER_BYTES + 1024;

/** A form with a scan. A larger file is AppError('panels.paper-size'). */
export async function readPaperRequest(request: Request): Promise<FormData> {
  try {
    const handler = unstable_createMemoryUploadHandler({ maxPartSize: MOST_BYTES });
    return await unstable_parseMultipartFormData(request, handler);
  } catch (error) {
    if (error instanceof MaxPartSizeExceededError) throw new AppError('panels.paper-size');
    throw error;
  }
}

export interface AssistedKept {
  readonly contact: ContactValues;
  readonly name: string;
  readonly adult: boolean;
  readonly channel: string;
  readonly decisions: Readonly<Record<string, Decision>>;
  readonly typed: Readonly<Record<string, string | string[]>>;
}

export type AssistedAnswer =
  | {
      readonly kind: 'again';
      readonly kept: AssistedKept;
      readonly missing: readonly string[];
      readonly contact: Readonly<Partial<Record<ContactField, ContactProblem>>>;
      readonly errors: { readonly name?: string | undefined; readonly adult?: string | undefined };
      readonly refused: string | null;
    }
  | { readonly kind: 'refused'; readonly reasons: readonly Bilingual[]; readonly instead: Bilingual | undefined }
  | {
      readonly kind: 'done';
      readonly done: Assisted;
      readonly qr: { readonly size: number; readonly path: string } | null;
      readonly withPaper: boolean;
    };

/** Reads what a member of staff typed for somebody, and brings them in; or says what is to be looked at again. */
export async function receiveAssisted(
  context: AppContext,
  input: { form: FormData; pilotSlug: string; panelKey: string; helperId: string; isPaper: boolean; locale: Locale },
): Promise<AssistedAnswer> {
  const { form, pilotSlug, panelKey, helperId, isPaper, locale } = input;
  const { panels, purposes } = await getOpenPilot(context, pilotSlug);
  const panel = panels.find(({ key }) => key === panelKey);
  if (!panel) throw new Response(null, { status: 404 });
  const year = context.clock.now().getUTCFullYear();
  const { answers, malformed, typed } = readEntryForm(form, panel.entry?.questions ?? [], year);
  const verdict = judgeEntry(panel.entry, answers);
  if (verdict.kind === 'refused' && malformed.length === 0) {
    return { kind: 'refused', reasons: verdict.reasons, instead: panel.entry?.refused };
  }
  const text = (name: string): string =>
    String(form.get(name) ?? '')
      .trim()
      .slice(0, 80);
  const decisions = Object.fromEntries(
    purposes.flatMap(({ key }) => {
      const decision = asDecision(form.get(`accord-${key}`));
      return decision ? [[key, decision] as const] : [];
    }),
  );
  const person = readContactForm(form, locale);
  const kept = {
    contact: person,
    name: text('name'),
    adult: form.get('adult') === 'on',
    channel: text('channel'),
    decisions,
    typed,
  };
  const t = pick(messages, locale);
  const problem = {
    kind: 'again' as const,
    kept,
    missing: [...(verdict.kind === 'unanswered' ? verdict.questions : []), ...malformed],
    contact: contactProblems(person.way, person),
    errors: { name: kept.name ? undefined : t.errors.name, adult: kept.adult ? undefined : t.errors.adult },
    refused: null,
  };
  const isWrong = Object.keys(problem.contact).length > 0 || problem.errors.name || problem.errors.adult;
  if (verdict.kind !== 'eligible' || problem.missing.length > 0 || isWrong) return problem;
  try {
    const done = await assistEntry(context, {
      ...{ pilotSlug, panelKey, helperId, decisions, way: isPaper ? 'paper' : 'assisted', cell: verdict.cell },
      ...{ name: kept.name, email: person.email, phone: person.phone, address: person.address, locale: person.locale },
      ...{ contactWay: person.way, hours: person.hours, isDemo: context.env.ATELIER_DEMO === 'on' },
      channelKey: kept.channel || null,
      paper: isPaper ? await fileOf(form) : null,
    });
    const withPaper = isPaper && (await fileOf(form)) !== null;
    return { kind: 'done', done, qr: 'url' in done ? drawQr(done.url) : null, withPaper };
  } catch (error) {
    if (!isAppError(error)) throw error;
    return { ...problem, refused: refusalWords(error, locale) };
  }
}

/** The file that was posted; null for an empty field. */
export async function fileOf(form: FormData): Promise<Uint8Array | null> {
  const file = form.get('file');
  if (!file || typeof file === 'string' || file.size === 0) return null;
  return new Uint8Array(await file.arrayBuffer());
}
