import type { PilotDefinition, PilotPurpose } from '~/pilots/definition.ts';
import { pilotPolicy } from '~/pilots/pilot-governance.ts';

/**
 * Where the policy asks for a yes at the holder for each service: those that the tester agreed to serve themselves
 * with, and for which they have not said yes there. None elsewhere.
 */
export function servicesMissing(
  definition: PilotDefinition,
  input: {
    granted: readonly PilotPurpose[];
    holderId: string;
    yeses: readonly { holderId: string; serviceKey: string }[];
  },
): string[] {
  const { granted, holderId, yeses } = input;
  if (!pilotPolicy(definition).decides.consents.includes('at-holder')) return [];
  const said = new Set(yeses.filter((yes) => yes.holderId === holderId).map(({ serviceKey }) => serviceKey));
  const held = new Set(definition.datasets.filter(({ holder }) => holder === holderId).map(({ key }) => key));
  // A question may give a service what another question brings in: that service needs its own yes there too.
  const wanted = granted.filter(({ datasets }) => datasets.some((key) => held.has(key))).flatMap((one) => one.services);
  return [...new Set(wanted)].filter((key) => !said.has(key));
}
