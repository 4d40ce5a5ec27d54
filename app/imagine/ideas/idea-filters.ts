import type { IdeaView } from './idea-view.ts';

/** What the list of ideas shows: `?defi=…&domaine=…&ecartees=1`. */
export interface IdeaFilters {
  /** Undefined: all; '' : those without. */
  readonly challenge: string | undefined;
  readonly domain: string | undefined;
  readonly discarded: boolean;
}

/** The value of a choice for « none »: '' is « all ». */
export const NONE = '-';

export function readIdeaFilters(params: URLSearchParams): IdeaFilters {
  const text = (name: string) => (params.get(name) ?? '').slice(0, 500);
  const challenge = text('defi');
  return {
    challenge: challenge === '' ? undefined : challenge === NONE ? '' : challenge,
    domain: text('domaine') || undefined,
    discarded: text('ecartees') === '1',
  };
}

export function filterIdeas(ideas: readonly IdeaView[], filters: IdeaFilters): IdeaView[] {
  const { challenge, domain, discarded } = filters;
  return ideas.filter(
    (idea) =>
      idea.discarded === discarded &&
      (challenge === undefined || idea.challenge === challenge) &&
      (domain === undefined || idea.domain === domain),
  );
}

/** Ideas by challenge, in the order in which the challenges come; those without one last. */
export function byChallenge(ideas: readonly IdeaView[]): { challenge: string; ideas: IdeaView[] }[] {
  const challenges = [...new Set(ideas.map(({ challenge }) => challenge))];
  const ordered = [...challenges.filter((one) => one !== ''), ...challenges.filter((one) => one === '')];
  return ordered.map((challenge) => ({ challenge, ideas: ideas.filter((idea) => idea.challenge === challenge) }));
}
