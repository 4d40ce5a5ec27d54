import type { Calculator } from '~/platform/calculator.ts';
import { beforeAfter } from './before-after.ts';
import { competingRisks } from './competing-risks.ts';
import { kAnonymity } from './k-anonymity.ts';
import { planner } from './planner.ts';
import { retention } from './retention.ts';
import { survival } from './survival.ts';

/** The research page's statistics, for whoever wants to check them on a table of their own. */
export const RESEARCH_CALCULATORS: readonly Calculator[] = [
  survival,
  competingRisks,
  retention,
  beforeAfter,
  planner,
  kAnonymity,
];
