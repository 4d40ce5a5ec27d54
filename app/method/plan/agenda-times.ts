import type { WorkshopStep } from '~/kit/schema/workshop.ts';
import { localOf } from './zoned-time.ts';

const MINUTE_MS = 60_000;

export interface TimedStep {
  readonly step: WorkshopStep;
  /** hh:mm on the clocks of the workshop's zone. */
  readonly from: string;
  readonly to: string;
}

/** When each step begins and ends if the workshop starts on time. */
export function agendaTimes(steps: readonly WorkshopStep[], startsAt: Date, timeZone: string): TimedStep[] {
  let at = startsAt.getTime();
  return steps.map((step) => {
    const from = localOf(new Date(at), timeZone).time;
    at += step.minutes * MINUTE_MS;
    return { step, from, to: localOf(new Date(at), timeZone).time };
  });
}
