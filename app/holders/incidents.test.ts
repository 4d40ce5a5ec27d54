import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { useTestContext } from '../../tests/support/test-context.ts';
import { callingFor } from './calling-for.ts';
import { FAULT_PRESETS } from './faults.ts';
import { memoryGrantStore } from './grant-store.ts';
import type { HolderId } from './holder-ids.ts';
import { runningFaults } from './incident-store.server.ts';
import { addDays, dayOf, instantOf } from './local-time.ts';
import { holders } from './registry.ts';
import { createSandboxFetch } from './sandbox-fetch.server.ts';
import { sandboxGrant } from './sandbox-person.ts';
import type { SandboxOptions } from './sandbox-world.ts';
import { subjectFor } from './synthetic/subject.ts';

const SEED = 12;

describe('incidents of a pilot', () => {
  const test = useTestContext();
  const begin = (pilotSlug: string, holderId: HolderId, preset: string, endsAt: Date | null = null) =>
    test.context.db.sandboxIncident.create({
      data: { pilotSlug, holderId, preset, startedAt: test.context.clock.now(), endsAt, startedBy: randomUUID() },
    });
  beforeEach(async () => {
    await test.context.db.sandboxIncident.deleteMany();
    test.context.clock.moveTo(new Date(instantOf(tomorrow(), '10:00')));
  });
  const tomorrow = (): string => addDays(dayOf(test.context.clock.now().getTime()), 1);

  async function failureOf(pilot: string | undefined, holderId: HolderId, options?: SandboxOptions): Promise<string> {
    const { db, clock } = test.context;
    const store = memoryGrantStore();
    await store.put({
      ...{ holderId, subject: subjectFor(holderId, SEED) },
      scopes: holders[holderId].manifest.permissions.map(({ key }) => key),
      startsAt: new Date('2026-01-01T00:00:00Z'),
      endsAt: new Date('2027-01-01T00:00:00Z'),
    });
    const fetcher = createSandboxFetch({
      ...{ store, clock, ...(options && { options }) },
      incidents: (slug) => runningFaults({ db, clock }, slug),
    });
    const grant = sandboxGrant(holders[holderId].manifest, SEED);
    const dataset = holders[holderId].manifest.datasets[0]?.key ?? '';
    const ask = async (): Promise<string> => {
      const today = dayOf(clock.now().getTime());
      const request = {
        fetch: pilot ? callingFor(fetcher, pilot) : fetcher,
        clock,
        grant,
        dataset,
        from: addDays(today, -5),
        to: today,
      };
      for await (const _ of holders[holderId].fetchWindows(request));
      return 'fine';
    };
    return ask().catch((error: { code: string }) => error.code);
  }

  it('break the holder for that pilot, and for no other', async () => {
    await begin('la-rochelle', 'yelo', 'server-error');
    expect(await failureOf('la-rochelle', 'yelo')).toBe('holders.serverError');
    expect(await failureOf('nantes', 'yelo')).toBe('fine');
    expect(await failureOf('la-rochelle', 'enedis')).toBe('fine');
    expect(await failureOf(undefined, 'yelo')).toBe('fine');
  });

  it('keep apart calls that are made at once', async () => {
    await begin('a', 'enedis', 'moved');
    await begin('b', 'enedis', 'quota-hour');
    expect(await Promise.all(['a', 'b', 'c'].map((pilot) => failureOf(pilot, 'enedis')))).toEqual([
      'holders.moved',
      'holders.quotaHour',
      'fine',
    ]);
  });

  it('are read at each call: they begin at once, and end on time or when they are stopped', async () => {
    expect(await failureOf('a', 'grdf')).toBe('fine');
    const end = new Date(instantOf(tomorrow()));
    await begin('a', 'grdf', 'unreachable', end);
    expect(await failureOf('a', 'grdf')).toBe('holders.unreachable');
    test.context.clock.moveTo(end);
    expect(await failureOf('a', 'grdf')).toBe('fine');
  });

  it('give way to the one begun last, and leave out what is no incident', async () => {
    await begin('a', 'enedis', 'moved');
    test.context.clock.moveTo(new Date(test.context.clock.now().getTime() + 3_600_000));
    await begin('a', 'enedis', 'truncated');
    await begin('a', 'grdf', 'flood');
    expect(await runningFaults(test.context, 'a')).toEqual({ enedis: 'truncated' });
  });

  it('leave the options of a rehearsal as they are', async () => {
    const options: SandboxOptions = { faults: { enedis: 'moved' } };
    expect(await failureOf('a', 'enedis', options)).toBe('holders.moved');
    await begin('a', 'enedis', 'unreachable');
    expect(await failureOf('a', 'enedis', options)).toBe('holders.unreachable');
  });

  it('never reach a holder that is not simulated', async () => {
    const { db, clock } = test.context;
    for (const fault of FAULT_PRESETS) await begin('a', 'enedis', fault);
    const fetcher = createSandboxFetch({
      ...{ store: memoryGrantStore(), clock },
      incidents: (slug) => runningFaults({ db, clock }, slug),
    });
    const real = holders.enedis.manifest.hosts.production.api;
    await expect(callingFor(fetcher, 'a')(`${real}/x`)).rejects.toThrow('No simulated holder answers');
  });
});
