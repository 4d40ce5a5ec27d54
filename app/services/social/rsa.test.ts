import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { adult, children, home } from './home.example.ts';
import { rsa } from './rsa.server.ts';

type HomeInput = ReturnType<typeof home>;
const compute = (input: HomeInput) => rsa.output.parse(rsa.compute(rsa.input.parse(input)));
function amount(input: HomeInput): number {
  const result = compute(input);
  if (result.status !== 'estimated') throw new Error(result.reasons.join(' '));
  return result.amountEur;
}

const couple = (first: number, second: number) => [adult(first), adult(second)];

/**
 * Figures of openfisca/openfisca-france@a7038ee49132b842612b2e3d1ca0ba202c6a796d, tests/formulas/ (inputs and expected
 * amounts only), each with the margin that its authors state. Left out: what this calculator refuses (self-employed
 * people, children with income, under 25), and the case whose household changes from one month to the next.
 */
describe('RSA, against the published cases of OpenFisca-France', () => {
  const owner = { occupation: 'owner' } as const;
  const yearly = (euros: number) => euros / 12;
  it.each<[string, HomeInput, number, number]>([
    ['rsa_celibataire.yaml, 0', home('2014-01-01', owner), 439.39, 0.005],
    ...(
      [
        [5000, 281.06],
        [10000, 122.73],
        [12000, 59.39],
        [13000, 27.73],
        [14000, 0],
        [15000, 0],
        [20000, 0],
      ] as const
    ).map(([euros, expected]): [string, HomeInput, number, number] => [
      `rsa_celibataire.yaml, ${euros} a year`,
      home('2014-01-01', { ...owner, adults: [adult(yearly(euros))] }),
      expected,
      0.005,
    ]),
    ['rsa_couple.yaml, 0 and 0', home('2014-01-01', { ...owner, adults: couple(0, 0) }), 629.13, 0.005],
    ...(
      [
        [5000, 470.8],
        [10000, 312.46],
        [12000, 249.13],
        [13000, 217.46],
        [14000, 185.8],
        [15000, 154.13],
        [16000, 122.46],
        [17000, 90.8],
        [18000, 59.13],
        [19000, 27.46],
        [20000, 0],
      ] as const
    ).map(([euros, expected]): [string, HomeInput, number, number] => [
      `rsa_couple.yaml, ${euros} and 0 a year`,
      home('2014-01-01', { ...owner, adults: couple(yearly(euros), 0) }),
      expected,
      0.005,
    ]),
    [
      'rsa_couple.yaml, child from 3 to 13',
      home('2014-01-01', { ...owner, adults: couple(0, 0), children: children(8) }),
      750.46,
      0.005,
    ],
    ['rsa_celibataire.yaml, September 2016', home('2016-10-01'), 535.17, 5.36],
    ['rsa_2017.yaml, with housing benefit', home('2017-01-01', { housingBenefit: 270 }), 471, 4.71],
    ['rsa_2017.yaml, without', home('2017-01-01'), 535, 5.35],
    ['rsa_2017.yaml, wages', home('2017-01-01', { adults: [adult(200)] }), 335, 3.35],
    ['rsa_2017.yaml, wages over', home('2017-01-01', { adults: [adult(200, { hasStopped: true })] }), 535, 5.35],
    [
      'rsa_2017.yaml, family allowances',
      home('2017-01-01', {
        adults: couple(400, 0),
        children: children(4, 5),
        familyBenefits: 130,
        housingBenefit: 300,
      }),
      964.91 - 400 - 130,
      4.35,
    ],
    [
      'rsa_2017.yaml, lone parent, increased',
      home('2017-01-01', {
        children: children(4, 5),
        isNewlyAlone: true,
        familyBenefits: 130.12,
        maintenanceBenefit: 210.54,
        housingBenefit: 300,
      }),
      673.33,
      6.73,
    ],
    [
      'rsa_2017.yaml, average of three months',
      home('2017-01-01', { adults: [adult(0, { earnings: [200, 200, 700] })] }),
      535.17 - 1100 / 3,
      1.69,
    ],
    [
      'rsa.yaml, 1',
      home('2018-05-01', { adults: couple(100, 67), housingBenefit: 200 }),
      550.93 * 1.5 - 132.22 - 167,
      0.03,
    ],
    [
      'rsa.yaml, 2',
      home('2018-05-01', { adults: couple(100, 67), children: children(13), housingBenefit: 250 }),
      550.93 * 1.8 * (1 - 0.165) - 167,
      0.03,
    ],
    [
      'rsa.yaml, 3',
      home('2018-05-01', {
        adults: couple(100, 67),
        children: children(13, 10),
        housingBenefit: 300,
        familyBenefits: 131.16,
      }),
      550.93 * 2.1 - 550.93 * 1.8 * 0.165 - 167 - 131.16,
      0.03,
    ],
    [
      'rsa.yaml, 4',
      home('2018-05-01', {
        adults: couple(100, 67),
        children: children(13, 10, 7),
        housingBenefit: 320,
        familyBenefits: 299.2 + 170.71,
      }),
      550.93 * 2.5 - 550.93 * 1.8 * 0.165 - 167 - 299.2 - 170.71,
      0.03,
    ],
    ['rsa.yaml, 6', home('2018-05-01', { adults: [adult(134)], housingBenefit: 80 }), 550.93 * (1 - 0.12) - 134, 0.03],
    [
      'rsa.yaml, 7',
      home('2018-05-01', {
        adults: [adult(134)],
        children: children(13),
        isNewlyAlone: true,
        housingBenefit: 150,
        maintenanceBenefit: 115.3,
      }),
      550.93 * (1.28412 + 0.42804) - 550.93 * 1.5 * 0.16 - 92.68 - 134,
      0.03,
    ],
    [
      'rsa.yaml, 8',
      home('2018-05-01', {
        adults: [adult(134)],
        children: children(13, 10),
        isNewlyAlone: true,
        housingBenefit: 200,
        familyBenefits: 131.16,
        maintenanceBenefit: 230.6,
      }),
      550.93 * (1.28412 + 2 * 0.42804) - 550.93 * 1.8 * 0.165 - 185.36 - 131.16 - 134,
      0.03,
    ],
    ['rsa.yaml, none 1', home('2018-05-01', { adults: couple(340, 360), housingBenefit: 340 }), 0, 0],
    [
      'rsa.yaml, none 2',
      home('2018-05-01', { adults: couple(600, 400), children: children(13), housingBenefit: 200 }),
      0,
      0,
    ],
  ])('%s', (_case, input, expected, margin) => {
    expect(Math.abs(amount(input) - expected)).toBeLessThanOrEqual(margin);
  });
});

