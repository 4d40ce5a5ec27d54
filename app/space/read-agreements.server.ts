import { agreementsOfAccess } from '~/consent/agreements-of-access.ts';
import { type ConsentView, listConsents } from '~/consent/list-consents.server.ts';
import { type AccessSummary, whoSawWhat } from '~/consent/who-saw-what.server.ts';
import type { PilotDefinition, PilotPurpose } from '~/pilots/definition.ts';
import type { AppContext } from '~/platform/context.server.ts';
import type { ConsentCardData, Looked } from './components/consent-card.tsx';

export interface Agreements {
  /** Not answered yet, or to confirm. */
  readonly toAnswer: readonly ConsentCardData[];
  readonly inForce: readonly ConsentCardData[];
  readonly others: readonly ConsentCardData[];
}

/** A tester's agreements, with who looked under each; opens no reading. */
export async function readAgreements(
  context: AppContext,
  { testerId, definition }: { testerId: string; definition: PilotDefinition },
): Promise<Agreements> {
  const consents = await listConsents(context, testerId);
  const { summary } = await whoSawWhat(context, { testerId, pageSize: 1 });
  const cards = consents.map((consent) => cardOf(consent, lookedUnder(definition, consent.purpose, summary)));
  const isToAnswer = ({ state, isOpen, isAskedAgain }: ConsentCardData) =>
    isOpen && (state === 'draft' || state === 'pending' || isAskedAgain);
  return {
    toAnswer: cards.filter(isToAnswer),
    inForce: cards.filter((card) => card.state === 'granted' && !isToAnswer(card)),
    others: cards.filter((card) => card.state !== 'granted' && !isToAnswer(card)),
  };
}

function cardOf(consent: ConsentView, looked: Looked | null): ConsentCardData {
  const { key, question, what, why, who, until, ifWithdrawn } = consent.purpose;
  const { state, renewal, expiresAt } = consent;
  return {
    purpose: { key, question, what, why, who, until, ifWithdrawn },
    state,
    textChanged: consent.textChanged,
    ...{ isOpen: consent.isOpen, isPast: consent.isPast },
    isAskedAgain: consent.askedAgain && (state === 'pending' || consent.isPartial),
    decidedAt: (consent.endedAt ?? consent.decidedAt)?.toISOString() ?? null,
    lastDay: lastDayOf(expiresAt),
    isEnding: renewal?.isNear ?? false,
    renewedTo: renewal?.until ? lastDayOf(renewal.until) : null,
    hasReceipt: consent.decidedVersion !== null,
    looked,
  };
}

/** An end is midnight after the last day: an instant of that day. */
const lastDayOf = (end: Date): string => new Date(end.getTime() - 1).toISOString();

function lookedUnder(
  definition: PilotDefinition,
  purpose: PilotPurpose,
  summary: readonly AccessSummary[],
): Looked | null {
  const under = summary.filter((row) =>
    agreementsOfAccess(definition.purposes, row).some(({ key }) => key === purpose.key),
  );
  const last = under.map(({ lastAt }) => lastAt.getTime()).sort((a, b) => b - a)[0];
  if (last === undefined) return null;
  const readers = [...new Set(under.map(({ reader }) => reader))];
  return {
    times: under.reduce((sum, { times }) => sum + times, 0),
    lastAt: new Date(last).toISOString(),
    services: definition.services.filter(({ key }) => readers.includes(`service:${key}`)).map(({ title }) => title),
  };
}
