import type { PilotDefinition } from '~/pilots/definition.ts';
import type { MeasuredShare } from './measures.ts';

/** One share, decided as the policy decides shares; `afterDeparture` looks at it again once somebody has left. */
export interface PlayedShare {
  readonly share: MeasuredShare;
  /** Called once the tester has left. */
  afterDeparture(): Promise<Pick<MeasuredShare, 'after' | 'peopleNext'>>;
}

export const NOTHING_SHARED: MeasuredShare = {
  ...{ way: 'none', recipient: null, before: 0, after: 0, peopleBefore: null, peopleNext: null, why: null },
};

export const notShared = (why: MeasuredShare['why']): PlayedShare => ({
  share: { ...NOTHING_SHARED, why },
  afterDeparture: async () => ({ after: 0, peopleNext: null }),
});

/** Somebody whom the pilot gives no data yet: letting them in is worth a vote. */
export function newcomerOf({ recipients, purposes }: PilotDefinition) {
  const given = purposes.filter(({ datasets }) => datasets.length > 0).map(({ recipient }) => recipient);
  return recipients.find(({ key }) => !given.includes(key)) ?? recipients[0];
}
