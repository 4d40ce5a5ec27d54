import { type FaultPreset, isFaultPreset, presetsOf } from '~/holders/faults.ts';
import { type HolderId, isHolderId } from '~/holders/holder-ids.ts';

/** An incident that simulated holders go through while a pilot is rehearsed. Days of the rehearsal, from 0. */
export interface PlannedIncident {
  readonly preset: FaultPreset;
  /** Null: all the holders of the pilot that can go through it. */
  readonly holder: HolderId | null;
  readonly day: number;
  readonly days: number;
}

export const USUAL_INCIDENT_DAYS = 3;

const SHAPE = /^([a-z0-9-]+)@(\d{1,4})(?::([a-z0-9-]+))?(?:\+(\d{1,3}))?$/;

/** Reads `NAME@day[:holder][+days]`, the first day being 1; undefined for anything else. */
export function readIncident(text: string): PlannedIncident | undefined {
  const [, preset, day, holder = null, days = `${USUAL_INCIDENT_DAYS}`] = SHAPE.exec(text) ?? [];
  if (!isFaultPreset(preset) || (holder !== null && !isHolderId(holder))) return undefined;
  const incident = { preset, holder, day: Number(day) - 1, days: Number(days) };
  if (incident.day < 0 || incident.days < 1) return undefined;
  return holder === null || presetsOf(holder).includes(preset) ? incident : undefined;
}

/** The same text again. */
export const writeIncident = ({ preset, holder, day, days }: PlannedIncident): string =>
  `${preset}@${day + 1}${holder === null ? '' : `:${holder}`}+${days}`;

/** Whether an incident is under way on a day. */
export const isUnderWay = ({ day, days }: PlannedIncident, today: number): boolean =>
  today >= day && today < day + days;

/** What each holder goes through on a day: of two incidents at once, the one that began last. */
export function faultsOn(
  incidents: readonly PlannedIncident[],
  holders: readonly HolderId[],
  today: number,
): Map<HolderId, FaultPreset> {
  const faults = new Map<HolderId, FaultPreset>();
  for (const incident of incidents.toSorted((a, b) => a.day - b.day)) {
    if (!isUnderWay(incident, today)) continue;
    for (const holder of holdersOf(incident, holders)) faults.set(holder, incident.preset);
  }
  return faults;
}

/** The pilot's holders that an incident concerns. */
export function holdersOf({ holder, preset }: PlannedIncident, holders: readonly HolderId[]): HolderId[] {
  return holders.filter((id) => (holder === null || id === holder) && presetsOf(id).includes(preset));
}

/** Days before and after an incident in which connections are synced every day, as they are outside of rehearsals. */
const WATCHED_AROUND_DAYS = 5;

/** Whether a day is near an incident: what it does to a panel is only seen where holders are asked every day. */
export function isWatched(incidents: readonly PlannedIncident[], today: number): boolean {
  return incidents.some(
    ({ day, days }) => today >= day - WATCHED_AROUND_DAYS && today < day + days + WATCHED_AROUND_DAYS,
  );
}
