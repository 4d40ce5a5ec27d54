/** What a link can still do. `unknown` is said of a token that never was, or was mistyped. */
export type EnrolmentLinkState = 'open' | 'used' | 'expired' | 'revoked';

export interface EnrolmentLinkFacts {
  readonly uses: number;
  readonly maxUses: number;
  readonly expiresAt: Date;
  readonly revokedAt: Date | null;
}

/** Revoked wins over used, used over expired: the first is somebody's decision, the last only the calendar's. */
export function linkState(link: EnrolmentLinkFacts, now: Date): EnrolmentLinkState {
  if (link.revokedAt) return 'revoked';
  if (link.uses >= link.maxUses) return 'used';
  if (link.expiresAt <= now) return 'expired';
  return 'open';
}
