import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { bilingualTexts } from '../../app/kit/bilingual-texts.ts';
import { getKit } from '../../app/kit/load-kit.server.ts';
import type { PilotDefinition } from '../../app/pilots/definition.ts';
import { loadPilots } from '../../app/pilots/load-pilots.server.ts';
import { loadChecks } from '../../app/scenarios/preflight/load-checks.server.ts';
import { runPreflight } from '../../app/scenarios/preflight/run-preflight.ts';
import { copiedRuns, runsOf } from '../support/own-words.ts';

const load = await loadPilots('pilot-configs');
const kit = getKit();

/** The sources' figures, which every folder carries over: testers by panel, theme, territory. */
const SOURCES: Readonly<Record<string, { theme: string; territory: string; panels: readonly number[] }>> = {
  demeter: { theme: 'alimentation', territory: 'nantes', panels: [100] },
  'hestia-zeus': { theme: 'energie', territory: 'nantes', panels: [100, 1000] },
  'mobilites-partagees': { theme: 'mobilite', territory: 'la-rochelle', panels: [50] },
  'mon-coach-mobilite': { theme: 'mobilite', territory: 'la-rochelle', panels: [50] },
  'mon-parcours-social': { theme: 'social', territory: 'lyon', panels: [50] },
  'sortia-lyon': { theme: 'social', territory: 'lyon', panels: [50] },
};

describe('the six pilots', () => {
  it("carries over the sources' six pilots, with their panels", () => {
    const found = load.pilots.map(({ slug, definition: { theme, territory, panels } }) => [
      slug,
      { theme, territory, panels: panels.map(({ size }) => size) },
    ]);
    expect(Object.fromEntries(found)).toEqual(SOURCES);
  });

  const SOURCES_DIRECTORY = path.resolve('../shared/sources');
  const RUN = 8;
  it.skipIf(!existsSync(SOURCES_DIRECTORY))('say it in our own words', () => {
    const texts = readdirSync(SOURCES_DIRECTORY).filter((name) => name.endsWith('.txt'));
    const source = runsOf(
      texts.map((name) => readFileSync(path.join(SOURCES_DIRECTORY, name), 'utf8')).join('\n'),
      RUN,
    );
    expect(source.size).toBeGreaterThan(10_000);
    const copied = load.pilots.flatMap(({ slug, definition }) =>
      bilingualTexts(definition).flatMap(({ at, fr }) =>
        copiedRuns(fr, source, RUN).map((run) => `${slug} ${at}: ${run}`),
      ),
    );
    expect(copied).toEqual([]);
  });
});

/** Parts that may be left out of a folder, and that a folder of this repository never leaves out. */
const WHOLE = ['packages', 'team', 'partners', 'surveys', 'indicators'] as const;

