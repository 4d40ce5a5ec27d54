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
  const outcome = await stage.problems.attempt(what, dateOf(stage), () =>
    syncConnection(stage.context, { testerId, holderId }),
  );
  if (outcome?.errorCode) stage.problems.add(what, outcome.errorCode, dateOf(stage));
}

/** Holders whose last sync is old enough. */
export function dueHolders(stage: Stage, participant: Participant): string[] {
  return stage.definition.holders.filter((holderId) => {
    const link = participant.links.get(holderId);
    return link?.connected && link.lastSyncOn !== null && stage.today - link.lastSyncOn >= stage.syncEveryDays;
  });
}
