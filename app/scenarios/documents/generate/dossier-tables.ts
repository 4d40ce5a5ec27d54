import type { PilotDefinition } from '~/pilots/definition.ts';
import { formatEuros } from '~/platform/i18n/format.ts';
import type { Bilingual } from '~/platform/i18n/messages.ts';
import { inBoth } from '../../in-both.ts';
import { messages as choices } from '../../messages/choices.ts';
import { dayOfStep } from '../../preflight/outcome.ts';
import { both, plain } from '../build.ts';
import type { Table, Timeline } from '../document.ts';
import { dayOrBlank } from '../facts.ts';
import { messages } from '../messages/dossier.ts';

type Column = keyof (typeof messages)['fr']['columns'];

const headings = (...columns: Column[]): Bilingual[] =>
  columns.map((column) => inBoth(messages, (t) => t.columns[column]));
const title = (key: keyof (typeof messages)['fr']['titles']): Bilingual => inBoth(messages, (t) => t.titles[key]);
const euros = (amount: number): Bilingual => inBoth(messages, (_t, locale) => formatEuros(locale, amount, 0));
const sum = (amounts: readonly number[]): number => amounts.reduce((total, one) => total + one, 0);

export function partnerTable({ partners }: PilotDefinition): Table {
  return {
    ...{ kind: 'table', key: 'partners', title: title('partners'), from: 'acteurs' },
    headings: headings('who', 'kind', 'role', 'state', 'tier'),
    rows: partners
      .filter(({ commitment }) => commitment !== 'declined')
      .map(({ name, kind, role, commitment, tier, indispensable }) => [
        plain(name),
        inBoth(choices, (t) => t.partnerKinds[kind]),
        both(role),
        inBoth(choices, (t, locale) => {
          const needed = indispensable ? `, ${inBoth(messages, (m) => m.toTable)[locale]}` : '';
          return `${t.commitments[commitment]}${needed}`;
        }),
        tier ? inBoth(messages, (t) => t.tiers[tier]) : plain(''),
      ]),
  };
}

export function milestoneTable({ calendar }: PilotDefinition): Table {
  const dated = calendar.milestones
    .filter((step) => dayOfStep(step))
    .toSorted((a, b) => dayOfStep(a).localeCompare(dayOfStep(b)));
  return {
    ...{ kind: 'table', key: 'milestones', title: title('milestones'), from: 'calendrier' },
    headings: headings('day', 'step', 'planB', 'owner'),
    rows: dated.map((step) => [
      dayOrBlank(dayOfStep(step)),
      both(step.title),
      both(step.planB?.text),
      plain(step.planB?.owner ?? ''),
    ]),
  };
}

export function timeline({ packages, calendar }: PilotDefinition): Timeline {
  return {
    ...{ kind: 'timeline', key: 'timeline', title: title('timeline') },
    bars: packages
      .filter(({ startsOn, endsOn }) => startsOn && endsOn >= startsOn)
      .map((one) => ({ title: both(one.title), from: one.startsOn, to: one.endsOn, done: one.doneShare })),
    marks: calendar.milestones
      .filter((step) => dayOfStep(step))
      .map((step) => ({ title: both(step.title), on: dayOfStep(step) })),
  };
}

export function packageTable({ packages }: PilotDefinition): Table {
  const total = [
    sum(packages.map(({ budgetEur }) => budgetEur)),
    sum(packages.map(({ committedEur }) => committedEur)),
  ];
  return {
    ...{ kind: 'table', key: 'packages', title: title('packages'), from: 'budget' },
    headings: headings('package', 'from', 'to', 'budget', 'committed'),
    rows:
      packages.length === 0
        ? []
        : [
            ...packages.map((one) => [
              both(one.title),
              dayOrBlank(one.startsOn),
              dayOrBlank(one.endsOn),
              euros(one.budgetEur),
              euros(one.committedEur),
            ]),
            [inBoth(messages, (t) => t.total), plain(''), plain(''), ...total.map(euros)],
          ],
  };
}

export function fundingTable({ packages, partners }: PilotDefinition): Table {
  const payers = partners.filter(({ amountEur, commitment }) => amountEur && commitment !== 'declined');
  const secured = sum(payers.filter((one) => one.secured).map(({ amountEur = 0 }) => amountEur));
  const rest = sum(packages.map(({ budgetEur }) => budgetEur)) - secured;
  const rows = payers.map(({ name, amountEur = 0, secured: promised }) => [
    plain(name),
    euros(amountEur),
    inBoth(messages, (t) => (promised ? t.yes : t.no)),
  ]);
  return {
    ...{ kind: 'table', key: 'funding', title: title('funding'), from: 'budget' },
    headings: headings('who', 'amount', 'promised'),
    rows: rest > 0 ? [...rows, [inBoth(messages, (t) => t.rest), euros(rest), plain('')]] : rows,
  };
}
