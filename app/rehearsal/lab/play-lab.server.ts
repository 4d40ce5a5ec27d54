import path from 'node:path';
import type { GovernanceModelKey } from '~/governance/models.ts';
import type { PilotDefinition } from '~/pilots/definition.ts';
import { openingOffer } from '~/pilots/opening-offer.ts';
import type { Env } from '~/platform/env.server.ts';
import { gatherOffers, offering } from '~/platform/offers.ts';
import { preparePilot } from '../engine/prepare-pilot.server.ts';
import { simulatedDays } from '../engine/simulated-days.ts';
import type { RehearsalContext } from '../engine/stage.ts';
import { openThrowawayContext } from '../engine/throwaway-context.server.ts';
import type { GovernanceMeasure } from './measures.ts';
import { playModel } from './play-model.server.ts';
import { shortened, standInsOf, underModel, withStandIns } from './under-model.ts';
import { writePilot } from './write-pilot.server.ts';

/** Minute of the first day at which a replay begins: what holders published yesterday is there. */
const BEGINS_AT = 9 * 60;

/**
 * Replays one pilot under each of these models, on one throw-away database that is gone when this returns, whatever
 * happens: the same folder under a name of its own, a clock and simulated holders that begin anew. `report` is told
 * how far the whole is, from 0 to 1, and under which model.
 */
export async function playLab(
  env: Env,
  { definition, models }: { definition: PilotDefinition; models: readonly GovernanceModelKey[] },
  report: (share: number, model: GovernanceModelKey) => Promise<void> = async () => {},
): Promise<GovernanceMeasure[]> {
  const { startsOn, timeZone } = definition.calendar;
  const startsAt = simulatedDays(startsOn, timeZone).instant(0, BEGINS_AT);
  const throwaway = await openThrowawayContext(env, startsAt);
  const folders = path.join(throwaway.directory, 'pilots');
  const inLab = (context: RehearsalContext): RehearsalContext => ({
    ...context,
    env: { ...env, PILOTS_DIR: folders },
    offers: gatherOffers([offering(openingOffer, withStandIns)]),
  });
  try {
    const replays = models.map((model) => underModel(shortened(definition), model, `lab-${model}`));
    for (const replay of replays) await writePilot(folders, replay);
    await preparePilot(inLab(throwaway), ...replays);
    const measures: GovernanceMeasure[] = [];
    for (const [index, model] of models.entries()) {
      const told = (share: number) => report((index + share) / models.length, model);
      await told(0);
      const context = inLab(throwaway.startAgain(startsAt));
      measures.push(await playModel(context, `lab-${model}`, standInsOf(definition), told));
    }
    return measures;
  } finally {
    await throwaway.remove();
  }
}
