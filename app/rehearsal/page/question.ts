import type { PilotDefinition } from '~/pilots/definition.ts';
import { type PlannedIncident, readIncident, USUAL_INCIDENT_DAYS, writeIncident } from '../engine/incidents.ts';

/** What a lead asks to be played. */
export interface RehearsalQuestion {
  readonly testers: number;
  readonly days: number;
  readonly seed: number;
  /** As on the command line: `NAME@day[:holder][+days]`. */
  readonly incidents: readonly string[];
}

export const LIMITS = {
  days: { from: 1, to: 365, usual: 60 },
  seed: { from: 0, to: 2_147_483_647, usual: 1 },
} as const;
/** Incidents that one form asks for. */
export const MOST_INCIDENTS = 3;

/** Testers that are played unless told otherwise: minutes, and what a whole panel asks is scaled up from them. */
const USUAL_TESTERS = 50;

export const placesOf = ({ panels }: Pick<PilotDefinition, 'panels'>): number =>
  panels.reduce((sum, { size }) => sum + size, 0);

export const usualQuestion = (definition: Pick<PilotDefinition, 'panels'>): RehearsalQuestion => ({
  ...{
    testers: Math.min(USUAL_TESTERS, placesOf(definition)),
    days: LIMITS.days.usual,
    seed: LIMITS.seed.usual,
    incidents: [],
  },
});

/** Reads a form; what makes no sense becomes what is usual, and what is too much the most there can be. */
export function readQuestion(form: FormData, definition: Pick<PilotDefinition, 'panels'>): RehearsalQuestion {
  const usual = usualQuestion(definition);
  const days = whole(form.get('days'), LIMITS.days, usual.days);
  return {
    testers: whole(form.get('testers'), { from: 1, to: placesOf(definition) }, usual.testers),
    days,
    seed: whole(form.get('seed'), LIMITS.seed, usual.seed),
    incidents: Array.from({ length: MOST_INCIDENTS }, (_, at) => incidentOf(form, at))
      .flatMap((incident) => incident ?? [])
      .filter(({ day }) => day < days)
      .map(writeIncident),
  };
}

function incidentOf(form: FormData, at: number): PlannedIncident | undefined {
  const field = (name: string): string => String(form.get(`${name}-${at}`) ?? '');
  if (field('preset') === '') return undefined;
  const day = whole(field('day'), LIMITS.days, 20);
  const days = whole(field('lasts'), { from: 1, to: 60 }, USUAL_INCIDENT_DAYS);
  const holder = field('holder');
  return readIncident(`${field('preset')}@${day}${holder === '' ? '' : `:${holder}`}+${days}`);
}

function whole(given: FormDataEntryValue | null, { from, to }: { from: number; to: number }, usual: number): number {
  const text = typeof given === 'string' ? given.trim() : '';
  return /^\d{1,10}$/.test(text) ? Math.min(to, Math.max(from, Number(text))) : usual;
}
