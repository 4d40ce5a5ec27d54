import type { Author } from '~/imagine/author.ts';
import { dayIn } from '~/pilots/calendar.ts';
import { AppError } from '~/platform/app-error.ts';
import type { AppContext } from '~/platform/context.server.ts';
import { getScenario } from '../get-scenario.server.ts';
import { saveScenario } from '../save-scenario.server.ts';
import { type FindingRef, isAbout } from './finding-ref.ts';
import { type Acceptance, acceptanceOf, findingsOf } from './launch-verdict.ts';
import { scenarioPreflight } from './scenario-preflight.server.ts';

interface About {
  readonly territoryId: string;
  readonly scenarioId: string;
  /** The revision that the person saw. */
  readonly revision: number;
  readonly findings: readonly FindingRef[];
}

/**
 * Answers, by name and with one reason, for findings as they stand today, of one check or of several; those that
 * somebody answered for already keep that answer. Throws AppError `scenarios.no-finding` when one of them is not found
 * (any more), `scenarios.changed` as saving does: then nothing is written.
 */
export async function acceptFindings(
  context: Pick<AppContext, 'db' | 'clock'>,
  actor: Author,
  { findings, reason, ...saving }: About & { readonly reason: string },
): Promise<void> {
  const scenario = await getScenario(context, saving);
  const open = findingsOf(await scenarioPreflight(context, scenario));
  if (findings.length === 0 || !findings.every((ref) => open.some((finding) => isAbout(finding, ref)))) {
    throw new AppError('scenarios.no-finding');
  }
  const on = dayIn(context.clock.now(), scenario.document.calendar.timeZone);
  const by = actor.name || '?';
  const answerTo = ({ check, about }: FindingRef): Acceptance => ({
    check,
    ...(about ? { about } : {}),
    by,
    on,
    reason,
  });
  const unanswered = open.filter(
    (finding) => findings.some((ref) => isAbout(finding, ref)) && !acceptanceOf(finding, scenario.document.accepted),
  );
  const made = unanswered.map(({ check, about = '' }) => answerTo({ check, about }));
  await saveScenario(context, actor, {
    ...saving,
    change: (document) => ({ ...document, accepted: [...document.accepted, ...made] }),
  });
}

/** Takes acceptances back: the findings hold the launch again. */
export async function withdrawAcceptance(
  context: Pick<AppContext, 'db' | 'clock'>,
  actor: Author,
  { findings, ...saving }: About,
): Promise<void> {
  await saveScenario(context, actor, {
    ...saving,
    change: (document) => ({
      ...document,
      accepted: document.accepted.filter((one) => !findings.some((ref) => isAbout(one, ref))),
    }),
  });
}
