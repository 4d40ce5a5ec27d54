import { datasetsOf, partsOf, type ViewContent, type ViewPart, viewContent } from '~/services/social/view-parts.ts';
import type { ServiceOnDay } from '../open-service.server.ts';
import { readAids } from '../read-aids.server.ts';
import { readSituation } from '../read-situation.server.ts';
import { serviceStanding } from '../service-data.server.ts';

/**
 * The parts of a person's situation, as whoever they are shown to reads them: the same for a preview (read as the
 * service) and for the reading itself (read as that person, whom the policy must let in for each dataset).
 * Errors: those of readServiceEntries.
 */
export async function readViewContent(page: ServiceOnDay, parts: readonly ViewPart[]): Promise<ViewContent> {
  // Only what these parts are drawn from is opened, whatever else the service may read.
  const drawn = datasetsOf(parts);
  const narrowed = {
    ...page,
    service: { ...page.service, datasets: page.service.datasets.filter((key) => drawn.includes(key)) },
  };
  const { view, standing } = await readSituation(narrowed);
  // Without a household nothing is estimated: the answers would be assumed.
  const isKnown = partsOf(standing.flatMap(({ dataset, state }) => (state === 'ready' ? dataset : []))).includes(
    'rights',
  );
  const estimates = parts.includes('rights') && isKnown ? (await readAids(narrowed)).estimates : null;
  return viewContent(parts, view, estimates);
}

/** The parts that this person could show today. */
export async function partsAtHand(page: ServiceOnDay): Promise<ViewPart[]> {
  const standing = await serviceStanding(page);
  return partsOf(standing.flatMap(({ dataset, state }) => (state === 'ready' ? dataset : [])));
}
