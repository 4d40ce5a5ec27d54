import { daysBetween } from '~/pilots/calendar.ts';
import type { PilotDefinition } from '~/pilots/definition.ts';
import type { Bilingual } from '~/platform/i18n/messages.ts';
import { inBoth } from '../../in-both.ts';
import type { CheckFunction, Open } from '../check.ts';
import { messages } from '../messages/services.ts';
import { inWords, listed, openFor } from '../outcome.ts';

type Service = PilotDefinition['services'][number];

/** Days of use, first and last included; 0 while they are not set. */
function daysOfUse({ startsOn, endsOn }: PilotDefinition['calendar']): number {
  return startsOn && endsOn && endsOn >= startsOn ? daysBetween(startsOn, endsOn) + 1 : 0;
}

/** Each service serves at least `limit` times between the first day of use and the last. */
export const recurringUses: CheckFunction = ({ definition: { services, calendar }, limit }) => {
  const days = daysOfUse(calendar);
  const none = services.length === 0;
  const open: Open[] = none
    ? [{ reason: inBoth(messages, (t) => t.recurring.noService) }]
    : openFor(
        services,
        ({ key }) => key,
        (service) => tooRare(service, days, limit),
      );
  return {
    title: inBoth(messages, ({ recurring: t }) =>
      none ? t.none : open.length === 0 ? t.ready : t.missing(open.length),
    ),
    detail: inBoth(messages, ({ recurring: t }) => (days > 0 ? t.detail(days) : t.noDays)),
    open,
  };
};

function tooRare({ title, usedEveryDays }: Service, days: number, limit: number): Bilingual | undefined {
  if (!usedEveryDays) return inBoth(messages, (t, locale) => t.recurring.unsaid(inWords(title, locale)));
  const times = Math.floor(days / usedEveryDays);
  if (days === 0 || times >= limit) return undefined;
  return inBoth(messages, (t, locale) => t.recurring.rare(inWords(title, locale), usedEveryDays, times, limit));
}

/** Nobody who uses a service as intended is counted as gone. */
export const silentUsers: CheckFunction = ({ definition: { services, thresholds } }) => {
  const { dropoutAfterDays: limit } = thresholds;
  const open = openFor(
    services,
    ({ key }) => key,
    ({ title, usedEveryDays = 0 }) =>
      usedEveryDays >= limit
        ? inBoth(messages, (t, locale) => t.silent.reason(inWords(title, locale), usedEveryDays, limit))
        : undefined,
  );
  return {
    title: inBoth(messages, ({ silent: t }) => (open.length === 0 ? t.ready : t.missing(open.length))),
    detail: inBoth(messages, (t) => t.silent.detail(limit)),
    open,
  };
};

export const whoBuilds: CheckFunction = ({ definition: { services } }) => {
  const known = services.filter(({ origin, provider }) => origin && provider);
  const open = openFor(
    services.filter((service) => !known.includes(service)),
    ({ key }) => key,
    ({ title }) => inBoth(messages, (t, locale) => t.builders.reason(inWords(title, locale))),
  );
  return {
    title: inBoth(messages, ({ builders: t }) => (open.length === 0 ? t.ready : t.missing(open.length))),
    detail: inBoth(messages, (t, locale) =>
      t.builders.detail(listed(locale, [...new Set(known.flatMap(({ provider }) => provider ?? []))])),
    ),
    open,
  };
};

export const paidServices: CheckFunction = ({ definition: { services, packages } }) => {
  const toBuild = services.filter(({ missing }) => missing);
  const funded = packages.some(({ kind, budgetEur }) => (kind === 'services' || kind === 'technical') && budgetEur > 0);
  const open = openFor(
    funded ? [] : toBuild,
    ({ key }) => key,
    ({ title }) => inBoth(messages, (t, locale) => t.paid.reason(inWords(title, locale))),
  );
  return {
    title: inBoth(messages, ({ paid: t }) => (open.length === 0 ? t.ready : t.missing(open.length))),
    detail: inBoth(messages, (t) => t.paid.detail(toBuild.length)),
    open,
  };
};
