import { z } from 'zod';

/**
 * `research`: rows under pseudonyms drawn for it. `replication`: the same, with all that someone else needs to do it
 * again. `public`: groups only, as they may leave the research room.
 */
export const EXPORT_KINDS = ['research', 'replication', 'public'] as const;
export type ExportKind = (typeof EXPORT_KINDS)[number];

/** What an outsider may know of somebody, the most needed for the figures first. */
export const QUASI_KEYS = ['panel', 'stratum', 'channel', 'week'] as const;
export type QuasiKey = (typeof QUASI_KEYS)[number];

/** A pilot may ask for larger groups; nobody may for smaller ones. */
export const LEAST_K = 3;
const MOST_K = 100;
export const MOST_WITHHELD_PERCENTS = [0, 2, 5, 10, 20] as const;

export const exportRequestSchema = z.object({
  kind: z.enum(EXPORT_KINDS),
  /** Which of them go in; those left out cannot be joined to a row. */
  columns: z.array(z.enum(QUASI_KEYS)),
  k: z.int().min(LEAST_K).max(MOST_K),
  /** Of how many people, in percent, values may be withheld one by one rather than everyone's made coarser. */
  mostWithheldPercent: z.number().min(0).max(100),
  /** The same pseudonyms as in every other export that asked for it. */
  stableIds: z.boolean(),
  parquet: z.boolean(),
  answers: z.boolean(),
  openTexts: z.boolean(),
});
export type ExportRequest = z.infer<typeof exportRequestSchema>;

/** What a form or an address asks for. Anything unknown is the default; k is never under the pilot's own. */
export function readExportRequest(form: URLSearchParams, smallestGroup: number): ExportRequest {
  const isAsked = form.has('nature');
  const least = Math.max(LEAST_K, smallestGroup);
  const k = Number.parseInt(form.get('k') ?? '', 10);
  const percent = Number(form.get('masque') ?? 5);
  return {
    kind: EXPORT_KINDS.find((kind) => kind === form.get('nature')) ?? 'research',
    columns: isAsked ? QUASI_KEYS.filter((key) => form.getAll('colonne').includes(key)) : [...QUASI_KEYS],
    k: Number.isInteger(k) ? Math.min(MOST_K, Math.max(least, k)) : Math.min(MOST_K, least),
    mostWithheldPercent: MOST_WITHHELD_PERCENTS.find((one) => one === percent) ?? 5,
    stableIds: form.get('pseudonymes') === 'stables',
    parquet: isAsked ? form.get('parquet') === 'on' : true,
    answers: isAsked ? form.get('reponses') === 'on' : true,
    openTexts: form.get('textes') === 'on',
  };
}

/** The same as fields of a form, so that what was shown is what is made. */
export function exportFields(request: ExportRequest): [string, string][] {
  const { kind, columns, k, mostWithheldPercent, stableIds, parquet, answers, openTexts } = request;
  const flag = (name: string, isOn: boolean): [string, string][] => (isOn ? [[name, 'on']] : []);
  return [
    ['nature', kind],
    ...columns.map((key): [string, string] => ['colonne', key]),
    ['k', String(k)],
    ['masque', String(mostWithheldPercent)],
    ['pseudonymes', stableIds ? 'stables' : 'neufs'],
    ...flag('parquet', parquet),
    ...flag('reponses', answers),
    ...flag('textes', openTexts),
  ];
}
