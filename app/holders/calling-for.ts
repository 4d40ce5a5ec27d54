/**
 * A `fetch` that may be told for which pilot a holder is called. It never goes on the wire: a real holder knows one
 * installation, not its pilots. The simulated ones heed it, so that an incident of one pilot is not another's.
 */
export type PilotFetch = typeof fetch & { readonly forPilot?: (pilotSlug: string) => typeof fetch };

/** The same `fetch`, for the calls of one pilot; the same one each time, so that a token serves again. */
export const callingFor = (fetcher: PilotFetch, pilotSlug: string): typeof fetch =>
  fetcher.forPilot?.(pilotSlug) ?? fetcher;

/** Makes the `fetch` of each pilot once. */
export function withPilots(base: typeof fetch, make: (pilotSlug: string) => typeof fetch): PilotFetch {
  const made = new Map<string, typeof fetch>();
  return Object.assign((...args: Parameters<typeof fetch>) => base(...args), {
    forPilot(pilotSlug: string) {
      const fetcher = made.get(pilotSlug) ?? make(pilotSlug);
      made.set(pilotSlug, fetcher);
      return fetcher;
    },
  });
}
