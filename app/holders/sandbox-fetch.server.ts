import { AsyncLocalStorage } from 'node:async_hooks';
import { getResponse, type RequestHandler } from 'msw';
import type { Clock } from '~/platform/clock.ts';
import type { GrantStore } from './grant-store.ts';
import { meteoFranceHandlers } from './meteo-france/mock.ts';
import { pilotCalling } from './on-behalf.server.ts';
import { openFoodFactsHandlers } from './open-food-facts/mock.ts';
import { holders } from './registry.ts';
import type { Faults, SandboxOptions } from './sandbox-world.ts';

/** The incidents that the call under way meets. One for all sandboxes: Node 20 makes every promise pay for each of them. */
const current = new AsyncLocalStorage<Faults>();

/**
 * A `fetch` towards the simulated holders, and towards nothing else: a request that no simulated holder knows
 * throws, so that nothing ever leaves a sandbox unnoticed. Nothing global is patched.
 */
export function createSandboxFetch(world: {
  readonly store: GrantStore;
  readonly clock: Clock;
  readonly options?: SandboxOptions;
  /** The incidents of the pilot that calls (`onBehalfOf`), asked for at each call; they add to those of the options. */
  readonly incidents?: (pilotSlug: string) => Promise<Faults>;
  /** Others that stand outside in this sandbox: the services that pilots hand data to. */
  readonly others?: readonly RequestHandler[];
}): typeof fetch {
  const { store, clock, incidents, options = {} } = world;
  // Read at every request, as the options are: what a handler sees is what its own call was told.
  const live: SandboxOptions = {
    get faults() {
      return { ...options.faults, ...current.getStore() };
    },
    get countSeconds() {
      return options.countSeconds ?? false;
    },
    get countHours() {
      return options.countHours ?? true;
    },
  };
  const seen = incidents ? live : options;
  const handlers = [
    ...Object.values(holders).flatMap((holder) => holder.mockHandlers({ store, clock, options: seen })),
    ...openFoodFactsHandlers({ options: seen }),
    ...meteoFranceHandlers({ clock, options: seen }),
    ...(world.others ?? []),
  ];
  return async (input, init) => {
    const request = new Request(input, init);
    const pilot = incidents && pilotCalling();
    const response = pilot
      ? await current.run(await incidents(pilot), () => getResponse(handlers, request))
      : await getResponse(handlers, request);
    if (!response) throw new Error(`No simulated holder answers ${request.method} ${request.url}`);
    // What fetch does when the network fails.
    if (response.type === 'error') throw new TypeError('fetch failed');
    return response;
  };
}
