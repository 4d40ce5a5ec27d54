import { describe, expect, it } from 'vitest';
import type { PilotLinks } from './components/pilot-tabs.tsx';
import { tabGroups } from './group-tabs.ts';

const BASE = '/nantes/experimentations/hestia-zeus';
const lead: PilotLinks = {
  ...{
    base: BASE,
    manage: true,
    research: true,
    custody: true,
    holders: true,
    results: true,
    assist: true,
    views: true,
  },
  ...{ together: 'board', messages: 'messages', exchange: true, surveys: true },
};
const reader: PilotLinks = {
  ...{
    base: BASE,
    manage: false,
    research: false,
    custody: false,
    holders: false,
    results: false,
    assist: false,
    views: false,
  },
  ...{ together: null, messages: '', exchange: false, surveys: false },
};
const names = (groups: ReturnType<typeof tabGroups>) => groups.map(({ pages }) => pages.map(({ name }) => name));

describe('tabs of a pilot', () => {
  it('come in groups, each page once', () => {
    expect(names(tabGroups(lead, BASE))).toEqual([
      ['overview', 'definition', 'protocol', 'board', 'rehearsal', 'lab'],
      ['panel', 'links', 'exchange', 'surveys', 'messages', 'assist', 'views', 'withdrawals'],
      ['holders', 'custody', 'results', 'indicators', 'research'],
    ]);
  });

  it('leave out what a person may not open, and groups that would be empty', () => {
    expect(names(tabGroups(reader, BASE))).toEqual([['overview', 'definition', 'protocol'], ['indicators']]);
    expect(names(tabGroups({ ...reader, messages: 'appels' }, BASE))).toContainEqual(['calls']);
  });

  it.each([
    ['', 'pilot'],
    ['/protocole/pause', 'pilot'],
    ['/messages/nouveau', 'people'],
    ['/recherche/fil/flux', 'data'],
    ['/archive', 'pilot'],
  ])('the page %s is read in one group: %s', (path, key) => {
    const here = tabGroups(lead, BASE + path).filter((group) => group.here);
    expect(here.map((group) => group.key)).toEqual([key]);
  });
});
