import { daysBetween } from '~/pilots/calendar.ts';
import type { PilotDefinition } from '~/pilots/definition.ts';
import { formatDate } from '~/platform/i18n/format.ts';
import type { Bilingual } from '~/platform/i18n/messages.ts';
import { inBoth } from '../../in-both.ts';
import type { CheckFunction, CheckInput, Open } from '../check.ts';
import { messages } from '../messages/rules.ts';
import { messages as steps } from '../messages/steps.ts';
import { bigSteps, dayOfStep, inWords, isSaid, openFor, type Step } from '../outcome.ts';

type Duty = NonNullable<NonNullable<PilotDefinition['compliance']>['charter']>;

const stepMarked = (definition: PilotDefinition, mark: Step['marks']): string => {
  const step = bigSteps(definition).find(({ marks }) => marks === mark);
  return step ? dayOfStep(step) : '';
};

/** The review is dated, data opening is dated, and the first comes first. */
export const lawBeforeData: CheckFunction = ({ definition }) => {
  const duty = definition.compliance?.legalReview;
  const review = duty?.on || stepMarked(definition, 'legal-review');
  const shared = stepMarked(definition, 'data-shared');
  const done = duty?.state === 'done';
  const late = review !== '' && shared !== '' && review > shared;
  const reason = inBoth(steps, ({ law: t }) =>
    !review && !done ? t.noReview : late ? t.order(daysBetween(shared, review)) : t.noShare,
  );
  const ready = (done && !late) || (review !== '' && shared !== '' && !late);
  return {
    title: inBoth(steps, ({ law: t }) => (ready ? t.ready : late ? t.missing : t.unknown)),
    detail: inBoth(steps, ({ law: t }, locale) => {
      if (review && shared) return t.detail(formatDate(locale, review), formatDate(locale, shared));
      return review ? t.onlyReview(formatDate(locale, review)) : t.noDay;
    }),
    open: ready ? [] : [{ reason }],
  };
};

/** Why a duty is open: done, or in the hands of somebody by a day no later than `limit` ('' is no limit). */
function whyOpen(duty: Duty | undefined, name: Bilingual, limit: string): Bilingual | undefined {
  if (duty?.state === 'done') return undefined;
  if (!duty) return inBoth(messages, (t, locale) => t.duty.unsaid(name[locale]));
  const { by = '', on = '', state } = duty;
  if (!by || !on) return inBoth(messages, (t, locale) => t.duty.open(name[locale], t.states[state]));
  if (!limit || on <= limit) return undefined;
  return inBoth(messages, (t, locale) =>
    t.duty.late(name[locale], by, formatDate(locale, on), formatDate(locale, limit)),
  );
}

const standing = (duty: Duty | undefined): Bilingual =>
  inBoth(messages, (t, locale) => {
    const day = duty?.on ? formatDate(locale, duty.on) : '';
    if (duty?.state === 'done') return t.duty.done(day);
    return duty?.by && day ? t.duty.planned(duty.by, day) : '';
  });

const opensOn = ({ panels }: PilotDefinition): string =>
  panels.flatMap(({ recruitment }) => recruitment?.opensOn || []).sort()[0] ?? '';

export const impactAssessed: CheckFunction = ({ definition }) => {
  const duty = definition.compliance?.dpia;
  const why = whyOpen(
    duty,
    inBoth(messages, (t) => t.impact.name),
    stepMarked(definition, 'data-shared'),
  );
  const reason = why && inBoth(messages, (t, locale) => `${why[locale]} ${t.impact.reason}`);
  return {
    title: inBoth(messages, ({ impact: t }) => (why ? t.missing : t.ready)),
    detail: standing(duty),
    open: reason ? [{ reason }] : [],
  };
};

export const dpoAndCnil: CheckFunction = ({ definition }) => {
  const limit = opensOn(definition);
  const open = (['dpo', 'cnil'] as const).flatMap((about): Open[] => {
    const reason = whyOpen(
      definition.compliance?.[about],
      inBoth(messages, (t) => t.cnil[about]),
      limit,
    );
    return reason ? [{ about, reason }] : [];
  });
  return {
    title: inBoth(messages, ({ cnil: t }) => (open.length === 0 ? t.ready : t.missing)),
    detail: inBoth(messages, (t) => t.cnil.advised),
    open,
  };
};

export const charter: CheckFunction = ({ definition }) => {
  const duty = definition.compliance?.charter;
  const reason = whyOpen(
    duty,
    inBoth(messages, (t) => t.charter.name),
    opensOn(definition),
  );
  return {
    title: inBoth(messages, ({ charter: t }) => (reason ? t.missing : t.ready)),
    detail: duty?.state === 'done' || !reason ? standing(duty) : inBoth(messages, (t) => t.charter.detail),
    open: reason ? [{ reason }] : [],
  };
};

export const lawfulBasis: CheckFunction = ({ definition: { compliance } }) => {
  const lacks = {
    basis: !isSaid(compliance?.legalBasis),
    retention: !isSaid(compliance?.retention),
    security: !compliance || compliance.security.length === 0,
  };
  const open = (['basis', 'retention', 'security'] as const)
    .filter((part) => lacks[part])
    .map((about) => ({ about, reason: inBoth(messages, (t) => t.lawful[about]) }));
  return {
    title: inBoth(messages, ({ lawful: t }) => (open.length === 0 ? t.ready : t.missing)),
    detail: inBoth(messages, (t) => t.lawful.detail),
    open,
  };
};

export const testersCanLeave: CheckFunction = ({ definition: { purposes } }) => {
  const none = purposes.length === 0;
  const open: Open[] = none
    ? [{ reason: inBoth(messages, (t) => t.leave.reasonNone) }]
    : openFor(
        purposes,
        ({ key }) => key,
        ({ question, ifRefused, ifWithdrawn }) => {
          const silent = !isSaid(ifRefused) ? 'refused' : !isSaid(ifWithdrawn) ? 'withdrawn' : undefined;
          return silent && inBoth(messages, (t, locale) => t.leave[silent](inWords(question, locale)));
        },
      );
  return {
    title: inBoth(messages, ({ leave: t }) => (none ? t.none : open.length === 0 ? t.ready : t.missing(open.length))),
    detail: inBoth(messages, (t) => t.leave.detail(purposes.length)),
    open,
  };
};

export const agreementsLast: CheckFunction = ({ definition }: CheckInput) => {
  const { endsOn } = definition.calendar;
  const open = openFor(
    definition.purposes,
    ({ key }) => key,
    ({ question, until: { on } }) => {
      if (on && (!endsOn || on >= endsOn)) return undefined;
      return inBoth(messages, (t, locale) => {
        const name = inWords(question, locale);
        return on ? t.last.reason(name, formatDate(locale, on), daysBetween(on, endsOn)) : t.last.noDay(name);
      });
    },
  );
  return {
    title: inBoth(messages, ({ last: t }) => (open.length === 0 ? t.ready : t.missing(open.length))),
    detail: inBoth(messages, ({ last: t }, locale) => (endsOn ? t.detail(formatDate(locale, endsOn)) : t.noEnd)),
    open,
  };
};
