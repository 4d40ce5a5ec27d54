import type { Principal } from '~/access/permissions.ts';

/** Who did it: kept with what they did. */
export interface Author {
  readonly id: string | null;
  readonly name: string;
}

export const authorOf = (principal: Principal): Author =>
  principal.kind === 'staff' ? { id: principal.userId, name: principal.name } : { id: null, name: '' };
