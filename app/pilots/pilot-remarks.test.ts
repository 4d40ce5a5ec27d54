import { beforeAll, describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { type TestContext, useTestContext } from '../../tests/support/test-context.ts';
import { TINY_PILOT, writePilots } from '../../tests/support/tiny-pilot.ts';
import { getOpenPilot } from './get-open-pilot.server.ts';
import { getPilotInForce } from './get-pilot-definition.server.ts';
import { loadPilots } from './load-pilots.server.ts';
import { pilotOverview } from './pilot-overview.server.ts';
import { summarizeLoad } from './summarize-load.ts';
import { syncPilots } from './sync-pilots.server.ts';

/** The tiny pilot, running, written when the connector of `holder` did not exist: it expects what suits it. */
function waitingFor(holder: string): string {
  const tiny = parse(TINY_PILOT);
  const [daily] = tiny.datasets;
  const [see] = tiny.purposes;
  const [hestia] = tiny.services;
  const bills = `${holder}/bills`;
  return stringify({
    ...tiny,
    status: 'running',
    comingHolders: [
      { key: holder, name: 'The supplier', access: 'medium', missing: { fr: 'Un accord', en: 'An agreement' } },
    ],
    datasets: [daily, { ...daily, key: bills, holder, historyMonths: 36 }],
    purposes: [see, { ...see, key: 'bills', holder, datasets: [bills] }],
    services: [{ ...hestia, datasets: [...hestia.datasets, bills] }],
  });
}

describe('a pilot written before the connector of one of its holders came', () => {
  const directory = writePilots({ tiny: { 'pilot.yaml': waitingFor('grdf') } });

  it('is a pilot, with a remark that says what to do', async () => {
    const load = await loadPilots(directory);
    expect(load.problems).toEqual([]);
    expect(load.pilots).toHaveLength(1);
    expect(load.remarks).toMatchObject([{ pilot: 'tiny', path: 'comingHolders.0.key' }]);
    expect(load.remarks[0]?.line).toBeGreaterThan(1);
    const [ok, remark] = summarizeLoad(load, 'en');
    expect(ok).toMatch(/^tiny {2}ok/);
    expect(remark).toMatch(/pilot\.yaml:\d+:\d+ {2}Remark: .*"grdf" now exists here.*move it to holders/);
  });

  it('gives no remark while the connector does not exist', async () => {
    const load = await loadPilots(writePilots({ tiny: { 'pilot.yaml': waitingFor('supplier') } }));
    expect(load).toMatchObject({ problems: [], remarks: [] });
    expect(summarizeLoad(load, 'en')).toHaveLength(1);
  });

  describe('once its protocol is frozen', () => {
    const test = useTestContext();
    let context: TestContext;

    beforeAll(async () => {
      context = { ...test.context, env: { ...test.context.env, PILOTS_DIR: directory } };
      const initiative = { id: 'tinytown-energie', theme: 'energie', nameFr: 'Énergie', nameEn: 'Energy' };
      await context.db.territory.create({
        data: {
          ...{ id: 'tinytown', name: 'Tinytown', createdAt: context.clock.now() },
          initiatives: { create: initiative },
        },
      });
      expect(await syncPilots(context)).toEqual({ synced: ['tiny'], skipped: [] });
    });

    it('is read as it was frozen, and asks testers for nothing of that holder', async () => {
      const { definition, version } = await getPilotInForce(context, 'tiny');
      expect(version).toBe(1);
      expect(definition).toMatchObject({ holders: ['enedis'], comingHolders: [{ key: 'grdf' }] });
      const open = await getOpenPilot(context, 'tiny');
      expect(open.purposes.map(({ key }) => key)).toEqual(['see']);
      expect(open.datasets.map(({ key }) => key)).toEqual(['enedis/daily']);
    });

    it('tells its lead that the connector has come, by the name that the protocol gives', async () => {
      const { points, coming } = await pilotOverview(context, 'tiny');
      expect(points).toContainEqual({ kind: 'connector-came', tone: 'info', holders: ['The supplier'] });
      expect(coming.holders).toMatchObject([{ key: 'grdf' }]);
    });
  });
});
