import type { PilotDefinition } from '~/pilots/definition.ts';
import type { AppContext } from '~/platform/context.server.ts';

/**
 * How a service is told to erase. Its contract, real or simulated:
 *
 *   DELETE {service}/copies/{id}      the copy that it was handed under that id
 *   DELETE {service}/testers/{number} whatever it keeps about that number, where it holds no copy
 *     200, 204  erased now
 *     202       accepted: erased later
 *     404, 410  it holds nothing under that name (any more)
 *   GET {service}/copies/{id}         404 or 410 once it is gone, 200 as long as it is not
 *   GET {service}/testers/{number}    the same
 *
 * `{service}` is the pilot's `endpoint` of that service; without one, the simulated service.
 */
export type DeskAnswer = 'gone' | 'accepted' | 'still-there' | 'unreachable' | 'refused';

/** Long enough for a slow service, short enough for a person who waits on a page. */
const PATIENCE_MS = 5_000;

export async function askDesk(
  { outboundFetch, log }: Pick<AppContext, 'outboundFetch' | 'log'>,
  { method, service, path }: { method: 'DELETE' | 'GET'; service: string; path: string },
): Promise<DeskAnswer> {
  try {
    const { status } = await outboundFetch(`${service}/${path}`, { method, signal: AbortSignal.timeout(PATIENCE_MS) });
    if (status === 404 || status === 410) return 'gone';
    if (method === 'GET') return status === 200 ? 'still-there' : 'unreachable';
    if (status === 200 || status === 204) return 'gone';
    if (status === 202) return 'accepted';
    return status >= 500 ? 'unreachable' : 'refused';
  } catch (error) {
    // fetch rejects with a TypeError when the network fails; anything else is a defect to be seen.
    if (!(error instanceof TypeError) && !isTimeout(error)) throw error;
    log.warn({ service, path }, 'service not reached');
    return 'unreachable';
  }
}

const isTimeout = (error: unknown): boolean => error instanceof DOMException && error.name === 'TimeoutError';

/** Where a service is reached. A service that left the folder is still told, at the simulated address. */
export function deskOf(definition: PilotDefinition | undefined, pilotSlug: string, serviceKey: string): string {
  const service = definition?.services.find(({ key }) => key === serviceKey);
  return (service?.endpoint ?? `https://${serviceKey}.${pilotSlug}.services.atelier.test`).replace(/\/+$/, '');
}
