const PHASES = [0, 1, 2, 3, 4] as const;

/** A phase of the kit as the trail of the masthead takes it. */
export const asPhase = (phase: number): (typeof PHASES)[number] => PHASES.find((known) => known === phase) ?? 0;
