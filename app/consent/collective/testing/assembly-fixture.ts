import type { AppContext } from '~/platform/context.server.ts';
import type { Env } from '~/platform/env.server.ts';
import { createTester } from '../../testing/people.ts';
import { testPilotEnv } from '../../testing/pilot-fixture.ts';

/** The pilot `essai` under another way of deciding: two days of debate, two of vote, unless told otherwise. */
export function collectivePilotEnv(model: 'cooperative' | 'data-trust', rules: Record<string, unknown> = {}): Env {
  return testPilotEnv((pilot) => {
    const governance: Record<string, unknown> = pilot.governance;
    governance.model = model;
    governance.rules = { debateDays: 2, voteDays: 2, quorumShare: 0.5, ...rules };
  });
}

export const createMembers = async (context: AppContext, count: number): Promise<string[]> => {
  const members: string[] = [];
  for (let i = 0; i < count; i += 1) members.push(await createTester(context, { name: `M${i}`, email: null }));
  return members;
};
