import type { PilotDefinition } from '~/pilots/definition.ts';
import type { BUILDING } from './sections.ts';

export type Section = (typeof BUILDING)[number];

/** How far a page of the builder is: nothing said, something said, or all that its question asks. */
export interface Readiness {
  readonly section: Section;
  readonly state: 'empty' | 'begun' | 'said';
}

const says = (text: { readonly fr: string; readonly en: string } | undefined): boolean =>
  text !== undefined && (text.fr !== '' || text.en !== '');

/** What is written of a scenario, page by page. Says nothing of whether it is wise: that is the check before launch. */
export function readinessOf(document: PilotDefinition): Readiness[] {
  const { axioms, calendar, panels, services, partners, packages, datasets, team } = document;
  const holders = document.holders.length + document.comingHolders.length;
  const dated = calendar.milestones.filter(({ on }) => on !== '');
  const asked: readonly (readonly [Section, readonly boolean[]])[] = [
    ['objectif', [says(document.mainObjective), document.questions.length > 0, document.indicators.length > 0]],
    ['axiomes', [Boolean(axioms?.learn.length), Boolean(axioms?.need.length), Boolean(axioms?.avoid.length)]],
    [
      'donnees',
      [holders >= 2, datasets.length > 0, datasets.length > 0 && datasets.every(({ justifiedBy }) => justifiedBy)].map(
        Boolean,
      ),
    ],
    [
      'testeurs',
      [
        panels.length > 0,
        panels.some(({ size }) => size > 0),
        panels.some(({ recruitment }) => Boolean(recruitment?.opensOn && recruitment.endWith)),
      ],
    ],
    [
      'services',
      [services.length > 0, services.some(({ origin }) => origin), services.some((one) => one.usedEveryDays)].map(
        Boolean,
      ),
    ],
    ['acteurs', [partners.length > 0, partners.some(({ commitment }) => commitment === 'committed'), team.length > 0]],
    [
      'calendrier',
      [calendar.startsOn !== '' && calendar.endsOn !== '', dated.length > 0, dated.some(({ planB }) => planB)].map(
        Boolean,
      ),
    ],
    [
      'budget',
      [packages.length > 0, packages.some(({ budgetEur }) => budgetEur > 0), partners.some((one) => one.amountEur)].map(
        Boolean,
      ),
    ],
  ];
  return asked.map(([section, answers]) => ({
    section,
    state: answers.every(Boolean) ? 'said' : answers.some(Boolean) ? 'begun' : 'empty',
  }));
}
