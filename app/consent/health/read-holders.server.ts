import { isHolderId } from '~/holders/holder-ids.ts';
import { runningFaults } from '~/holders/incident-store.server.ts';
import { manifests } from '~/holders/manifests.ts';
import { addDays, dayIn } from '~/pilots/calendar.ts';
import type { PilotDefinition } from '~/pilots/definition.ts';
import { readPanelFigures } from '~/pilots/pilot-overview.server.ts';
import { WINDOW_DAYS } from '~/pilots/read-holder-days.server.ts';
import { readHolderRows } from '~/pilots/read-holder-rows.server.ts';
import type { AppContext } from '~/platform/context.server.ts';
import { isSimulated } from '../holder-words.ts';

/** Every holder of a pilot, how it stands, and which incident is being played there; plain data. */
export async function readHolders(context: AppContext, definition: PilotDefinition) {
  const { slug, comingHolders, smallestGroup, calendar } = definition;
  const today = dayIn(context.clock.now(), calendar.timeZone);
  const rows = await readHolderRows(context, definition, await readPanelFigures(context, definition));
  const faults = await runningFaults(context, slug);
  return {
    smallestGroup,
    rows,
    window: { from: addDays(today, 1 - WINDOW_DAYS), to: today },
    facts: rows.flatMap(({ id, name }) =>
      isHolderId(id)
        ? [
            {
              id,
              name,
              isSimulated: isSimulated(context.env, id),
              status: manifests[id].contract.status,
              incident: faults[id] ?? null,
            },
          ]
        : [],
    ),
    coming: comingHolders.map(({ key, name }) => ({ key, name })),
  };
}
