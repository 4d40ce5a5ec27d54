import type { Policy } from '../policy/policy.ts';
import { policyOf } from '../policy/policy-of.ts';
import { type DesignDocument, designDocumentSchema } from './design.ts';

/** A governance design, as pages and other rooms see it. */
export interface DesignView {
  readonly id: string;
  readonly initiativeId: string;
  readonly useCaseId: string | null;
  readonly document: DesignDocument;
  /** What the model retained imposes; null while none is. */
  readonly policy: Policy | null;
  /** Send it back when saving. */
  readonly revision: number;
  readonly answerCount: number;
  readonly updatedAt: string;
}

interface Stored {
  readonly id: string;
  readonly initiativeId: string;
  readonly useCaseId: string | null;
  readonly document: unknown;
  readonly revision: number;
  readonly updatedAt: Date;
  readonly _count: { readonly answers: number };
}

export function toDesignView({ document: stored, updatedAt, _count, ...rest }: Stored): DesignView {
  const { id, initiativeId, useCaseId, revision } = rest;
  const document = designDocumentSchema.parse(stored);
  return {
    ...{ id, initiativeId, useCaseId, revision, document },
    policy: document.model ? policyOf({ model: document.model, overrides: document.overrides }) : null,
    answerCount: _count.answers,
    updatedAt: updatedAt.toISOString(),
  };
}

/** Its page. */
export const designHref = (territoryId: string, designId: string): string => `/${territoryId}/gouvernance/${designId}`;
