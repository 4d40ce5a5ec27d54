import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { GOVERNANCE_MODEL_KEYS } from '../../app/governance/models.ts';
import { bilingualTexts } from '../../app/kit/bilingual-texts.ts';
import { checkKit } from '../../app/kit/check-kit.ts';
import { readKit } from '../../app/kit/load-kit.server.ts';
import type { Activity, ActivityOf } from '../../app/kit/schema/activities.ts';
import type { Kit } from '../../app/kit/schema/kit.ts';
import { copiedRuns, runsOf } from '../support/own-words.ts';

const kit = readKit('methodology');
const check = (one: Kit) => checkKit(one, GOVERNANCE_MODEL_KEYS);

describe('methodology', () => {
  it('fits its schema, and everything it names exists', () => {
    expect(check(kit)).toEqual([]);
  });

  it('holds the five workshops with the durations of the kit', () => {
    expect(kit.workshops.map(({ key, durationMinutes }) => [key, durationMinutes])).toEqual([
      ['seminar', 360],
      ['datablitz', 195],
      ['imagine-services', 210],
      ['imagine-governance', 180],
      ['scenario', 150],
    ]);
  });

  it('has a name for each step that a projected agenda can hold', () => {
    for (const { key, steps } of kit.workshops) {
      for (const { title } of steps) {
        expect(title.fr.length, `${key}: ${title.fr}`).toBeLessThanOrEqual(24);
        expect(title.en.length, `${key}: ${title.en}`).toBeLessThanOrEqual(24);
      }
    }
  });
});

const SOURCES = path.resolve('../shared/sources');
const RUN = 8;

describe.skipIf(!existsSync(SOURCES))('our own words', () => {
  const read = () =>
    readdirSync(SOURCES)
      .filter((name) => name.endsWith('.txt'))
      .map((name) => readFileSync(path.join(SOURCES, name), 'utf8'))
      .join('\n');

  it('repeats no sentence of the kit', () => {
    const source = runsOf(read(), RUN);
    expect(source.size).toBeGreaterThan(10_000);
    const copied = bilingualTexts(kit).flatMap(({ at, fr }) =>
      copiedRuns(fr, source, RUN).map((run) => `${at}: ${run}`),
    );
    expect(copied).toEqual([]);
  });
});

describe('copiedRuns', () => {
  const source = runsOf("Chacun prépare, en silence, ses réponses aux trois ques-\ntions de l'atelier.", RUN);

  it('sees a sentence through case, accents, punctuation and line ends', () => {
    expect(
      copiedRuns("CHACUN prepare en silence ses réponses ; aux trois questions de l'atelier", source, RUN),
    ).toEqual([
      'chacun prepare en silence ses reponses aux trois',
      'prepare en silence ses reponses aux trois questions',
      'en silence ses reponses aux trois questions de',
      'silence ses reponses aux trois questions de l',
      'ses reponses aux trois questions de l atelier',
    ]);
  });

  it('leaves seven words alone', () => {
    expect(copiedRuns('Chacun prépare en silence ses réponses aux deux questions', source, RUN)).toEqual([]);
  });
});

/** The first activity of a kind, to break it. */
function activity<K extends Activity['kind']>(broken: Kit, workshop: string, kind: K): ActivityOf<K> {
  const found = broken.workshops
    .find(({ key }) => key === workshop)!
    .steps.flatMap(({ activities }) => activities)
    .find((one): one is ActivityOf<K> => one.kind === kind);
  return found!;
}

