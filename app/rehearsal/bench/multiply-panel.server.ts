import type { RehearsalContext } from '../engine/stage.ts';

interface Column {
  readonly name: string;
  readonly type: string;
  readonly isIdentity: boolean;
}

/** Tables of which a larger panel has more rows, those that others point at first. */
const OF_TESTER = [
  'Consent',
  'HolderConnection',
  'VaultChunk',
  'VaultRecord',
  'VaultNote',
  'VaultAccess',
  'SharedResult',
];
const ROWS_AT_ONCE = 500;

/**
 * Adds testers whose rows are copies of one tester's, sealed bytes included: nobody can open them, and a query that does
 * not leave them aside has to wade through them. The activity log grows likewise.
 */
export async function multiplyPanel(
  { db }: Pick<RehearsalContext, 'db'>,
  { testerId, pilotSlug, copies }: { readonly testerId: string; readonly pilotSlug: string; readonly copies: number },
): Promise<void> {
  const { pseudonym } = await db.tester.findUniqueOrThrow({ where: { id: testerId }, select: { pseudonym: true } });
  const newId = (column: string): string => `md5(${column}::text || copy.at)::uuid`;
  for (let from = 1; from <= copies; from += ROWS_AT_ONCE) {
    const series = `generate_series(${from}, ${Math.min(copies, from + ROWS_AT_ONCE - 1)}) AS copy(at)`;
    const copy = async (table: string, where: string, own: Readonly<Record<string, string>>) => {
      const columns = (await columnsOf({ db }, table)).filter(({ isIdentity }) => !isIdentity);
      const names = columns.map(({ name }) => `"${name}"`).join(', ');
      const values = columns.map(({ name, type }) => {
        if (own[name]) return own[name];
        return name === 'id' && type === 'uuid' ? newId(`source."id"`) : `source."${name}"`;
      });
      await db.$executeRawUnsafe(
        `INSERT INTO "${table}" (${names}) SELECT ${values.join(', ')} FROM "${table}" AS source, ${series} WHERE ${where}`,
      );
    };
    const name = `'Z-' || copy.at`;
    await copy('Tester', `source.id = '${testerId}'`, { pseudonym: name, linkId: 'NULL' });
    for (const table of OF_TESTER) {
      await copy(table, `source."testerId" = '${testerId}'`, { testerId: newId(`source."testerId"`) });
    }
    await copy('ActivityEntry', `source."pilotSlug" = '${pilotSlug}' AND source.pseudonym = '${pseudonym}'`, {
      pseudonym: name,
    });
  }
  // What a server does by itself, the embedded database is asked.
  await db.$executeRawUnsafe('ANALYZE');
}

async function columnsOf({ db }: Pick<RehearsalContext, 'db'>, table: string): Promise<Column[]> {
  const rows = await db.$queryRaw<{ name: string; type: string; default: string | null }[]>`
    SELECT column_name AS name, data_type AS type, column_default AS default FROM information_schema.columns
    WHERE table_schema = current_schema() AND table_name = ${table} ORDER BY ordinal_position`;
  return rows.map(({ name, type, ...row }) => ({
    name,
    type,
    isIdentity: row.default?.startsWith('nextval') ?? false,
  }));
}
