import { AppError } from '~/platform/app-error.ts';
import type { AppContext } from '~/platform/context.server.ts';
import { type DesignDocument, designDocumentSchema } from './design.ts';
import { getDesign } from './get-design.server.ts';

/**
 * Changes a design, when it still is the revision that the person saw. Throws AppError `governance.design-changed` when
 * somebody saved it since: nothing is overwritten. 404 when there is none.
 */
export async function saveDesign(
  context: Pick<AppContext, 'db' | 'clock'>,
  input: {
    territoryId: string;
    designId: string;
    revision: number;
    change: (document: DesignDocument) => DesignDocument;
  },
): Promise<{ revision: number }> {
  const { territoryId, designId, revision, change } = input;
  const { document: before } = await getDesign(context, { territoryId, designId });
  const document = designDocumentSchema.parse(change(before));
  const { count } = await context.db.governanceDesign.updateMany({
    where: { id: designId, territoryId, revision },
    data: { document, updatedAt: context.clock.now(), revision: { increment: 1 } },
  });
  if (count === 0) throw new AppError('governance.design-changed');
  return { revision: revision + 1 };
}
