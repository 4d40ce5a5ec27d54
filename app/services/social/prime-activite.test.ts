import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { adult, children, home } from './home.example.ts';
import { primeActivite } from './prime-activite.server.ts';

type Input = ReturnType<typeof home> & { quarterEnds: string };
const compute = (input: Input) => primeActivite.output.parse(primeActivite.compute(primeActivite.input.parse(input)));
function amount(input: Input): number {
  const result = compute(input);
  if (result.status !== 'estimated') throw new Error(result.reasons.join(' '));
  return result.amountEur;
}
const of = (day: string, quarterEnds: string, more: Parameters<typeof home>[1] = {}): Input => ({
  ...home(day, more),
  quarterEnds,
});
const in2016 = (more: Parameters<typeof home>[1]) => of('2016-01-01', '2015-12', more);
const in2018 = (more: Parameters<typeof home>[1]) => of('2018-05-01', '2018-04', more);
const couple = (first: number, second: number) => [adult(first), adult(second)];

/**
 * Figures of openfisca/openfisca-france@a7038ee49132b842612b2e3d1ca0ba202c6a796d, tests/formulas/ppa/ (inputs and
 * expected amounts only), each with the margin that its authors state; a margin left out by them is read as 5 cents.
 * Left out: what this calculator refuses, and households that change within the quarter.
 */
describe('in-work benefit, against the published cases of OpenFisca-France', () => {
  it.each<[string, Input, number, number]>([
    ['ppa.yaml, over 18', in2016({ adults: [adult(918, { age: 19 })] }), 177.21 + 67, 12.2],
    ['ppa.yaml, alone, no bonus', in2016({ adults: [adult(500)] }), 524.16 - 0.38 * 500 - (524.16 - 500), 0.005],
    ['ppa.yaml, couple, no bonus', in2016({ adults: couple(0, 500) }), 786.24 - 0.38 * 500 - (786.24 - 500), 0.05],
    [
      'ppa.yaml, couple with a child',
      in2016({ adults: couple(500, 0), children: children(10) }),
      943.49 - 0.38 * 500 - (943.49 - 500),
      0.005,
    ],
    [
      'ppa.yaml, couple with three children',
      in2016({ adults: couple(0, 500), children: children(10, 11, 12) }),
      1310.4 - 0.38 * 500 - (1310.4 - 500),
      0.05,
    ],
    [
      'ppa.yaml, lone parent of a child under 3',
      in2016({ adults: [adult(500)], children: children(2) }),
      897.45 - 0.38 * 500 - (897.45 - 500),
      0.005,
    ],
    [
      'ppa.yaml, each month on its own',
      in2016({ adults: [adult(0, { earnings: [0, 918, 10000] })] }),
      244.21 / 3,
      4.07,
    ],
    [
      'ppa.yaml, wages that vary',
      in2016({ adults: [adult(0, { earnings: [550, 450, 500] })] }),
      (310 + 279 + 315) / 3,
      15,
    ],
    ['ppa.yaml, two earners', in2016({ adults: couple(300, 300) }), 786.24 - 0.38 * 600 - (786.24 - 600), 0.005],
    ['ppa.yaml, full bonus', in2016({ adults: [adult(918)] }), 524.16 + 67 - 0.38 * 918, 12.2],
    ['ppa.yaml, part of the bonus', in2016({ adults: [adult(800)] }), 524.16 + 44 - 0.38 * 800, 13.2],
    ['ppa.yaml, two bonuses', in2016({ adults: couple(918, 800) }), 786.24 - 0.38 * 1718 + 67 + 44, 12.2],
    ['ppa.yaml, owner', in2016({ adults: [adult(918)], occupation: 'owner' }), 244.21 - 62.9, 9.07],
    ['ppa.yaml, below the least', in2016({ adults: [adult(1520)] }), 0, 0],
    ['ppa_2018.yaml, 1', in2018({ adults: [adult(134)] }), 83.08, 0.03],
    [
      'ppa_2018.yaml, 2',
      in2018({ adults: [adult(134)], children: children(13), maintenanceBenefit: 115.3 }),
      83.08,
      0.03,
    ],
    [
      'ppa_2018.yaml, 3',
      in2018({
        adults: [adult(134)],
        children: children(13, 10),
        maintenanceBenefit: 230.6,
        familyBenefits: 131.16,
      }),
      83.08,
      0.03,
    ],
    ['ppa_2018.yaml, 4', in2018({ adults: couple(100, 67) }), 103.54, 0.03],
    ['ppa_2018.yaml, 5', in2018({ adults: couple(250, 400), children: children(13) }), 403, 0.03],
    [
      'ppa_2018.yaml, 6',
      in2018({ adults: couple(250, 400), children: children(13, 10), familyBenefits: 131.16 }),
      403,
      0.03,
    ],
    [
      'ppa_2018.yaml, 7',
      in2018({ adults: couple(250, 400), children: children(13, 10, 7), familyBenefits: 299.2 + 170.71 }),
      403,
      0.03,
    ],
    ['ppa_2018.yaml, none 1', in2018({ adults: couple(1200, 1000), housingBenefit: 200 }), 0, 0],
    ['ppa_2018.yaml, none 2', in2018({ adults: couple(1200, 1500), children: children(13), housingBenefit: 80 }), 0, 0],
    ['ppa_2018.yaml, none 4', in2018({ adults: [adult(1450)], housingBenefit: 80 }), 0, 0],
    [
      'ppa_2018.yaml, none 5',
      in2018({ adults: [adult(2000)], children: children(13), housingBenefit: 150, maintenanceBenefit: 115.3 }),
      0,
      0,
    ],
    ['ppa_2018.yaml, after October 2018', of('2019-04-01', '2019-03', { adults: [adult(1202)] }), 243, 1],
  ])('%s', (_case, input, expected, margin) => {
    expect(Math.abs(amount(input) - expected)).toBeLessThanOrEqual(margin);
  });
});

