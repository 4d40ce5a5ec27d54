import { describe, expect, it } from 'vitest';
import { TimeChart } from './line-or-bar-chart.tsx';
import { renderPage } from './render-for-test.tsx';

const week = ['lun', 'mar', 'mer', 'jeu', 'ven', 'sam', 'dim'];
const kwh = { label: 'Électricité', color: 'var(--energie)', edge: 'var(--energie-ink)' };
const bars = (page: Document) => Array.from(page.querySelectorAll('.data rect'));
const bottom = (rect: Element) => Number(rect.getAttribute('y')) + Number(rect.getAttribute('height'));

describe('TimeChart', () => {
  const page = renderPage(
    <TimeChart
      kind="bar"
      unit="kWh"
      labels={week}
      series={[{ ...kwh, values: [52, 56, null, null, 50, 63, null] }]}
      description="Électricité de la semaine"
    />,
  );

  it('stands every bar on zero, as tall as its value', () => {
    const axis = page.querySelector('line.axis');
    const zero = Number(axis?.getAttribute('y1'));
    for (const bar of bars(page)) expect(bottom(bar)).toBeCloseTo(zero, 1);
    const heights = bars(page).map((bar) => Number(bar.getAttribute('height')));
    expect((heights[1] ?? 0) / (heights[0] ?? 1)).toBeCloseTo(56 / 52, 2);
  });

  it('draws an outlined void for each run without a measure, names it, and never a bar of zero', () => {
    expect(bars(page)).toHaveLength(4);
    expect(page.querySelectorAll('rect.void title')).toHaveLength(2);
    expect(page.querySelector('.key')?.textContent).toContain('pas de mesure');
  });

  it('writes the values of a few bars alike, and the unit', () => {
    const few = renderPage(
      <TimeChart kind="bar" unit="kWh" labels={['a', 'b']} series={[{ ...kwh, values: [5.2, 5] }]} description="d" />,
    );
    expect(Array.from(few.querySelectorAll('text.strong'), (text) => text.textContent)).toEqual(['5,2', '5,0']);
    expect(few.querySelector('.axis-y')?.textContent).toContain('kWh');
  });

  it('is one picture with a name for those who do not see it', () => {
    const picture = page.querySelector('[role=img]');
    expect(picture?.getAttribute('aria-label')).toBe('Électricité de la semaine');
    for (const child of picture?.children ?? []) expect(child.getAttribute('aria-hidden')).toBe('true');
  });

  it('breaks a line where nothing was measured', () => {
    const lines = renderPage(
      <TimeChart
        kind="line"
        unit="%"
        labels={week}
        series={[
          { label: 'Suivies', values: [100, 96, null, null, 88, 84, 83], color: 'var(--cat-1)' },
          { label: 'Autres', values: [100, 90, 81, null, 70, 66, 63], color: 'var(--cat-2)' },
        ]}
        description="Rétention"
      />,
    );
    const [first, second] = Array.from(lines.querySelectorAll('.data path'));
    expect(first?.getAttribute('d')?.match(/M/g)).toHaveLength(2);
    expect(second?.getAttribute('stroke-dasharray')).toBe('8 4');
    expect(lines.querySelectorAll('rect.void title')).toHaveLength(1);
    expect(lines.querySelectorAll('.key li')).toHaveLength(3);
  });

  it('draws what is usual as marks, which do not fill a void', () => {
    const marked = renderPage(
      <TimeChart
        kind="bar"
        unit="kWh"
        labels={['sam', 'dim']}
        series={[
          { ...kwh, values: [6, null] },
          { label: 'Habitude', values: [7, 7], color: 'var(--ink)', as: 'mark' },
        ]}
        description="d"
      />,
    );
    expect(marked.querySelectorAll('rect.void title')).toHaveLength(1);
    expect(marked.querySelectorAll('.data line')).toHaveLength(2);
  });
});
