import { AsyncLocalStorage } from 'node:async_hooks';

/**
 * For which pilot a holder is being called. It never goes on the wire: a real holder knows one installation, not its
 * pilots. The simulated ones read it, so that an incident of one pilot is not another's.
 */
const behalf = new AsyncLocalStorage<string>();

/** Calls to holders made within `work`, however deep, are this pilot's. */
export const onBehalfOf = <T>(pilotSlug: string, work: () => Promise<T>): Promise<T> => behalf.run(pilotSlug, work);

export const pilotCalling = (): string | undefined => behalf.getStore();
