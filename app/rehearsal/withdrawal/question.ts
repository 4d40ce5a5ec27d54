import type { PilotDefinition } from '~/pilots/definition.ts';

/** Who leaves, as an address or a form asks: `?n=3&panel=faep`. Anything unknown is three people of any panel. */
export function readQuestion(
  params: URLSearchParams,
  { panels }: Pick<PilotDefinition, 'panels'>,
): { leaving: number; panelKey: string | null } {
  const asked = params.get('n');
  const number = Number(asked);
  const isNumber = asked !== null && asked !== '' && Number.isSafeInteger(number) && number >= 0;
  const panelKey = panels.find(({ key }) => key === params.get('panel'))?.key ?? null;
  return { leaving: isNumber ? Math.min(number, 1_000_000) : 3, panelKey };
}
