import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PilotIndicator } from '../definition/planning.ts';
import { describeSeries } from './describe-series.ts';
import { layOutSeries, levelsFor } from './lay-out-series.ts';
import { type IndicatorScale, periodOf, type ShownPoint, scaleOf } from './series.ts';
import { byObjective, type IndicatorView, viewIndicators } from './view-indicators.ts';
import { sayFinding, sayPeriod, sayValue } from './words.ts';

const indicator = (rest: Partial<PilotIndicator> = {}): PilotIndicator => ({
  ...{ key: 'gestures', kind: 'evolution', from: 'activity', activities: ['adopted'], objectives: [1] },
  ...{ title: { fr: 'Gestes', en: 'Gestures' }, definition: { fr: 'd', en: 'd' }, readers: ['team', 'partners'] },
  ...rest,
});
const point = (start: string, value: number | null, rest: Partial<ShownPoint> = {}): ShownPoint => ({
  ...{ start, end: start, value, low: null, high: null, above: null, people: null, isOver: true },
  ...{ protocolVersion: 1, authorName: '', note: null, isWithheld: false },
  ...rest,
});
const together = (...points: ShownPoint[]) => [{ panelKey: '', points }];

describe('what an indicator says', () => {
  const shares = (from: number, to: number, half: number) =>
    together(
      point('2026-09-01', from, { low: from - half, high: from + half }),
      point('2026-10-01', to, { low: to - half, high: to + half }),
      point('2026-11-01', 0.99, { isOver: false }),
    );

  it('moves only when intervals are apart, from the first whole period to the last', () => {
    expect(describeSeries(indicator(), shares(0.2, 0.5, 0.1))).toMatchObject({ kind: 'moved', moves: 'up' });
    expect(describeSeries(indicator(), shares(0.5, 0.2, 0.1))).toMatchObject({ kind: 'moved', moves: 'down' });
    expect(describeSeries(indicator(), shares(0.2, 0.3, 0.1))).toMatchObject({ kind: 'moved', moves: 'steady' });
  });

  it('says whether that was expected, and nothing where nothing was', () => {
    const target = { moves: 'up' as const };
    expect(describeSeries(indicator({ target }), shares(0.2, 0.5, 0.1))).toMatchObject({ asExpected: true });
    expect(describeSeries(indicator({ target }), shares(0.2, 0.3, 0.1))).toMatchObject({ asExpected: false });
    expect(describeSeries(indicator(), shares(0.2, 0.3, 0.1))).toMatchObject({ asExpected: null });
  });

  it('tells nothing yet from nobody, from withheld, from not declared', () => {
    expect(describeSeries(indicator(), [])).toEqual({ kind: 'nothing', why: 'not-yet' });
    expect(describeSeries(indicator({ activities: [] }), [])).toEqual({ kind: 'nothing', why: 'not-declared' });
    expect(describeSeries(indicator(), together(point('2026-09-01', null)))).toEqual({
      kind: 'nothing',
      why: 'nobody',
    });
    const hidden = point('2026-09-01', null, { isWithheld: true });
    expect(describeSeries(indicator(), together(hidden))).toEqual({ kind: 'withheld' });
    const first = point('2026-09-01', 0.4);
    expect(describeSeries(indicator(), together(first, hidden))).toEqual({ kind: 'first', last: first });
  });
});

describe('the words of an indicator', () => {
  const view = (scale: IndicatorScale, rest: Partial<IndicatorView> = {}): IndicatorView => ({
    ...{ indicator: indicator(), scale, per: 'month', series: [], finding: { kind: 'withheld' } },
    ...rest,
  });

  it('write values in their scale', () => {
    expect(sayValue('fr', 0.425, view('share'))).toBe('43\u00a0%');
    expect(sayValue('fr', -0.05, view('share-change'))).toBe('\u22125\u00a0points');
    const unit = { fr: 'points sur 7', en: 'points out of 7' };
    expect(sayValue('en', 0.56, view('change', { indicator: indicator({ unit }) }))).toBe('+0.6\u00a0points out of 7');
    expect(sayValue('fr', 1234.56, view('number'))).toBe('1\u00a0235');
  });

  it('name periods', () => {
    expect(sayPeriod('fr', '2026-10-01', 'month')).toBe('octobre 2026');
    expect(sayPeriod('fr', '2026-10-01', 'quarter')).toBe('le 4e trimestre 2026');
    expect(sayPeriod('en', '2026-10-05', 'week')).toBe('the week of 5 October');
  });

  it('make a sentence of the finding', () => {
    const series = together(point('2026-09-01', 0.4), point('2026-10-01', 0.6));
    const target = { moves: 'down' as const };
    const one = view('share', { indicator: indicator({ target }), series });
    expect(sayFinding('en', { ...one, finding: describeSeries(one.indicator, series) }, 5)).toBe(
      'Rising: 60% for October 2026, 40% for September 2026. That is not what was expected: this is a result too.',
    );
    expect(sayFinding('fr', view('share'), 5)).toContain('moins de 5 personnes');
  });
});

