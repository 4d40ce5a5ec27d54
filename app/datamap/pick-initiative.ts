import { AppError } from '~/platform/app-error.ts';

/**
 * The initiative asked for, or the only one. Throws AppError `datamap.no-initiative` when there is none,
 * `datamap.choose-initiative` when several and none of them was chosen.
 */
export function pickInitiative(initiatives: readonly { readonly id: string }[], asked: unknown): string {
  const [first, ...others] = initiatives;
  if (!first) throw new AppError('datamap.no-initiative');
  const chosen = initiatives.find(({ id }) => id === asked);
  if (chosen) return chosen.id;
  if (others.length > 0 || (typeof asked === 'string' && asked !== '')) throw new AppError('datamap.choose-initiative');
  return first.id;
}
