import { describe, expect, it } from 'vitest';
import { besideComparison, compareSituations } from './compare-situations.ts';
import type { AidEstimates } from './simulate-aids.server.ts';
import type { SituationView } from './situation-view.ts';
import {
  datasetsOf,
  isViewPart,
  onlyPart,
  partsOf,
  rightLines,
  VIEW_PARTS,
  type ViewContent,
  viewContent,
} from './view-parts.ts';

const payment = (kind: string, cents: number) => ({
  ...{ kind, title: { fr: kind, en: kind }, cents, forMonth: '2026-10', paidOn: '2026-11-05' },
});
const paid = (payments: ReturnType<typeof payment>[]): ViewContent['paid'] => ({
  latest: {
    ...{ month: '2026-11', isThisMonth: true, payments },
    totalCents: payments.reduce((sum, { cents }) => sum + cents, 0),
  },
  ...{ next: null, months: [] },
});
const content = (more: Partial<ViewContent> = {}): ViewContent => ({
  ...{ today: '2026-11-27', paid: null, ahead: null, papers: null, household: null, rights: null, empty: [] },
  ...more,
});
const household = (quotient: number) => ({ month: '2026-11', quotient, adults: 1, ages: [5] });

describe('two dates of a situation', () => {
  it('tells the total, each benefit at either date, and the quotient', () => {
    const before = content({ paid: paid([payment('rsa', 60_000)]), household: household(500) });
    const now = content({
      paid: paid([payment('rsa', 40_000), payment('rsa', 1_000), payment('apl', 20_000)]),
      household: household(523),
    });
    expect(
      compareSituations(before, now).map(({ key, beforeEuros, nowEuros }) => [key, beforeEuros, nowEuros]),
    ).toEqual([
      ['total', 600, 610],
      ['rsa', 600, 410],
      ['apl', null, 200],
      ['quotient', 500, 523],
    ]);
    expect(besideComparison(now)).toEqual(content());
  });

  it('compares nothing that is not shown today, and leaves a void for what was not known then', () => {
    expect(compareSituations(content({ paid: paid([]), household: household(1) }), content())).toEqual([]);
    const now = content({ paid: paid([payment('rsa', 100)]), household: household(2) });
    expect(compareSituations(content(), now).map(({ beforeEuros }) => beforeEuros)).toEqual([null, null, null]);
    const none = content({ paid: { latest: null, next: null, months: [] } });
    expect(compareSituations(none, none)).toMatchObject([{ key: 'total', beforeEuros: null, nowEuros: null }]);
  });
});

describe('what a view keeps of a situation', () => {
  const situation: SituationView = {
    ...{ today: '2026-11-27', changes: null, next: null, months: [], ahead: [], lately: [] },
    latest: paid([payment('rsa', 100)])?.latest ?? null,
    papers: [{ id: 'p', label: 'Piscine', until: '2027-01-01' }],
    household: household(523),
  };
  const needs = { status: 'needs', questions: [] } as const;
  const estimates: AidEstimates = {
    ...{ rsa: needs, primeActivite: needs, housingBenefit: needs, healthCover: needs, localFare: needs },
  };

  it('is what is ticked, and nothing else', () => {
    const all = viewContent(VIEW_PARTS, situation, estimates);
    for (const part of VIEW_PARTS) expect(all[part], part).not.toBeNull();
    expect(all.empty).toEqual([]);
    const none = viewContent([], situation, estimates);
    expect(none).toEqual(content({ today: '2026-11-27' }));
  });

  it('says of what is ticked that there is nothing to show', () => {
    const bare = { ...situation, latest: null, papers: [], household: null };
    expect(viewContent(VIEW_PARTS, bare, null).empty).toEqual(['paid', 'papers', 'household', 'rights']);
  });
});

describe('the parts of a view', () => {
  it('are drawn from datasets, each named once, and there only with the first of them', () => {
    expect(datasetsOf(['paid', 'rights'])).toEqual([
      ...['caf/allowances', 'caf/household', 'dgfip/income', 'declared/situation'],
    ]);
    expect(partsOf(['caf/allowances', 'dgfip/income'])).toEqual(['paid']);
    expect(partsOf(['caf/household'])).toEqual(['household', 'rights']);
    expect(['paid', 'bank'].map(isViewPart)).toEqual([true, false]);
  });

  it('are shown one by one without the others', () => {
    const whole = content({ paid: paid([]), household: household(1), empty: ['papers', 'rights'] });
    for (const part of VIEW_PARTS) {
      const only = onlyPart(whole, part);
      expect(only[part]).toEqual(whole[part]);
      for (const other of VIEW_PARTS.filter((one) => one !== part)) expect(only[other]).toBeNull();
      expect(only.empty).toEqual(whole.empty.filter((one) => one === part));
    }
  });

  it('say each right in a line: an amount, a word, or why there is none', () => {
    const needs = { status: 'needs', questions: [] } as const;
    const notCovered = { status: 'not-covered', reasons: ['student'] } as const;
    const lines = (more: object) =>
      rightLines({
        ...{ rsa: needs, primeActivite: notCovered, housingBenefit: needs, healthCover: needs, localFare: needs },
        ...more,
      } as unknown as AidEstimates).map(({ says, euros }) => [says, euros]);
    expect(lines({})).toEqual([
      ['needs', null],
      ['not-covered', null],
      ['needs', null],
      ['needs', null],
      ['needs', null],
    ]);
    expect(
      lines({
        rsa: { status: 'estimated', amountEur: 560 },
        primeActivite: { status: 'estimated', paidEur: 0 },
        housingBenefit: { status: 'estimated', amountEur: 300 },
        healthCover: { status: 'estimated', tier: 'contribution', contributionEur: 8 },
        localFare: { status: 'known', fares: [{ title: { fr: 'Gratuit', en: 'Free' } }] },
      }),
    ).toEqual([
      ['amount', 560],
      ['nothing', 0],
      ['amount', 300],
      ['contribution', 8],
      ['fares', null],
    ]);
  });
});