describe('RSA', () => {
  it('shows how it was worked out, and since when the amounts hold', () => {
    const input = home('2026-11-26', { adults: [adult(100)], housingBenefit: 250 });
    expect(compute(input)).toEqual({
      status: 'estimated',
      amountEur: 473.49,
      since: '2026-04-01',
      isIncreased: false,
      householdShare: 1,
      steps: [
        { step: 'household-amount', eur: 651.69 },
        { step: 'housing', eur: -78.2 },
        { step: 'earnings', eur: -100 },
      ],
      leastPaidEur: 6,
      cautions: [],
    });
  });

  it('is increased for a lone parent of a child under three, for a pregnancy, never for a couple', () => {
    const increased = (more: Parameters<typeof home>[1]) => {
      const result = compute(home('2026-11-26', more));
      return result.status === 'estimated' && result.isIncreased;
    };
    expect(increased({ children: children(2) })).toBe(true);
    expect(increased({ isPregnant: true })).toBe(true);
    expect(increased({ children: children(3) })).toBe(false);
    expect(increased({ isNewlyAlone: true })).toBe(false);
    expect(increased({ children: children(2), adults: couple(0, 0) })).toBe(false);
    expect(amount(home('2026-11-26', { children: children(2) }))).toBeCloseTo(651.69 * (1.28412 + 0.42804), 1);
    // With many children the plain amount may be the higher one.
    expect(amount(home('2026-11-26', { children: children(2, 3, 4, 5) }))).toBeCloseTo(
      651.69 * (1.28412 + 4 * 0.42804),
      1,
    );
  });

  it('leaves out work that has stopped, and counts housing without rent, one’s own or somebody’s', () => {
    expect(amount(home('2026-11-26', { adults: [adult(400, { hasStopped: true })] }))).toBe(651.69);
    for (const occupation of ['owner', 'free'] as const) {
      expect(amount(home('2026-11-26', { occupation }))).toBe(573.49);
    }
    expect(amount(home('2026-11-26', { occupation: 'shelter' }))).toBe(651.69);
  });

  it('refuses what it does not cover, and says each reason', () => {
    const reasons = (input: HomeInput) => {
      const result = compute(input);
      return result.status === 'not-covered' ? result.reasons : [];
    };
    expect(reasons(home('2026-11-26', { adults: [adult(0, { situation: 'self-employed' })] }))).toEqual([
      'self-employed',
    ]);
    expect(
      reasons(
        home('2026-11-26', {
          adults: [adult(0, { situation: 'student', age: 20 }), adult(0, { situation: 'disability-benefit', age: 22 })],
        }),
      ),
    ).toEqual(['student', 'disability-benefit', 'under-25']);
    expect(
      reasons(
        home('2026-11-26', {
          children: [
            { age: 17, hasIncome: true },
            { age: 5, isShared: true },
          ],
        }),
      ),
    ).toEqual(['child-with-income', 'shared-custody']);
    expect(reasons(home('2026-11-26', { adults: [adult(0, { age: 24 })] }))).toEqual(['under-25']);
    expect(reasons(home('2026-11-26', { adults: [adult(0, { age: 24 })], children: children(1) }))).toEqual([]);
    expect(reasons(home('2026-11-26', { adults: [adult(0, { age: 24 })], isPregnant: true }))).toEqual([]);
    expect(reasons(home('2013-12-31'))).toEqual(['no-scale-that-day']);
  });

  it('says that its amounts are old from the next April on', () => {
    const cautions = (day: string) => {
      const result = compute(home(day));
      return result.status === 'estimated' ? result.cautions : [];
    };
    expect(cautions('2027-03-31')).toEqual([]);
    expect(cautions('2027-04-01')).toEqual(['scale-over-a-year-old']);
  });

  it('pays nothing below the least amount', () => {
    expect(amount(home('2026-11-26', { adults: [adult(645.7)] }))).toBe(0);
    expect(amount(home('2026-11-26', { adults: [adult(645.69)] }))).toBe(6);
  });
});

