import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { PilotDefinition } from '~/pilots/definition.ts';
import { loadPilot } from '~/pilots/load-pilots.server.ts';
import { loadBehaviour } from '../behaviour/load-behaviour.server.ts';
import { simulatedDays } from '../engine/simulated-days.ts';
import { daysToAct } from './days-to-act.ts';
import { expectAnswers } from './expect-answers.ts';
import { findLoadProblems, holderLoads } from './holder-load.ts';
import { type Counted, makeFindings } from './make-findings.ts';
import type { ReportProblem } from './problem.ts';
import { sayAct } from './say-act.ts';
import { sayProblem } from './say-problem.server.ts';
import { standingOn, type TesterDays } from './tester-days.ts';

const behaviour = loadBehaviour();
let hestia: PilotDefinition;
let parcours: PilotDefinition;
beforeAll(async () => {
  const load = async (slug: string) => {
    const definition = (await loadPilot(`pilot-configs/${slug}`)).pilots[0]?.definition;
    if (!definition) throw new Error(`${slug} does not load`);
    return definition;
  };
  hestia = await load('hestia-zeus');
  parcours = await load('mon-parcours-social');
});

/** A pilot that has been played by nobody: what is found is in the plan. */
function findings(definition: PilotDefinition, more: Partial<Counted> = {}) {
  const { startsOn, timeZone } = definition.calendar;
  const days = simulatedDays(startsOn, timeZone);
  return makeFindings({
    ...{
      definition,
      behaviour,
      testers: [],
      asked: 10,
      from: startsOn,
      days: 60,
      to: days.date(59),
      dateOf: days.date,
    },
    ...{ calls: [], refusals: [], acts: [] },
    ...more,
  });
}

/** What is found once something was changed, and was not before. */
function newlyFound(definition: PilotDefinition, change: (draft: PilotDefinition) => void): ReportProblem[] {
  const draft = structuredClone(definition);
  change(draft);
  const before = findings(definition).problems.map((problem) => JSON.stringify(problem));
  return findings(draft).problems.filter((problem) => !before.includes(JSON.stringify(problem)));
}

const first = <T>(list: readonly T[]): T => {
  const [one] = list;
  if (one === undefined) throw new Error('empty');
  return one;
};

