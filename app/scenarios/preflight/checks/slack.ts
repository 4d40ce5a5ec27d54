import { inBoth } from '../../in-both.ts';
import { dayNumber } from '../../plan/days.ts';
import { idOf, type Node, networkOf } from '../../plan/network.ts';
import { slackOf } from '../../plan/slack.ts';
import type { CheckFunction, CheckInput, Open } from '../check.ts';
import { messages } from '../messages/steps.ts';
import { inWords, openFor, type Step, stepKey } from '../outcome.ts';

interface StepSlack {
  readonly step: Step;
  /** Days that it may be late before the work that waits for it is. */
  readonly days: number;
  /** The step that a delay would push back first. */
  readonly next: Step;
}

/** The free slack of big steps still to come that others wait for: the last ones hold nobody back. */
function slacks({ calendar: { milestones, endsOn } }: CheckInput['definition']): StepSlack[] {
  const nodes = networkOf(milestones);
  const found = slackOf(milestones, endsOn);
  return milestones.flatMap((step, index): StepSlack[] => {
    const id = idOf(step, index);
    const waiting = (nodes.get(id)?.after ?? []).flatMap((one) => nodes.get(one) ?? []);
    const [next] = waiting.filter(({ milestone }) => milestone.on).toSorted((a, b) => startOf(a) - startOf(b));
    const free = found.get(id)?.free;
    return step.marks && next && free !== undefined ? [{ step, days: free, next: next.milestone }] : [];
  });
}

/** The day on which its work begins. */
const startOf = ({ milestone }: Node): number => dayNumber(milestone.on) - (milestone.takesDays ?? 0);

/** Each big step still to come may be `limit` days late without pushing back what follows. */
export const slack: CheckFunction = ({ definition, limit }) => {
  const unknown = !definition.calendar.milestones.some(({ after }) => after && after.length > 0);
  const all = slacks(definition);
  const smallest = Math.min(...all.map(({ days }) => days));
  const open: Open[] = unknown
    ? [{ reason: inBoth(messages, (t) => t.slack.reasonUnknown) }]
    : openFor(
        all.filter(({ days }) => days < limit),
        ({ step }) => stepKey(step),
        ({ step, days, next }) =>
          inBoth(messages, ({ slack: t }, locale) => {
            const [one, other] = [inWords(step.title, locale), inWords(next.title, locale)];
            if (days < 0) return t.negative(one, -days, other);
            return days === 0 ? t.none(one, other) : t.little(one, days, other, limit);
          }),
      );
  return {
    title: inBoth(messages, ({ slack: t }) =>
      unknown ? t.unknown : open.length === 0 ? t.ready : t.missing(open.length),
    ),
    detail: inBoth(messages, ({ slack: t }) =>
      unknown ? t.nothing : Number.isFinite(smallest) ? t.detail(smallest) : '',
    ),
    open,
  };
};
