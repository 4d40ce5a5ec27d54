import { describe, expect, it } from 'vitest';
import type { CollectiveFlows } from './collective-flows.ts';
import { drawFlowMap } from './flow-map.ts';
import { buildFlowView, readFlowChoice } from './flow-view.ts';
import { flowAreasOf } from './load-flow-areas.server.ts';
import { MAP } from './trip-map.ts';

const areas = flowAreasOf('la-rochelle');
if (!areas) throw new Error('no areas');

const [HOME, TOWN, PORT] = ['17028', '17300-centre', '17300-minimes'];
const CONTENT: CollectiveFlows = {
  people: 10,
  flows: [
    { from: HOME, to: TOWN, band: 'morning', mode: 'bike', people: 6, trips: 12 },
    { from: HOME, to: TOWN, band: 'morning', mode: null, people: 5, trips: 7 },
    { from: TOWN, to: HOME, band: null, mode: 'bike', people: 8, trips: 9 },
    { from: TOWN, to: PORT, band: null, mode: null, people: 5, trips: 30 },
    { from: PORT, to: PORT, band: 'evening', mode: 'walk', people: 7, trips: 7 },
  ],
  untold: true,
};
const view = (query: string) => buildFlowView(CONTENT, areas, readFlowChoice(new URLSearchParams(query)));

describe('a group’s flows, as a page shows them', () => {
  it('are sums of published figures, most trips first, with at least so many people', () => {
    const { flows, trips, apart, people } = view('');
    expect(flows.map(({ from, to, trips: n, people: p }) => [from, to, n, p])).toEqual([
      ['La Rochelle, centre', 'Les Minimes', 30, 5],
      ['Aytré', 'La Rochelle, centre', 19, 6],
      ['La Rochelle, centre', 'Aytré', 9, 8],
      ['Les Minimes', 'Les Minimes', 7, 7],
    ]);
    expect({ trips, apart, people }).toEqual({ trips: 65, apart: 0, people: 10 });
  });

  it('leave out, and count apart, what is only known for several parts of the day or modes', () => {
    expect(view('heure=morning')).toMatchObject({ trips: 19, apart: 39 });
    expect(view('mode=bike')).toMatchObject({ trips: 21, apart: 37 });
    expect(view('heure=morning&mode=bike')).toMatchObject({ trips: 12, apart: 46 });
    expect(view('heure=night')).toMatchObject({ trips: 0, apart: 39, flows: [], map: null });
    expect(view('heure=noon&mode=plane').choice).toEqual({ band: null, mode: null });
  });

  it('are drawn within the picture, both ways in one line, the widest on top', () => {
    const { map } = view('');
    expect(map?.outlines).toHaveLength(28);
    expect(map?.ties.map(({ key, width }) => [key, width])).toEqual([
      [`${HOME} ${TOWN}`, 10.4],
      [`${TOWN} ${PORT}`, 11],
    ]);
    expect(map?.areas.map(({ name, radius }) => [name, radius])).toEqual([
      ['La Rochelle, centre', 4],
      ['Les Minimes', 13],
      ['Aytré', 4],
    ]);
    for (const { x, y } of map?.areas ?? []) {
      expect(x > 0 && x < MAP.width && y > 0 && y < MAP.height).toBe(true);
    }
    const [town, , home] = map?.areas ?? [];
    expect(town && home && town.y < home.y && town.x < home.x).toBe(true);
    expect(drawFlowMap([], areas)).toBeNull();
  });

  it('name an area that is no longer here by its key, and draw no line to it', () => {
    const gone = { ...CONTENT, flows: [{ ...(CONTENT.flows[0] as CollectiveFlows['flows'][number]), to: 'gone' }] };
    const { flows, map } = buildFlowView(gone, areas, { band: null, mode: null });
    expect(flows[0]?.to).toBe('gone');
    expect(map?.ties).toEqual([]);
  });
});
