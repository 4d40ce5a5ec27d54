import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TINY_PILOT, writePilots } from '../../tests/support/tiny-pilot.ts';
import { pilotDefinitionSchema } from './definition.ts';
import { loadPilots } from './load-pilots.server.ts';
import { formatProblem } from './problem.ts';
import { summarizeLoad } from './summarize-load.ts';

/** The tiny pilot with one piece of text replaced, and the line on which that piece was. */
function broken(from: string, to: string): { text: string; line: number } {
  expect(TINY_PILOT.split(from)).toHaveLength(2);
  return { text: TINY_PILOT.replace(from, to), line: lineOf(from) };
}

const lineOf = (piece: string): number => TINY_PILOT.slice(0, TINY_PILOT.indexOf(piece)).split('\n').length;

async function problemsOf(files: Record<string, string | Uint8Array>, folder = 'tiny') {
  const { pilots, problems } = await loadPilots(writePilots({ [folder]: files }));
  expect(pilots).toEqual([]);
  return problems.map((problem) => ({ ...problem, file: path.basename(problem.file) }));
}

describe('loadPilots', () => {
  it('loads a pilot that no code knows of', async () => {
    const { pilots, problems } = await loadPilots(writePilots({ tiny: { 'pilot.yaml': TINY_PILOT } }));
    expect(problems).toEqual([]);
    expect(pilots[0]).toMatchObject({ slug: 'tiny', definition: { panels: [{ key: 'alpha' }, { key: 'beta' }] } });
    expect(pilots[0]?.definition.status).toBe('draft');
  });

  it('merges files, whatever their names', async () => {
    const [head, tail] = TINY_PILOT.split(/(?=^holders:)/m) as [string, string];
    const folder = writePilots({ tiny: { 'who.yaml': head, 'what.yml': tail, 'README.md': '# words: of [mine' } });
    expect((await loadPilots(folder)).pilots).toHaveLength(1);
  });

  it('takes a pilot folder itself for a directory', async () => {
    const folder = writePilots({ tiny: { 'pilot.yaml': TINY_PILOT } });
    expect((await loadPilots(path.join(folder, 'tiny'))).pilots).toHaveLength(1);
  });

  it('hashes what the folder holds', async () => {
    const hashOf = async (files: Record<string, string>): Promise<string | undefined> =>
      (await loadPilots(writePilots({ tiny: files }))).pilots[0]?.definitionHash;
    const hash = await hashOf({ 'pilot.yaml': TINY_PILOT });
    expect(hash).toMatch(/^[0-9a-f]{64}$/);
    expect(await hashOf({ 'pilot.yaml': TINY_PILOT })).toBe(hash);
    expect(await hashOf({ 'pilot.yaml': `${TINY_PILOT}# a word\n` })).not.toBe(hash);
    expect(await hashOf({ 'main.yaml': TINY_PILOT })).not.toBe(hash);
  });

  it.each<[name: string, from: string, to: string, message: RegExp, at?: string, anchor?: string]>([
    ['an unknown key', 'pitch: { fr: Une', 'picth: { fr: Une', /Unknown key "picth": did you mean "pitch"\?/, 'picth'],
    [
      'an unknown nested key',
      '    size: 20',
      '    siez: 20',
      /Unknown key "siez": did you mean "size"\?/,
      'panels.0.siez',
    ],
    ['a wrong type', 'size: 20', 'size: twenty', /Expected a number, found a text/, 'panels.0.size'],
    ['a number that is not whole', 'size: 20', 'size: 20.5', /Expected a whole number/, 'panels.0.size'],
    ['a missing translation', '{ fr: Apprendre, en: Learn }', '{ fr: Apprendre }', /The English text is missing/],
    ['an empty translation', 'fr: Apprendre', 'fr: ""', /The French text is missing/, 'objectives.0.fr'],
    ['one language for two', '{ fr: Petite, en: Tiny }', 'Tiny', /expected in both languages/, 'title'],
    [
      'an unknown theme',
      'theme: energie',
      'theme: energy',
      /"energy" is not allowed: did you mean "energie"\?/,
      'theme',
    ],
    ['a day that does not exist', 'startsOn: 2026-09-01', 'startsOn: 2026-02-30', /"2026-02-30" is not a date/],
    ['a key with capitals', 'key: alpha', 'key: Alpha', /"Alpha" is not a key/, 'panels.0.key'],
    ['a bad address', 'ada@tiny.example', 'ada at tiny', /is not an e-mail address/, 'contact.email'],
    ['an empty list', 'objectives:\n  - { fr: Apprendre, en: Learn }', 'objectives: []', /at least one element/],
    ['a group too small', 'smallestGroup: 5', 'smallestGroup: 1', /at least 3/, 'smallestGroup'],
    ['the folder of another', 'slug: tiny', 'slug: tinny', /slug is "tinny" but the folder is called "tiny"/, 'slug'],
    [
      'a panel key twice',
      'key: beta',
      'key: alpha',
      /"alpha" is already used by another element of panels/,
      'panels.1.key',
    ],
    ['an unknown holder', 'holders: [enedis]', 'holders: [enedis, grfd]', /"grfd": did you mean "grdf"\?/, 'holders.1'],
    [
      'a foreseen holder',
      'holders: [enedis]',
      'holders: [enedis, nobody]',
      /no connector in app\/holders \(which has enedis, grdf, .* and yelo\)/,
    ],
    [
      'an undeclared holder',
      'holders: [enedis]',
      'holders: [grdf]',
      /"enedis" is not in this pilot's list/,
      'datasets.0.holder',
      '    holder: enedis\n    title',
    ],
    [
      'a dataset of another',
      '  - key: enedis/daily',
      '  - key: grdf/daily',
      /must begin with "enedis\/"/,
      'datasets.0.key',
    ],
    [
      'a dataset that the holder has not',
      '  - key: enedis/daily',
      '  - key: enedis/dayly',
      /Enedis does not return "enedis\/dayly": did you mean "enedis\/daily"/,
    ],
    [
      'an unknown dataset in a purpose',
      '    datasets: [enedis/daily]\n    recipient',
      '    datasets: [enedis/dialy]\n    recipient',
      /Unknown dataset "enedis\/dialy": did you mean "enedis\/daily"/,
      'purposes.0.datasets.0',
    ],
    [
      'an unknown recipient',
      'recipient: hestia',
      'recipient: zeus',
      /Unknown recipient "zeus"/,
      'purposes.0.recipient',
    ],
    [
      'a service without the data it uses',
      '    services: [hestia]',
      '    services: []',
      /The service "hestia" uses "enedis\/daily", which no purpose gives it/,
      'services.0.datasets.0',
      '    datasets: [enedis/daily]\n    widgets',
    ],
    [
      'an unknown service',
      '    services: [hestia]',
      '    services: [hestai]',
      /Unknown service "hestai": did you mean "hestia"/,
    ],
    [
      'a page that does not exist',
      'widgets: [consumption]',
      'widgets: [consomption]',
      /Unknown page "consomption": did you mean "consumption"/,
      'services.0.widgets.0',
    ],
    [
      'data without a purpose',
      '    datasets: [enedis/daily]\n    recipient',
      '    datasets: []\n    recipient',
      /sends people to "enedis" and asks it for no dataset/,
      'purposes.0.holder',
      '    holder: enedis\n    datasets',
    ],
    [
      'an end before the start',
      'endsOn: 2026-12-31',
      'endsOn: 2026-08-31',
      /The end \(2026-08-31\) must follow the start/,
      'calendar.endsOn',
    ],
    [
      'milestones out of order',
      'on: 2026-10-20',
      'on: 2026-08-20',
      /comes before the previous one/,
      'calendar.milestones.1.on',
    ],
    ['a consent that ends first', 'until: { on: 2026-12-31', 'until: { on: 2026-08-01', /before the pilot even starts/],
    ['a zone that is not one', 'Europe/Paris', 'Europe/Lutèce', /is not a time zone/, 'calendar.timeZone'],
    ['thresholds upside down', 'dropoutAfterDays: 28', 'dropoutAfterDays: 10', /longer than the inactivity one/],
    [
      'a stage as an activity',
      'kind: viewed',
      'kind: enrolled',
      /"enrolled" is a stage common to all pilots/,
      'activities.0.kind',
    ],
  ])('says where %s is', async (_name, from, to, message, at, anchor) => {
    const { text, line: expected } = broken(from, to);
    const problems = await problemsOf({ 'pilot.yaml': text });
    const problem = problems.find((one) => message.test(one.message));
    expect(problem, JSON.stringify(problems, null, 1)).toBeDefined();
    expect(problem).toMatchObject({ file: 'pilot.yaml', line: anchor ? lineOf(anchor) : expected });
    if (at) expect(problem?.path).toBe(at);
  });

  it('knows how far back a holder goes', async () => {
    const text = TINY_PILOT.replaceAll('enedis/daily', 'enedis/load-curve').replace(
      'historyMonths: 12',
      'historyMonths: 30',
    );
    expect(await problemsOf({ 'pilot.yaml': text })).toMatchObject([
      { path: 'datasets.0.historyMonths', message: 'Enedis does not go back more than 24 months.' },
    ]);
  });

  it('says that a part is missing', async () => {
    const problems = await problemsOf({ 'pilot.yaml': TINY_PILOT.replace(/^contact:.*\n/m, '') });
    expect(problems).toMatchObject([{ path: 'contact', message: '"contact" is missing.' }]);
  });

  it.each<[name: string, text: string | Uint8Array, line: number, message: RegExp]>([
    ['a tab', 'slug: tiny\ncalendar:\n\tstartsOn: 2026-09-01\n', 3, /A tab is used to indent/],
    ['a key written twice', 'slug: tiny\ntheme: energie\nslug: tiny\n', 3, /The key "slug" is written twice/],
    ['an open bracket', 'slug: tiny\nholders: [enedis\ntheme: energie\n', 3, /Unreadable YAML/],
    ['a list for a file', '- slug\n- tiny\n', 1, /made of "key: value" lines/],
    ['another encoding', new Uint8Array([0x73, 0x3a, 0x20, 0xe9, 0x0a]), 1, /not UTF-8/],
    [
      'a bomb of aliases',
      `a: &a [x,x]\nb: &b [${'*a,'.repeat(200)}]\nc: [${'*b,'.repeat(200)}]\n`,
      1,
      /aliases \(\*\) of this file multiply/,
    ],
    ['a file too large', 'x'.repeat(1_000_001), 1, /over 1000 kB/],
  ])('reads no further than %s', async (_name, text, line, message) => {
    const problems = await problemsOf({ 'pilot.yaml': text });
    expect(problems[0]?.message).toMatch(message);
    expect(problems[0]).toMatchObject({ file: 'pilot.yaml', line });
  });

  it('refuses a part in two files', async () => {
    const problems = await problemsOf({ 'a.yaml': TINY_PILOT, 'b.yaml': '# again\ntheme: energie\n' });
    expect(problems).toMatchObject([
      { file: 'b.yaml', line: 2, message: '"theme" is already in a.yaml: a part has one file.' },
    ]);
  });

  it('says that there is nothing to load', async () => {
    expect((await loadPilots('/nowhere/at/all')).problems).toMatchObject([{ message: 'There is no such folder.' }]);
    expect((await loadPilots(writePilots({}))).problems[0]?.message).toMatch(/holds no pilot/);
    expect((await problemsOf({ 'notes.txt': 'later' }))[0]?.message).toMatch(/no \.yaml file/);
  });

  it('keeps the pilots without mistakes, and prints a line for each', async () => {
    const other = TINY_PILOT.replace('slug: tiny', 'slug: small').replace('theme: energie', 'theme: energies');
    const load = await loadPilots(writePilots({ tiny: { 'p.yaml': TINY_PILOT }, small: { 'p.yaml': other } }));
    expect(load.pilots.map((pilot) => pilot.slug)).toEqual(['tiny']);
    const lines = summarizeLoad(load, 'en');
    expect(lines[0]).toBe('small  1 mistake');
    expect(lines[1]).toMatch(/small\/p\.yaml:4:8 {2}"energies" is not allowed/);
    expect(lines[2]).toBe('tiny  ok  2 panels, 1 dataset, 1 purpose');
    expect(formatProblem(load.problems[0]!)).toBe(lines[1]?.trim());
  });

  it('speaks French', async () => {
    const { problems } = await loadPilots(
      writePilots({ tiny: { 'p.yaml': broken('pitch: { fr: Une', 'picth: { fr: Une').text } }),
      { locale: 'fr' },
    );
    expect(problems.map((problem) => problem.message)).toContain(
      'Clé inconnue «\u00a0picth\u00a0»\u00a0: vouliez-vous écrire «\u00a0pitch\u00a0»\u202f?',
    );
  });

  it('reports any top-level key that it does not know, on its line', async () => {
    const known = Object.keys(pilotDefinitionSchema.shape);
    const key = fc.oneof(
      fc.stringMatching(/^[A-Za-z_][A-Za-z0-9_-]{0,20}$/),
      fc.constantFrom('__proto__', 'constructor', 'toString', 'hasOwnProperty', 'Slug', 'panel'),
    );
    await fc.assert(
      fc.asyncProperty(
        key.filter((name) => !known.includes(name)),
        async (name) => {
          const problems = await problemsOf({ 'pilot.yaml': `${TINY_PILOT}${JSON.stringify(name)}: 1\n` });
          expect(problems).toMatchObject([{ path: name, line: TINY_PILOT.split('\n').length }]);
          expect(problems[0]?.message).toContain(`Unknown key "${name}"`);
        },
      ),
      { numRuns: 40 },
    );
  });
});
