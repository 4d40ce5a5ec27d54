import { checkIndicators } from './check-indicators.ts';
import { type PilotDefinition, STAGE_KINDS } from './definition.ts';
import { eachRepeated } from './each-repeated.ts';
import type { ProblemWords } from './messages/problems.ts';
import { nearest } from './nearest.ts';
import type { DataPath, Finding } from './problem.ts';

/**
 * What the shape cannot tell of the plan: partners, holders to come, packages, milestones and what they wait for,
 * surveys and indicators cite parts that exist; dates follow each other and sums add up.
 */
export function checkPlan(pilot: PilotDefinition, words: ProblemWords): Finding[] {
  const found: Finding[] = [];
  const add = (path: DataPath, message: string): void => void found.push({ path, message });
  for (const part of ['partners', 'comingHolders', 'packages', 'surveys', 'indicators'] as const) {
    eachRepeated(
      pilot[part].map(({ key }) => key),
      (index, key) => add([part, index, 'key'], words.duplicateOf(part, key)),
    );
  }
  eachRepeated(
    pilot.governance.overrides.map(({ aspect }) => aspect),
    (index, aspect) => add(['governance', 'overrides', index, 'aspect'], words.duplicateValue(aspect)),
  );
  return [
    ...found,
    ...checkPartners(pilot, words),
    ...checkPackages(pilot, words),
    ...checkMilestones(pilot, words),
    ...checkWaves(pilot, words),
    ...checkIndicators(pilot, words),
  ];
}

function checkPartners({ holders, comingHolders, partners, panels }: PilotDefinition, words: ProblemWords): Finding[] {
  const found: Finding[] = [];
  const add = (path: DataPath, message: string): void => void found.push({ path, message });
  const known = [...holders, ...comingHolders.map(({ key }) => key)];
  comingHolders.forEach(({ key }, index) => {
    if (holders.includes(key)) add(['comingHolders', index, 'key'], words.holderBothComeAndComing(key));
  });
  partners.forEach(({ holder }, index) => {
    if (holder !== undefined && !known.includes(holder)) {
      add(['partners', index, 'holder'], words.undeclaredHolder(holder));
    }
  });
  panels.forEach(({ size, recruitment }, index) => {
    if (!recruitment) return;
    const { opensOn, closesOn, endWith } = recruitment;
    const at: DataPath = ['panels', index, 'recruitment'];
    if (closesOn < opensOn) add([...at, 'closesOn'], words.datesOutOfOrder(opensOn, closesOn));
    if (endWith > size) add([...at, 'endWith'], words.endsWithMoreThanPlaces(endWith, size));
  });
  return found;
}

/** Cents are compared whole: sums of decimals are never quite equal. */
const cents = (euros: number): number => Math.round(euros * 100);

function checkPackages({ packages }: PilotDefinition, words: ProblemWords): Finding[] {
  const found: Finding[] = [];
  const add = (path: DataPath, message: string): void => void found.push({ path, message });
  packages.forEach(({ startsOn, endsOn, budgetEur, lines }, index) => {
    const at: DataPath = ['packages', index];
    if (endsOn < startsOn) add([...at, 'endsOn'], words.datesOutOfOrder(startsOn, endsOn));
    const total = lines.reduce((sum, { amountEur }) => sum + cents(amountEur), 0);
    if (lines.length > 0 && total !== cents(budgetEur)) {
      add([...at, 'budgetEur'], words.linesDoNotAddUp(total / 100, budgetEur));
    }
  });
  return found;
}

function checkMilestones({ calendar: { milestones }, packages }: PilotDefinition, words: ProblemWords): Finding[] {
  const found: Finding[] = [];
  const add = (index: number, rest: DataPath, message: string): void =>
    void found.push({ path: ['calendar', 'milestones', index, ...rest], message });
  const keys = milestones.flatMap(({ key }) => (key === undefined ? [] : [key]));
  const packageKeys = packages.map(({ key }) => key);
  milestones.forEach(({ key, on, package: partOf, after = [] }, index) => {
    if (key !== undefined && milestones.findIndex((one) => one.key === key) < index) {
      add(index, ['key'], words.duplicateOf('milestones', key));
    }
    if (partOf !== undefined && !packageKeys.includes(partOf)) {
      add(index, ['package'], words.unknownPackage(partOf, nearest(partOf, packageKeys)));
    }
    eachRepeated(after, (place, repeated) => add(index, ['after', place], words.duplicateValue(repeated)));
    after.forEach((cited, place) => {
      const before = milestones.find((one) => one.key === cited);
      if (!before) add(index, ['after', place], words.unknownMilestone(cited, nearest(cited, keys)));
      else if (waitsFor(milestones, cited, key)) add(index, ['after', place], words.milestonesInCircle(cited));
      else if (before.on > on) add(index, ['after', place], words.comesBeforeWhatItAwaits(on, cited, before.on));
    });
  });
  return found;
}

/** Whether reaching `from` supposes `target`, directly or not; a milestone supposes itself. */
function waitsFor(
  milestones: PilotDefinition['calendar']['milestones'],
  from: string,
  target: string | undefined,
  seen: ReadonlySet<string> = new Set(),
): boolean {
  if (from === target) return true;
  if (seen.has(from)) return false;
  const { after = [] } = milestones.find(({ key }) => key === from) ?? {};
  return after.some((next) => waitsFor(milestones, next, target, new Set([...seen, from])));
}

function checkWaves(pilot: PilotDefinition, words: ProblemWords): Finding[] {
  const found: Finding[] = [];
  const panels = pilot.panels.map(({ key }) => key);
  const datasets = pilot.datasets.map(({ key }) => key);
  const kinds = pilot.activities.map(({ kind }) => kind);
  const cite = (
    path: DataPath,
    key: string,
    known: readonly string[],
    say: (key: string, near: string | undefined) => string,
  ): void => {
    if (!known.includes(key)) found.push({ path, message: say(key, nearest(key, known)) });
  };
  pilot.surveys.forEach((survey, index) => {
    const { wave, event, instruments = [] } = survey;
    event?.activities.forEach((kind, place) => {
      cite(['surveys', index, 'event', 'activities', place], kind, [...kinds, ...STAGE_KINDS], words.unknownActivity);
    });
    if (event && wave !== 'event') found.push({ path: ['surveys', index, 'event'], message: words.eventOfAnother });
    eachRepeated(instruments, (place, key) => {
      found.push({ path: ['surveys', index, 'instruments', place], message: words.duplicateValue(key) });
    });
    survey.panels?.forEach((key, place) => {
      cite(['surveys', index, 'panels', place], key, panels, words.unknownPanel);
    });
    survey.datasets.forEach((key, place) => {
      cite(['surveys', index, 'datasets', place], key, datasets, words.unknownDataset);
    });
  });
  return found;
}