const FAULTS: readonly [name: string, breaks: (broken: Kit) => void, says: RegExp][] = [
  ['minutes', (one) => (one.workshops[0]!.steps[0]!.minutes += 5), /seminar: its steps add up to 365 minutes, not 360/],
  ['people', (one) => (one.workshops[0]!.people.from = 99), /seminar: more people at least than at most/],
  ['a step twice', (one) => (one.workshops[0]!.steps[1]!.key = 'welcome'), /two steps are called welcome/],
  [
    'an activity twice',
    (one) => (activity(one, 'seminar', 'casting').key = 'value-notes'),
    /two activities are called value-notes/,
  ],
  ['a role twice', (one) => (one.workshops[0]!.roles[1]!.key = 'host'), /two roles are called host/],
  [
    'a box twice',
    (one) => (activity(one, 'scenario', 'write').boxes[1]!.key = 'learn'),
    /axiom-notes names learn twice/,
  ],
  [
    'a field twice',
    (one) => (activity(one, 'datablitz', 'form').fields[1]!.key = 'name'),
    /first-uses names name twice/,
  ],
  ['too long alone', (one) => (activity(one, 'seminar', 'write').aloneMinutes = 16), /alone for longer than the step/],
  ['of nothing', (one) => (activity(one, 'seminar', 'cluster').of = 'nobody'), /value-families is of nobody/],
  [
    'of something later',
    (one) => (activity(one, 'seminar', 'cluster').of = 'data-notes'),
    /value-families is of data-notes/,
  ],
  [
    'a vote on no family',
    (one) => (activity(one, 'imagine-services', 'vote').on = 'clusters'),
    /votes on families that nobody/,
  ],
  [
    'a sheet without tables',
    (one) => one.workshops[1]!.steps[3]!.activities.shift(),
    /data-sheet comes before there are tables/,
  ],
  ['no script', (one) => (one.workshops[0]!.steps[0]!.script = []), /welcome: no script/],
  ['nothing read aloud', (one) => (one.workshops[0]!.steps[0]!.readAloud = []), /welcome: nothing to read aloud/],
  ['no outcome', (one) => (one.workshops[0]!.steps[0]!.comesTo = undefined), /welcome: does not say what comes out/],
  ['no preparation', (one) => (one.workshops[0]!.prepare = []), /seminar: nothing under prepare/],
  ['no credit', (one) => (one.workshops[0]!.credit = undefined), /seminar: says nothing of whose work/],
  ['needs nothing known', (one) => one.workshops[1]!.needs.push('hackathon'), /needs hackathon, which is no workshop/],
  ['needs a later one', (one) => one.workshops[0]!.needs.push('scenario'), /needs scenario, which comes later/],
  ['an unknown sheet', (one) => one.workshops[0]!.sheets.push('napkin'), /prints napkin, which is no sheet/],
  [
    'tables about nothing',
    (one) => (one.workshops[3]!.needs = []),
    /takes each a service-idea, which no earlier workshop/,
  ],
  ['phases out of order', (one) => one.phases.reverse(), /phases: numbered 4, 3, 2, 1, 0/],
  ['an unknown workshop in a phase', (one) => one.phases[4]!.workshops.push('party'), /no workshop party in phase 4/],
  [
    'a workshop in no phase',
    (one) => (one.phases[0]!.workshops = []),
    /there is no workshop seminar in phase 0|leave out seminar in phase 0/,
  ],
  [
    'shares',
    (one) => {
      const table = one.sheets.flatMap(({ blocks }) => blocks).find((block) => block.kind === 'table')!;
      table.columns[0]!.share += 0.1;
    },
    /sheet seminar-table: a table's shares add up to 1\.10/,
  ],
  ['a sheet twice', (one) => one.sheets.push(one.sheets[0]!), /sheets: seminar-table comes twice/],
  ['a missing domain', (one) => one.domains.pop(), /domains: 6 where the kit has 7/],
  ['a missing use case', (one) => one.useCases.pop(), /useCases: 10 where the kit has 11/],
  ['a model of our own', (one) => (one.models[0]!.key = 'anarchy'), /models: anarchy is not one of the product's/],
  ['a model too few', (one) => (one.models[0]!.key = 'anarchy'), /models: personal-cloud is missing/],
  ['an unknown domain', (one) => one.useCases[0]!.domains.push('magic'), /magic is no domain/],
  ['an unknown persona', (one) => (one.useCases[0]!.persona = 'nobody'), /nobody is no persona/],
  ['an unknown model', (one) => (one.useCases[0]!.model = 'anarchy'), /anarchy is no model/],
  [
    'a theme without people',
    (one) => (one.personas = one.personas.filter(({ theme }) => theme !== 'energie')),
    /personas: nobody for the theme energie/,
  ],
  [
    'a tip too few',
    (one) => (one.tips = one.tips.filter(({ number }) => number !== 3)),
    /tips: mistake is numbered 1, 2, 4/,
  ],
  ['a tour that leads nowhere', (one) => one.tour[0]!.related.push('atlantis'), /atlantis is no stop/],
  ['a tour in a circle', (one) => one.tour[0]!.related.push(one.tour[0]!.key), /related to itself/],
  [
    'no translation',
    (one) => (one.faq[0]!.question.en = one.faq[0]!.question.fr),
    /French and English are the same text/,
  ],
  ['a typographic space', (one) => (one.faq[0]!.question.fr = 'Et alors\u202f?'), /plain keyboard characters/],
  ['a missing space', (one) => (one.faq[0]!.question.fr = 'Et alors?'), /French takes a space before/],
];

describe('checkKit', () => {
  it.each(FAULTS)('catches %s', (_name, breaks, says) => {
    const broken = structuredClone(kit);
    breaks(broken);
    expect(check(broken).join('\n')).toMatch(says);
  });

  it('lets a name be the same in both languages', () => {
    const named = structuredClone(kit);
    named.faq[0]!.question = { fr: 'La Toque Verte', en: 'La Toque Verte' };
    expect(check(named)).toEqual([]);
  });
});
