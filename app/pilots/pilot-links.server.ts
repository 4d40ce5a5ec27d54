import { decide, type Principal } from '~/access/permissions.ts';

/** The pages of a pilot that this person may open, for the tabs. */
export function pilotLinks(
  principal: Principal,
  { territory, pilot }: { territory: string; pilot: string },
): { base: string; manage: boolean; research: boolean } {
  const may = (action: 'panel.manage' | 'research.read'): boolean =>
    decide(principal, action, { territory, pilot }) === 'allow';
  return {
    base: `/${territory}/experimentations/${pilot}`,
    manage: may('panel.manage'),
    research: may('research.read'),
  };
}
