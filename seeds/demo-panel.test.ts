import { expect, it } from 'vitest';
import { SimulatedClock } from '~/platform/clock.ts';
import { readEnv } from '~/platform/env.server.ts';
import { useTestContext } from '../tests/support/test-context.ts';
import { seedDemoGround } from './demo-ground.server.ts';
import { demoPanelTask, isDemoWhole, seedDemoPanel } from './demo-panel.server.ts';

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

it('is whole once each panel is, even one that nobody asked for', async () => {
  const context = {
    ...test.context,
    env: readEnv({ NODE_ENV: 'test', LOG_LEVEL: 'silent', ATELIER_DEMO_TESTERS: '0' }),
  };
  expect(await isDemoWhole(context)).toBe(false);
  const before = await context.db.tester.count();
  // On a server, the panel that was begun could still be under way in another process.
  test.context.clock.moveTo(new Date('2026-08-06T00:00:00Z'));
  await demoPanelTask.run(context, {}, async () => {});
  expect(await isDemoWhole(context)).toBe(true);
  expect(await context.db.tester.count()).toBe(before);
});
