import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import type { FaultPreset } from '~/holders/faults.ts';
import { databaseGrantStore } from '~/holders/grant-store.server.ts';
import type { HolderId } from '~/holders/holder-ids.ts';
import { createSandboxFetch } from '~/holders/sandbox-fetch.server.ts';
import { benefitsOfMonth, quotientOfMonth } from '~/holders/synthetic/benefits.ts';
import { familyOf } from '~/holders/synthetic/family.ts';
import { householdOf, seedWhere } from '~/holders/synthetic/household.ts';
import { chainShares } from '~/holders/synthetic/shopping.ts';
import type { Entry } from '~/platform/entry.ts';
import { ENTRIES } from '~/vault/chunk-kind.ts';
import { describeVault } from '~/vault/describe-vault.server.ts';
import { listAccesses } from '~/vault/list-accesses.server.ts';
import { type TestContext, useTestContext } from '../../tests/support/test-context.ts';
import { keepItems } from './copies/keep-readings.server.ts';
import { sandboxServiceHandlers } from './copies/sandbox-services.server.ts';
import { decideConsent } from './decide-consent.server.ts';
import { exportTester } from './export-tester.server.ts';
import { listConnections } from './list-connections.server.ts';
import { readEntriesFor } from './shares/read-for.server.ts';
import { serviceReader } from './shares/share-reader.ts';
import { showEntries } from './show-entries.server.ts';
import { startConnection } from './start-connection.server.ts';
import { syncConnection } from './sync-connection.server.ts';
import { findTesterPilot } from './tester-pilot.server.ts';
import { entriesPilotEnv } from './testing/entries-fixture.ts';
import { connect, createTester } from './testing/people.ts';
import { createTestPilot } from './testing/pilot-fixture.ts';
import { withdrawConsent } from './withdraw-consent.server.ts';

const SEED = seedWhere(
  7,
  (home) =>
    benefitsOfMonth(home, '2026-09').length > 1 && familyOf(home).children.length > 0 && chainShares(home).a > 0.5,
);
const home = householdOf(SEED);
const ALL = { from: 0, to: Date.parse('2100-01-01') };
const RECEIPTS = 'grocer-a/receipts';

