import type { PilotDefinition } from '~/pilots/definition.ts';
import { dayNumber, dayOf } from './days.ts';
import { idOf, networkOf } from './network.ts';

/** One date that a move carries with it. */
export interface Moved {
  readonly kind:
    | 'milestone'
    | 'package-start'
    | 'package-end'
    | 'use-begins'
    | 'recruitment-opens'
    | 'recruitment-closes';
  /** The milestone's id, the package's or the panel's key. */
  readonly id: string;
  readonly from: string;
  readonly to: string;
}

/**
 * Puts a milestone on another day, and pushes what waits for it, no further than needed: its work takes its days again
 * after the latest of what it waits for. What is done stays; an earlier day pulls nothing. A work package stretches to
 * hold its milestones; the first day of use and the dates of recruitment follow the milestone that they were the day of.
 */
export function moveMilestone(document: PilotDefinition, id: string, to: string): PilotDefinition {
  const { calendar, packages, panels } = document;
  const nodes = networkOf(calendar.milestones);
  const days = new Map<string, string>();
  const dayNow = (one: string): string => {
    const milestone = nodes.get(one)?.milestone;
    return days.get(one) ?? (milestone?.doneOn || milestone?.on || '');
  };
  days.set(id, to);
  for (const node of nodes.values()) {
    const { milestone, before } = node;
    if (node.id === id || milestone.doneOn || !milestone.on || !before.some((one) => days.has(one))) continue;
    const ready = before.map(dayNow).filter(Boolean).map(dayNumber);
    const earliest = Math.max(...ready) + (milestone.takesDays ?? 0);
    if (earliest > dayNumber(milestone.on)) days.set(node.id, dayOf(earliest));
  }
  const milestones = calendar.milestones.map((milestone, index) => {
    const on = days.get(idOf(milestone, index));
    return on === undefined ? milestone : { ...milestone, on };
  });
  const marked = calendar.milestones.flatMap((before, index) => {
    const after = milestones[index];
    return after && before.on !== after.on ? [{ marks: before.marks, from: before.on, to: after.on }] : [];
  });
  const follow = (marks: string, day: string): string =>
    marked.find((one) => one.marks === marks && one.from === day)?.to ?? day;
  return {
    ...document,
    calendar: { ...calendar, startsOn: follow('use-begins', calendar.startsOn), milestones },
    packages: packages.map((pack) => {
      const own = milestones.filter(
        (one, index) => one.package === pack.key && one.on !== calendar.milestones[index]?.on,
      );
      const ends = own.map(({ on }) => on);
      return pack.endsOn === '' ? pack : { ...pack, endsOn: [pack.endsOn, ...ends].toSorted().at(-1) ?? pack.endsOn };
    }),
    panels: panels.map((panel) =>
      panel.recruitment
        ? {
            ...panel,
            recruitment: {
              ...panel.recruitment,
              opensOn: follow('recruitment-opens', panel.recruitment.opensOn),
              closesOn: follow('testers-enrolled', panel.recruitment.closesOn),
            },
          }
        : panel,
    ),
  };
}

/** Every date that differs between two versions of a plan, to be shown before it is accepted. */
export function whatMoved(before: PilotDefinition, after: PilotDefinition): Moved[] {
  const dates = (document: PilotDefinition): Map<string, Moved> => {
    const { calendar, packages, panels } = document;
    const all: Moved[] = [
      ...calendar.milestones.map((one, i) => date('milestone', idOf(one, i), one.on)),
      ...packages.flatMap((one) => [
        date('package-start', one.key, one.startsOn),
        date('package-end', one.key, one.endsOn),
      ]),
      date('use-begins', '', calendar.startsOn),
      ...panels.flatMap(({ key, recruitment }) =>
        recruitment
          ? [date('recruitment-opens', key, recruitment.opensOn), date('recruitment-closes', key, recruitment.closesOn)]
          : [],
      ),
    ];
    return new Map(all.map((one) => [`${one.kind} ${one.id}`, one]));
  };
  const then = dates(before);
  return [...dates(after)].flatMap(([name, { kind, id, to }]) => {
    const from = then.get(name)?.from;
    return from === undefined || from === to ? [] : [{ kind, id, from, to }];
  });
}

const date = (kind: Moved['kind'], id: string, on: string): Moved => ({ kind, id, from: on, to: on });
