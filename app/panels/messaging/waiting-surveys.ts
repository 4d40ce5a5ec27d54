import type { PilotDefinition } from '~/pilots/definition.ts';
import type { AppContext } from '~/platform/context.server.ts';
import type { Offer } from '~/platform/offers.ts';

/** A tester, as far as surveys go. */
export interface AskedTester {
  readonly pseudonym: string;
  readonly panelKey: string;
  readonly enrolledAt: Date;
}

/** The surveys that are put to each of these testers now and that they have not sent, by pseudonym. */
export type WaitingSurveys = (
  context: Pick<AppContext, 'db' | 'clock'>,
  query: { readonly definition: PilotDefinition; readonly testers: readonly AskedTester[] },
) => Promise<ReadonlyMap<string, ReadonlySet<string>>>;

/** Answered by the room of surveys, which stands above this one. Without it, no message about a survey leaves. */
export const waitingSurveysOffer: Offer<WaitingSurveys> = { name: 'panels.waiting-surveys' };
