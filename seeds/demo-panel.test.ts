import { expect, it } from 'vitest';
import { SimulatedClock } from '~/platform/clock.ts';
import { readEnv } from '~/platform/env.server.ts';
import { useTestContext } from '../tests/support/test-context.ts';
import { seedDemoGround } from './demo-ground.server.ts';
import { seedDemoPanel } from './demo-panel.server.ts';

// Past midnight in Paris, not yet in UTC.
const test = useTestContext({
  clock: new SimulatedClock(new Date('2026-08-05T22:40:00Z')),
  env: readEnv({ NODE_ENV: 'test', LOG_LEVEL: 'silent', ATELIER_DEMO_TESTERS: '1' }),
});

it('begins at any hour of the day', async () => {
  await seedDemoGround(test.context);
  const begun = seedDemoPanel(test.context, async () => {
    throw new Error('first day played');
  });
  await expect(begun).rejects.toThrow('first day played');
}, 60_000);
