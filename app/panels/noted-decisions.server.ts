import { decideConsent } from '~/consent/decide-consent.server.ts';
import { listConsents } from '~/consent/list-consents.server.ts';
import { recordConsents } from '~/consent/record-consent.server.ts';
import type { PilotPurpose } from '~/pilots/definition.ts';
import { getOpenPilot } from '~/pilots/get-open-pilot.server.ts';
import { isAppError } from '~/platform/app-error.ts';
import type { AppContext } from '~/platform/context.server.ts';
import { asLocale, DEFAULT_LOCALE, type Locale } from '~/platform/i18n/messages.ts';

export type Decision = 'grant' | 'refuse';
export const asDecision = (text: unknown): Decision | undefined =>
  text === 'grant' || text === 'refuse' ? text : undefined;

export interface NoteDecisions {
  readonly testerId: string;
  readonly pilotSlug: string;
  /** What the person said, by purpose; a purpose left for later is absent. */
  readonly decisions: Readonly<Record<string, Decision>>;
  readonly locale: Locale;
  readonly way: 'assisted' | 'paper';
  readonly helperId: string;
}

/** Keeps what a person decided with help or on paper, for them to confirm: until then it gives no right to anything. */
export async function noteDecisions(context: AppContext, input: NoteDecisions): Promise<void> {
  const { testerId, pilotSlug, decisions, locale, way, helperId } = input;
  const { purposes } = await getOpenPilot(context, pilotSlug);
  const at = context.clock.now();
  const noted = purposes.flatMap(({ key, version }) => {
    const decision = decisions[key];
    return decision ? [{ testerId, purposeKey: key, decision, textVersion: version, locale, way, helperId, at }] : [];
  });
  await recordConsents(context, {
    ...{ testerId, locale, actor: `staff:${helperId}` },
    purposeKeys: noted.map(({ purposeKey }) => purposeKey),
    also: async (tx) => {
      await tx.notedDecision.createMany({ data: noted, skipDuplicates: true });
    },
  });
}

export interface NotedView {
  readonly purpose: PilotPurpose;
  readonly decision: Decision;
  readonly way: 'assisted' | 'paper';
  readonly helper: string | null;
  readonly at: Date;
}

/** What waits for a tester's own confirmation, in the pilot's order. Empty when nothing does. */
export async function listNoted(context: AppContext, testerId: string): Promise<NotedView[]> {
  const rows = await context.db.notedDecision.findMany({ where: { testerId } });
  if (rows.length === 0) return [];
  const consents = await listConsents(context, testerId);
  const users = await context.db.user.findMany({ where: { id: { in: rows.map(({ helperId }) => helperId) } } });
  return consents.flatMap(({ purposeKey, purpose, state, isOpen }) => {
    const row = rows.find((one) => one.purposeKey === purposeKey);
    const decision = asDecision(row?.decision);
    // Words that changed since are asked anew, as any other question.
    if (!row || !decision || state !== 'pending' || !isOpen || row.textVersion !== purpose.version) return [];
    const helper = users.find(({ id }) => id === row.helperId)?.name ?? null;
    return [{ purpose, decision, way: row.way === 'paper' ? 'paper' : 'assisted', helper, at: row.at } as const];
  });
}

/**
 * The person says, themselves, what they decide on what was noted for them: the same or otherwise. A purpose that they
 * say nothing of stays for later, as a question like the others. Confirming twice changes nothing.
 */
export async function confirmNoted(
  context: AppContext,
  { testerId, decisions }: { testerId: string; decisions: Readonly<Record<string, Decision>> },
): Promise<void> {
  const noted = await context.db.notedDecision.findMany({ where: { testerId } });
  for (const { purposeKey, locale } of noted) {
    const decision = decisions[purposeKey];
    if (decision) await decide(context, { testerId, purposeKey, decision, locale: asLocale(locale) ?? DEFAULT_LOCALE });
    await context.db.notedDecision.deleteMany({ where: { testerId, purposeKey } });
  }
}

async function decide(context: AppContext, decided: Parameters<typeof decideConsent>[1]): Promise<void> {
  try {
    await decideConsent(context, decided);
  } catch (error) {
    // Decided meanwhile in another tab, or past its last day: what stands there stands.
    if (!isAppError(error)) throw error;
  }
}
