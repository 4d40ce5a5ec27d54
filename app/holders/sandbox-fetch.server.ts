import { getResponse, type RequestHandler } from 'msw';
import type { Clock } from '~/platform/clock.ts';
import { type PilotFetch, withPilots } from './calling-for.ts';
import type { GrantStore } from './grant-store.ts';
import { meteoFranceHandlers } from './meteo-france/mock.ts';
import { openFoodFactsHandlers } from './open-food-facts/mock.ts';
import { holders } from './registry.ts';
import type { Faults, SandboxOptions } from './sandbox-world.ts';

/**
 * A `fetch` towards the simulated holders, and towards nothing else: a request that no simulated holder knows
 * throws, so that nothing ever leaves a sandbox unnoticed. Nothing global is patched.
 */
export function createSandboxFetch(world: {
  readonly store: GrantStore;
  readonly clock: Clock;
  readonly options?: SandboxOptions;
  /** The incidents of the pilot that calls (`callingFor`), asked for at each call; they add to those of the options. */
  readonly incidents?: (pilotSlug: string) => Promise<Faults>;
  /** Others that stand outside in this sandbox: the services that pilots hand data to. */
  readonly others?: readonly RequestHandler[];
}): PilotFetch {
  const { incidents } = world;
  const base = answering(world, () => undefined);
  return withPilots(base, (pilotSlug) => {
    if (!incidents) return base;
    // Of calls at once, each reads the incidents that are those of its pilot now: they are the same.
    let met: Faults | undefined;
    const answer = answering(world, () => met);
    return async (input, init) => {
      met = await incidents(pilotSlug);
      return answer(input, init);
    };
  });
}

/** A `fetch` whose simulated holders go through the incidents of the options and those that `met` tells, read at every request. */
function answering(world: Parameters<typeof createSandboxFetch>[0], met: () => Faults | undefined): typeof fetch {
  const { store, clock, options = {} } = world;
  const seen: SandboxOptions = {
    get faults() {
      return { ...options.faults, ...met() };
    },
    get countSeconds() {
      return options.countSeconds ?? false;
    },
    get countHours() {
      return options.countHours ?? true;
    },
  };
  const handlers = [
    ...Object.values(holders).flatMap((holder) => holder.mockHandlers({ store, clock, options: seen })),
    ...openFoodFactsHandlers({ options: seen }),
    ...meteoFranceHandlers({ clock, options: seen }),
    ...(world.others ?? []),
  ];
  return async (input, init) => {
    const request = new Request(input, init);
    const response = await getResponse(handlers, request);
    if (!response) throw new Error(`No simulated holder answers ${request.method} ${request.url}`);
    // What fetch does when the network fails.
    if (response.type === 'error') throw new TypeError('fetch failed');
    return response;
  };
}
