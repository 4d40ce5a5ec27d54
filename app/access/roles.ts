/** What a member of staff can be, in a territory or in one pilot of it. */
export const ROLES = [
  'lead',
  'facilitator',
  'mediator',
  'social-worker',
  'researcher',
  'holder-contact',
  'administrator',
] as const;

export type Role = (typeof ROLES)[number];

export function isRole(value: unknown): value is Role {
  return ROLES.includes(value as Role);
}
