import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import golden from './golden/aml.json' with { type: 'json' };
import { logRankTest } from './log-rank.ts';
import { type IntervalKind, kaplanMeier, kaplanMeierByGroup } from './survival.ts';
import { restrictedMean, survivalQuantile } from './survival-summary.ts';

const NEAR = 1e-9;

function expectNear(actual: number | null, expected: number | null | undefined) {
  if (expected === null || expected === undefined) return expect(actual).toBeNull();
  expect(actual).not.toBeNull();
  expect(Math.abs((actual as number) - expected)).toBeLessThan(NEAR * Math.max(1, Math.abs(expected)));
}

describe('aml (Miller 1981), as computed by R', () => {
  const observations = golden.observations.map(([time, event, group]) => ({
    time: time as number,
    event: event === 1,
    group: group as 'Maintained' | 'Nonmaintained',
  }));

  it.each(golden.curves.map((curve) => [curve.group ?? 'everyone', curve.interval, curve] as const))(
    'equals survfit: %s, interval %s',
    (_, interval, expected) => {
      const members = observations.filter((o) => expected.group === null || o.group === expected.group);
      const curve = kaplanMeier(members, interval as IntervalKind);
      expect(curve.steps).toHaveLength(expected.rows.length);
      curve.steps.forEach((s, i) => {
        const actual = [s.time, s.atRisk, s.events, s.censored, s.survival, s.standardError, s.lower, s.upper];
        actual.forEach((value, j) => {
          expectNear(value, expected.rows[i]?.[j]);
        });
      });
      [0.25, 0.5, 0.75].forEach((p, i) => {
        const { time, lower, upper } = survivalQuantile(curve, p);
        [time, lower, upper].forEach((value, j) => {
          expectNear(value, expected.quantiles[i]?.[j]);
        });
      });
      const { mean, standardError } = restrictedMean(curve, golden.horizon);
      expectNear(mean, expected.restrictedMean[0]);
      expectNear(standardError, expected.restrictedMean[1]);
    },
  );

  it.each(['log-rank', 'peto'] as const)('equals survdiff, %s', (weights) => {
    const expected = golden[weights];
    const test = logRankTest(observations, weights);
    expect(test?.df).toBe(expected.df);
    expectNear(test?.chiSquare ?? null, expected.chiSquare);
    expectNear(test?.p ?? null, expected.p);
    test?.groups.forEach((group, i) => {
      expectNear(group.observed, expected.observed[i]);
      expectNear(group.expected, expected.expected[i]);
    });
  });
});

describe('6-MP arm of Freireich 1963, as printed', () => {
  it('falls as in every textbook', () => {
    const events = [6, 6, 6, 7, 10, 13, 16, 22, 23].map((time) => ({ time, event: true }));
    const censored = [6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35].map((time) => ({ time, event: false }));
    const curve = kaplanMeier([...events, ...censored]);
    const printed = curve.steps.filter((s) => s.events > 0).map((s) => [s.time, s.survival.toFixed(4)]);
    expect(printed).toEqual([
      [6, '0.8571'],
      [7, '0.8067'],
      [10, '0.7529'],
      [13, '0.6902'],
      [16, '0.6275'],
      [22, '0.5378'],
      [23, '0.4482'],
    ]);
  });
});

const FOLDER = '../shared/data/survival';