describe.each(load.pilots)('$slug, as a whole', ({ definition }: { definition: PilotDefinition }) => {
  it('leaves no part out', () => {
    for (const part of WHOLE) expect(definition[part].length, part).toBeGreaterThan(0);
    for (const part of ['mainObjective', 'origin', 'axioms', 'compliance', 'communication'] as const) {
      expect(definition[part], part).toBeDefined();
    }
    expect(definition.governance.note).toBeDefined();
    const { axioms, communication, compliance } = definition;
    for (const list of [axioms?.learn, axioms?.need, axioms?.avoid, communication?.faq, compliance?.documentation]) {
      expect(list?.length).toBeGreaterThan(1);
    }
    for (const duty of ['legalReview', 'charter', 'dpo', 'cnil', 'dpia', 'register'] as const) {
      expect(compliance?.[duty], duty).toBeDefined();
    }
  });

  it('comes from a use case and personas of the kit', () => {
    const { kitUseCase, personas = [] } = definition.origin ?? {};
    expect(kit.useCases.map(({ key }) => key)).toContain(kitUseCase);
    const known = kit.personas.map(({ key }) => key);
    expect(known).toEqual(expect.arrayContaining(personas));
    expect(personas.length).toBeGreaterThan(0);
  });

  it('says of every panel how people are found, and how many must still be there at the end', () => {
    for (const { key, size, recruitment } of definition.panels) {
      expect(recruitment, key).toBeDefined();
      if (!recruitment) continue;
      // Whoever enrols the panel's size and loses the share foreseen ends with enough.
      expect(Math.floor(size * recruitment.stayShare), key).toBeGreaterThanOrEqual(recruitment.endWith);
    }
  });

  it('plans eight kinds of moments, in an order that holds, each big one with a plan B that somebody sets off', () => {
    const { milestones } = definition.calendar;
    const on = (mark: string): string => milestones.find(({ marks }) => marks === mark)?.on ?? '';
    for (const [first, then] of [
      ['partners-signed', 'legal-review'],
      ['legal-review', 'data-shared'],
      ['data-shared', 'environment-ready'],
      ['environment-ready', 'recruitment-opens'],
      ['recruitment-opens', 'use-begins'],
      ['use-begins', 'results'],
    ] as const) {
      expect(on(first), first).not.toBe('');
      expect(on(first) < on(then), `${first} before ${then}`).toBe(true);
    }
    for (const { key, takesDays = 0, planB } of milestones) {
      if (takesDays > 14) expect(planB?.owner, key).toBeDefined();
    }
  });

  it('pays for partnership, law, data, services, recruitment and the people who carry it', () => {
    const kinds = definition.packages.map(({ kind }) => kind);
    expect(kinds).toEqual(
      expect.arrayContaining(['partnership', 'legal', 'data', 'services', 'recruitment', 'animation']),
    );
    // The sources give no amounts: each line says that it is an estimate.
    for (const { key, lines } of definition.packages) {
      expect(lines.length, key).toBeGreaterThan(0);
      for (const { title } of lines) {
        expect(title.fr).toMatch(/estimation/);
        expect(title.en).toMatch(/estimate/);
      }
    }
    expect(definition.team.reduce((sum, { fullTimeShare }) => sum + fullTimeShare, 0)).toBeGreaterThanOrEqual(1);
  });

  it('has at least two holders, an association, and says of each holder where it stands', () => {
    const { holders, comingHolders, partners } = definition;
    const all = [...holders, ...comingHolders.map(({ key }) => key)];
    expect(all.length).toBeGreaterThanOrEqual(2);
    const atTheTable = partners.flatMap(({ holder }) => (holder ? [holder] : []));
    expect(atTheTable).toEqual(expect.arrayContaining(all));
    expect(partners.some(({ kind }) => kind === 'association' || kind === 'mediation')).toBe(true);
    const indispensable = partners.filter(({ holder, indispensable: needed }) => holder && needed);
    expect(indispensable.length).toBeGreaterThanOrEqual(2);
  });

  it('says of every service that testers do not have yet what is missing', () => {
    for (const { key, widgets, missing } of definition.services)
      expect(missing !== undefined, key).toBe(widgets.length === 0);
  });

  it('asks before and after, and watches what moves rather than a bar to clear', () => {
    const waves = definition.surveys.map(({ wave }) => wave);
    expect(waves).toEqual(expect.arrayContaining(['before', 'during', 'after']));
    expect(definition.indicators.every(({ kind }) => kind === 'evolution')).toBe(true);
    for (const { key, from, survey } of definition.indicators)
      expect(survey !== undefined, key).toBe(from === 'survey');
  });

  it('passes the check before launch, but for what its lead answers for by name', () => {
    const { checks, closures } = loadChecks();
    const cards = new Set(definition.datasets.map(({ justifiedBy }) => justifiedBy));
    const points = runPreflight(checks, { definition, cards, closures, today: '2026-11-26' });
    const blocking = points
      .flatMap(({ findings }) => findings)
      .filter(({ severity }) => severity === 'blocks')
      .map(({ check, about = '' }) => `${check} ${about}`);
    const accepted = definition.accepted.map(({ check, about = '' }) => `${check} ${about}`);
    expect(accepted.sort()).toEqual(blocking.sort());
  });
});
