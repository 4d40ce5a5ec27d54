import { contactProblems } from '~/panels/contact-preferences.ts';
import { type Joined, joinPanel } from '~/panels/join-panel.server.ts';
import { readContactForm } from '~/panels/read-contact-form.ts';
import { readEntryForm } from '~/panels/read-entry-form.ts';
import { recordIneligible } from '~/panels/record-ineligible.server.ts';
import { judgeEntry } from '~/pilots/eligibility.ts';
import { isAppError } from '~/platform/app-error.ts';
import type { AppContext } from '~/platform/context.server.ts';
import { type Bilingual, type Locale, pick } from '~/platform/i18n/messages.ts';
import type { JoinAnswer } from './components/join-form.tsx';
import { errorWords } from './error-words.server.ts';
import { messages } from './messages/join.ts';
import type { Invitation } from './read-invitation.server.ts';

type Typed = Readonly<Record<string, string | string[]>>;

/** What comes of a form at the door. */
export type Application =
  /** Questions without an answer that makes sense. */
  | { readonly kind: 'questions'; readonly typed: Typed; readonly missing: readonly string[] }
  | { readonly kind: 'refused'; readonly reasons: readonly Bilingual[]; readonly instead: Bilingual | undefined }
  /** Eligible: who it is comes next; with `answer`, something in it is to be looked at again. */
  | { readonly kind: 'person'; readonly typed: Typed; readonly answer: JoinAnswer | undefined }
  | { readonly kind: 'joined'; readonly joined: Joined };

/**
 * Reads what someone answered at the door, then who they are, and lets them in. Answers go from page to page in the form
 * itself: nothing is kept of somebody who stops half way, nor of somebody refused, whom the log counts without a name.
 */
export async function receiveApplication(
  context: AppContext,
  input: { token: string; invitation: Invitation; form: FormData; locale: Locale },
): Promise<Application> {
  const { token, invitation, form, locale } = input;
  const entry = invitation.to?.entry;
  const { answers, malformed, typed } = readEntryForm(
    form,
    entry?.questions ?? [],
    context.clock.now().getUTCFullYear(),
  );
  const verdict = judgeEntry(entry, answers);
  if (verdict.kind === 'unanswered' || malformed.length > 0) {
    const unanswered = verdict.kind === 'unanswered' ? verdict.questions : [];
    return { kind: 'questions', typed, missing: [...new Set([...unanswered, ...malformed])] };
  }
  if (verdict.kind === 'refused') {
    if (invitation.state === 'open') await recordIneligible(context, token);
    return { kind: 'refused', reasons: verdict.reasons, instead: entry?.refused };
  }
  if (form.get('intent') !== 'join') return { kind: 'person', typed, answer: undefined };
  const name = String(form.get('name') ?? '')
    .trim()
    .slice(0, 80);
  const adult = form.get('adult') === 'on';
  const kept = { ...readContactForm(form, locale), name, adult };
  const t = pick(messages, locale);
  const errors = { name: name ? undefined : t.errors.name, adult: adult ? undefined : t.errors.adult };
  const contact = contactProblems(kept.way, kept);
  const problem = { errors, contact, kept, refused: null };
  if (errors.name || errors.adult || Object.keys(contact).length > 0) return { kind: 'person', typed, answer: problem };
  try {
    const joined = await joinPanel(context, {
      ...{ token, name, email: kept.email, phone: kept.phone, address: kept.address, locale: kept.locale },
      ...{ contactWay: kept.way, hours: kept.hours, cell: verdict.cell, way: 'alone', helperId: null },
      isDemo: context.env.ATELIER_DEMO === 'on',
    });
    return { kind: 'joined', joined };
  } catch (error) {
    if (!isAppError(error)) throw error;
    return { kind: 'person', typed, answer: { ...problem, refused: errorWords(error, locale) ?? null } };
  }
}
