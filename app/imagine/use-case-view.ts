import { type UseCaseDocument, useCaseDocumentSchema } from './use-case.ts';

/** A use case of a territory, as pages and other rooms see it. */
export interface UseCaseView {
  readonly id: string;
  readonly initiativeId: string;
  readonly document: UseCaseDocument;
  /** Send it back when saving. */
  readonly revision: number;
  readonly createdByName: string;
  readonly updatedByName: string;
  readonly createdAt: string;
  readonly updatedAt: string;
  /** Put away: not listed, can be brought back. */
  readonly retired: boolean;
}

interface Stored {
  readonly id: string;
  readonly initiativeId: string;
  readonly document: unknown;
  readonly revision: number;
  readonly createdByName: string;
  readonly updatedByName: string;
  readonly createdAt: Date;
  readonly updatedAt: Date;
  readonly retiredAt: Date | null;
}

export function toUseCaseView({ document, createdAt, updatedAt, retiredAt, ...stored }: Stored): UseCaseView {
  const { id, initiativeId, revision, createdByName, updatedByName } = stored;
  return {
    ...{ id, initiativeId, revision, createdByName, updatedByName },
    document: useCaseDocumentSchema.parse(document),
    createdAt: createdAt.toISOString(),
    updatedAt: updatedAt.toISOString(),
    retired: retiredAt !== null,
  };
}

/** Its page. */
export const pageOfUseCase = (territoryId: string, useCaseId: string): string =>
  `/${territoryId}/usages/cas/${useCaseId}`;
