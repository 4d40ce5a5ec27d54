import type { PilotDefinition } from '~/pilots/definition.ts';
import { formatEuros } from '~/platform/i18n/format.ts';
import type { Bilingual, Locale } from '~/platform/i18n/messages.ts';
import { inBoth } from '../../in-both.ts';
import type { CheckFunction, Open } from '../check.ts';
import { messages } from '../messages/means.ts';
import { inWords, openFor } from '../outcome.ts';

type WorkPackage = PilotDefinition['packages'][number];

const euros = (locale: Locale, amount: number): string => formatEuros(locale, amount, 0);
const budgetOf = (packages: readonly WorkPackage[]): number =>
  packages.reduce((total, { budgetEur }) => total + budgetEur, 0);

export const costedWork: CheckFunction = ({ definition: { packages } }) => {
  const none = packages.length === 0;
  const open: Open[] = none
    ? [{ reason: inBoth(messages, (t) => t.cost.reasonNone) }]
    : openFor(packages, ({ key }) => key, badPackage);
  return {
    title: inBoth(messages, ({ cost: t }) => (none ? t.none : open.length === 0 ? t.ready : t.missing(open.length))),
    detail: inBoth(messages, (t, locale) => t.cost.detail(euros(locale, budgetOf(packages)))),
    open,
  };
};

function badPackage({ title, budgetEur, lines, startsOn, endsOn }: WorkPackage): Bilingual | undefined {
  const named = (say: (t: (typeof messages.fr)['cost'], name: string, locale: Locale) => string) =>
    inBoth(messages, (t, locale) => say(t.cost, inWords(title, locale), locale));
  if (budgetEur === 0) return named((t, name) => t.zero(name));
  if (!startsOn || !endsOn || endsOn < startsOn) return named((t, name) => t.days(name));
  const sum = lines.reduce((total, { amountEur }) => total + amountEur, 0);
  if (lines.length === 0 || Math.abs(sum - budgetEur) < 1) return undefined;
  return named((t, name, locale) => t.sum(name, euros(locale, sum), euros(locale, budgetEur)));
}

/** What is promised in writing covers the whole budget. */
export const funding: CheckFunction = ({ definition: { packages, partners } }) => {
  const total = budgetOf(packages);
  const promised = partners.filter(({ commitment }) => commitment !== 'declined');
  const amount = (of: typeof partners) => of.reduce((sum, { amountEur = 0 }) => sum + amountEur, 0);
  const secured = amount(promised.filter((partner) => partner.secured));
  const hoped = amount(promised) - secured;
  const none = total === 0;
  const ready = !none && secured >= total;
  const reason = inBoth(messages, ({ funding: t }, locale) =>
    none ? t.reasonNone : t.reason(euros(locale, secured), euros(locale, total), hoped > 0 ? euros(locale, hoped) : ''),
  );
  return {
    title: inBoth(messages, ({ funding: t }, locale) =>
      none ? t.none : ready ? t.ready : t.missing(euros(locale, total - secured)),
    ),
    detail: inBoth(messages, (t, locale) => t.funding.detail(euros(locale, secured), euros(locale, total))),
    open: ready ? [] : [{ reason }],
  };
};
