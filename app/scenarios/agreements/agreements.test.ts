import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { checkReferences } from '~/pilots/check-references.ts';
import { type PilotDefinition, pilotDefinitionSchema } from '~/pilots/definition.ts';
import { loadPilots } from '~/pilots/load-pilots.server.ts';
import { problemMessages } from '~/pilots/messages/problems.ts';
import { pick } from '~/platform/i18n/messages.ts';
import { TINY_PILOT } from '../../../tests/support/tiny-pilot.ts';
import { whatIsMissing } from '../launch/what-is-missing.ts';
import { draftAgreements, withDraft } from './draft-agreements.ts';
import { withVersions } from './versions.ts';

const tiny = pilotDefinitionSchema.parse(parse(TINY_PILOT));
const both = (text: string) => ({ fr: text, en: text });
const name = (id: string): string => id.toUpperCase();
const bare: PilotDefinition = { ...tiny, recipients: [], purposes: [], activities: [] };
const lab: PilotDefinition['partners'][number] = {
  ...{ key: 'lab', name: 'Laboratoire LINC', kind: 'research', role: both('Étudie'), commitment: 'committed' },
  indispensable: false,
};

describe('agreements drafted for a scenario', () => {
  it('make it complete, and leave out no data that a service uses', () => {
    const document = withDraft(bare, draftAgreements({ ...bare, partners: [lab] }, name));
    expect(whatIsMissing({ ...document, partners: [lab] }, 'fr')).toEqual([]);
    expect(document.purposes.map(({ key, recipient }) => [key, recipient])).toEqual([
      ['hestia-enedis', 'hestia'],
      ['research', 'researchers'],
      ['contact', 'team'],
    ]);
    expect(document.purposes.find(({ key }) => key === 'research')?.coversActivity).toBe(true);
  });

  it('do so for every pilot of this repository', async () => {
    for (const { definition } of (await loadPilots('pilot-configs')).pilots) {
      // What triggers a survey is one of those activities.
      const surveys = definition.surveys.map((survey) => ({ ...survey, event: undefined }));
      const stripped = { ...definition, recipients: [], purposes: [], activities: [], indicators: [], surveys };
      const document = withDraft(stripped, draftAgreements(stripped, name));
      const used = new Set(document.services.flatMap(({ datasets }) => datasets));
      const problems = checkReferences(document, document.slug, pick(problemMessages, 'en'));
      const unexplained = problems.filter(({ path: [part, index] }) => {
        // Data that no service uses is a gap, said as such: nothing can be asked for it.
        return !(part === 'datasets' && !used.has(document.datasets[Number(index)]?.key ?? ''));
      });
      expect(unexplained, definition.slug).toEqual([]);
    }
  });

  it('never invent a recipient', () => {
    const nobody = { ...bare, contact: { ...bare.contact, name: '' } };
    const { recipients, purposes, gaps } = draftAgreements(nobody, name);
    expect(recipients.map(({ key }) => key)).toEqual(['hestia']);
    expect(purposes.map(({ key }) => key)).toEqual(['hestia-enedis']);
    expect(gaps.map(({ kind }) => kind)).toEqual(['no-contact', 'no-research']);
    const declined = { ...nobody, partners: [{ ...lab, commitment: 'declined' as const }] };
    expect(draftAgreements(declined, name).recipients).toHaveLength(1);
  });

  it('say who sees and who erases as the governance has it', () => {
    const drafted = (model: PilotDefinition['governance']['model']) => {
      const { recipients, purposes } = draftAgreements({ ...bare, governance: { model, overrides: [] } }, name);
      return [recipients[0]?.title.en, purposes[0]?.who.title.en, purposes[0]?.ifWithdrawn.en].join(' | ');
    };
    expect(drafted('personal-cloud')).toMatch(
      /^Hestia service, in your space \| You, and nobody else \| .*erased from/,
    );
    expect(drafted('direct-transfer')).toMatch(/^Hestia service \| You and this service \| .*count that copy until/);
    expect(drafted('trusted-platform')).toMatch(/You and this service \| .*operator erases/);
    expect(drafted('cooperative')).toMatch(/services of the cooperative \| .*already published stay/);
    expect(drafted('data-trust')).toMatch(/whom the trust admitted \| .*trust withdraws/);
    const hybrid = draftAgreements(
      {
        ...bare,
        governance: {
          model: 'personal-cloud',
          overrides: [{ aspect: 'leaving', model: 'cooperative', why: both('') }],
        },
      },
      name,
    );
    expect(hybrid.purposes[0]?.ifWithdrawn.en).toMatch(/leaves the pool/);
    expect(hybrid.purposes[0]?.who.title.en).toBe('You, and nobody else');
  });

  it('leave alone what was already written, and add nothing twice', () => {
    const once = withDraft(bare, draftAgreements(bare, name));
    expect(draftAgreements(once, name)).toMatchObject({ recipients: [], purposes: [], activities: [] });
    expect(draftAgreements(tiny, name).purposes.map(({ key }) => key)).toEqual(['contact']);
  });

  it('are written with ordinary keyboard characters, as a folder is', () => {
    const texts = JSON.stringify(draftAgreements({ ...bare, partners: [lab] }, name));
    expect(texts).not.toMatch(/[\u00a0\u202f’«»]/);
  });
});

describe('the version of an agreement', () => {
  const [see] = tiny.purposes as [PilotDefinition['purposes'][number]];
  const versionAfter = (change: Partial<typeof see>, launched?: PilotDefinition) =>
    withVersions({ ...tiny, purposes: [{ ...see, ...change }] }, launched).purposes[0]?.version;

  it('rises when words change after the launch, once, and comes back with them', () => {
    expect(versionAfter({ ifRefused: both('Autre chose') }, tiny)).toBe(2);
    expect(versionAfter({ ifRefused: both('Autre chose'), version: 2 }, tiny)).toBe(2);
    expect(versionAfter({ version: 2 }, tiny)).toBe(1);
    expect(versionAfter({ services: [] }, tiny)).toBe(1);
  });

  it('does not move before', () => {
    expect(versionAfter({ ifRefused: both('Autre chose') })).toBe(1);
  });
});