describe.skipIf(!existsSync(FOLDER))('whole data sets of R survival', () => {
  it.each(['aml', 'lung'] as const)('%s: every figure of the reference', (name) => {
    const reference = JSON.parse(readFileSync(`${FOLDER}/${name}_reference.json`, 'utf8'));
    const column = name === 'aml' ? 'group' : 'sex';
    const observations = readCsv(`${FOLDER}/${name}.csv`).map((row) => ({
      time: Number(row.time),
      event: row.event === '1',
      group: `${column}=${row[column]}`,
    }));
    for (const [key, kind] of Object.entries({ log: 'log', loglog: 'log-log', plain: 'plain' } as const)) {
      check(kaplanMeier(observations, kind), reference.overall[key], undefined);
      if (!reference.by_group[key]) continue;
      for (const [group, curve] of kaplanMeierByGroup(observations, kind)) check(curve, reference.by_group[key], group);
    }
    for (const { strata, tau, rmst, se } of reference.by_group.rmst) {
      const own = restrictedMean(kaplanMeierByGroup(observations).get(strata)!, tau);
      expectNear(own.mean, rmst);
      expectNear(own.standardError, se);
    }
    for (const [key, weights] of [
      ['logrank', 'log-rank'],
      ['peto_peto_wilcoxon', 'peto'],
    ] as const) {
      const test = logRankTest(observations, weights)!;
      expectNear(test.chiSquare, reference[key].chisq);
      expectNear(test.p, reference[key].p);
      expect(test.groups.map((g) => g.n)).toEqual(reference[key].n);
      test.groups.forEach((g, i) => {
        expectNear(g.observed, reference[key].obs[i]);
        expectNear(g.expected, reference[key].exp[i]);
      });
    }
  });

  it('lung by ph.ecog: counts and medians as R prints them', () => {
    const rows = readCsv(`${FOLDER}/lung.csv`).filter((row) => row['ph.ecog'] !== '');
    const curves = kaplanMeierByGroup(
      rows.map((row) => ({ time: Number(row.time), event: row.event === '1', group: row['ph.ecog'] ?? '' })),
    );
    const printed = ['0', '1', '2'].map((group) => {
      const curve = curves.get(group)!;
      const median = survivalQuantile(curve, 0.5);
      return [curve.n, curve.events, median.time, median.lower, median.upper];
    });
    expect(printed).toEqual([
      [63, 37, 394, 348, 574],
      [113, 82, 306, 268, 429],
      [50, 44, 199, 156, 288],
    ]);
  });
});

// biome-ignore lint/suspicious/noExplicitAny: the reference file is R's own nesting
function check(curve: ReturnType<typeof kaplanMeier>, reference: any, group: string | undefined) {
  // biome-ignore lint/suspicious/noExplicitAny: idem
  const mine = (row: any) => group === undefined || row.strata === group;
  const rows = reference.table.filter(mine);
  expect(curve.steps).toHaveLength(rows.length);
  curve.steps.forEach((s, i) => {
    const row = rows[i];
    expect([s.time, s.atRisk, s.events, s.censored]).toEqual([
      row.time,
      row['n.risk'],
      row['n.event'],
      row['n.censor'],
    ]);
    expectNear(s.survival, row.surv);
    expectNear(s.standardError, row['std.err']);
    expectNear(s.lower, row.lower);
    expectNear(s.upper, row.upper);
  });
  const part = (key: string) => {
    const quantiles = reference.quantiles[key];
    return Array.isArray(quantiles) ? quantiles.find(mine) : quantiles;
  };
  for (const [p, key] of [
    [0.25, 'q25'],
    [0.75, 'q75'],
  ] as const) {
    const quantile = survivalQuantile(curve, p);
    expectNear(quantile.time, part('quantile')[key]);
    expectNear(quantile.lower, part('lower')[key]);
    expectNear(quantile.upper, part('upper')[key]);
  }
  const summary = reference.summary.find(mine);
  expect([curve.n, curve.events]).toEqual([summary.records, summary.events]);
  // Where an upper bound rises again (aml, log), R's quantile() sorts the bounds and answers 48; its summary, 45.
  const median = survivalQuantile(curve, 0.5);
  expectNear(median.time, summary.median);
  expectNear(median.lower, summary['0.95LCL']);
  expectNear(median.upper, summary['0.95UCL']);
  const longest = group === undefined ? (curve.steps.at(-1)?.time ?? 0) : undefined;
  if (longest) {
    const whole = restrictedMean(curve, longest);
    expectNear(whole.mean, summary.rmean);
    expectNear(whole.standardError, summary['se(rmean)']);
  }
}

function readCsv(file: string): Record<string, string>[] {
  const [head = '', ...lines] = readFileSync(file, 'utf8').trim().split('\n');
  const names = head.split(',').map((name) => name.replaceAll('"', ''));
  return lines.map((line) =>
    Object.fromEntries(line.split(',').map((cell, i) => [names[i] ?? '', cell.replaceAll('"', '').trim()])),
  );
}
