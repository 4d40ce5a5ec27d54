import { expect, it } from 'vitest';
import { nextThing } from './next-thing.ts';

const workshop = (phase: number, state: string) => ({ phase, state });

it.each([
  ['a seminar before anything', {}, 'seminar'],
  ['a seminar again when the first was cancelled', { workshops: [workshop(0, 'cancelled')] }, 'seminar'],
  ['the workshop that is planned', { workshops: [workshop(0, 'planned')] }, 'workshop'],
  ['the hunt for data after the seminar', { workshops: [workshop(0, 'closed')] }, 'datablitz'],
  ['the map once a sheet was imported, seminar or not', { dataItems: 3 }, 'map'],
  ['the map after the hunt', { dataItems: 3, workshops: [workshop(0, 'closed'), workshop(1, 'closed')] }, 'map'],
  ['the workshop that runs, map or not', { dataItems: 3, workshops: [workshop(2, 'running')] }, 'workshop'],
  [
    'the pilot once there is one',
    { dataItems: 3, pilots: [{ status: 'draft' }, { status: 'running' }], workshops: [workshop(3, 'planned')] },
    'pilot',
  ],
  [
    'the workshop before a draft',
    { dataItems: 3, pilots: [{ status: 'draft' }], workshops: [workshop(0, 'planned')] },
    'workshop',
  ],
  ['a draft to prepare when no workshop comes', { dataItems: 3, pilots: [{ status: 'draft' }] }, 'draft'],
] as const)('comes %s', (_name, so, next) => {
  expect(nextThing({ dataItems: 0, pilots: [], workshops: [], ...so })).toBe(next);
});
