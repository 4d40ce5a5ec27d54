import { syncConnection } from '~/consent/sync-connection.server.ts';
import type { Remedy } from '~/holders/errors.ts';
import { isHolderId } from '~/holders/holder-ids.ts';
import { type HolderLink, linkTo, type Participant } from '../participant.ts';
import { dateOf, type Stage } from '../stage.ts';

/** Fetches what a connected holder has published since the last time. */
export async function sync(stage: Stage, participant: Participant, holderId: string): Promise<void> {
  const { testerId } = participant;
  if (!testerId) return;
  const link = linkTo(participant, holderId);
  link.lastSyncOn = stage.today;
  const what = `sync:${holderId}`;
  const outcome = await stage.calls.towards(holderId, () =>
    asTheyMoved(stage, link, holderId, () =>
      stage.problems.attempt(what, dateOf(stage), () => syncConnection(stage.context, { testerId, holderId })),
    ),
  );
  if (outcome?.errorCode) stage.problems.add(what, outcome.errorCode, dateOf(stage));
  if (!outcome) return;
  stage.itemsArrived += outcome.added;
  if (outcome.added > 0) link.hasReadings = true;
  if (outcome.state === 'failed') noteFailure(stage, participant, holderId, outcome.remedy);
  else noteSuccess(stage, participant, holderId);
}

/** For someone who moved, the holder answers as it does to whoever moved; to nobody else. */
async function asTheyMoved<T>(
  { context: { faults } }: Stage,
  { hasMoved }: HolderLink,
  holderId: string,
  work: () => Promise<T>,
): Promise<T> {
  if (!hasMoved || !faults || !isHolderId(holderId)) return work();
  const before = faults[holderId];
  faults[holderId] = 'moved';
  try {
    return await work();
  } finally {
    faults[holderId] = before;
  }
}

/** The product asks again at each round: the next day here. */
function noteFailure(stage: Stage, participant: Participant, holderId: string, remedy: Remedy | null): void {
  const link = linkTo(participant, holderId);
  link.failingSince ??= stage.today;
  link.waitsForThem = remedy === 'tester';
  if (remedy === 'tester' || remedy === 'lead') {
    stage.acts.push({ on: dateOf(stage), kind: `holder-waits-for-${remedy}`, about: holderId });
  }
  if (isHolderId(holderId)) {
    stage.hits.failed(participant.candidate, holderId, stage.today, remedy === 'tester' || remedy === 'lead');
  }
}

function noteSuccess(stage: Stage, participant: Participant, holderId: string): void {
  const link = linkTo(participant, holderId);
  link.failingSince = null;
  link.waitsForThem = false;
  if (isHolderId(holderId)) stage.hits.succeeded(participant.candidate, holderId, stage.today);
}

/** Syncs the holders whose last sync is at least so many days old. */
export async function syncDue(stage: Stage, participant: Participant, afterDays: number): Promise<void> {
  for (const holderId of stage.definition.holders) {
    const link = participant.links.get(holderId);
    if (!link?.connected || link.lastSyncOn === null) continue;
    const age = stage.today - link.lastSyncOn;
    const isDue = age >= (link.failingSince === null ? afterDays : Math.min(1, afterDays));
    if (isDue) await sync(stage, participant, holderId);
  }
}
