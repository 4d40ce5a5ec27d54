import { describe, expect, it } from 'vitest';
import { TINY_PILOT, writePilots } from '../../tests/support/tiny-pilot.ts';
import { loadPilots } from './load-pilots.server.ts';

const FIELDS = `  - key: declared/home
    holder: declared
    title: { fr: Logement, en: Home }
    detail: { fr: Dit par la personne, en: Stated by the person }
    justifiedBy: maison--logement
    historyMonths: 0
    fields:
      - { key: heating, kind: choice, title: { fr: Chauffage, en: Heating }, options: [{ key: gas, title: { fr: Gaz, en: Gas } }, { key: wood, title: { fr: Bois, en: Wood } }] }
      - { key: surface, kind: number, title: { fr: Surface, en: Surface }, min: 9, max: 600 }
      - { key: built, kind: year, title: { fr: Année, en: Year }, min: 1400 }
`;
const GESTURES = `gestureThemes: [{ key: heat, title: { fr: Chauffage, en: Heating } }]
gestures:
  - key: lower
    theme: heat
    title: { fr: Baisser, en: Lower }
    body: { fr: Un degré, en: One degree }
    conditions:
      - { dataset: declared/home, field: heating, among: [gas], otherwise: { fr: Non, en: No } }
      - { dataset: declared/home, field: surface, atLeast: 100, because: { fr: Oui, en: Yes } }
`;
const PILOT = `${TINY_PILOT.replace('recipients:\n', `${FIELDS}recipients:\n`)}${GESTURES}`.replace(
  'services:\n  - key: hestia',
  `  - key: tell
    datasets: [declared/home]
    recipient: hestia
    services: [hestia]
    version: 1
    question: { fr: Dites, en: Tell }
    what: { title: { fr: Quoi, en: What }, detail: { fr: ceci, en: this } }
    why: { title: { fr: Pourquoi, en: Why }, detail: { fr: cela, en: that } }
    who: { title: { fr: Qui, en: Who }, detail: { fr: vous, en: you } }
    until: { on: 2026-12-31, detail: { fr: ou avant, en: or before } }
    ifRefused: { fr: Rien, en: Nothing }
    ifWithdrawn: { fr: Rien, en: Nothing }
services:
  - key: hestia`,
);

const load = (text: string) => loadPilots(writePilots({ tiny: { 'pilot.yaml': text } }));

describe('what a pilot asks its testers', () => {
  it('is read when it holds together', async () => {
    const { pilots, problems } = await load(PILOT);
    expect(problems).toEqual([]);
    expect(pilots[0]?.definition.datasets[1]?.fields).toHaveLength(3);
  });

  it.each([
    ['holds together', 'field: heating }, { field: surface, bands: [80]', null],
    ['looks at a field that is asked', 'field: heatng', /heatng/],
    ['parts a number in bands', 'field: surface', /"surface" is a number/],
    ['parts no choice in bands', 'field: heating, bands: [1]', /"bands" does not go with/],
    ['compares no list of choices', 'field: has', /"likeness" does not go with/],
  ])('says of what makes people alike whether it %s', async (_what, fields, problem) => {
    const result = `    results:
      - key: alike
        title: { fr: Semblables, en: Alike }
        what: { fr: Un nombre, en: One number }
        measure: energy-kwh-per-m2
        likeness: { dataset: declared/home, fields: [{ ${fields} }] }
`;
    const withList = PILOT.replace(
      '      - { key: built,',
      '      - { key: has, kind: choices, title: { fr: Avoir, en: Has }, options: [{ key: a, title: { fr: À, en: A } }] }\n      - { key: built,',
    );
    const { problems } = await load(withList.replace('    widgets:', `${result}    widgets:`));
    if (problem === null) expect(problems).toEqual([]);
    else expect(JSON.stringify(problems)).toMatch(new RegExp(problem.source.replaceAll('"', '\\\\"')));
    const nowhere = result.replace('declared/home', 'declared/hom');
    expect(JSON.stringify((await load(withList.replace('    widgets:', `${nowhere}    widgets:`))).problems)).toMatch(
      /declared.hom/,
    );
  });

  it.each([
    ['no field', / {4}fields:\n( {6}- .*\n){3}/, '', /Nobody can fill in "declared\/home"/],
    [
      'fields of a holder',
      '    historyMonths: 12\n',
      '    historyMonths: 12\n    fields: []\n',
      /only for what testers state/,
    ],
    [
      'a choice of nothing',
      'options: [{ key: gas, title: { fr: Gaz, en: Gas } }, { key: wood, title: { fr: Bois, en: Wood } }]',
      'options: []',
      /give it options/,
    ],
    ['bounds of a choice', 'kind: choice,', 'kind: choice, min: 3,', /"min" does not go with a field of kind "choice"/],
    ['a number without end', ', min: 9, max: 600', ', min: 9', /"surface" has no "max"/],
    ['bounds the wrong way', 'min: 9, max: 600', 'min: 9, max: 9', /must be above min/],
    ['the same key twice', 'key: surface, kind', 'key: heating, kind', /already used by another element of fields/],
    ['a kind that does not exist', 'kind: year', 'kind: years', /did you mean "year"/],
    ['a typo in a field', 'kind: year', 'kind: year, mni: 3', /did you mean "min"/],
    [
      'a condition on nothing',
      'dataset: declared/home, field: surface',
      'dataset: declared/hom, field: surface',
      /did you mean "declared\/home"/,
    ],
    ['a field that is not asked', 'field: surface', 'field: surfaces', /did you mean "surface"/],
    ['an option that is not offered', 'among: [gas]', 'among: [gaz]', /Unknown option "gaz": did you mean "gas"/],
    ['a bound on a choice', 'among: [gas]', 'atLeast: 3', /written with among/],
    ['options on a number', 'atLeast: 100', 'among: [gas]', /written with atLeast or atMost/],
    ['a condition that says nothing', 'atLeast: 100, because: { fr: Oui, en: Yes }', 'atLeast: 100', /changes nothing/],
  ])('is refused for %s', async (_what, from, to, message) => {
    const broken = PILOT.replace(from, to);
    expect(broken).not.toBe(PILOT);
    const { pilots, problems } = await load(broken);
    expect(pilots).toEqual([]);
    expect(problems.map((problem) => problem.message).join('\n')).toMatch(message);
    expect(problems[0]?.line).toBeGreaterThan(1);
  });
});
