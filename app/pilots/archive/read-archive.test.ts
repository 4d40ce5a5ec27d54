import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { TINY_PILOT } from '../../../tests/support/tiny-pilot.ts';
import { MOST_BYTES, readArchive } from './read-archive.server.ts';
import { sha256 } from './write-archive.server.ts';

const HISTORY = '[]\n';

/** A sound archive of the tiny pilot, with some files and some of what it says of itself replaced. */
function archive(files: Record<string, string> = {}, said: Record<string, unknown> = {}): Uint8Array {
  const entries: Record<string, string> = {
    'pilot/pilot.yaml': TINY_PILOT,
    'protocol/history.json': HISTORY,
    ...files,
  };
  const manifest = {
    ...{ format: 'atelier-self-data-pilot', formatVersion: 1, slug: 'tiny', title: { fr: 'Petite', en: 'Tiny' } },
    ...{ territory: 'tinytown', exportedAt: '2026-11-02T09:00:00.000Z', protocolVersion: null, withFigures: false },
    files: Object.fromEntries(Object.entries(entries).map(([name, text]) => [name, sha256(text)])),
    ...said,
  };
  return zip({ 'archive.json': JSON.stringify(manifest), ...entries });
}

const zip = (files: Record<string, string>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));

describe('an archive that is given', () => {
  it('is read whole when it is sound', () => {
    expect(readArchive(archive(), 'fr')).toMatchObject({ state: 'read', definition: { slug: 'tiny' }, history: [] });
  });

  it.each<[name: string, bytes: () => Uint8Array, problem: string]>([
    ['a text', () => strToU8('hello'), 'not-a-zip'],
    ['a zip cut short', () => archive().slice(0, 200), 'not-a-zip'],
    ['more bytes than any archive', () => new Uint8Array(MOST_BYTES + 1), 'too-large'],
    ['a bomb', () => zip({ 'archive.json': '{}', 'pilot/big.yaml': ' '.repeat(61 * 1024 * 1024) }), 'too-large'],
    ['a path that climbs', () => archive({ 'pilot/../../etc/passwd': 'x' }), 'bad-paths'],
    ['an absolute path', () => archive({ '/etc/passwd': 'x' }), 'bad-paths'],
    ['a path of another system', () => archive({ 'pilot\\pilot.yaml': 'x' }), 'bad-paths'],
    ['a zip of something else', () => zip({ 'a.txt': 'hello' }), 'not-an-archive'],
    ['a later format', () => archive({}, { formatVersion: 2 }), 'later-version'],
    ['a file changed since', () => archive({}, { files: { 'pilot/pilot.yaml': 'no such hash' } }), 'damaged'],
    ['a file added since', () => archive({}, { files: { 'protocol/history.json': sha256(HISTORY) } }), 'damaged'],
    ['a history that is none', () => archive({ 'protocol/history.json': '{}' }), 'damaged'],
    ['no definition', () => archive({ 'pilot/pilot.yaml': '' }).slice(), 'faulty'],
  ])('is refused: %s', (_name, bytes, problem) => {
    const result = readArchive(bytes(), 'fr');
    if (problem === 'faulty') expect(result.state).toBe('faulty');
    else expect(result).toEqual({ state: 'refused', problem });
  });

  it('says line by line what keeps its pilot from running here', () => {
    const faulty = TINY_PILOT.replace('holders: [enedis]', 'holders: [nobody-knows]');
    const result = readArchive(archive({ 'pilot/pilot.yaml': faulty }), 'en');
    expect(result.state).toBe('faulty');
    if (result.state === 'faulty') expect(result.problems.join('\n')).toMatch(/pilot\.yaml:\d+:\d+ {2}.*nobody-knows/);
  });
});
