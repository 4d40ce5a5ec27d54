import type { PilotLinks } from './components/pilot-tabs.tsx';

const GROUPS = ['pilot', 'people', 'data'] as const;
type TabGroupKey = (typeof GROUPS)[number];

/** A page of a pilot: its address under the pilot's own, and its name in the messages. */
const PAGES = {
  overview: { group: 'pilot', path: '' },
  definition: { group: 'pilot', path: '/definition' },
  protocol: { group: 'pilot', path: '/protocole' },
  assembly: { group: 'pilot', path: '/assemblee' },
  board: { group: 'pilot', path: '/conseil' },
  rehearsal: { group: 'pilot', path: '/repetition' },
  lab: { group: 'pilot', path: '/labo' },
  panel: { group: 'people', path: '/panel' },
  links: { group: 'people', path: '/liens' },
  exchange: { group: 'people', path: '/mur' },
  surveys: { group: 'people', path: '/enquetes' },
  messages: { group: 'people', path: '/messages' },
  calls: { group: 'people', path: '/appels' },
  assist: { group: 'people', path: '/accompagner' },
  views: { group: 'people', path: '/suivis' },
  withdrawals: { group: 'people', path: '/retraits' },
  holders: { group: 'data', path: '/detenteurs' },
  custody: { group: 'data', path: '/garde' },
  results: { group: 'data', path: '/resultats' },
  indicators: { group: 'data', path: '/indicateurs' },
  research: { group: 'data', path: '/recherche' },
} as const satisfies Record<string, { group: TabGroupKey; path: string }>;
type TabName = keyof typeof PAGES;

interface TabGroup {
  readonly key: TabGroupKey;
  /** Whether the page being read belongs to it: the first group when none says so. */
  readonly here: boolean;
  readonly pages: readonly { readonly name: TabName; readonly path: string }[];
}

const NAMES = Object.keys(PAGES) as TabName[];

/** The pages that a person may open, in groups without the empty ones; exactly one group is `here`. */
export function tabGroups(links: PilotLinks, pathname: string): TabGroup[] {
  const open = openPages(links);
  const under = pathname.slice(links.base.length);
  const current = open.find((name) => PAGES[name].path !== '' && isAt(under, PAGES[name].path));
  const here: TabGroupKey = current ? PAGES[current].group : 'pilot';
  return GROUPS.map((key) => ({
    key,
    here: key === here,
    pages: open.filter((name) => PAGES[name].group === key).map((name) => ({ name, path: PAGES[name].path })),
  })).filter(({ pages }) => pages.length > 0);
}

const isAt = (path: string, page: string): boolean => path === page || path.startsWith(`${page}/`);

function openPages(links: PilotLinks): TabName[] {
  const { manage, research, custody, holders, results, together, assist, views, messages, exchange, surveys } = links;
  const may: Readonly<Record<TabName, boolean>> = {
    ...{ overview: true, definition: true, protocol: true, indicators: true },
    ...{ assembly: together === 'assembly', board: together === 'board' },
    ...{ panel: manage, links: manage, withdrawals: manage, lab: manage, rehearsal: manage, assist, views },
    ...{ messages: messages === 'messages', calls: messages === 'appels' },
    ...{ holders, custody, results, research, exchange, surveys },
  };
  return NAMES.filter((name) => may[name]);
}
