import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { bootstrapMeanInterval, meanInterval } from './bootstrap.ts';
import { cumulativeIncidence } from './cumulative-incidence.ts';
import { wilsonInterval } from './interval.ts';
import { logRankTest } from './log-rank.ts';
import { pairedDifference } from './paired-difference.ts';
import { type IntervalKind, kaplanMeier, kaplanMeierByGroup } from './survival.ts';
import { restrictedMean, survivalQuantile } from './survival-summary.ts';

/** What R answered on samples it drew: made by golden/record.R. */
const recorded = (file: string) =>
  JSON.parse(gunzipSync(readFileSync(path.join(import.meta.dirname, 'golden', file))).toString());

type Numbers = readonly (number | null)[];
interface RecordedCurve {
  readonly se: Numbers;
  readonly lower: Numbers;
  readonly upper: Numbers;
  readonly median: Numbers;
}
interface RecordedSample {
  readonly time: number[];
  readonly cause: number[];
  readonly group: number[];
  readonly steps: Numbers;
  readonly atRisk: Numbers;
  readonly events: Numbers;
  readonly survival: Numbers;
  readonly log: RecordedCurve;
  readonly logLog: RecordedCurve;
  readonly plain: RecordedCurve | null;
  readonly restricted: [number, number, number];
  readonly byGroup: { readonly survival: Numbers; readonly summary: Numbers }[];
  readonly logRank: Numbers;
  readonly observed: Numbers;
  readonly expected: Numbers;
  readonly incidence: [Numbers, Numbers];
}

function expectAll(actual: Numbers, expected: Numbers, what: string) {
  expect(actual.length, what).toBe(expected.length);
  actual.forEach((value, i) => {
    const reference = expected[i] ?? null;
    if (reference === null || value === null) {
      expect(value, `${what} ${i}`).toBe(reference);
      return;
    }
    expect(Math.abs(value - reference), `${what} ${i}: ${value}, R: ${reference}`).toBeLessThan(
      1e-9 * Math.max(1, Math.abs(reference)),
    );
  });
}

describe('200 samples with ties, as computed by R', () => {
  const samples: RecordedSample[] = recorded('survival.json.gz');

  it('holds what it says', () => {
    expect(samples).toHaveLength(200);
    expect(samples.every(({ time }) => time.length >= 8)).toBe(true);
    expect(samples.filter(({ time }) => new Set(time).size < time.length).length).toBe(200);
    expect(new Set(samples.map(({ byGroup }) => byGroup.length))).toEqual(new Set([2, 3]));
  });

  it.each(samples.map((sample, i) => [i, sample] as const))('sample %i', (_, sample) => {
    const people = sample.time.map((time, i) => ({
      time,
      event: sample.cause[i] !== 0,
      cause: sample.cause[i] === 0 ? null : (String(sample.cause[i]) as '1' | '2'),
      group: String(sample.group[i]),
    }));
    const kinds: [IntervalKind, RecordedCurve | null][] = [
      ['log', sample.log],
      ['log-log', sample.logLog],
      ['plain', sample.plain],
    ];
    for (const [kind, reference] of kinds) {
      if (!reference) continue;
      const curve = kaplanMeier(people, kind);
      const column = <K extends keyof (typeof curve.steps)[number]>(key: K) => curve.steps.map((step) => step[key]);
      expectAll(column('time'), sample.steps, 'time');
      expectAll(column('atRisk'), sample.atRisk, 'at risk');
      expectAll(column('events'), sample.events, 'events');
      expectAll(column('survival'), sample.survival, 'survival');
      expectAll(column('standardError'), reference.se, `${kind} error`);
      expectAll(column('lower'), reference.lower, `${kind} lower`);
      expectAll(column('upper'), reference.upper, `${kind} upper`);
      expectAll(medianOf(curve), reference.median, `${kind} median`);
    }
    const [horizon, mean, error] = sample.restricted;
    const restricted = restrictedMean(kaplanMeier(people), horizon);
    expectAll([restricted.mean, restricted.standardError], [mean, error], 'restricted mean');

    const groups = kaplanMeierByGroup(people);
    [...groups.keys()].sort().forEach((key, i) => {
      const curve = groups.get(key)!;
      expectAll(
        curve.steps.map((step) => step.survival),
        sample.byGroup[i]?.survival ?? [],
        `group ${key}`,
      );
      const own = restrictedMean(curve, horizon);
      expectAll(
        [...medianOf(curve), own.mean, own.standardError],
        sample.byGroup[i]?.summary ?? [],
        `group ${key}, summary`,
      );
    });

    const test = logRankTest(people)!;
    expectAll([test.chiSquare, test.df, test.p], sample.logRank, 'log-rank');
    expectAll(
      test.groups.map((group) => group.observed),
      sample.observed,
      'observed',
    );
    expectAll(
      test.groups.map((group) => group.expected),
      sample.expected,
      'expected',
    );

    const incidence = cumulativeIncidence(people, ['1', '2']);
    const at = incidence.map(({ time }) => sample.steps.indexOf(time));
    for (const cause of ['1', '2'] as const) {
      expectAll(
        incidence.map((step) => step.incidence[cause]),
        at.map((i) => sample.incidence[Number(cause) - 1]?.[i] ?? null),
        `cause ${cause}`,
      );
    }
  });
});

