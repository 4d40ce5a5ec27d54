import { getOpenPilot } from '~/pilots/get-open-pilot.server.ts';
import { pilotPolicy } from '~/pilots/pilot-governance.ts';
import type { RehearsalContext } from '../engine/stage.ts';
import { certifyAll } from './certify-all.server.ts';
import { enrolLab } from './enrol-lab.server.ts';
import type { LabStage } from './lab-stage.ts';
import { measureAsking } from './measure-asking.server.ts';
import { measureDeparture } from './measure-departure.server.ts';
import { measureReaders, obstaclesAtFirst } from './measure-readers.server.ts';
import type { GovernanceMeasure } from './measures.ts';
import { playShare } from './play-share.server.ts';
import type { StandIns } from './under-model.ts';
import { walkIn } from './walk-in.server.ts';

/**
 * Plays a pilot that stands on this context, through the use cases that people use: a few testers come in and say
 * every yes that its policy asks for, data arrives, everyone asks to read it, one share is decided, one tester leaves.
 * Nothing here asks which model it is. `report` is told how far it is, from 0 to 1.
 */
export async function playModel(
  context: RehearsalContext,
  slug: string,
  leftOut: StandIns,
  report: (share: number) => Promise<void> = async () => {},
): Promise<GovernanceMeasure> {
  const definition = await getOpenPilot(context, slug);
  const policy = pilotPolicy(definition);
  const testers = await enrolLab(context, definition);
  const stage: LabStage = { context, definition, policy, testers };
  const [leaver] = testers;
  if (!leaver) throw new RangeError(`${slug} has no place for anybody`);
  const atFirst = await obstaclesAtFirst(stage, leaver.testerId);
  const certifications = await certifyAll(context, definition);
  let met: Awaited<ReturnType<typeof walkIn>> | undefined;
  for (const [index, tester] of testers.entries()) {
    const walked = await walkIn(stage, tester);
    met ??= walked;
    await report((0.7 * (index + 1)) / testers.length);
  }
  if (!met) throw new RangeError('Nobody walked in');
  const datasets = await measureReaders(stage, leaver.testerId, atFirst);
  await report(0.8);
  const held = await context.db.serviceCopy.findMany({ where: { pilotSlug: slug, state: 'held' } });
  const played = await playShare(stage);
  await report(0.9);
  const askedPerTester = await measureAsking(stage, leaver, { ...met, share: played.share, certifications });
  const leaving = await measureDeparture(stage, leaver, played.share);
  const share = { ...played.share, ...(await played.afterDeparture()) };
  return {
    ...{ model: policy.model, testers: testers.length, datasets, askedPerTester, share, leaving, leftOut },
    copies: {
      made: held.length,
      perTester: held.length / testers.length,
      readings: held.reduce((sum, { readings }) => sum + readings, 0),
    },
  };
}
