import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pick } from '~/platform/i18n/messages.ts';
import { draftDefinitionSchema, type PilotDefinition, pilotDefinitionSchema } from '../definition.ts';
import { loadPilots } from '../load-pilots.server.ts';
import { problemMessages } from '../messages/problems.ts';
import { arbitraryDefinition } from '../testing/arbitrary-definition.ts';
import { asBytes } from './files.ts';
import { judgeDraft } from './judge-files.ts';
import { readFiles } from './read-files.ts';
import { writeFolder } from './write-folder.ts';

const words = pick(problemMessages, 'en');

const read = (definition: PilotDefinition) =>
  readFiles({ pilot: 'x', shown: 'x', files: writeFolder(definition).map(asBytes) }, words);

describe('writeFolder', () => {
  it.each(['complete', 'draft'] as const)('loses nothing of a %s definition', (completeness) => {
    const schema = completeness === 'complete' ? pilotDefinitionSchema : draftDefinitionSchema;
    fc.assert(
      fc.property(arbitraryDefinition(completeness), (definition) => {
        const { data, problems } = read(definition);
        expect(problems).toEqual([]);
        expect(schema.parse(data)).toEqual(definition);
      }),
      { numRuns: 60 },
    );
  });

  it('writes the same files again from what it wrote', () => {
    fc.assert(
      fc.property(arbitraryDefinition('draft'), (definition) => {
        const files = writeFolder(definition);
        const { definition: again, problems } = judgeDraft(
          { pilot: 'x', shown: 'x', files: files.map(asBytes) },
          words,
        );
        expect(problems).toEqual([]);
        expect(again && writeFolder(again)).toEqual(files);
      }),
      { numRuns: 20 },
    );
  });

  it('gives the pilots of this repository back', async () => {
    for (const { definition } of (await loadPilots('pilot-configs')).pilots) {
      expect(pilotDefinitionSchema.parse(read(definition).data)).toEqual(definition);
    }
  });

  it('writes what a developer would', async () => {
    const { pilots } = await loadPilots('pilot-configs/hestia-zeus');
    const files = writeFolder(pilots[0]!.definition);
    expect(files.map(({ name }) => name)).toContain('consents.yaml');
    const consents = files.find(({ name }) => name === 'consents.yaml')!.text;
    expect(consents).toContain(
      '\n  - key: see-gas\n    holder: grdf\n    datasets: [grdf/daily]\n    recipient: hestia\n',
    );
    expect(consents).toContain(
      '\n      title: { fr: "Pour Hestia, et rien d\'autre", en: "For Hestia, and nothing else" }\n',
    );
    for (const { text } of files)
      expect(text.startsWith('# yaml-language-server: $schema=../pilot.schema.json\n')).toBe(true);
  });
});
