import { describe, expect, it } from 'vitest';
import type { PilotDefinition } from '~/pilots/definition.ts';
import { audienceOf } from './audience.ts';
import { filterHref, readFilter } from './filter.ts';
import { FIGURES, followThread, isFigureKey } from './thread.ts';
import { wrapWords } from './wrap-words.ts';

const both = (text: string) => ({ fr: text, en: `${text} (en)` });
const definition = {
  slug: 'p',
  territory: 'nantes',
  activities: [
    { kind: 'viewed', qualifying: true, title: both('A regardé') },
    { kind: 'opened', qualifying: false, title: both('A ouvert') },
  ],
  services: [
    { key: 's1', title: both('Service'), pitch: both('Pour voir'), datasets: ['h/a', 'h/b'], widgets: ['w'] },
    { key: 's2', title: both('Plus tard'), pitch: both('Rien encore'), datasets: ['h/c'], widgets: [] },
  ],
  datasets: [
    { key: 'h/a', title: both('A'), justifiedBy: 'card-a' },
    { key: 'h/b', title: both('B'), justifiedBy: 'card-b' },
    { key: 'h/c', title: both('C'), justifiedBy: 'card-c' },
  ],
  purposes: [{ key: 'p1', datasets: ['h/a'], question: both('Peut-on ?') }],
} as unknown as PilotDefinition;

describe('followThread', () => {
  it('leads from what is counted to the sheet row, through what is open', () => {
    const card = { key: 'card-a', information: 'Combien', challenge: 'Habitat', sheet: 'Défi 2', row: 14 };
    const thread = followThread(definition, 'flux', new Map([['card-a', card]]), 'fr');
    expect(thread.activities).toEqual(['A regardé']);
    expect(thread.services.map(({ title }) => title)).toEqual(['Service']);
    expect(thread.datasets).toEqual([
      {
        title: 'A',
        services: ['Service'],
        purposes: [{ key: 'p1', question: 'Peut-on\u202f?' }],
        card: { href: '/nantes/donnees/card-a', information: 'Combien', sheet: 'Défi 2', row: 14 },
      },
      {
        title: 'B',
        services: ['Service'],
        purposes: [],
        card: { href: '/nantes/donnees/card-b', information: null, sheet: null, row: null },
      },
    ]);
  });

  it('knows its figures', () => {
    expect(FIGURES.map(isFigureKey)).toEqual(FIGURES.map(() => true));
    expect(['autre', 'toString', undefined].map(isFigureKey)).toEqual([false, false, false]);
  });
});

describe('the address', () => {
  it('goes there and back, and takes the unknown for the default', () => {
    const filter = {
      ...({ panelKey: 'faep', measure: 'rolling', cohortPeriod: 'month', unit: 'day' } as const),
      ...({ start: 'recurring', window: 84, interval: 'log-log' } as const),
    };
    expect(filterHref('/r', filter)).toBe(
      '/r?panel=faep&mesure=glissante&cohorte=mois&pas=jour&depart=chaque&fenetre=84&intervalle=log-log',
    );
    expect(readFilter(new URLSearchParams(filterHref('', filter)))).toEqual(filter);
    const plain = readFilter(new URLSearchParams());
    expect(plain).toMatchObject({ panelKey: null, measure: 'classic', cohortPeriod: 'fortnight', unit: 'week' });
    expect(readFilter(new URLSearchParams('mesure=x&panel=&pas=toString&fenetre=9'))).toEqual(plain);
    expect(filterHref('/r', filter, plain)).toBe('/r');
  });
});

describe('audienceOf', () => {
  const held = (role: string, pilotSlug: string | null, territoryId = 'nantes') =>
    ({ kind: 'staff', userId: 'u', name: 'N', roles: [{ role, pilotSlug, territoryId }] }) as never;

  it.each([
    [held('researcher', null), 'researcher'],
    [held('researcher', 'p'), 'researcher'],
    [held('researcher', 'other-pilot'), 'other'],
    [held('researcher', null, 'lyon'), 'other'],
    [held('lead', null), 'other'],
    [{ kind: 'anonymous' } as const, 'other'],
  ])('%j', (principal, audience) => {
    expect(audienceOf(principal, 'nantes', 'p')).toBe(audience);
  });
});

describe('wrapWords', () => {
  it('cuts between words only', () => {
    expect(wrapWords('ont demandé à partir', 14)).toEqual(['ont demandé à', 'partir']);
    expect(wrapWords('anticonstitutionnellement', 5)).toEqual(['anticonstitutionnellement']);
  });
});
