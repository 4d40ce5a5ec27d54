import type { Principal } from '~/access/permissions.ts';

/** A tester in their own space. */
export type TesterPrincipal = Extract<Principal, { kind: 'tester' }>;

/** Who an entry of the activity log is about. */
export const inPilot = ({ pilotSlug, panelKey, pseudonym }: TesterPrincipal) => ({ pilotSlug, panelKey, pseudonym });
