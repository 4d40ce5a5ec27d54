import { AppError } from '~/platform/app-error.ts';
import type { AppContext } from '~/platform/context.server.ts';
import {
  MOST_STRESS_TESTS,
  SEVERITIES,
  type Severity,
  type StressDocument,
  stressDocumentSchema,
} from '../design/design.ts';
import { getDesign } from '../design/get-design.server.ts';
import { isId } from '../design/is-id.ts';

/** An obstacle that a design was put through: how it is hit, the guard added, the way there, what is left. */
export interface StressTestView {
  readonly id: string;
  readonly designId: string;
  /** Key of the kit's obstacle; '' for one invented here. */
  readonly obstacle: string;
  readonly document: StressDocument;
  readonly severity: Severity;
  readonly revision: number;
}

interface Stored {
  readonly id: string;
  readonly designId: string;
  readonly obstacle: string;
  readonly document: unknown;
  readonly severity: string;
  readonly revision: number;
}

const toView = ({ id, designId, obstacle, document, severity, revision }: Stored): StressTestView => ({
  ...{ id, designId, obstacle, revision },
  document: stressDocumentSchema.parse(document),
  severity: SEVERITIES.find((one) => one === severity) ?? 'serious',
});

type Context = Pick<AppContext, 'db' | 'clock'>;

/** The stress tests of designs, oldest first. The designs must be the reader's to see. */
export async function listStressTests(
  { db }: Pick<AppContext, 'db'>,
  designIds: readonly string[],
): Promise<StressTestView[]> {
  const found = await db.governanceStressTest.findMany({
    where: { designId: { in: [...designIds] } },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    take: MOST_STRESS_TESTS * Math.max(1, designIds.length),
  });
  return found.map(toView);
}

interface Saved {
  readonly territoryId: string;
  readonly designId: string;
  /** Made by the page for a new one: sent twice, it is recorded once. */
  readonly id: string;
  /** 0 for a new one. */
  readonly revision: number;
  readonly obstacle: string;
  readonly severity: Severity;
  readonly change: (before: StressDocument | undefined) => StressDocument;
}

/**
 * Records a stress test, or changes one that still is the revision that the person saw. Throws AppError
 * `governance.stress-changed` when somebody saved it since, `governance.too-many-stress-tests` past the most.
 */
export async function saveStressTest(context: Context, input: Saved): Promise<void> {
  const { territoryId, designId, id, revision, obstacle, severity, change } = input;
  await getDesign(context, { territoryId, designId });
  const at = context.clock.now();
  const { governanceStressTest: tests } = context.db;
  if (revision === 0) {
    if ((await tests.count({ where: { designId } })) >= MOST_STRESS_TESTS)
      throw new AppError('governance.too-many-stress-tests', { most: MOST_STRESS_TESTS });
    const document = stressDocumentSchema.parse(change(undefined));
    const data = { id, designId, obstacle, document, severity, createdAt: at, updatedAt: at };
    await tests.createMany({ data, skipDuplicates: true });
    return;
  }
  const before = isId(id) ? await tests.findFirst({ where: { id, designId } }) : null;
  if (!before) throw new Response(null, { status: 404 });
  const document = stressDocumentSchema.parse(change(toView(before).document));
  const { count } = await tests.updateMany({
    where: { id, designId, revision },
    data: { document, severity, updatedAt: at, revision: { increment: 1 } },
  });
  if (count === 0) throw new AppError('governance.stress-changed');
}

/** 404 when it is not there. */
export async function removeStressTest(
  context: Context,
  input: { territoryId: string; designId: string; id: string },
): Promise<void> {
  const { territoryId, designId, id } = input;
  await getDesign(context, { territoryId, designId });
  const { count } = isId(id)
    ? await context.db.governanceStressTest.deleteMany({ where: { id, designId } })
    : { count: 0 };
  if (count === 0) throw new Response(null, { status: 404 });
}
