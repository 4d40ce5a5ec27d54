import { newToken } from '~/access/token.server.ts';
import { AppError } from '~/platform/app-error.ts';
import type { AppContext } from '~/platform/context.server.ts';
import { createEnrolmentLinks } from './create-enrolment-links.server.ts';
import { type JoinPanel, joinPanel } from './join-panel.server.ts';
import { type Decision, noteDecisions } from './noted-decisions.server.ts';
import { attachPaper, checkPaper } from './paper-forms.server.ts';

const DAY_MS = 86_400_000;
/** How long the link handed to a person who was helped opens their space. */
const LINK_DAYS = 7;

export interface AssistEntry extends Omit<JoinPanel, 'token' | 'way' | 'helperId' | 'onlySeated'> {
  readonly pilotSlug: string;
  readonly panelKey: string;
  readonly channelKey: string | null;
  readonly way: 'assisted' | 'paper';
  readonly helperId: string;
  readonly decisions: Readonly<Record<string, Decision>>;
  /** The signed form, scanned; null when it comes later or there is none. */
  readonly paper: Uint8Array | null;
}

export type Assisted =
  /** `url` opens the person's own space, once, for LINK_DAYS: theirs to scan or take away on paper. */
  | { readonly kind: 'enrolled'; readonly pseudonym: string; readonly url: string }
  | { readonly kind: 'candidate' | 'waiting'; readonly url: string }
  | { readonly kind: 'known' };

/**
 * A member of staff enters what a person says, or wrote on paper. They come in as anyone else would: a seat, the draw or
 * the waiting list. What they decided on each agreement is noted, and stands once they confirm it, or once their signed
 * form is attached. The helper keeps nothing: no page shows them this person again.
 * Errors: those of joinPanel and attachPaper; a bad scan is refused before anything is written.
 */
export async function assistEntry(context: AppContext, input: AssistEntry): Promise<Assisted> {
  const { pilotSlug, panelKey, channelKey, way, helperId, decisions, paper, ...person } = input;
  if (paper) checkPaper(paper);
  const now = context.clock.now();
  const [link] = await createEnrolmentLinks(context, {
    ...{ pilotSlug, panelKey, channelKey, count: 1, maxUses: 1, label: LABELS[way], createdById: helperId },
    expiresAt: new Date(now.getTime() + DAY_MS),
  });
  const joined = await joinPanel(context, { ...person, token: link?.url.split('/').at(-1) ?? '', way, helperId });
  if (joined.kind === 'known') return joined;
  if (joined.kind !== 'enrolled') return { kind: joined.kind, url: `${context.publicUrl}/candidature/${joined.token}` };
  const { testerId, pseudonym } = joined;
  await noteDecisions(context, { testerId, pilotSlug, decisions, locale: input.locale, way, helperId });
  if (paper) await attachPaper(context, { testerId, bytes: paper, typedById: helperId });
  return { kind: 'enrolled', pseudonym, url: await ownLink(context, testerId) };
}

const LABELS = { assisted: 'Inscription accompagnée', paper: 'Formulaire papier' } as const;

async function ownLink(context: AppContext, testerId: string): Promise<string> {
  const { token, hash } = newToken();
  const createdAt = context.clock.now();
  const expiresAt = new Date(createdAt.getTime() + LINK_DAYS * DAY_MS);
  await context.db.returnLink.create({ data: { tokenHash: hash, testerId, createdAt, expiresAt } });
  return `${context.publicUrl}/revenir/${token}`;
}

export interface PendingEntry {
  readonly testerId: string;
  readonly pseudonym: string;
  readonly at: Date;
}

/** The paper entries that this member of staff typed in and whose signed form is still to come, latest first. */
export async function paperToCome(
  context: AppContext,
  { pilotSlug, helperId }: { pilotSlug: string; helperId: string },
): Promise<PendingEntry[]> {
  const rows = await context.db.testerEntry.findMany({
    where: { pilotSlug, helperId, way: 'paper', identity: { papers: { none: {} } } },
    orderBy: { at: 'desc' },
    take: 50,
    select: { testerId: true, at: true, identity: { select: { tester: { select: { pseudonym: true } } } } },
  });
  return rows.map(({ testerId, at, identity }) => ({ testerId, at, pseudonym: identity.tester.pseudonym }));
}

/**
 * Attaches the signed form of an entry that this member of staff typed in.
 * Errors: a 404 Response for an entry that is not theirs; those of attachPaper.
 */
export async function attachLater(
  context: AppContext,
  input: { pilotSlug: string; helperId: string; pseudonym: string; bytes: Uint8Array },
): Promise<void> {
  const waiting = await paperToCome(context, input);
  const entry = waiting.find(({ pseudonym }) => pseudonym === input.pseudonym);
  if (!entry) throw new AppError('panels.paper-nobody');
  await attachPaper(context, { testerId: entry.testerId, bytes: input.bytes, typedById: input.helperId });
}
