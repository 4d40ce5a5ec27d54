import { parseArgs } from 'node:util';
import { GOVERNANCE_MODEL_KEYS, type GovernanceModelKey } from '~/governance/models.ts';
import { type PlannedIncident, readIncident } from '../engine/incidents.ts';

export interface RehearsalArguments {
  readonly pilotSlug: string;
  readonly testers: number;
  readonly days: number;
  readonly seed: number;
  /** 'yyyy-mm-dd'; undefined: the pilot's first day of use. */
  readonly startsOn: string | undefined;
  readonly json: boolean;
  /** The model to play it under, and to measure; undefined: its own, unmeasured. */
  readonly governance: GovernanceModelKey | undefined;
  readonly incidents: readonly PlannedIncident[];
}

/** Why the command cannot run: the key of a message, with what it quotes. */
export type ArgumentProblem =
  | { readonly reason: 'unknownOption'; readonly option: string }
  | { readonly reason: 'missingPilot' }
  | { readonly reason: 'tooManyPilots'; readonly pilots: string }
  | {
      readonly reason: 'notWhole';
      readonly option: string;
      readonly value: string;
      readonly from: number;
      readonly to: number;
    }
  | { readonly reason: 'notADay'; readonly value: string }
  | { readonly reason: 'unknownModel'; readonly value: string }
  | { readonly reason: 'notAnIncident'; readonly value: string };

const LIMITS = {
  testers: { default: '100', from: 1, to: 100_000 },
  days: { default: '120', from: 1, to: 730 },
  seed: { default: '1', from: 0, to: 2_147_483_647 },
} as const;

/** What is looked at under a model is who reads and who decides: a few people and days tell it. */
const USUAL_UNDER_MODEL: Partial<Record<keyof typeof LIMITS, string>> = { testers: '6', days: '28' };

/**
 * Reads `PILOT --testers 100 --days 120 --seed 1 [--from yyyy-mm-dd] [--governance MODEL]
 * [--incident NAME@day[:holder][+days]]… [--json]`.
 */
export function parseArguments(args: readonly string[]): RehearsalArguments | ArgumentProblem {
  const { values, positionals, tokens } = parseArgs({
    args: [...args],
    strict: false,
    allowPositionals: true,
    tokens: true,
    options: {
      testers: { type: 'string' },
      days: { type: 'string' },
      seed: { type: 'string' },
      from: { type: 'string' },
      json: { type: 'boolean' },
      governance: { type: 'string' },
      incident: { type: 'string', multiple: true },
    },
  });
  const known = ['testers', 'days', 'seed', 'from', 'json', 'governance', 'incident'];
  const stranger = tokens.find((token) => token.kind === 'option' && !known.includes(token.name));
  if (stranger?.kind === 'option') return { reason: 'unknownOption', option: stranger.rawName };
  const [pilotSlug, ...more] = positionals;
  if (pilotSlug === undefined) return { reason: 'missingPilot' };
  if (more.length > 0) return { reason: 'tooManyPilots', pilots: positionals.join(' ') };
  const numbers: Record<keyof typeof LIMITS, number> = { testers: 0, days: 0, seed: 0 };
  for (const option of ['testers', 'days', 'seed'] as const) {
    const { from, to, default: usual } = LIMITS[option];
    const given = values[option] ?? (values.governance ? (USUAL_UNDER_MODEL[option] ?? usual) : usual);
    const value = typeof given === 'string' ? given : '';
    numbers[option] = /^\d{1,10}$/.test(value) ? Number(value) : Number.NaN;
    // A comparison with NaN is false: it must be the one that accepts.
    if (!(numbers[option] >= from && numbers[option] <= to)) return { reason: 'notWhole', option, value, from, to };
  }
  const startsOn = values.from === true ? '' : (values.from as string | undefined);
  if (startsOn !== undefined && !isDay(startsOn)) return { reason: 'notADay', value: startsOn };
  const named = values.governance;
  const governance = GOVERNANCE_MODEL_KEYS.find((key) => key === named);
  if (named !== undefined && !governance) return { reason: 'unknownModel', value: named === true ? '' : `${named}` };
  const incidents: PlannedIncident[] = [];
  for (const given of [values.incident ?? []].flat()) {
    const incident = readIncident(`${given}`);
    if (!incident || incident.day >= numbers.days) return { reason: 'notAnIncident', value: `${given}` };
    incidents.push(incident);
  }
  return { pilotSlug, incidents, ...numbers, startsOn, governance, json: values.json === true };
}

function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const at = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text);
}
