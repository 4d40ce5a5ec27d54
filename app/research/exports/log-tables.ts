import { TRAJECTORY_STAGES } from '~/pilots/standing/trajectory.ts';
import { COLUMN_WORDS, STAGE_CODES, TABLE_WORDS } from '../messages/export-data.ts';
import type { ExportSource } from './source.ts';
import type { Cell, Table } from './table.ts';
import { daysBetween, ID, type Person } from './testers-table.ts';

/** One row per person and stage, the first time (of several agreements that ran out, the last). */
export function stagesTable(people: readonly Person[]): Table {
  const rows = people.flatMap(({ id, trajectory: { stages }, origin }) =>
    TRAJECTORY_STAGES.flatMap((stage): Cell[][] => {
      const at = stages[stage];
      return at === undefined ? [] : [[id, stage, daysBetween(origin, at)]];
    }),
  );
  const codes = Object.fromEntries(
    TRAJECTORY_STAGES.map((stage) => [stage, STAGE_CODES[stage] ?? { fr: stage, en: stage }]),
  );
  const columns: Table['columns'] = [
    ID,
    { name: 'stage', type: 'text', unit: null, means: COLUMN_WORDS.stageReached, codes },
    { name: 'day', type: 'integer', unit: 'day', means: COLUMN_WORDS.day },
  ];
  return { name: 'stages', means: TABLE_WORDS.stages, columns, rows };
}

/** A key, never a sentence: whatever else a detail might come to hold stays here. */
const KEY = /^[a-z0-9][a-z0-9/_-]{0,79}$/;

/** One row per use that the pilot declares, qualifying or not; in the order of people, then of days. */
export function activityTable(people: readonly Person[], { definition, entries }: ExportSource): Table {
  const declared = new Map(definition.activities.map((one) => [one.kind, one]));
  const byPseudonym = new Map(people.map((person) => [person.pseudonym, person]));
  const rows = entries.flatMap(({ pseudonym, kind, at, detail }): { person: Person; cells: Cell[] }[] => {
    const person = byPseudonym.get(pseudonym);
    const activity = declared.get(kind);
    if (!person || !activity) return [];
    const { firstUseAt } = person.trajectory;
    const since = firstUseAt === null || at < firstUseAt ? null : daysBetween(firstUseAt, at);
    const key = detail !== null && KEY.test(detail) ? detail : null;
    return [
      {
        person,
        cells: [person.id, kind, activity.qualifying ? 1 : 0, daysBetween(person.origin, at), since, key],
      },
    ];
  });
  const order = ({ cells }: { cells: Cell[] }): string =>
    [cells[0], String(Number(cells[3]) + 1e6), cells[1], cells[5] ?? ''].join(' ');
  const sorted = rows
    .map((row) => ({ row, key: order(row) }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  const codes = Object.fromEntries(definition.activities.map((one) => [one.kind, one.title]));
  return {
    name: 'activity',
    means: TABLE_WORDS.activity,
    columns: [
      ID,
      { name: 'kind', type: 'text', unit: null, means: COLUMN_WORDS.kind, codes },
      { name: 'qualifying', type: 'integer', unit: null, means: COLUMN_WORDS.qualifying },
      { name: 'day', type: 'integer', unit: 'day', means: COLUMN_WORDS.day },
      { name: 'day_since_first_use', type: 'integer', unit: 'day', means: COLUMN_WORDS.sinceFirstUse },
      { name: 'detail', type: 'text', unit: null, means: COLUMN_WORDS.detail },
    ],
    rows: sorted.map(({ row }) => row.cells),
  };
}
