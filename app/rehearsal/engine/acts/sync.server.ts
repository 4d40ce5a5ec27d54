import { syncConnection } from '~/consent/sync-connection.server.ts';
import { linkTo, type Participant } from '../participant.ts';
import { dateOf, type Stage } from '../stage.ts';

/** Fetches what a connected holder has published since the last time. */
export async function sync(stage: Stage, participant: Participant, holderId: string): Promise<void> {
  const { testerId } = participant;
  if (!testerId) return;
  const link = linkTo(participant, holderId);
  link.lastSyncOn = stage.today;
  const what = `sync:${holderId}`;
  const outcome = await stage.calls.towards(holderId, () =>
    stage.problems.attempt(what, dateOf(stage), () => syncConnection(stage.context, { testerId, holderId })),
  );
  if (outcome?.errorCode) stage.problems.add(what, outcome.errorCode, dateOf(stage));
  if (!outcome) return;
  if (outcome.remedy === 'tester' || outcome.remedy === 'lead') {
    stage.acts.push({ on: dateOf(stage), kind: `holder-waits-for-${outcome.remedy}`, about: holderId });
  }
  stage.itemsArrived += outcome.added;
  if (outcome.added > 0) link.hasReadings = true;
}

/** Syncs the holders whose last sync is at least so many days old. */
export async function syncDue(stage: Stage, participant: Participant, afterDays: number): Promise<void> {
  for (const holderId of stage.definition.holders) {
    const link = participant.links.get(holderId);
    const isDue = link?.connected && link.lastSyncOn !== null && stage.today - link.lastSyncOn >= afterDays;
    if (isDue) await sync(stage, participant, holderId);
  }
}