const euros = fc.integer({ min: 0, max: 3000 });
const anyHome = fc.record({
  adults: fc.array(
    fc.record({ age: fc.integer({ min: 25, max: 64 }), earnings: fc.tuple(euros, euros, euros), otherIncome: euros }),
    { minLength: 1, maxLength: 2 },
  ),
  children: fc.array(fc.record({ age: fc.integer({ min: 0, max: 20 }) }), { maxLength: 6 }),
  isPregnant: fc.boolean(),
  isNewlyAlone: fc.boolean(),
  occupation: fc.constantFrom('tenant', 'owner', 'free', 'shelter' as const),
  housingBenefit: euros,
  familyBenefits: euros,
  maintenanceBenefit: euros,
});

describe('RSA, for any household', () => {
  it('is never below zero nor above what the law sets for the household', () => {
    fc.assert(
      fc.property(anyHome, (more) => {
        const result = compute(home('2026-11-26', more));
        if (result.status !== 'estimated') throw new Error('refused');
        expect(result.amountEur).toBeGreaterThanOrEqual(0);
        expect(result.amountEur).toBeLessThanOrEqual(651.69 * result.householdShare + 0.01);
      }),
    );
  });

  it('never rises when more comes in', () => {
    fc.assert(
      fc.property(anyHome, fc.integer({ min: 1, max: 2000 }), (more, extra) => {
        const richer = more.adults.map((one, index) =>
          index === 0 ? { ...one, otherIncome: one.otherIncome + extra } : one,
        );
        expect(amount(home('2026-11-26', { ...more, adults: richer }))).toBeLessThanOrEqual(
          amount(home('2026-11-26', more)),
        );
      }),
    );
  });

  it('never falls when a child without income comes', () => {
    fc.assert(
      fc.property(anyHome, (more) => {
        const before = { ...more, occupation: 'tenant' as const, housingBenefit: 0 };
        const after = { ...before, children: [...more.children, { age: 7 }] };
        expect(amount(home('2026-11-26', { ...after, maintenanceBenefit: 0 }))).toBeGreaterThanOrEqual(
          amount(home('2026-11-26', { ...before, maintenanceBenefit: 0 })),
        );
      }),
    );
  });

  it('is the sum of the steps it shows', () => {
    fc.assert(
      fc.property(anyHome, (more) => {
        const result = compute(home('2026-11-26', more));
        if (result.status !== 'estimated' || result.amountEur === 0) return;
        const total = result.steps.reduce((sum, { eur }) => sum + eur, 0);
        expect(Math.abs(total - result.amountEur)).toBeLessThan(0.04);
      }),
    );
  });
});
