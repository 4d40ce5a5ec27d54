import type { GovernanceModelKey } from '../models.ts';
import type { Party, PolicyAnswers, Sight } from './policy.ts';

const NOBODY: Readonly<Record<Party, Sight>> = {
  tester: 'nothing',
  'other-tester': 'nothing',
  'agreed-service': 'nothing',
  'certified-service': 'nothing',
  'members-service': 'nothing',
  'admitted-party': 'nothing',
  operator: 'nothing',
  trustee: 'nothing',
};

/** What each model imposes: the table of the five models, as data. */
export const POLICIES: Readonly<Record<GovernanceModelKey, PolicyAnswers>> = {
  'personal-cloud': {
    dataLives: { where: 'tester-space', copyPerService: false, pooled: false },
    computation: { where: 'tester-space', readingsLeave: false },
    decides: { by: 'tester', consents: ['at-service'], gate: 'none', optOut: false, testersSit: false },
    sees: { of: { ...NOBODY, tester: 'readings' }, handedOut: 'nothing', registerKnown: false, underConditions: false },
    leaving: { erasedBy: 'key-destroyed', servicesTold: false, copiesCounted: false, publishedStays: false },
  },
  'direct-transfer': {
    dataLives: { where: 'holder-and-services', copyPerService: true, pooled: false },
    computation: { where: 'service', readingsLeave: true },
    decides: {
      by: 'tester',
      consents: ['at-holder', 'at-service'],
      gate: 'none',
      optOut: false,
      testersSit: false,
    },
    sees: {
      of: { ...NOBODY, tester: 'through-service', 'agreed-service': 'readings' },
      handedOut: 'readings',
      registerKnown: false,
      underConditions: false,
    },
    leaving: { erasedBy: 'each-service', servicesTold: true, copiesCounted: true, publishedStays: false },
  },
  'trusted-platform': {
    dataLives: { where: 'platform', copyPerService: false, pooled: false },
    computation: { where: 'certified-service', readingsLeave: true },
    decides: {
      by: 'tester',
      consents: ['on-board'],
      gate: 'operator-certifies',
      optOut: false,
      testersSit: false,
    },
    sees: {
      of: { ...NOBODY, tester: 'readings', 'certified-service': 'readings', operator: 'totals-only' },
      handedOut: 'nothing',
      registerKnown: false,
      underConditions: false,
    },
    leaving: { erasedBy: 'operator', servicesTold: true, copiesCounted: false, publishedStays: false },
  },
  cooperative: {
    dataLives: { where: 'pool', copyPerService: false, pooled: true },
    computation: { where: 'members-service', readingsLeave: true },
    decides: { by: 'members', consents: ['on-joining'], gate: 'members-vote', optOut: true, testersSit: true },
    sees: {
      of: { ...NOBODY, tester: 'readings', 'members-service': 'readings' },
      handedOut: 'totals',
      registerKnown: true,
      underConditions: false,
    },
    leaving: { erasedBy: 'pool', servicesTold: false, copiesCounted: false, publishedStays: true },
  },
  'data-trust': {
    dataLives: { where: 'trust', copyPerService: false, pooled: true },
    computation: { where: 'admitted-party', readingsLeave: true },
    decides: { by: 'board', consents: ['on-joining'], gate: 'board-admits', optOut: false, testersSit: true },
    sees: {
      of: { ...NOBODY, tester: 'readings', 'admitted-party': 'readings' },
      handedOut: 'totals',
      registerKnown: false,
      underConditions: true,
    },
    leaving: { erasedBy: 'trust', servicesTold: true, copiesCounted: false, publishedStays: false },
  },
};
