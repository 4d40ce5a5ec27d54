import { describe, expect, it } from 'vitest';
import { useTestContext } from '../../tests/support/test-context.ts';
import { syncDueConnections } from './sync-due-connections.server.ts';

describe('the round of syncs', () => {
  const test = useTestContext();

  it('does nothing where nobody is connected', async () => {
    expect(await syncDueConnections(test.context)).toEqual({ expired: 0, called: 0, synced: 0, failed: 0 });
  });

  it('passes over a connection whose tester is gone, and asks nothing for a paused pilot', async () => {
    const { db, clock } = test.context;
    const pilot = { slug: 'hestia-zeus', territoryId: 'nantes', initiativeId: 'nantes-energie', status: 'running' };
    await db.pilot.create({ data: { ...pilot, definitionHash: '', loadedAt: clock.now() } });
    await db.holderConnection.create({
      data: {
        testerId: '00000000-0000-4000-8000-000000000001',
        pilotSlug: 'hestia-zeus',
        holderId: 'enedis',
        state: 'connected',
        sealedGrant: new Uint8Array(),
        syncedUntil: {},
        createdAt: clock.now(),
      },
    });
    expect(await syncDueConnections(test.context)).toMatchObject({ synced: 0, failed: 1 });
    await db.pilot.update({ where: { slug: 'hestia-zeus' }, data: { status: 'paused' } });
    expect(await syncDueConnections(test.context)).toMatchObject({ synced: 0, failed: 0 });
  });
});
