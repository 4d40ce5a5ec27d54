import { getResponse, type RequestHandler } from 'msw';
import type { Clock } from '~/platform/clock.ts';
import type { GrantStore } from './grant-store.ts';
import { holders } from './registry.ts';
import type { SandboxOptions } from './sandbox-world.ts';

/**
 * A `fetch` towards the simulated holders, and towards nothing else: a request that no simulated holder knows
 * throws, so that nothing ever leaves a sandbox unnoticed. Nothing global is patched.
 */
export function createSandboxFetch(world: {
  readonly store: GrantStore;
  readonly clock: Clock;
  readonly options?: SandboxOptions;
  /** Others that stand outside in this sandbox: the services that pilots hand data to. */
  readonly others?: readonly RequestHandler[];
}): typeof fetch {
  const handlers = [
    ...Object.values(holders).flatMap((holder) =>
      holder.mockHandlers({ store: world.store, clock: world.clock, options: world.options ?? {} }),
    ),
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
