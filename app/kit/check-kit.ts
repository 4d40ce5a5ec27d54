import { checkTexts } from './bilingual-texts.ts';
import { checkComplete, checkWorkshop, harvestOf, repeated } from './check-workshop.ts';
import { type Kit, THEMES, TIP_FAMILIES } from './schema/kit.ts';
import type { PrintSheet } from './schema/sheets.ts';

/** How many of each the kit has. */
const COUNTS = { workshops: 5, phases: 5, domains: 7, models: 5, useCases: 11 } as const;
const TIP_COUNTS = { question: 10, lever: 10, mistake: 7, commandment: 10 } as const;

/**
 * What a schema cannot say of the kit, one sentence for each fault: every reference resolves, keys come once, minutes
 * and shares add up, counts are the kit's, and each text is in two languages. Governance models are known elsewhere:
 * their keys are passed in.
 */
export function checkKit(kit: Kit, modelKeys: readonly string[]): string[] {
  return [
    ...checkCounts(kit),
    ...checkKeys(kit),
    ...kit.workshops.flatMap((workshop) => [...checkWorkshop(workshop), ...checkComplete(workshop)]),
    ...checkWorkshopReferences(kit),
    ...checkPhases(kit),
    ...kit.sheets.flatMap(checkShares),
    ...missing(keysOf(kit.models), modelKeys).map((key) => `models: ${key} is missing`),
    ...missing(modelKeys, keysOf(kit.models)).map((key) => `models: ${key} is not one of the product's models`),
    ...checkUseCases(kit),
    ...checkPersonas(kit),
    ...checkTips(kit),
    ...checkTour(kit),
    ...checkTexts(kit),
  ];
}

const keysOf = (parts: readonly { key: string }[]): string[] => parts.map(({ key }) => key);

const missing = (known: readonly string[], wanted: readonly string[]): string[] =>
  wanted.filter((key) => !known.includes(key));

const checkCounts = (kit: Kit): string[] =>
  (Object.keys(COUNTS) as (keyof typeof COUNTS)[])
    .filter((part) => kit[part].length !== COUNTS[part])
    .map((part) => `${part}: ${kit[part].length} where the kit has ${COUNTS[part]}`);

function checkKeys(kit: Kit): string[] {
  const { phases: _numbered, ...keyed } = kit;
  return Object.entries(keyed).flatMap(([part, entries]) =>
    repeated(keysOf(entries)).map((key) => `${part}: ${key} comes twice`),
  );
}

function checkWorkshopReferences(kit: Kit): string[] {
  const byKey = new Map(kit.workshops.map((workshop) => [workshop.key, workshop]));
  return kit.workshops.flatMap((workshop) => {
    const at = `workshop ${workshop.key}`;
    const sources = [workshop, ...workshop.needs.flatMap((key) => byKey.get(key) ?? [])];
    const harvested = new Set<string>(sources.flatMap(harvestOf));
    const tables = workshop.steps.flatMap(({ activities }) =>
      activities.flatMap((one) => (one.kind === 'tables' ? [one] : [])),
    );
    return [
      ...missing([...byKey.keys()], workshop.needs).map((key) => `${at}: needs ${key}, which is no workshop`),
      ...workshop.needs
        .filter((key) => key === workshop.key || (byKey.get(key)?.phase ?? 0) > workshop.phase)
        .map((key) => `${at}: needs ${key}, which comes later`),
      ...missing(keysOf(kit.sheets), workshop.sheets).map((key) => `${at}: prints ${key}, which is no sheet`),
      ...tables
        .filter(({ about }) => about !== 'scenario' && !harvested.has(about))
        .map(({ key, about }) => `${at}: ${key} takes each a ${about}, which no earlier workshop brings`),
    ];
  });
}

function checkPhases(kit: Kit): string[] {
  const numbers = kit.phases.map(({ number }) => number);
  const expected = numbers.map((_, index) => index);
  const told = kit.phases.flatMap(({ number, workshops }) => workshops.map((key) => `${key} in phase ${number}`));
  const actual = kit.workshops.map(({ key, phase }) => `${key} in phase ${phase}`);
  return [
    ...(numbers.join() === expected.join() ? [] : [`phases: numbered ${numbers.join(', ')}`]),
    ...missing(actual, told).map((one) => `phases: there is no workshop ${one}`),
    ...missing(told, actual).map((one) => `phases: leave out ${one}`),
  ];
}

function checkShares(sheet: PrintSheet): string[] {
  return sheet.blocks.flatMap((block) => {
    if (block.kind !== 'table') return [];
    const sum = block.columns.reduce((total, { share }) => total + share, 0);
    return Math.abs(sum - 1) < 0.001 ? [] : [`sheet ${sheet.key}: a table's shares add up to ${sum.toFixed(2)}`];
  });
}

const checkUseCases = (kit: Kit): string[] =>
  kit.useCases.flatMap((useCase) => {
    const at = `use case ${useCase.key}`;
    return [
      ...missing(keysOf(kit.domains), useCase.domains).map((key) => `${at}: ${key} is no domain`),
      ...missing(keysOf(kit.personas), [useCase.persona]).map((key) => `${at}: ${key} is no persona`),
      ...missing(keysOf(kit.models), [useCase.model]).map((key) => `${at}: ${key} is no model`),
    ];
  });

function checkPersonas(kit: Kit): string[] {
  const themes = kit.personas.map(({ theme }) => theme);
  return missing(themes, THEMES).map((theme) => `personas: nobody for the theme ${theme}`);
}

function checkTips(kit: Kit): string[] {
  return TIP_FAMILIES.flatMap((family) => {
    const numbers = kit.tips.filter((tip) => tip.family === family).map(({ number }) => number);
    const expected = Array.from({ length: TIP_COUNTS[family] }, (_, index) => index + 1);
    const sorted = numbers.toSorted((a, b) => a - b);
    return sorted.join() === expected.join()
      ? []
      : [`tips: ${family} is numbered ${sorted.join(', ')}, not 1 to ${expected.length}`];
  });
}

const checkTour = (kit: Kit): string[] =>
  kit.tour.flatMap((stop) => [
    ...missing(keysOf(kit.tour), stop.related).map((key) => `tour ${stop.key}: ${key} is no stop`),
    ...(stop.related.includes(stop.key) ? [`tour ${stop.key}: related to itself`] : []),
  ]);
