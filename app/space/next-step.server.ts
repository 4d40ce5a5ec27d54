import { type ConnectionView, listConnections } from '~/consent/list-connections.server.ts';
import { type ConsentView, listConsents } from '~/consent/list-consents.server.ts';
import type { AppContext } from '~/platform/context.server.ts';

/** Nobody has answered it, and it can still be answered. */
export function isWaiting(consent: ConsentView): boolean {
  return consent.isOpen && (consent.state === 'draft' || consent.state === 'pending');
}

/** Agreed to, and not linked. */
export function isToConnect(connection: ConnectionView): boolean {
  return connection.datasets.length > 0 && (connection.state === 'none' || connection.state === 'disconnected');
}

/**
 * Where a tester goes after a question: to the next one that waits (after `afterKey`, in the pilot's order),
 * then to a holder they agreed to and have not linked, then home.
 */
export async function nextStep(context: AppContext, testerId: string, afterKey?: string): Promise<string> {
  const consents = await listConsents(context, testerId);
  const from = consents.findIndex((consent) => consent.purposeKey === afterKey) + 1;
  const question = consents.slice(from).find(isWaiting);
  if (question) return `/moi/accords/${question.purposeKey}`;
  const holder = (await listConnections(context, testerId)).find(isToConnect);
  return holder ? `/moi/connexions/${holder.holderId}` : '/moi';
}
