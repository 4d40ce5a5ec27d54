import type { Bilingual } from '~/platform/i18n/messages.ts';
import type { GovernanceModelKey } from '../models.ts';

/** The five questions that a way of governing answers, in the order in which people ask them. */
export const POLICY_ASPECTS = ['dataLives', 'computation', 'decides', 'sees', 'leaving'] as const;
export type PolicyAspect = (typeof POLICY_ASPECTS)[number];

/** Everyone who might see something, whatever the model. */
export const PARTIES = [
  'tester',
  'other-tester',
  'agreed-service',
  'certified-service',
  'members-service',
  'admitted-party',
  'operator',
  'trustee',
] as const;
export type Party = (typeof PARTIES)[number];

/**
 * What a party sees of a tester's readings:
 * - `readings`: each of them;
 * - `totals-only`: it keeps the readings, and uses totals only;
 * - `totals`: totals of groups that are handed to it, and never a line about one person;
 * - `through-service`: only what a service shows of them;
 * - `nothing`.
 */
export type Sight = 'readings' | 'totals-only' | 'totals' | 'through-service' | 'nothing';

export interface DataLives {
  readonly where: 'tester-space' | 'holder-and-services' | 'platform' | 'pool' | 'trust';
  /** Each service that receives keeps a copy of its own. */
  readonly copyPerService: boolean;
  /** Readings of several testers lie together. */
  readonly pooled: boolean;
}

export interface Computation {
  readonly where: 'tester-space' | 'service' | 'certified-service' | 'members-service' | 'admitted-party';
  /** Readings go to the program, rather than the program to the readings. */
  readonly readingsLeave: boolean;
}

/** A yes that one tester gives. `at-holder` and `at-service` are given again for each service. */
export type TesterConsent = 'at-service' | 'at-holder' | 'on-board' | 'on-joining';
/** A yes that is not one tester's to give. */
export type CollectiveGate = 'none' | 'operator-certifies' | 'members-vote' | 'board-admits';

/** Whether a gate is held by several people, who meet and vote. */
export const isCollective = ({ decides }: Pick<PolicyAnswers, 'decides'>): boolean =>
  decides.gate === 'members-vote' || decides.gate === 'board-admits';

export interface Decision {
  readonly by: 'tester' | 'members' | 'board';
  readonly consents: readonly TesterConsent[];
  readonly gate: CollectiveGate;
  /** A tester may stay out of a share that the others voted. */
  readonly optOut: boolean;
  /** Testers sit where the gate is held. */
  readonly testersSit: boolean;
}

export interface SightRules {
  readonly of: Readonly<Record<Party, Sight>>;
  /** The most that an organisation which runs no program here is handed, once it is let in. */
  readonly handedOut: Extract<Sight, 'readings' | 'totals' | 'nothing'>;
  /** Who takes part is known to those who take part. */
  readonly registerKnown: boolean;
  /** What may be done with what is seen is written down, and ends. */
  readonly underConditions: boolean;
}

export interface Leaving {
  /** Whose act erases the readings. */
  readonly erasedBy: 'key-destroyed' | 'each-service' | 'operator' | 'pool' | 'trust';
  /** Services are told, one by one. */
  readonly servicesTold: boolean;
  /** Copies outside are counted until each service has confirmed that its own is gone. */
  readonly copiesCounted: boolean;
  /** Results already published stay. */
  readonly publishedStays: boolean;
}

/** How one model, or a hybrid, answers the five questions. */
export interface PolicyAnswers {
  readonly dataLives: DataLives;
  readonly computation: Computation;
  readonly decides: Decision;
  readonly sees: SightRules;
  readonly leaving: Leaving;
}

/** A part of a hybrid: one question answered as another model does, and why. */
export interface PolicyOverride {
  readonly aspect: PolicyAspect;
  readonly model: GovernanceModelKey;
  readonly why: Bilingual;
}

/** What a pilot runs under: rooms ask it, and never which model it is. */
export interface Policy extends PolicyAnswers {
  readonly model: GovernanceModelKey;
  readonly overrides: readonly PolicyOverride[];
}
