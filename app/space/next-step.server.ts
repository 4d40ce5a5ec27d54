import { gatheredConsents } from '~/consent/board/gathered-consents.server.ts';
import { type ConnectionView, listConnections } from '~/consent/list-connections.server.ts';
import { type ConsentView, listConsents } from '~/consent/list-consents.server.ts';
import { type DescriptionView, listDescriptions } from '~/consent/list-descriptions.server.ts';
import type { AppContext } from '~/platform/context.server.ts';

/** Nobody has answered it, or the protocol asks it anew; and it can still be answered. */
export function isWaiting(consent: ConsentView): boolean {
  return consent.isOpen && (consent.state === 'draft' || consent.state === 'pending' || consent.askedAgain);
}

/** The same, but for a question that waits until the person opens a service that needs it. */
export const isAskedUnprompted = (consent: ConsentView): boolean =>
  isWaiting(consent) && !(consent.purpose.askedOnUse && consent.state === 'draft');

/** Whether a question comes after another that was just answered: those of one service follow each other. */
function followsFrom({ purpose }: ConsentView, answered: ConsentView | undefined): boolean {
  const services = answered?.purpose.askedOnUse ? answered.purpose.services : [];
  return purpose.services.some((service) => services.includes(service));
}

/** Agreed to, and not linked; or linked, and a service still waits for its own yes there. */
export function isToConnect({ datasets, state, servicesToAgree }: ConnectionView): boolean {
  return datasets.length > 0 && (state === 'none' || state === 'disconnected' || servicesToAgree.length > 0);
}

/** The page of a holder, for the service whose yes is asked there, if it is for one. */
export function connectionPath({ holderId, servicesToAgree: [service] }: ConnectionView): string {
  return `/moi/connexions/${holderId}${service ? `?service=${service}` : ''}`;
}

/** Agreed to, and nothing said yet. */
export function isToDescribe(description: DescriptionView): boolean {
  return description.isAgreed && description.answers === 0;
}

/** The page of a declared dataset: the part of its key after `declared/`. */
export function descriptionPath(dataset: string): string {
  return `/moi/declarer/${dataset.split('/').at(-1)}`;
}

export interface Step {
  /** The question that was just answered: those before it had their turn. */
  readonly afterKey?: string;
  /** Questions and descriptions have had their turn, answered or not. */
  readonly described?: boolean;
  /** The board has had its turn. */
  readonly boardSeen?: boolean;
}

/**
 * Where a tester goes next, asking as many yeses as the pilot's policy says: the one of joining, or the board, where
 * it gathers them; then the questions that wait (after `afterKey`, in the pilot's order), then, on the way in, what
 * they may say of themselves, then a holder they agreed to and have not linked, or where a service waits for its own
 * yes, then home.
 */
export async function nextStep(
  context: AppContext,
  testerId: string,
  { afterKey, described = false, boardSeen = false }: Step = {},
): Promise<string> {
  const consents = await listConsents(context, testerId);
  const { gathered, page } = await gatheredConsents(context, testerId);
  const waiting = consents.filter(isWaiting);
  if (page && !described && !boardSeen && waiting.some(({ purpose }) => gathered(purpose))) return page;
  const from = consents.findIndex((consent) => consent.purposeKey === afterKey) + 1;
  const answered = consents[from - 1];
  const question = consents
    .slice(from)
    .find(
      (one) => (isAskedUnprompted(one) || (isWaiting(one) && followsFrom(one, answered))) && !gathered(one.purpose),
    );
  if (question && !described) return `/moi/accords/${question.purposeKey}`;
  const connections = await listConnections(context, testerId);
  const isComingIn = connections.every(({ state }) => state === 'none');
  if (isComingIn && !described) {
    const description = (await listDescriptions(context, testerId)).find(isToDescribe);
    if (description) return `${descriptionPath(description.dataset)}?etape=1`;
  }
  const holder = connections.find(isToConnect);
  return holder ? connectionPath(holder) : '/moi';
}
