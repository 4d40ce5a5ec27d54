import type { HolderId } from '~/holders/holder-ids.ts';
import { holdersOf, isUnderWay, type PlannedIncident } from './incidents.ts';

/** What an incident did to the people who were played. Counts of people, days of the rehearsal. */
export interface IncidentEffect {
  readonly incident: PlannedIncident;
  readonly holders: readonly HolderId[];
  /** Syncs that failed while it lasted. */
  readonly syncsFailed: number;
  /** Connections hit: a tester and a holder. */
  readonly hit: number;
  /** Of them, those whose data came again, and the last day on which that happened. */
  readonly recovered: number;
  readonly recoveredBy: number | null;
  /** Of them, those that had to do something, and those that did. */
  readonly hadToAct: number;
  readonly acted: number;
  /** Of them, those that left or took the agreement back before it came again. */
  readonly gone: number;
}

interface Hit {
  failures: number;
  recoveredOn: number | null;
  hadToAct: boolean;
  acted: boolean;
  gone: boolean;
}

/** Follows each connection that an incident hits until its data comes again. */
export class IncidentTally {
  readonly #hits: readonly { readonly incident: PlannedIncident; readonly hit: Map<string, Hit> }[];

  constructor(incidents: readonly PlannedIncident[]) {
    this.#hits = incidents.map((incident) => ({ incident, hit: new Map() }));
  }

  failed(who: string, holder: HolderId, today: number, hadToAct: boolean): void {
    for (const { incident, hit } of this.#hits) {
      const concerns = incident.holder === null || incident.holder === holder;
      if (!concerns || !isUnderWay(incident, today)) continue;
      const key = `${who} ${holder}`;
      const known = hit.get(key) ?? { failures: 0, recoveredOn: null, hadToAct: false, acted: false, gone: false };
      hit.set(key, { ...known, failures: known.failures + 1, hadToAct: known.hadToAct || hadToAct, recoveredOn: null });
    }
  }

  succeeded(who: string, holder: HolderId, today: number): void {
    this.#change(`${who} ${holder}`, (hit) => {
      hit.recoveredOn ??= today;
    });
  }

  acted(who: string, holder: HolderId): void {
    this.#change(`${who} ${holder}`, (hit) => {
      hit.acted = hit.recoveredOn === null || hit.acted;
    });
  }

  /** They left, or took back what brought it. */
  gone(who: string, holder: HolderId): void {
    this.#change(`${who} ${holder}`, (hit) => {
      hit.gone = hit.recoveredOn === null;
    });
  }

  list(holders: readonly HolderId[]): IncidentEffect[] {
    return this.#hits.map(({ incident, hit }) => {
      const all = [...hit.values()];
      const days = all.flatMap(({ recoveredOn }) => (recoveredOn === null ? [] : [recoveredOn]));
      return {
        ...{ incident, holders: holdersOf(incident, holders), hit: all.length },
        syncsFailed: all.reduce((sum, { failures }) => sum + failures, 0),
        recovered: days.length,
        recoveredBy: days.length === 0 ? null : Math.max(...days),
        hadToAct: all.filter((one) => one.hadToAct).length,
        acted: all.filter((one) => one.acted).length,
        gone: all.filter((one) => one.gone).length,
      };
    });
  }

  #change(key: string, change: (hit: Hit) => void): void {
    for (const { hit } of this.#hits) {
      const known = hit.get(key);
      if (known) change(known);
    }
  }
}

/** The effects of the same incidents on several groups of people, as on all of them. */
export function joinEffects(lists: readonly (readonly IncidentEffect[])[]): IncidentEffect[] {
  const [first = []] = lists;
  return first.map((effect, at) => {
    const all = lists.flatMap((list) => list[at] ?? []);
    const sum = (count: (one: IncidentEffect) => number): number => all.reduce((total, one) => total + count(one), 0);
    const days = all.flatMap(({ recoveredBy }) => (recoveredBy === null ? [] : [recoveredBy]));
    return {
      ...{ incident: effect.incident, holders: effect.holders },
      syncsFailed: sum((one) => one.syncsFailed),
      hit: sum((one) => one.hit),
      recovered: sum((one) => one.recovered),
      recoveredBy: days.length === 0 ? null : Math.max(...days),
      hadToAct: sum((one) => one.hadToAct),
      acted: sum((one) => one.acted),
      gone: sum((one) => one.gone),
    };
  });
}
