import type { Activity } from './schema/activities.ts';
import type { HarvestKind } from './schema/parts.ts';
import { agendaMinutes, type WorkshopStep, type WorkshopTemplate } from './schema/workshop.ts';

/** Keys that come twice. */
export function repeated(keys: readonly string[]): string[] {
  return [...new Set(keys.filter((key, index) => keys.indexOf(key) !== index))];
}

/** What is wrong inside one workshop, one sentence each: minutes, keys that come twice, tools that lean on nothing. */
export function checkWorkshop(workshop: WorkshopTemplate): string[] {
  const at = `workshop ${workshop.key}`;
  const minutes = agendaMinutes(workshop);
  return [
    ...(minutes === workshop.durationMinutes
      ? []
      : [`${at}: its steps add up to ${minutes} minutes, not ${workshop.durationMinutes}`]),
    ...(workshop.people.from <= workshop.people.to ? [] : [`${at}: more people at least than at most`]),
    ...repeated(workshop.steps.map(({ key }) => key)).map((key) => `${at}: two steps are called ${key}`),
    ...repeated(workshop.steps.flatMap(({ activities }) => activities.map(({ key }) => key))).map(
      (key) => `${at}: two activities are called ${key}`,
    ),
    ...repeated(workshop.roles.map(({ key }) => key)).map((key) => `${at}: two roles are called ${key}`),
    ...workshop.steps.flatMap((step) => checkStep(step, `${at}, step ${step.key}`)),
    ...checkOrder(workshop, at),
  ];
}

/** What a workshop of the kit needs so that someone can run it without having read the kit. */
export function checkComplete(workshop: WorkshopTemplate): string[] {
  const at = `workshop ${workshop.key}`;
  const lists = ['prepare', 'afterwards', 'material', 'roles', 'sheets'] as const;
  const working = workshop.steps.filter(({ mode }) => mode !== 'break');
  return [
    ...lists.filter((list) => workshop[list].length === 0).map((list) => `${at}: nothing under ${list}`),
    ...(workshop.credit ? [] : [`${at}: says nothing of whose work it is`]),
    ...workshop.steps
      .filter(({ script }) => script.length === 0)
      .map(({ key }) => `${at}, step ${key}: no script for the facilitator`),
    ...working.filter(({ comesTo }) => !comesTo).map(({ key }) => `${at}, step ${key}: does not say what comes out`),
    ...working
      .filter(({ readAloud }) => readAloud.length === 0)
      .map(({ key }) => `${at}, step ${key}: nothing to read aloud`),
  ];
}

/** What the notes and forms of a workshop become. */
export function harvestOf(workshop: WorkshopTemplate): HarvestKind[] {
  return workshop.steps
    .flatMap(({ activities }) => activities)
    .flatMap((activity) => {
      if (activity.kind === 'write') return activity.boxes.flatMap(({ harvest }) => harvest ?? []);
      return activity.kind === 'form' && activity.harvest ? [activity.harvest] : [];
    });
}

function checkStep(step: WorkshopStep, at: string): string[] {
  return step.activities.flatMap((activity) => {
    const parts = partKeys(activity);
    return [
      ...repeated(parts).map((key) => `${at}: ${activity.key} names ${key} twice`),
      ...(activity.kind === 'write' && (activity.aloneMinutes ?? 0) > step.minutes
        ? [`${at}: ${activity.key} is alone for longer than the step lasts`]
        : []),
    ];
  });
}

function partKeys(activity: Activity): string[] {
  if (activity.kind === 'write') return activity.boxes.map(({ key }) => key);
  if (activity.kind === 'form') return activity.fields.map(({ key }) => key);
  return activity.kind === 'cluster' ? activity.roles.map(({ key }) => key) : [];
}

/** Tools lean on earlier ones: families and votes on notes, sheets and forms on tables. */
function checkOrder(workshop: WorkshopTemplate, at: string): string[] {
  const faults: string[] = [];
  const written = new Set<string>();
  const clustered = new Set<string>();
  let tables = false;
  for (const activity of workshop.steps.flatMap(({ activities }) => activities)) {
    if ('of' in activity && !written.has(activity.of)) {
      faults.push(`${at}: ${activity.key} is of ${activity.of}, which nobody has written before`);
    }
    if (activity.kind === 'vote' && activity.on === 'clusters' && !clustered.has(activity.of)) {
      faults.push(`${at}: ${activity.key} votes on families that nobody has made before`);
    }
    if (needsTables(activity) && !tables) faults.push(`${at}: ${activity.key} comes before there are tables`);
    if (activity.kind === 'write') written.add(activity.key);
    if (activity.kind === 'cluster') clustered.add(activity.of);
    if (activity.kind === 'tables') tables = true;
  }
  return faults;
}

const needsTables = (activity: Activity): boolean =>
  activity.kind === 'sheet' || activity.kind === 'form' || (activity.kind === 'write' && activity.perTable);
