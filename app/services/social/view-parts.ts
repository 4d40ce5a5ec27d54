import type { Bilingual } from '~/platform/i18n/messages.ts';
import type { Aid } from './messages/aids.ts';
import type { AidEstimates } from './simulate-aids.server.ts';
import type { SituationView } from './situation-view.ts';

/** What a person may show of their situation, part by part; what is not ticked is not there for whoever reads. */
export const VIEW_PARTS = ['paid', 'ahead', 'papers', 'household', 'rights'] as const;
export type ViewPart = (typeof VIEW_PARTS)[number];

export const isViewPart = (key: string): key is ViewPart => VIEW_PARTS.some((part) => part === key);

/** What each part is drawn from; a pilot without the first of them has no such part. */
const DRAWN_FROM: Readonly<Record<ViewPart, readonly [string, ...string[]]>> = {
  paid: ['caf/allowances'],
  ahead: ['metropole-lyon/path'],
  papers: ['metropole-lyon/local-rights'],
  household: ['caf/household'],
  rights: ['caf/household', 'caf/allowances', 'dgfip/income', 'declared/situation'],
};

/** The datasets that some parts are drawn from, each once. */
export const datasetsOf = (parts: readonly ViewPart[]): string[] => [
  ...new Set(parts.flatMap((part) => DRAWN_FROM[part])),
];

/** The parts that can be shown of what is there (`ready`: keys of datasets). */
export const partsOf = (ready: readonly string[]): ViewPart[] =>
  VIEW_PARTS.filter((part) => ready.includes(DRAWN_FROM[part][0]));

/** One aid, in a line: an amount, a word, or why there is none. */
export interface RightLine {
  readonly aid: Aid;
  readonly says: 'amount' | 'nothing' | 'free' | 'contribution' | 'above' | 'fares' | 'needs' | 'not-covered';
  /** Euros a month. */
  readonly euros: number | null;
  readonly fares: readonly Bilingual[];
}

/** What a view shows, and nothing that it does not: a part that is not ticked is null. Plain data. */
export interface ViewContent {
  readonly today: string;
  readonly paid: Pick<SituationView, 'latest' | 'next' | 'months'> | null;
  readonly ahead: Pick<SituationView, 'ahead' | 'lately'> | null;
  readonly papers: SituationView['papers'] | null;
  readonly household: NonNullable<SituationView['household']> | null;
  readonly rights: readonly RightLine[] | null;
  /** Ticked, and nothing can be shown of them today. */
  readonly empty: readonly ViewPart[];
}

/** Keeps of a situation the parts that are ticked. `estimates` is null where rights are not among them. */
export function viewContent(
  parts: readonly ViewPart[],
  view: SituationView,
  estimates: AidEstimates | null,
): ViewContent {
  const has = (part: ViewPart): boolean => parts.includes(part);
  const { latest, next, months, ahead, lately, papers, household } = view;
  const content = {
    today: view.today,
    paid: has('paid') && latest ? { latest, next, months } : null,
    ahead: has('ahead') ? { ahead, lately } : null,
    papers: has('papers') && papers.length > 0 ? papers : null,
    household: has('household') ? household : null,
    rights: has('rights') && estimates ? rightLines(estimates) : null,
  };
  return { ...content, empty: parts.filter((part) => content[part] === null) };
}

const euroLine = (aid: Aid, euros: number): RightLine => ({
  ...{ aid, says: euros > 0 ? 'amount' : 'nothing', euros, fares: [] },
});

/** Each aid's estimate in a line; how it was worked out stays with the person. */
export function rightLines(estimates: AidEstimates): RightLine[] {
  const { rsa, primeActivite, housingBenefit, healthCover, localFare } = estimates;
  const without = (aid: Aid, { status }: { status: string }): RightLine => ({
    ...{ aid, says: status === 'needs' ? 'needs' : 'not-covered', euros: null, fares: [] },
  });
  return [
    rsa.status === 'estimated' ? euroLine('rsa', rsa.amountEur) : without('rsa', rsa),
    primeActivite.status === 'estimated'
      ? euroLine('primeActivite', primeActivite.paidEur)
      : without('primeActivite', primeActivite),
    housingBenefit.status === 'estimated'
      ? euroLine('housingBenefit', housingBenefit.amountEur)
      : without('housingBenefit', housingBenefit),
    healthCover.status === 'estimated'
      ? { aid: 'healthCover', says: healthCover.tier, euros: healthCover.contributionEur, fares: [] }
      : without('healthCover', healthCover),
    localFare.status === 'known'
      ? { aid: 'localFare', says: 'fares', euros: null, fares: localFare.fares.map(({ title }) => title) }
      : without('localFare', localFare),
  ];
}

/** The same content with one of its parts only, as a page that shows parts one by one needs it. */
export const onlyPart = (content: ViewContent, part: ViewPart): ViewContent => ({
  ...{ today: content.today, paid: null, ahead: null, papers: null, household: null, rights: null },
  [part]: content[part],
  empty: content.empty.filter((one) => one === part),
});
