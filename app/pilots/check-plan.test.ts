import { describe, expect, it } from 'vitest';
import { TINY_PILOT, writePilots } from '../../tests/support/tiny-pilot.ts';
import { loadPilots } from './load-pilots.server.ts';

const PLAN = `comingHolders:
  - { key: edf, name: EDF, access: medium, missing: { fr: Un accord, en: An agreement } }
partners:
  - { key: edf, name: EDF, kind: holder, role: { fr: Rend les factures, en: Returns bills }, holder: edf, commitment: interested }
  - { key: enedis, name: Enedis, kind: holder, role: { fr: Rend, en: Returns }, holder: enedis, commitment: committed }
packages:
  - { key: data, kind: data, title: { fr: Données, en: Data }, startsOn: 2026-06-01, endsOn: 2026-08-31, budgetEur: 100.1, committedEur: 40, lines: [{ title: { fr: A, en: B }, amountEur: 99.9 }, { title: { fr: C, en: D }, amountEur: 0.2 }] }
surveys:
  - { key: first, title: { fr: Avant, en: Before }, about: { fr: Savoir, en: Knowing }, wave: before, panels: [alpha], datasets: [edf/bills] }
indicators:
  - { key: looked, title: { fr: Regards, en: Looks }, kind: evolution, definition: { fr: Un sur deux, en: One in two }, from: survey, survey: first, activities: [viewed] }
`;
const BILLS = `  - key: edf/bills
    holder: edf
    title: { fr: Factures, en: Bills }
    detail: { fr: En euros, en: In euros }
    justifiedBy: maison--factures
    historyMonths: 24
`;
const PURPOSE = `  - key: bills
    holder: edf
    datasets: [edf/bills]
    recipient: hestia
    services: [hestia]
    version: 1
    question: { fr: Vos factures ?, en: Your bills? }
    what: { title: { fr: Quoi, en: What }, detail: { fr: ceci, en: this } }
    why: { title: { fr: Pourquoi, en: Why }, detail: { fr: cela, en: that } }
    who: { title: { fr: Qui, en: Who }, detail: { fr: vous, en: you } }
    until: { on: 2026-12-31, detail: { fr: ou avant, en: or before } }
    ifRefused: { fr: Rien, en: Nothing }
    ifWithdrawn: { fr: Rien, en: Nothing }
`;
const PILOT = `${TINY_PILOT}${PLAN}`
  .replace('recipients:\n', `${BILLS}recipients:\n`)
  .replace('services:\n  - key: hestia', `${PURPOSE}services:\n  - key: hestia`)
  .replace('datasets: [enedis/daily]\n    widgets', 'datasets: [enedis/daily, edf/bills]\n    widgets')
  .replace('{ on: 2026-09-01, doneOn', '{ on: 2026-09-01, key: start, package: data, doneOn')
  .replace('{ on: 2026-10-20, title', '{ on: 2026-10-20, key: meet, after: [start], takesDays: 5, title')
  .replace('{ on: 2026-12-31, title', '{ on: 2026-12-31, key: over, after: [start, meet], title')
  .replace(
    'size: 20\n',
    `size: 20
    recruitment: { opensOn: 2026-06-01, closesOn: 2026-06-30, where: { fr: Ici, en: Here }, channels: [{ fr: Affiche, en: Poster }], endWith: 15, stayShare: 0.75, stayBasis: { fr: Estimation, en: Estimate }, feedback: { fr: Réunion, en: Meeting } }
`,
  );

const load = (text: string) => loadPilots(writePilots({ tiny: { 'pilot.yaml': text } }));

describe('the plan of a pilot', () => {
  it('is read when it holds together, with a holder that is still to come', async () => {
    const { pilots, problems } = await load(PILOT);
    expect(problems).toEqual([]);
    expect(pilots[0]?.definition).toMatchObject({
      comingHolders: [{ key: 'edf' }],
      partners: [{ indispensable: false }, { holder: 'enedis' }],
      calendar: { milestones: [{ package: 'data' }, { after: ['start'] }, {}] },
    });
  });

  it.each([
    [
      'a holder that is come and coming',
      '{ key: edf, name: EDF, access',
      '{ key: enedis, name: EDF, access',
      /take it out/,
    ],
    ['a partner that is no holder of it', 'holder: edf, commitment', 'holder: engie, commitment', /"engie" is not in/],
    ['a dataset of nobody', '    holder: edf\n    title', '    holder: edg\n    title', /"edg" is not in/],
    ['the same partner twice', 'key: enedis, name', 'key: edf, name', /already used by another element of partners/],
    ['a package that ends first', 'endsOn: 2026-08-31, budget', 'endsOn: 2026-05-31, budget', /cannot come before/],
    [
      'lines that do not add up',
      'amountEur: 99.9',
      'amountEur: 90',
      /lines make 90\.2 euros, and the budget says 100\.1/,
    ],
    ['a package that is not there', 'package: data', 'package: datas', /work package "datas": did you mean "data"/],
    ['a milestone after nothing', 'after: [start]', 'after: [stat]', /milestone "stat": did you mean "start"/],
    ['a milestone twice', 'key: meet', 'key: start', /already used by another element of milestones/],
    ['a milestone after itself', 'after: [start], takes', 'after: [meet], takes', /break the circle/],
    ['a circle', 'key: start,', 'key: start, after: [over],', /break the circle/],
    ['a survey of no panel', 'panels: [alpha]', 'panels: [alpah]', /panel "alpah": did you mean "alpha"/],
    ['a survey beside no data', 'datasets: [edf/bills] }', 'datasets: [edf/bill] }', /dataset "edf\/bill"/],
    ['an indicator of no survey', 'survey: first', 'survey: frist', /survey "frist": did you mean "first"/],
    ['an indicator of no activity', 'activities: [viewed]', 'activities: [vewed]', /did you mean "viewed"/],
    ['a recruitment that closes first', 'closesOn: 2026-06-30', 'closesOn: 2026-05-30', /cannot come before/],
    ['an end with more than its places', 'endWith: 15', 'endWith: 25', /panel of 20 places cannot end with 25/],
  ])('is refused for %s', async (_what, from, to, message) => {
    const broken = PILOT.replace(from, to);
    expect(broken).not.toBe(PILOT);
    const { pilots, problems } = await load(broken);
    expect(pilots).toEqual([]);
    expect(problems.map((problem) => problem.message).join('\n')).toMatch(message);
    expect(problems[0]?.line).toBeGreaterThan(1);
  });

  it('is refused when a milestone comes before one that it waits for', async () => {
    const early = PILOT.replace('after: [start], takes', 'after: [over], takes').replace(', after: [start, meet]', '');
    const { problems } = await load(early);
    expect(problems.map(({ message }) => message)).toEqual([
      expect.stringMatching(/comes before "over" \(2026-12-31\)/),
    ]);
  });
});
