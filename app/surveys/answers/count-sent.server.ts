import type { AppContext } from '~/platform/context.server.ts';
import type { Respondent } from '../waves/own-waves.server.ts';

/** How many surveys somebody has sent answers to. */
export function countSent(
  { db }: Pick<AppContext, 'db'>,
  { pilotSlug, pseudonym }: Pick<Respondent, 'pilotSlug' | 'pseudonym'>,
): Promise<number> {
  return db.surveyAnswer.count({ where: { pilotSlug, pseudonym, completedAt: { not: null } } });
}
