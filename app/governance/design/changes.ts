import { AppError } from '~/platform/app-error.ts';
import type { Bilingual } from '~/platform/i18n/messages.ts';
import { GOVERNANCE_MODEL_KEYS } from '../models.ts';
import { POLICY_ASPECTS, type PolicyOverride } from '../policy/policy.ts';
import type { Weights } from '../selector/selector.ts';
import { type DesignDocument, LONGEST } from './design.ts';

/** The design under another title. Throws AppError `governance.untitled` for none. */
export function retitled(document: DesignDocument, title: Bilingual): DesignDocument {
  const clipped = (text: string) => text.trim().slice(0, LONGEST.title);
  if (clipped(title.fr) === '' || clipped(title.en) === '') throw new AppError('governance.untitled');
  return { ...document, title: { fr: clipped(title.fr), en: clipped(title.en) } };
}

/**
 * The design with a model retained, or none for a key that is not one. Overrides by that very model would change
 * nothing: they go. A canvas that somebody drew stays as it is.
 */
export function withModel(
  document: DesignDocument,
  model: string,
  overrides: readonly PolicyOverride[] = document.overrides,
): DesignDocument {
  const known = GOVERNANCE_MODEL_KEYS.find((key) => key === model) ?? null;
  const borrowed = known
    ? POLICY_ASPECTS.flatMap((aspect) => overrides.findLast((one) => one.aspect === aspect) ?? [])
    : [];
  return { ...document, model: known, overrides: borrowed.filter((one) => one.model !== known) };
}

/** The design with weights of its own; `null` for those proposed. Throws AppError `governance.no-weight` when all are 0. */
export function reweighted(document: DesignDocument, weights: Weights | null): DesignDocument {
  if (weights && Object.values(weights).every((weight) => weight === 0)) throw new AppError('governance.no-weight');
  return { ...document, weights: weights && { ...weights } };
}