describe('the picture of an indicator', () => {
  it('has nothing to draw when nothing is known', () => {
    expect(layOutSeries(together(point('2026-09-01', null)), 'share')).toBeNull();
  });

  it('cuts the line where a period says nothing, and marks what is withheld', () => {
    const layout = layOutSeries(
      together(
        ...[point('2026-07-01', 0.1), point('2026-08-01', 0.2), point('2026-09-01', null, { isWithheld: true })],
        ...[point('2026-10-01', 0.3), point('2026-11-01', 0.4, { isOver: false })],
      ),
      'share',
    );
    expect(layout?.lines[0]?.line.match(/M/g)).toHaveLength(2);
    expect(layout?.voids.map(({ start }) => start)).toEqual(['2026-09-01']);
    expect(layout?.lines[0]?.dots.map(({ isOver }) => isOver)).toEqual([true, true, true, false]);
  });

  it('keeps every mark inside its frame, zero among the levels', () => {
    const value = fc.double({ min: -1e6, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(
        fc.array(value, { minLength: 1, maxLength: 30 }),
        fc.constantFrom<IndicatorScale>('number', 'change'),
        (values, scale) => {
          const points = values.map((one, i) =>
            point(
              `2026-${String((i % 12) + 1).padStart(2, '0')}-${String(1 + Math.floor(i / 12)).padStart(2, '0')}`,
              one,
            ),
          );
          const layout = layOutSeries(together(...points), scale);
          if (!layout) throw new Error('something is known');
          const { plot, levels, lines } = layout;
          expect(levels.some((level) => level.value === 0)).toBe(true);
          expect(levels.length).toBeLessThanOrEqual(6);
          for (const { x, y } of lines[0]?.dots ?? []) {
            expect(x).toBeGreaterThanOrEqual(plot.left);
            expect(x).toBeLessThanOrEqual(plot.right);
            expect(y).toBeGreaterThanOrEqual(plot.top - 0.2);
            expect(y).toBeLessThanOrEqual(plot.bottom + 0.2);
          }
        },
      ),
    );
  });

  it('takes the smallest round frame for shares', () => {
    expect(levelsFor(0, 0.08, 'share')).toEqual([0, 0.05, 0.1]);
    expect(levelsFor(0, 0.6, 'share')).toEqual([0, 0.5, 1]);
  });
});

describe('who an indicator is for', () => {
  it('shows the team all, partners and testers theirs, under the objective that it serves first', () => {
    const indicators = [
      indicator({ key: 'a', readers: ['team'] }),
      indicator({ key: 'b', objectives: [2, 1], readers: ['partners', 'testers'] }),
      indicator({ key: 'c', objectives: [], readers: ['testers'] }),
    ];
    const definition = { indicators, smallestGroup: 5, panels: [{ key: 'p' }, { key: 'q' }] } as never;
    const keys = (reader: 'team' | 'partners' | 'testers') =>
      viewIndicators(definition, [], { isResearcher: false, reader }).map((view) => view.indicator.key);
    expect([keys('team'), keys('partners'), keys('testers')]).toEqual([['a', 'b', 'c'], ['b'], ['b', 'c']]);
    const views = viewIndicators(definition, [], { isResearcher: false, reader: 'team' });
    const shuffled = ['q', '', 'p'].map((panelKey) => ({ indicatorKey: 'a', panelKey, points: [] }));
    const [first] = viewIndicators(definition, shuffled, { isResearcher: true, reader: 'team' });
    expect(first?.series.map(({ panelKey }) => panelKey)).toEqual(['', 'p', 'q']);
    const groups = byObjective({ objectives: ['x', 'y', 'z'] }, views);
    expect(groups.map(({ objective, views: own }) => [objective, own.map((view) => view.indicator.key)])).toEqual([
      ...[
        [1, ['a']],
        [2, ['b']],
      ],
      ...[
        [3, []],
        [null, ['c']],
      ],
    ]);
  });

  it('knows its scale and rhythm from its declaration', () => {
    expect(scaleOf(indicator())).toBe('share');
    const counts = { what: 'events' as const, outOf: 'enrolled' as const, per: 'quarter' as const };
    expect([scaleOf(indicator({ counts })), periodOf(indicator({ counts }))]).toEqual(['number', 'quarter']);
    expect(scaleOf(indicator({ counts: { ...counts, outOfActivities: ['a'] } }))).toBe('share');
    const asks = { question: 'q', since: 'before' };
    expect(scaleOf(indicator({ from: 'survey', asks }))).toBe('change');
    expect(scaleOf(indicator({ from: 'survey', asks: { ...asks, choices: ['yes'] } }))).toBe('share-change');
    expect(periodOf(indicator({ from: 'team' }))).toBe('month');
  });
});