describe('in-work benefit', () => {
  it('shows each month of the quarter, and what is left after the levy', () => {
    const result = compute(of('2026-11-26', '2026-09', { adults: [adult(1000)], housingBenefit: 100 }));
    if (result.status !== 'estimated') throw new Error('refused');
    expect(result.since).toBe('2026-04-01');
    expect(result.months.map(({ month }) => month)).toEqual(['2026-07', '2026-08', '2026-09']);
    const [first] = result.months;
    expect(first).toMatchObject({
      householdAmountEur: 638.28,
      keptEur: 598.5,
      deductedEur: 1076.59,
    });
    expect(result.paidEur).toBeCloseTo(result.amountEur * 0.995, 2);
    expect(result.cautions).toEqual([]);
  });

  it('crosses the turn of a year', () => {
    const result = compute(of('2026-03-01', '2026-01', { adults: [adult(500)] }));
    if (result.status !== 'estimated') throw new Error('refused');
    expect(result.months.map(({ month }) => month)).toEqual(['2025-11', '2025-12', '2026-01']);
  });

  it('refuses what it does not cover, and says that old amounts are old', () => {
    const result = compute(of('2026-11-26', '2026-09', { adults: [adult(900, { age: 17, situation: 'student' })] }));
    expect(result).toEqual({ status: 'not-covered', reasons: ['student', 'under-18'] });
    expect(compute(of('2015-12-01', '2015-11'))).toEqual({ status: 'not-covered', reasons: ['no-scale-that-day'] });
    expect(compute(of('2027-04-01', '2027-03'))).toMatchObject({ cautions: ['scale-over-a-year-old'] });
  });

  it('is never below zero, and never pays between nothing and the least amount', () => {
    const euros = fc.integer({ min: 0, max: 4000 });
    fc.assert(
      fc.property(fc.tuple(euros, euros, euros), euros, fc.integer({ min: 0, max: 4 }), (earnings, other, count) => {
        const input = of('2026-11-26', '2026-09', {
          adults: [adult(0, { earnings, otherIncome: other })],
          children: children(...Array.from({ length: count }, () => 8)),
        });
        const euro = amount(input);
        expect(euro === 0 || euro >= 15).toBe(true);
      }),
    );
  });

  it('never rises with income that is not earned', () => {
    const euros = fc.integer({ min: 0, max: 3000 });
    fc.assert(
      fc.property(euros, euros, euros, (earned, other, extra) => {
        const with_ = (otherIncome: number) =>
          amount(of('2026-11-26', '2026-09', { adults: [adult(earned, { otherIncome })] }));
        expect(with_(other + extra)).toBeLessThanOrEqual(with_(other));
      }),
    );
  });

  it('is nothing for who earned nothing', () => {
    expect(amount(of('2026-11-26', '2026-09', { housingBenefit: 300, occupation: 'free' }))).toBe(0);
  });
});