function medianOf(curve: ReturnType<typeof kaplanMeier>): Numbers {
  const { time, lower, upper } = survivalQuantile(curve, 0.5);
  return [time, lower, upper];
}

describe('proportions and pairs, as computed by R', () => {
  const { wilson, pairs, large } = recorded('paired.json.gz') as {
    wilson: [number, number, number, number][];
    pairs: {
      before: number[];
      after: number[];
      mean: [number];
      v: [number];
      p: [number];
      exact: [number];
      drawn: number[][];
      percentile: number[] | null;
    }[];
    large: { differences: number[]; percentile: number[] };
  };

  it('equals prop.test(correct = FALSE)', () => {
    expect(wilson).toHaveLength(150);
    for (const [successes, trials, lower, upper] of wilson) {
      const own = wilsonInterval(successes, trials)!;
      expectAll([own.lower, own.upper], [lower, upper], `${successes} of ${trials}`);
    }
  });

  it.each(pairs.map((pair, i) => [i, pair] as const))('equals wilcox.test(paired = TRUE), pairs %i', (_, pair) => {
    const own = pairedDifference({ before: pair.before, after: pair.after, seed: 1, resamples: 10 });
    expect(own.wilcoxon?.method).toBe(pair.exact[0] === 1 ? 'exact' : 'normal');
    const { v, p } = own.wilcoxon!;
    expectAll([own.meanDifference, v, p], [pair.mean[0], pair.v[0], pair.p[0]], 'pairs');
  });

  it('meets both laws, and samples of 50 and more', () => {
    const count = (exact: number) => pairs.filter((pair) => pair.exact[0] === exact).length;
    expect([count(1) > 20, count(0) > 50]).toEqual([true, true]);
    expect(pairs.some(({ exact, before }) => exact[0] === 0 && before.length >= 50)).toBe(true);
  });

  it('takes the same interval from the same resamples as R', () => {
    const drawn = pairs.filter(({ percentile }) => percentile !== null);
    expect(drawn.length).toBeGreaterThanOrEqual(10);
    for (const pair of drawn) {
      const differences = pair.after.map((value, i) => value - pair.before[i]!);
      const interval = meanInterval(differences, pair.drawn)!;
      expectAll([interval.lower, interval.upper], pair.percentile!, 'percentile');
    }
  });

  it('draws as R draws: the bounds of a large draw of one are those of the other, within 0.06', () => {
    const own = bootstrapMeanInterval(large.differences, { seed: 7, resamples: 20_000 })!;
    expect(Math.abs(own.lower - large.percentile[0]!)).toBeLessThan(0.06);
    expect(Math.abs(own.upper - large.percentile[1]!)).toBeLessThan(0.06);
  });
});