describe('problems of the plan', () => {
  const cases: [string, () => PilotDefinition, (draft: PilotDefinition) => void, ReportProblem['kind'], RegExp][] = [
    [
      'a survey whose day is after the end',
      () => hestia,
      (d) => Object.assign(d.surveys[1] ?? {}, { afterDays: 700 }),
      'survey-unreachable',
      /n’atteint personne/,
    ],
    [
      'a survey that those who enrol last never get',
      () => hestia,
      (d) => Object.assign(d.surveys[1] ?? {}, { afterDays: 300 }),
      'survey-late-for-some',
      /n’atteint pas qui s’inscrit après/,
    ],
    [
      'a survey for a panel that does not exist',
      () => hestia,
      (d) => Object.assign(first(d.surveys), { panels: ['nobody'] }),
      'survey-unknown-panel',
      /nobody.*qui n’existe pas/,
    ],
    [
      'a survey before anyone is in',
      () => hestia,
      (d) => {
        d.calendar.endsOn = '2026-07-01';
      },
      'survey-unreachable',
      /n’atteint personne/,
    ],
    [
      'a survey without a day',
      () => hestia,
      (d) => delete d.surveys[1]?.afterDays,
      'survey-without-day',
      /pas de jour/,
    ],
    [
      'a survey after the last agreement',
      () => hestia,
      (d) => {
        for (const purpose of d.purposes) purpose.until.on = '2027-01-01';
      },
      'survey-after-agreements',
      /tous les accords ont pris fin/,
    ],
    [
      'a message in quiet hours',
      () => hestia,
      (d) => Object.assign(first(d.messages).schedule.after ?? {}, { at: '22:00' }),
      'message-in-quiet-hours',
      /heures calmes/,
    ],
    [
      'a message before anyone is in',
      () => hestia,
      (d) => Object.assign(first(d.messages), { schedule: { once: { on: '2026-01-01', at: '12:00' } } }),
      'message-before-anyone',
      /avant la première inscription/,
    ],
    [
      'a message after the end',
      () => hestia,
      (d) => Object.assign(first(d.messages), { schedule: { once: { on: '2029-01-01', at: '12:00' } } }),
      'message-after-end',
      /après la fin/,
    ],
    [
      'data that a service needs and nobody collects',
      () => hestia,
      (d) => first(d.services).datasets.push('grdf/published'),
      'service-lacks-data',
      /ne collecte pas/,
    ],
    [
      'data that no agreement asks for',
      () => hestia,
      (d) => {
        for (const purpose of d.purposes) purpose.datasets = purpose.datasets.filter((key) => key !== 'enedis/daily');
      },
      'service-lacks-data',
      /aucun accord ne la demande/,
    ],
    [
      'services that are not built any more',
      () => hestia,
      (d) => {
        for (const one of d.services) one.widgets = [];
      },
      'nothing-asked',
      /aucun accord ne serait demandé/,
    ],
    [
      'a panel that its holder cannot serve in a day',
      () => hestia,
      (d) => Object.assign(first(d.panels), { size: 200_000 }),
      'quota-impossible',
      /ne peut pas servir tout le panel/,
    ],
    [
      'rounds too small for the panel',
      () => hestia,
      (d) => Object.assign(first(d.panels), { size: 13_000 }),
      'round-too-small',
      /connexions à relever chaque jour/,
    ],
    [
      'an indicator from a survey that reaches nobody',
      () => hestia,
      (d) => {
        Object.assign(d.surveys[1] ?? {}, { afterDays: 700 });
        Object.assign(d.indicators.find(({ key }) => key === 'renovation-steps') ?? {}, { survey: 'midway' });
      },
      'indicator-on-nothing',
      /n’atteint personne/,
    ],
    [
      'an indicator that counts nothing',
      () => hestia,
      (d) => Object.assign(d.indicators.find(({ key }) => key === 'gestures-kept') ?? {}, { activities: [] }),
      'indicator-on-nothing',
      /ne compte aucun usage/,
    ],
    [
      'a milestone after the end',
      () => parcours,
      (d) => Object.assign(first(d.calendar.milestones), { on: '2029-01-01', package: undefined }),
      'milestone-outside',
      /après la fin de l’expérimentation/,
    ],
    [
      'a milestone outside its package',
      () => parcours,
      (d) => Object.assign(d.calendar.milestones[1] ?? {}, { on: '2027-02-15' }),
      'milestone-outside',
      /hors des dates de son lot/,
    ],
    [
      'use that begins on another day than its milestone',
      () => parcours,
      (d) => {
        d.calendar.startsOn = '2027-05-04';
      },
      'milestone-outside',
      /les usages commencent/,
    ],
  ];

  it.each(cases)('%s', (_name, definition, change, kind, words) => {
    const found = newlyFound(definition(), change).filter((problem) => problem.kind === kind);
    expect(found.length).toBeGreaterThan(0);
    const changed = structuredClone(definition());
    change(changed);
    const said = found.map((problem) => sayProblem(problem, changed, 'fr'));
    expect(said.map(({ says }) => says.replaceAll("'", '’')).join('\n')).toMatch(words);
  });

  it('are said in both languages, each with what to do and a place under the pilot', () => {
    const refusals = [
      { while: 'sync:grdf', code: 'holders.moved', count: 2, firstOn: '2026-09-02' },
      { while: 'enrol', code: 'panels.full', count: 1, firstOn: '2026-09-02', params: { size: 3 } },
      { while: 'elsewhere', code: 'http.500', count: 1, firstOn: '2026-09-02' },
    ];
    for (const definition of [hestia, parcours]) {
      for (const problem of findings(definition, { refusals }).problems) {
        const [fr, en] = (['fr', 'en'] as const).map((locale) => sayProblem(problem, definition, locale));
        expect(fr?.says).not.toBe(en?.says);
        for (const said of [fr, en]) {
          expect(said?.says).not.toMatch(/undefined|\[object/);
          expect(said?.todo).toMatch(/\.$/);
          expect(said?.place).toMatch(/^(\/[a-z]+)?(#[a-z-]+)?$/);
        }
      }
    }
  });

  it('come the gravest first', () => {
    const order = ['stops', 'weakens', 'tells'];
    const ranks = findings(hestia).problems.map((problem) => order.indexOf(sayProblem(problem, hestia, 'en').gravity));
    expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
  });

  it('a draft whose services all wait says that nothing would be asked, and names them', () => {
    const waiting = structuredClone(parcours);
    for (const service of waiting.services) service.widgets = [];
    const { problems, played } = findings(waiting);
    expect(first(problems)).toMatchObject({ kind: 'nothing-asked', services: played.servicesNotPlayed });
    expect(problems.map(({ kind }) => kind)).toContain('no-use');
    // Their data comes all the same.
    expect(played.purposesNotPlayed).toEqual([]);
  });
});

const someTester: fc.Arbitrary<TesterDays> = fc
  .record({
    panelKey: fc.constantFrom('faep', 'volontaires'),
    enrolledOn: fc.nat(50),
    visits: fc.array(fc.nat(200), { maxLength: 20 }),
    leftAfter: fc.option(fc.nat(200)),
    gaveUpAfter: fc.option(fc.nat(200)),
  })
  .map(({ panelKey, enrolledOn, visits, leftAfter, gaveUpAfter }) => ({
    ...{ panelKey, enrolledOn },
    visitedOn: visits.map((day) => enrolledOn + day).sort((a, b) => a - b),
    leftOn: leftAfter === null ? null : enrolledOn + leftAfter,
    gaveUpOn: gaveUpAfter === null ? null : enrolledOn + gaveUpAfter,
    answered: [],
  }));

describe('answers to expect', () => {
  const ask = (testers: readonly TesterDays[], days: number) => {
    const calendar = simulatedDays(hestia.calendar.startsOn, 'Europe/Paris');
    return expectAnswers({
      ...{ definition: hestia, testers, days, from: hestia.calendar.startsOn, dateOf: calendar.date, scale: 3 },
      profileOf: (key) => {
        const profile = behaviour.profiles[key === 'faep' ? 'accompanied' : 'light'];
        if (!profile) throw new Error(key);
        return profile;
      },
    });
  };

  it('are those who are there, times the share that answers', () => {
    const present = {
      panelKey: 'volontaires',
      enrolledOn: 0,
      visitedOn: [139],
      leftOn: null,
      gaveUpOn: null,
      answered: [],
    };
    const people = [
      ...Array.from({ length: 10 }, () => present),
      { ...present, leftOn: 20 },
      { ...present, enrolledOn: 100 },
    ];
    const [before, midway, after] = ask(people, 141);
    expect(before).toMatchObject({ state: 'counted', due: 12, reachable: 12, answers: { low: 4, high: 9 } });
    expect(midway).toMatchObject({ state: 'counted', due: 11, reachable: 10, answers: { low: 4, likely: 6, high: 7 } });
    expect(midway?.atFullSize).toEqual({ low: 12, likely: 17, high: 21 });
    expect(midway?.daysNeeded).toBe(241);
    expect(after).toMatchObject({ state: 'later', daysNeeded: 345 });
  });

  it('never pass those who can be reached, and grow with the days played', () => {
    fc.assert(
      fc.property(fc.array(someTester, { maxLength: 30 }), fc.integer({ min: 1, max: 400 }), (testers, days) => {
        const longer = ask(testers, days + 30);
        for (const [at, { due, reachable, answers }] of ask(testers, days).entries()) {
          expect(reachable).toBeLessThanOrEqual(due);
          expect(answers.low).toBeLessThanOrEqual(answers.likely);
          expect(answers.likely).toBeLessThanOrEqual(answers.high);
          expect(answers.high).toBeLessThanOrEqual(reachable);
          expect(longer[at]?.due).toBeGreaterThanOrEqual(due);
        }
      }),
    );
  });

  it('nobody is there any more once they left', () => {
    fc.assert(
      fc.property(someTester, fc.nat(300), (tester, day) => {
        const standing = standingOn(tester, day, 14);
        expect(standing === 'left').toBe(tester.leftOn !== null && tester.leftOn <= day);
      }),
    );
  });
});

describe('load on holders', () => {
  it('is one sync a day for everyone, the fullest hour with those who connect in it', () => {
    const calls = [
      { holder: 'enedis', calls: 400, connections: 20, mostConnectionsInAnHour: 2, mostInADay: 60 },
      { holder: 'grdf', calls: 40, connections: 20, mostConnectionsInAnHour: 1, mostInADay: 6 },
    ];
    const definition = { ...hestia, holders: ['enedis', 'grdf'] };
    const [enedis, grdf] = holderLoads({ definition, calls, scale: 11 });
    // A load curve and days: two calls a day; three months a week at a time, and two years a year at a time.
    expect(enedis).toMatchObject({ callsPerSync: 2, callsAtFirst: 14 + 3, perDay: 2200, played: 400 });
    expect(enedis).toMatchObject({ worstHour: 500 * 2 + 22 * 17, mostPerHour: 10_000, mostPerDay: 240_000 });
    expect(grdf).toMatchObject({ perDay: 1100, mostPerHour: 3600, mostPerDay: 86_400 });
    expect(findLoadProblems([enedis, grdf].flatMap((load) => load ?? []))).toEqual([]);
  });
});

describe('days to act', () => {
  it('are in order, within the days played, each with who', () => {
    const { startsOn } = parcours.calendar;
    const acts = daysToAct({
      ...{ definition: parcours, from: startsOn, to: '2027-12-31', certifies: true },
      enrolledOn: ['2027-04-27', '2027-04-27', '2027-08-31'],
      played: [
        { on: '2027-05-02', kind: 'call', about: 'vos-reponses' },
        { on: '2027-05-02', kind: 'call', about: 'vos-reponses' },
      ],
    });
    expect(acts.map(({ on }) => on)).toEqual(acts.map(({ on }) => on).toSorted());
    expect(acts.every(({ on }) => on >= startsOn)).toBe(true);
    // Half a year after the last day of August there is no thirty-first; what ends after the last day is no renewal.
    const renewals = acts.filter(({ kind }) => kind === 'renewal');
    expect(renewals).toMatchObject([{ on: '2027-10-27', about: 'show-someone', count: 2, who: 'testers' }]);
    expect(acts.find(({ kind }) => kind === 'call')).toMatchObject({ on: '2027-05-02', count: 2, who: 'facilitator' });
    for (const act of acts) {
      const { what, who } = sayAct(act, parcours, 'fr');
      expect([what, who].join(' ')).not.toMatch(/undefined/);
    }
    expect(sayAct(first(renewals), parcours, 'en').what).toMatch(/^agreements to renew: /);
  });

  it('are one from the first to the last where something waits day after day', () => {
    const waits = (...days: string[]) =>
      days.map((on) => ({ on, kind: 'holder-waits-for-tester' as const, about: 'caf' }));
    const acts = daysToAct({
      ...{ definition: parcours, from: '2027-05-01', to: '2027-05-31', certifies: false, enrolledOn: [] },
      played: waits('2027-05-02', '2027-05-02', '2027-05-03', '2027-05-04', '2027-05-06'),
    }).filter(({ kind }) => kind === 'holder-waits-for-tester');
    expect(acts).toMatchObject([
      { on: '2027-05-02', until: '2027-05-04', count: 2 },
      { on: '2027-05-06', until: null, count: 1 },
    ]);
    expect(sayAct(first(acts), parcours, 'fr').when).toBe('2 mai 2027 au 4 mai 2027');
  });
});
