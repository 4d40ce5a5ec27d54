import { isQuietTime } from '~/panels/messaging/quiet-hours.ts';
import type { PilotDefinition } from '~/pilots/definition.ts';
import { enrolmentDays } from './plan-days.ts';
import type { ReportProblem } from './problem.ts';

type Plan = Pick<PilotDefinition, 'messages' | 'messageRules' | 'panels' | 'calendar'>;
type Message = Plan['messages'][number];

/** Messages that nobody receives, or that wait for the night to end. */
export function findMessageProblems(plan: Plan): ReportProblem[] {
  return plan.messages.flatMap((message) => [
    ...unknownPanels(plan, message),
    ...outOfTime(plan, message),
    ...quiet(plan, message),
  ]);
}

function unknownPanels({ panels }: Plan, { key, audience }: Message): ReportProblem[] {
  const known = panels.map((panel) => panel.key);
  return (audience.panels ?? [])
    .filter((panel) => !known.includes(panel))
    .map((panel) => ({ kind: 'message-unknown-panel', message: key, panel }));
}

function outOfTime(plan: Plan, { key, audience, schedule }: Message): ReportProblem[] {
  const { once, weekly } = schedule;
  const last = once?.on ?? weekly?.until;
  const first = once?.on ?? weekly?.from;
  const enrolment = enrolmentDays(plan, audience.panels);
  if (last === undefined || first === undefined || !enrolment) return [];
  const { endsOn } = plan.calendar;
  // Nobody has enrolled by then; those who enrol later do not receive what was due before them.
  if (last < enrolment.first) {
    return [{ kind: 'message-before-anyone', message: key, on: last, firstOn: enrolment.first }];
  }
  return first > endsOn ? [{ kind: 'message-after-end', message: key, on: first, endsOn }] : [];
}

function quiet({ messageRules }: Plan, { key, schedule }: Message): ReportProblem[] {
  const { quietFrom, quietUntil } = messageRules;
  const at = (schedule.once ?? schedule.after ?? schedule.weekly)?.at;
  if (at === undefined || !isQuietTime(at, messageRules)) return [];
  return [{ kind: 'message-in-quiet-hours', message: key, at, quietFrom, quietUntil }];
}
