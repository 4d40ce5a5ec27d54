import type { CheckFunction } from './check.ts';
import { beforeAndAfter, evolutionIndicators, fewObjectives, oneObjective, thingsToAvoid } from './checks/aims.ts';
import {
  dataAskedFor,
  dataJustified,
  dataWithinReach,
  fewIndispensable,
  indispensablePartners,
  twoHolders,
} from './checks/data.ts';
import { costedWork, funding } from './checks/money.ts';
import { associations, namedTeam, oneFullTime, research } from './checks/people.ts';
import {
  agreementsLast,
  charter,
  dpoAndCnil,
  impactAssessed,
  lawBeforeData,
  lawfulBasis,
  testersCanLeave,
} from './checks/rules.ts';
import { readyBeforeTesters, recruitmentSeason } from './checks/season.ts';
import { paidServices, recurringUses, silentUsers, whoBuilds } from './checks/services.ts';
import { slack } from './checks/slack.ts';
import { bigStepsDated, daysOfUse, lateSteps, planB } from './checks/steps.ts';
import { dropOut, mediation, showablePanels } from './checks/testers.ts';
import { documentation, faq, pitch } from './checks/words.ts';

/** The function of each entry of `checks.yaml`, by its key. */
export const registry: Readonly<Record<string, CheckFunction>> = {
  'one-objective': oneObjective,
  'few-objectives': fewObjectives,
  'evolution-indicators': evolutionIndicators,
  'things-to-avoid': thingsToAvoid,
  'two-holders': twoHolders,
  'indispensable-partners': indispensablePartners,
  'few-indispensable': fewIndispensable,
  'data-within-reach': dataWithinReach,
  'data-justified': dataJustified,
  'data-asked-for': dataAskedFor,
  'recruitment-season': recruitmentSeason,
  'ready-before-testers': readyBeforeTesters,
  'drop-out': dropOut,
  mediation,
  'showable-panels': showablePanels,
  'before-and-after': beforeAndAfter,
  'recurring-uses': recurringUses,
  'silent-users': silentUsers,
  'who-builds': whoBuilds,
  'paid-services': paidServices,
  'days-of-use': daysOfUse,
  'big-steps': bigStepsDated,
  'plan-b': planB,
  slack,
  'late-steps': lateSteps,
  'law-before-data': lawBeforeData,
  'testers-can-leave': testersCanLeave,
  'agreements-last': agreementsLast,
  'impact-assessed': impactAssessed,
  'dpo-and-cnil': dpoAndCnil,
  charter,
  'lawful-basis': lawfulBasis,
  'one-full-time': oneFullTime,
  'named-team': namedTeam,
  associations,
  research,
  pitch,
  faq,
  documentation,
  'costed-work': costedWork,
  funding,
};
