import type { PilotDefinition, PilotPurpose } from '~/pilots/definition.ts';
import { pilotPolicy } from '~/pilots/pilot-governance.ts';
import type { AppContext } from '~/platform/context.server.ts';
import type { Locale } from '~/platform/i18n/messages.ts';
import { decideConsent } from '../decide-consent.server.ts';
import { type ConsentView, listConsents } from '../list-consents.server.ts';
import { findTesterPilot } from '../tester-pilot.server.ts';

/** Whether one yes, on joining, brings one's data in: where the policy asks for no other. */
export const joinsOnce = (definition: PilotDefinition): boolean =>
  pilotPolicy(definition).decides.consents.includes('on-joining');

/** The questions that joining answers all at once: those that bring data in for services. */
export const isBroughtIn = ({ datasets, services }: PilotPurpose): boolean =>
  datasets.length > 0 && services.length > 0;

/** Nobody has answered it, and it can still be answered. */
const waits = ({ state, isOpen, purpose }: ConsentView): boolean =>
  isOpen && (state === 'draft' || state === 'pending') && isBroughtIn(purpose);

/** What a tester who has not answered yet would bring in; empty once they have, or where they are not asked so. */
export async function listToBringIn(context: AppContext, testerId: string): Promise<ConsentView[]> {
  const { definition } = await findTesterPilot(context, testerId);
  return joinsOnce(definition) ? (await listConsents(context, testerId)).filter(waits) : [];
}

/**
 * Answers, in one go, every question that brings data in and that nobody has answered: each is kept with its own
 * words, version and end, so that each can be taken back apart. Sent twice, it changes nothing the second time.
 */
export async function joinCollective(
  context: AppContext,
  { testerId, decision, locale }: { testerId: string; decision: 'grant' | 'refuse'; locale: Locale },
): Promise<number> {
  const asked = await listToBringIn(context, testerId);
  for (const { purposeKey } of asked) await decideConsent(context, { testerId, purposeKey, decision, locale });
  return asked.length;
}
