import type { AwaitedVote } from '~/consent/collective/list-awaited-votes.server.ts';
import { holderName } from '~/consent/holder-words.ts';
import type { ConnectionView } from '~/consent/list-connections.server.ts';
import type { ConsentView } from '~/consent/list-consents.server.ts';
import type { DescriptionView } from '~/consent/list-descriptions.server.ts';
import type { PilotDefinition } from '~/pilots/definition.ts';
import type { Bilingual, Locale } from '~/platform/i18n/messages.ts';
import { errorWords } from './error-words.server.ts';
import { descriptionPath, isAskedUnprompted, isToConnect, isToDescribe } from './next-step.server.ts';
import type { SurveyLine } from './read-surveys.server.ts';

/** What a tester's home asks of them, and what it no longer does; plain data. */
export interface Waiting {
  /** Surveys that may be answered now. */
  readonly surveys: readonly SurveyLine[];
  /** Votes that are open and that they have not taken part in. */
  readonly votes: readonly { readonly path: string; readonly isElection: boolean; readonly until: string }[];
  readonly questions: readonly { readonly key: string; readonly question: Bilingual }[];
  /** Agreements about to end, with an instant of their last day. */
  readonly ending: readonly { readonly key: string; readonly question: Bilingual; readonly lastDay: string }[];
  readonly toConnect: readonly { readonly holderId: string; readonly name: string }[];
  /** What they agreed to describe and have not. */
  readonly toDescribe: readonly { readonly path: string; readonly title: Bilingual }[];
  /** Holders that sent nothing the last time: those that want something of the tester first. */
  readonly broken: readonly {
    readonly holderId: string;
    readonly name: string;
    readonly words: string;
    readonly isTheirs: boolean;
  }[];
  /** Agreements taken back or ended, with what the service no longer does. */
  readonly ended: readonly { readonly key: string; readonly question: Bilingual; readonly ifWithdrawn: Bilingual }[];
}

export function readWaiting(
  input: {
    consents: readonly ConsentView[];
    connections: readonly ConnectionView[];
    descriptions: readonly DescriptionView[];
    votes: readonly AwaitedVote[];
    surveys: readonly SurveyLine[];
  },
  locale: Locale,
): Waiting {
  const { consents, connections, descriptions, votes, surveys } = input;
  return {
    surveys: surveys.filter(({ state }) => state === 'to-do' || state === 'begun'),
    votes: votes.map(({ kind, id, voteUntil }) => ({
      path: kind === 'election' ? `/moi/conseil/election/${id}` : `/moi/assemblee/${id}/voter`,
      ...{ isElection: kind === 'election', until: voteUntil.toISOString() },
    })),
    questions: consents
      .filter((consent) => isAskedUnprompted(consent) || (consent.textChanged && consent.isOpen))
      .map(({ purposeKey, purpose }) => ({ key: purposeKey, question: purpose.question })),
    ending: consents.flatMap(({ purposeKey, purpose, renewal, expiresAt }) =>
      renewal?.isNear
        ? [{ key: purposeKey, question: purpose.question, lastDay: new Date(expiresAt.getTime() - 1).toISOString() }]
        : [],
    ),
    toConnect: connections.filter(isToConnect).map(({ holderId }) => ({ holderId, name: holderName(holderId) })),
    toDescribe: descriptions
      .filter(isToDescribe)
      .map(({ dataset, title }) => ({ path: descriptionPath(dataset), title })),
    broken: connections
      .flatMap(({ holderId, state, lastErrorCode, remedy }) => {
        if (state === 'none' || state === 'disconnected' || !lastErrorCode) return [];
        const name = holderName(holderId);
        const words = errorWords({ code: lastErrorCode, params: { holder: name } }, locale) ?? '';
        return [{ holderId, name, words, isTheirs: remedy === 'tester' }];
      })
      .sort((a, b) => Number(b.isTheirs) - Number(a.isTheirs)),
    ended: consents
      .filter(({ state, purpose }) => (state === 'revoked' || state === 'expired') && purpose.services.length > 0)
      .map(({ purposeKey, purpose }) => ({
        key: purposeKey,
        question: purpose.question,
        ifWithdrawn: purpose.ifWithdrawn,
      })),
  };
}

/** Who sees something of a tester, and what, from their agreements; plain data. */
export interface Onlooker {
  readonly key: string;
  readonly title: Bilingual;
  /** What they were shown when they agreed; empty when this one sees nothing. */
  readonly sees: readonly Bilingual[];
  /** They agreed, and the platform has certified none of the services that would show it. */
  readonly isUncertified: boolean;
}

/** `certified`: the services that a platform lets read; null where none has to be. */
export function readOnlookers(
  definition: PilotDefinition,
  consents: readonly ConsentView[],
  certified: ReadonlySet<string> | null,
): Onlooker[] {
  return definition.recipients.map(({ key, title }) => {
    const agreed = consents.filter(({ state, purpose }) => state === 'granted' && purpose.recipient === key);
    const open = agreed.filter(({ purpose: { services } }) => !certified || services.some((one) => certified.has(one)));
    return {
      ...{ key, title, sees: open.map(({ purpose }) => purpose.what.title) },
      isUncertified: agreed.length > 0 && open.length === 0,
    };
  });
}
