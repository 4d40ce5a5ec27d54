import type { AppContext } from '~/platform/context.server.ts';
import { dayIn } from './calendar.ts';
import type { PilotDefinition } from './definition.ts';
import { type HolderHealth, holderHealth } from './holder-health.ts';
import { holderNameIn } from './holder-name.ts';
import { openPart } from './open-part.ts';
import { guardPair, type PanelFigures } from './panel-figures.ts';
import { readHolderDays, WINDOW_DAYS } from './read-holder-days.server.ts';

export interface HolderRow {
  readonly id: string;
  readonly name: string;
  readonly health: HolderHealth;
  /** Testers it served in the last seven days, of those it served in the window; null is withheld. */
  readonly served: number | null;
  readonly linked: number | null;
  /** Exchanges of the window: those that brought something, those that failed by the holder's doing or ours. */
  readonly exchanges: { readonly received: number; readonly failed: number };
}

/** What the log says of each holder of a pilot; `figures` are the counts of people that are shown beside it. */
export async function readHolderRows(
  context: Pick<AppContext, 'db' | 'clock'>,
  definition: PilotDefinition,
  figures: PanelFigures,
): Promise<HolderRow[]> {
  const today = dayIn(context.clock.now(), definition.calendar.timeZone);
  // Of a holder that testers are not asked about yet, silence says nothing.
  const records = await readHolderDays(context, openPart(definition));
  // Whoever a holder serves has received data: only the stages that contain them can be compared with them.
  const published = figures.total.flatMap(({ stage, count }) => (count === null || stage === 'active' ? [] : [count]));
  return [...records].map(([id, record]) => {
    const { part, whole } = guardPair(record.served, record.linked, definition.smallestGroup, published);
    const received = { first: record.firstReceivedOn, last: record.lastReceivedOn };
    return {
      id,
      name: holderNameIn(definition, id),
      health: holderHealth(record.days, received, today, WINDOW_DAYS),
      served: part,
      linked: whole,
      exchanges: {
        received: record.days.reduce((sum, { received: n }) => sum + n, 0),
        failed: record.days.reduce((sum, { failed }) => sum + failed, 0),
      },
    };
  });
}
