import type { Party, Policy, Sight } from '~/governance/policy/policy.ts';
import {
  isVoted,
  obstaclesToShare,
  type ShareObstacle,
  type ShareSituation,
  sightOf,
} from '~/governance/policy/share.ts';
import { type ShareReader, serviceReader } from './share-reader.ts';

/**
 * Why a reader sees nothing: something stands in the way of the share; or nothing does, and this kind of reader is
 * shown nothing (`no-sight`); or it stands outside while readings do not leave (`stays-home`); or the tester shows this
 * person no such thing today (`not-shown`).
 */
export type ReadObstacle = ShareObstacle | 'no-sight' | 'stays-home' | 'not-shown';

/** What is true today of one tester, one reader and one dataset. */
export interface ReadSituation extends ShareSituation {
  /** The tester shows these data to the person who asks, until a date that is not over. */
  readonly shown: boolean;
}

export interface Verdict {
  readonly sight: Sight;
  /** The program runs where the readings lie: nothing goes out to it. */
  readonly isInside: boolean;
  readonly obstacles: readonly ReadObstacle[];
}

/** From the least to the most. */
const SIGHTS: readonly Sight[] = ['nothing', 'through-service', 'totals', 'totals-only', 'readings'];

/** What a reader sees of a tester's readings today, and what stands in the way. */
export function judgeReader(policy: Policy, reader: ShareReader, situation: ReadSituation): Verdict {
  if (reader.kind === 'tester' || reader.kind === 'export') {
    const obstacles: ReadObstacle[] = situation.left ? ['tester-left'] : [];
    return { sight: situation.left ? 'nothing' : sightOf(policy, 'tester'), isInside: true, obstacles };
  }
  if (reader.kind === 'operator' || reader.kind === 'trustee' || reader.kind === 'other-tester') {
    return seen(situation.left ? 'nothing' : sightOf(policy, reader.kind), situation.left ? ['tester-left'] : []);
  }
  if (reader.kind === 'person') return judgePerson(policy, reader.service, situation);
  const obstacles = obstaclesToShare(policy, situation);
  if (obstacles.length > 0) return { sight: 'nothing', isInside: false, obstacles };
  if (!policy.computation.readingsLeave) {
    // A program that runs at home is the tester's own; anybody else would be a reading that leaves.
    if (reader.kind === 'service') return { sight: 'readings', isInside: true, obstacles: [] };
    return { sight: 'nothing', isInside: false, obstacles: ['stays-home'] };
  }
  const best = bestOf(partiesOf(situation).map((party) => sightOf(policy, party)));
  return seen(reader.kind === 'recipient' ? handed(policy, best, situation) : best, []);
}

/**
 * A person to whom the tester shows a view: what a service may read, the tester may show, as they show their own screen.
 * The person sees the page that the service draws, never the readings behind it, whatever the model.
 */
function judgePerson(policy: Policy, service: string, situation: ReadSituation): Verdict {
  const drawing = judgeReader(policy, serviceReader(service), situation);
  const obstacles: ReadObstacle[] = [...drawing.obstacles, ...(situation.shown ? [] : (['not-shown'] as const))];
  if (obstacles.length > 0) return { sight: 'nothing', isInside: false, obstacles };
  return seen(drawing.sight === 'readings' ? 'through-service' : 'nothing', []);
}

/**
 * What an organisation that runs no program here is handed: no more than the policy hands out. Where that is totals,
 * those that a vote or a board let out; without one, it learns what the services that work for it show.
 */
function handed({ sees }: Policy, best: Sight, { totals }: ShareSituation): Sight {
  if (best === 'nothing' || sees.handedOut === 'readings') return best;
  if (sees.handedOut === 'nothing') return 'nothing';
  return totals ? 'totals' : 'through-service';
}

/** Everything that a reader who is let in may claim to be: what each is shown is the policy's to say. */
function partiesOf(situation: ShareSituation): Party[] {
  return [
    ...(situation.consents.length > 0 ? (['agreed-service'] as const) : []),
    ...(situation.certified ? (['certified-service'] as const) : []),
    ...(isVoted(situation) ? (['members-service'] as const) : []),
    ...(situation.admitted ? (['admitted-party'] as const) : []),
  ];
}

const bestOf = (sights: readonly Sight[]): Sight =>
  sights.reduce<Sight>((best, sight) => (SIGHTS.indexOf(sight) > SIGHTS.indexOf(best) ? sight : best), 'nothing');

function seen(sight: Sight, obstacles: readonly ReadObstacle[]): Verdict {
  const none = sight === 'nothing' && obstacles.length === 0;
  return { sight, isInside: false, obstacles: none ? ['no-sight'] : obstacles };
}
