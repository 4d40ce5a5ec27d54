import fc from 'fast-check';
import { unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { changesBetween } from '~/pilots/changes/changes-between.ts';
import { type PilotDefinition, pilotDefinitionSchema } from '~/pilots/definition.ts';
import type { TextFile } from '~/pilots/folder/files.ts';
import { writeFolder } from '~/pilots/folder/write-folder.ts';
import { loadPilots } from '~/pilots/load-pilots.server.ts';
import { arbitraryDefinition } from '~/pilots/testing/arbitrary-definition.ts';
import { TINY_PILOT, writePilots } from '../../../tests/support/tiny-pilot.ts';
import { zipFolder } from '../launch/zip-folder.server.ts';
import { readAsScenario, withFile } from './edit-files.ts';
import { readKept } from './kept-files.ts';
import { receiveFolder } from './receive-folder.server.ts';

const tiny = pilotDefinitionSchema.parse(parse(TINY_PILOT));
const scenario = { document: tiny, pilotSlug: null };
const files = writeFolder(tiny);

const edit = (name: string, from: string, to: string): TextFile[] => {
  const file = files.find((one) => one.name === name)!;
  expect(file.text.split(from)).toHaveLength(2);
  return withFile(files, { name, text: file.text.replace(from, to) });
};

describe('editing a scenario by its files', () => {
  it('is the same thing as editing it on the screen', () => {
    const onScreen: PilotDefinition = { ...tiny, smallestGroup: 8, title: { fr: 'Menue', en: 'Tiny' } };
    let typed = edit('pilot.yaml', 'smallestGroup: 5', 'smallestGroup: 8');
    typed = withFile(typed, { ...typed[0]!, text: typed[0]!.text.replace('Petite', 'Menue') });
    expect(readAsScenario(typed, scenario, 'fr').definition).toEqual(onScreen);
    expect(writeFolder(onScreen)).toEqual(typed);
  });

  it('changes nothing when nothing is typed, whatever the scenario', () => {
    fc.assert(
      fc.property(arbitraryDefinition('draft'), (document) => {
        const reading = readAsScenario(writeFolder(document), { document, pilotSlug: null }, 'fr');
        expect(reading).toEqual({ problems: [], changes: [], definition: document });
      }),
      { numRuns: 20 },
    );
  });

  it('says what changes, as people say it', () => {
    const { changes } = readAsScenario(edit('people.yaml', 'size: 20', 'size: 25'), scenario, 'fr');
    expect(changes).toEqual([
      {
        ...{ part: 'panels', place: 'Panels\u00a0: Panel alpha\u00a0: nombre de testeurs' },
        ...{ kind: 'changed', before: '20', after: '25' },
      },
    ]);
    const english = readAsScenario(edit('pilot.yaml', '"Apprendre"', '"Comprendre"'), scenario, 'en');
    expect(english.changes).toMatchObject([
      { place: 'Secondary objectives: no. 1', before: 'Apprendre', after: 'Comprendre' },
    ]);
  });

  it('follows elements by their key, and tells what is added, removed or moved', () => {
    const [alpha, beta] = tiny.panels as [PilotDefinition['panels'][number], PilotDefinition['panels'][number]];
    const kinds = (panels: PilotDefinition['panels']) =>
      changesBetween(tiny, { ...tiny, panels }).map(({ path, kind }) => [path.join('.'), kind]);
    expect(kinds([beta])).toEqual([['panels.0', 'removed']]);
    expect(kinds([beta, alpha])).toEqual([['panels', 'changed']]);
    expect(kinds([alpha, beta, { ...beta, key: 'gamma' }])).toEqual([['panels.2', 'added']]);
    expect(kinds([{ ...beta, size: 3 }, alpha])).toEqual([['panels.0.size', 'changed']]);
  });

  it('points at the line to mend, and keeps nothing meanwhile', () => {
    const { definition, problems } = readAsScenario(edit('people.yaml', 'size: 20', 'siez: 20'), scenario, 'en');
    expect(definition).toBeUndefined();
    const line =
      files
        .find(({ name }) => name === 'people.yaml')!
        .text.split('\n')
        .indexOf('    size: 20') + 1;
    expect(problems).toContainEqual({
      ...{ file: 'people.yaml', line, quote: 'siez: 20' },
      message: 'Unknown key "siez": did you mean "size"?',
    });
    const broken = withFile(files, { name: 'pilot.yaml', text: 'title: "open\n' });
    expect(readAsScenario(broken, scenario, 'fr').problems[0]?.message).toMatch(/YAML illisible/);
  });

  it('stays in its territory, and under its name once launched', () => {
    const moved = edit('pilot.yaml', 'territory: tinytown', 'territory: elsewhere');
    expect(readAsScenario(moved, scenario, 'en').problems).toMatchObject([{ quote: 'territory: elsewhere' }]);
    const renamed = edit('pilot.yaml', 'slug: tiny', 'slug: other');
    expect(readAsScenario(renamed, scenario, 'en').definition?.slug).toBe('other');
    expect(readAsScenario(renamed, { ...scenario, pilotSlug: 'tiny' }, 'en').problems).toHaveLength(1);
  });
});

describe('a folder taken away and brought back', () => {
  const zip = zipFolder(tiny, new Date('2026-11-26T00:00:00Z'));

  async function upload(...given: { name: string; bytes: Uint8Array }[]) {
    const form = new FormData();
    form.set('revision', '3');
    for (const { name, bytes } of given) form.append('folder', new Blob([Buffer.from(bytes)]), name);
    return receiveFolder(new Request('http://x/', { method: 'POST', body: form }));
  }
  const text = (words: string): Uint8Array => new TextEncoder().encode(words);

  it('passes check:pilots once unpacked', async () => {
    const unpacked = Object.entries(unzipSync(zip)).filter(([name]) => name.startsWith('tiny/'));
    const folder = Object.fromEntries(unpacked.map(([name, bytes]) => [name.slice('tiny/'.length), bytes]));
    const { pilots, problems } = await loadPilots(writePilots({ tiny: folder }));
    expect(problems).toEqual([]);
    expect(pilots).toMatchObject([{ slug: 'tiny', definition: tiny }]);
  });

  it('comes back the same, zipped or file by file', async () => {
    const zipped = await upload({ name: 'tiny.zip', bytes: zip });
    expect(zipped).toMatchObject({ revision: 3 });
    expect(readAsScenario(zipped.files ?? [], scenario, 'fr')).toMatchObject({ problems: [], changes: [] });
    const loose = await upload(...files.map(({ name, text: words }) => ({ name, bytes: text(words) })));
    expect(loose.files).toEqual(files);
    expect(readKept(JSON.stringify(loose.files))).toEqual(files);
  });

  it('refuses what is no folder', async () => {
    expect(await upload({ name: 'notes.txt', bytes: text('hello') })).toMatchObject({ problem: 'noYaml' });
    expect(await upload({ name: 'a.zip', bytes: text('PK hello') })).toMatchObject({ problem: 'badZip' });
    const bomb = zipSync({ 'pilot.yaml': new Uint8Array(5_000_000) });
    expect(await upload({ name: 'a.zip', bytes: bomb })).toMatchObject({ problem: 'tooLarge' });
    expect(await upload({ name: 'a.yaml', bytes: new Uint8Array(3_000_000) })).toMatchObject({ problem: 'tooLarge' });
    expect(await upload()).toMatchObject({ problem: 'noFile' });
    for (const nonsense of ['', '{}', '[{"name":1}]', 'null']) expect(readKept(nonsense)).toBeUndefined();
  });
});