describe.each(['personal-cloud', 'direct-transfer'] as const)('dated things under %s', (model) => {
  const test = useTestContext({ env: entriesPilotEnv(model) });
  beforeAll(() => createTestPilot(test.context));

  const withHolders = (faults: { [id in HolderId]?: FaultPreset } = {}): TestContext => ({
    ...test.context,
    outboundFetch: createSandboxFetch({
      store: databaseGrantStore(test.context.db),
      clock: test.context.clock,
      options: { faults },
      others: sandboxServiceHandlers(test.context, {}),
    }),
  });
  const linked = async (purposeKey: string, holderId: HolderId): Promise<string> => {
    const testerId = await createTester(test.context);
    await decideConsent(test.context, { testerId, purposeKey, decision: 'grant', locale: 'fr' });
    await connect(test.context, testerId, holderId, SEED);
    return testerId;
  };
  const entriesOf = async (testerId: string, dataset: string): Promise<readonly Entry[]> => {
    const answer = await readEntriesFor(test.context, { testerId, dataset, ...ALL, reader: { kind: 'export' } });
    return answer.sight === 'readings' ? answer.value : [];
  };

  it('come home checked, once, and no further than what was agreed', async () => {
    const testerId = await linked('benefits', 'caf');
    const { added, state } = await syncConnection(withHolders(), { testerId, holderId: 'caf' });
    expect(state).toBe('synced');
    const household = await entriesOf(testerId, 'caf/household');
    expect(household.map(({ id }) => id)).toEqual(['2026-08', '2026-09', '2026-10', '2026-11']);
    for (const { id, fields } of household) {
      expect(fields.quotient).toBe(quotientOfMonth(home, id));
      expect(fields.adults).toBe(familyOf(home).adults.length);
      // Nobody asked for the town.
      expect(Object.keys(fields).sort()).toEqual(['adults', 'children', 'provider', 'quotient']);
    }
    const paid = await entriesOf(testerId, 'caf/allowances');
    expect(paid.map(({ id }) => id)).toContain(`2026-09-${benefitsOfMonth(home, '2026-09')[0]?.kind}`);
    expect(added).toBe(household.length + paid.length);
    expect(await syncConnection(withHolders(), { testerId, holderId: 'caf' })).toMatchObject({
      state: 'nothing-to-ask',
    });
    const vault = (await describeVault(test.context, testerId)).map(({ dataset }) => dataset);
    expect(vault).toEqual(model === 'personal-cloud' ? ['caf/allowances', 'caf/household'] : []);
  });

  it('are all shown, those of the first hours of a month too', async () => {
    const testerId = await linked('shopping', 'grocer-a');
    await syncConnection(withHolders(), { testerId, holderId: 'grocer-a' });
    const last = await showEntries(test.context, { testerId, dataset: RECEIPTS, month: null, locale: 'en' });
    // Ten past midnight on the first, in Paris: still the month before by the clock that chunks are cut by.
    const late: Entry = { id: 'late', at: Date.parse('2026-11-30T23:10:00Z'), fields: { total: 100, lines: [] } };
    const { tester, definition } = await findTesterPilot(test.context, testerId);
    await keepItems(test.context, ENTRIES, { tester, definition, dataset: RECEIPTS, items: [late] });
    const after = await showEntries(test.context, { testerId, dataset: RECEIPTS, month: null, locale: 'en' });
    expect(last?.rows.map(({ id }) => id)).not.toContain('late');
    expect(after?.rows[0]?.id).toBe('late');
  });

  it('are those of the last month for an address that names no month', async () => {
    const testerId = await linked('shopping', 'grocer-a');
    await syncConnection(withHolders(), { testerId, holderId: 'grocer-a' });
    const shown = (month: string | null) =>
      showEntries(test.context, { testerId, dataset: RECEIPTS, month, locale: 'fr' });
    const last = await shown(null);
    // Between two months that are held, as text goes.
    for (const nonsense of [`${last?.before}x`, `${last?.before}-40`, '2026-1', '']) {
      expect((await shown(nonsense))?.month, nonsense).toBe(last?.month);
    }
    expect((await shown(last?.before ?? null))?.month).toBe(last?.before);
  });

  it('are asked for under the permissions of the pilot, parts included', async () => {
    const testerId = await createTester(test.context);
    await decideConsent(test.context, { testerId, purposeKey: 'benefits', decision: 'grant', locale: 'fr' });
    const { url } = await startConnection(test.context, { testerId, holderId: 'caf', returnUrl: '/moi/retour' });
    const scopes = new URL(url, 'https://atelier.test').searchParams.get('scopes');
    expect(scopes).toBe('caf/household caf/adults caf/allowances');
  });

  it('are corrected in place, and a day on which nothing happened is a day that was told', async () => {
    const testerId = await linked('shopping', 'grocer-a');
    const first = await syncConnection(withHolders({ 'grocer-a': 'corrected-later' }), {
      testerId,
      holderId: 'grocer-a',
    });
    const before = await entriesOf(testerId, RECEIPTS);
    expect(before.length).toBeGreaterThan(5);
    expect(first.datasets[0]?.syncedUntil).toBe('2026-11-02');
    const next = new Date(test.context.clock.now().getTime() + 86_400_000);
    test.context.clock.moveTo(next);
    const again = await syncConnection(withHolders(), { testerId, holderId: 'grocer-a' });
    expect(again.datasets[0]?.syncedUntil).toBe('2026-11-03');
    const after = await entriesOf(testerId, RECEIPTS);
    expect(after.length).toBe(before.length + again.added);
    const ids = new Set(after.map(({ id }) => id));
    expect(ids.size).toBe(after.length);
  });

  it('outlive an incident: what had come is kept, and the tester is told whose turn it is', async () => {
    const testerId = await linked('shopping', 'grocer-a');
    await syncConnection(withHolders(), { testerId, holderId: 'grocer-a' });
    const before = await entriesOf(testerId, RECEIPTS);
    test.context.clock.moveTo(new Date(test.context.clock.now().getTime() + 7 * 86_400_000));
    const failed = await syncConnection(withHolders({ 'grocer-a': 'moved' }), { testerId, holderId: 'grocer-a' });
    expect(failed).toMatchObject({ state: 'failed', errorCode: 'holders.moved', remedy: 'tester' });
    expect(await entriesOf(testerId, RECEIPTS)).toEqual(before);
    const [connection] = (await listConnections(test.context, testerId)).filter(
      ({ holderId }) => holderId === 'grocer-a',
    );
    expect(connection?.state).toBe('action-needed');
    await syncConnection(withHolders(), { testerId, holderId: 'grocer-a' });
    expect((await entriesOf(testerId, RECEIPTS)).length).toBeGreaterThan(before.length);
  });

  it('are shown month by month, exported whole, and gone with the agreement', async () => {
    const testerId = await linked('shopping', 'grocer-a');
    await syncConnection(withHolders(), { testerId, holderId: 'grocer-a' });
    const all = await entriesOf(testerId, RECEIPTS);
    const shown = await showEntries(test.context, { testerId, dataset: RECEIPTS, month: '2026-10', locale: 'fr' });
    expect(shown?.columns.map(({ name }) => name)).toEqual(['total']);
    expect(shown?.rows.length).toBe(
      all.filter(({ at }) => new Date(at + 7_200_000).toISOString().startsWith('2026-10')).length,
    );
    const [line] = shown?.rows[0]?.lines[0]?.rows ?? [];
    expect(line?.name.length).toBeGreaterThan(2);
    expect(line?.detail).toMatch(/^20\d{11} · \p{L}[^·]* · [\d,]+ (pièce|kg)$/u);
    expect(line?.amount).toMatch(/€/);
    expect(shown?.totals[0]?.amount).toMatch(/€/);
    expect(
      await showEntries(test.context, { testerId, dataset: 'enedis/daily', month: null, locale: 'fr' }),
    ).toBeNull();
    const accesses = await listAccesses(test.context, testerId);
    expect(accesses.some(({ reader, dataset }) => reader === 'tester' && dataset === RECEIPTS)).toBe(true);

    const files = unzipSync(await exportTester(test.context, testerId));
    const csv = strFromU8(files['ce-que-les-organismes-savent/grocer-a-receipts.csv']!);
    const lines = all.reduce((sum, { fields }) => sum + (fields.lines as unknown[]).length, 0);
    expect(csv.trim().split('\r\n')).toHaveLength(lines + 1);
    expect(csv.split('\r\n')[0]).toContain('date;Total;Magasin;Produit;Code-barres');

    const hestia = { testerId, dataset: RECEIPTS, ...ALL, reader: serviceReader('hestia') };
    const { sight } = await readEntriesFor(test.context, hestia);
    expect(sight).toBe('readings');
    await withdrawConsent(withHolders(), { testerId, purposeKey: 'shopping' });
    expect(await entriesOf(testerId, RECEIPTS)).toEqual([]);
  });
});
