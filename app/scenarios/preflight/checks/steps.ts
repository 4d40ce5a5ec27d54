import { daysBetween } from '~/pilots/calendar.ts';
import { formatDate } from '~/platform/i18n/format.ts';
import { inBoth } from '../../in-both.ts';
import type { CheckFunction, Open } from '../check.ts';
import { messages } from '../messages/steps.ts';
import { bigSteps, inWords, isSaid, openFor, stepKey } from '../outcome.ts';

const MARKS = [
  'partners-signed',
  'legal-review',
  'data-shared',
  'environment-ready',
  'recruitment-opens',
  'testers-enrolled',
  'use-begins',
  'results',
] as const;

export const daysOfUse: CheckFunction = ({ definition: { calendar }, today }) => {
  const { startsOn, endsOn } = calendar;
  const set = startsOn !== '' && endsOn !== '';
  const reason = inBoth(messages, ({ use: t }, locale) => {
    if (!set) return t.reasonNone;
    return endsOn <= startsOn ? t.reasonOrder : t.reasonPast(formatDate(locale, endsOn));
  });
  const ready = set && endsOn > startsOn && endsOn >= today;
  return {
    title: inBoth(messages, ({ use: t }) => (ready ? t.ready : t.missing)),
    detail: inBoth(messages, ({ use: t }, locale) =>
      set ? t.detail(formatDate(locale, startsOn), formatDate(locale, endsOn)) : t.none,
    ),
    open: ready ? [] : [{ reason }],
  };
};

export const bigStepsDated: CheckFunction = ({ definition }) => {
  const steps = bigSteps(definition);
  const open = openFor(
    MARKS,
    (mark) => mark,
    (mark) => {
      const step = steps.find(({ marks }) => marks === mark);
      if (!step) return inBoth(messages, (t) => t.big.reason(t.marks[mark]));
      return step.on || step.doneOn ? undefined : inBoth(messages, (t) => t.big.noDay(t.marks[mark]));
    },
  );
  return {
    title: inBoth(messages, ({ big: t }) => (open.length === 0 ? t.ready : t.missing(open.length))),
    detail: inBoth(messages, (t) => t.big.detail(MARKS.length - open.length, MARKS.length)),
    open,
  };
};

/** What is done when a big step does not come, and who sets it off. Steps reached need none. */
export const planB: CheckFunction = ({ definition }) => {
  const steps = bigSteps(definition);
  const toCome = steps.filter(({ doneOn }) => !doneOn);
  const none = steps.length === 0;
  const open: Open[] = none
    ? [{ reason: inBoth(messages, (t) => t.planB.noStep) }]
    : openFor(toCome, stepKey, ({ title, planB: plan }) => {
        if (!plan || !isSaid(plan.text)) return inBoth(messages, (t, locale) => t.planB.noText(inWords(title, locale)));
        return plan.owner?.trim()
          ? undefined
          : inBoth(messages, (t, locale) => t.planB.noOwner(inWords(title, locale)));
      });
  return {
    title: inBoth(messages, ({ planB: t }) => (none ? t.none : open.length === 0 ? t.ready : t.missing(open.length))),
    detail: inBoth(messages, (t) => t.planB.detail(toCome.length)),
    open,
  };
};

export const lateSteps: CheckFunction = ({ definition: { calendar }, today }) => {
  const late = calendar.milestones.filter(({ on, doneOn }) => on !== '' && !doneOn && on < today);
  const open = openFor(late, stepKey, ({ title, on }) =>
    inBoth(messages, (t, locale) =>
      t.late.reason(inWords(title, locale), formatDate(locale, on), daysBetween(on, today)),
    ),
  );
  return {
    title: inBoth(messages, ({ late: t }) => (open.length === 0 ? t.ready : t.missing(open.length))),
    detail: inBoth(messages, (t, locale) => t.late.detail(formatDate(locale, today))),
    open,
  };
};
