import { describe, expect, it } from 'vitest';
import { fromKit } from '../../app/imagine/from-kit.ts';
import { STORY, useCaseDocumentSchema } from '../../app/imagine/use-case.ts';
import { getKit } from '../../app/kit/load-kit.server.ts';

const { useCases, personas, domains } = getKit();

describe.each(useCases.map((kit) => [kit.key, kit] as const))('the kit’s use case %s', (_key, kit) => {
  const document = fromKit(kit);

  it('can be started from, and loses nothing', () => {
    expect(useCaseDocumentSchema.parse(document)).toEqual(document);
    expect(document).toMatchObject({
      ...{ title: kit.title, challenge: kit.challenge, pitch: kit.pitch, functions: kit.functions },
      ...{ public: kit.public, theme: kit.theme, personaKey: kit.persona, kitUseCase: kit.key },
    });
    expect(document.dataNeeds.map(({ label, holderName, origin }) => [label, holderName, origin])).toEqual(
      kit.data.map(({ label, holder, origin }) => [label, holder, origin]),
    );
    expect(document.storyboard.map(({ retrieved }) => retrieved.map(({ text }) => text))).toEqual(
      kit.storyboard.map(({ retrieved }) => retrieved),
    );
  });

  it('tells a story of four or five steps, in which retrieved data are picked among its needs', () => {
    expect(document.storyboard.length).toBeGreaterThanOrEqual(STORY.fewest);
    expect(document.storyboard.length).toBeLessThanOrEqual(STORY.most);
    const picked = document.storyboard.flatMap(({ retrieved }) => retrieved).filter(({ need }) => need !== undefined);
    const needs = document.dataNeeds.map(({ key }) => key);
    expect(picked.length).toBeGreaterThan(0);
    for (const { need } of picked) expect(needs).toContain(need);
  });

  it('names a person and domains that exist, and personal data', () => {
    expect(personas.map(({ key }) => key)).toContain(document.personaKey);
    expect(domains.map(({ key }) => key)).toEqual(expect.arrayContaining(document.domains));
    expect(document.dataNeeds.some(({ personal }) => personal)).toBe(true);
  });
});

it('the kit has eleven use cases to start from', () => {
  expect(useCases).toHaveLength(11);
});
