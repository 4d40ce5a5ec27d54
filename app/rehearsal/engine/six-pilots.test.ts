import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadPilot } from '~/pilots/load-pilots.server.ts';
import { readEnv } from '~/platform/env.server.ts';
import { reportLines } from '../cli/print-report.server.ts';
import { rehearseThrowaway } from '../cli/rehearse-throwaway.server.ts';
import { sayProblem } from '../report/say-problem.server.ts';
import { readIncident } from './incidents.ts';

const env = readEnv({ NODE_ENV: 'test', LOG_LEVEL: 'silent' });
const folders = readdirSync('pilot-configs', { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

describe('every pilot of the folder', () => {
  it.each(folders)(
    'rehearses small: %s',
    async (slug) => {
      const definition = (await loadPilot(`pilot-configs/${slug}`)).pilots[0]?.definition;
      if (!definition) throw new Error(`${slug} does not load`);
      const from = definition.calendar.startsOn;
      const report = await rehearseThrowaway(env, { definition, testers: 4, days: 18, seed: 3, from });
      const count = (stage: string): number => report.flow.find((step) => step.stage === stage)?.count ?? 0;
      // People agree and their data comes, whether its services are built or not.
      expect(count('consented')).toBeGreaterThan(0);
      expect(count('connected')).toBeGreaterThan(0);
      expect(report.readingsStored).toBeGreaterThan(0);
      // Nothing is refused but what people of a rehearsal do themselves.
      expect(report.refusals).toEqual([]);
      // Whatever waits is told, in words, with what to do.
      const built = report.played.servicesNotPlayed;
      const said = report.problems.map((problem) => sayProblem(problem, definition, 'fr'));
      for (const service of built) {
        expect(report.problems).toContainEqual(expect.objectContaining({ kind: 'service-not-built', service }));
      }
      for (const { says, todo } of said) expect(`${says} ${todo}`).not.toMatch(/undefined|\[object/);
      // Some page of each pilot counts as use, and is played.
      const counts = definition.activities.filter(({ qualifying }) => qualifying).map(({ kind }) => kind);
      expect(report.kindsWritten.filter((kind) => counts.includes(kind))).not.toEqual([]);
      expect(report.problems.map(({ kind }) => kind)).not.toContain('no-use');
      expect(reportLines(report, definition, { locale: 'fr', asOf: '2026-11-22' }).join('\n')).not.toMatch(/undefined/);
    },
    120_000,
  );
});

describe('an assembly', () => {
  it('is lived through: someone proposes a share, members vote, and votes count as use', async () => {
    const definition = (await loadPilot('pilot-configs/mobilites-partagees')).pilots[0]?.definition;
    if (!definition) throw new Error('mobilites-partagees does not load');
    const from = definition.calendar.startsOn;
    const report = await rehearseThrowaway(env, { definition, testers: 12, days: 60, seed: 1, from });
    expect(report.acts).toContainEqual(expect.objectContaining({ kind: 'vote-closes', who: 'facilitator' }));
    expect(report.flow.find(({ stage }) => stage === 'activated')?.count).toBeGreaterThan(1);
    expect(report.problems.map(({ kind }) => kind)).not.toContain('no-use');
    expect(report.refusals).toEqual([]);
  }, 120_000);
});

describe('incidents', () => {
  it('are felt, end, and lose nothing', async () => {
    const definition = (await loadPilot('pilot-configs/hestia-zeus')).pilots[0]?.definition;
    if (!definition) throw new Error('hestia-zeus does not load');
    const incidents = ['server-error@20+4:', 'no-consent@28:enedis+2', 'truncated@28:grdf+2'].flatMap(
      (text) => readIncident(text.replace(/:$/, '')) ?? [],
    );
    const from = definition.calendar.startsOn;
    const report = await rehearseThrowaway(env, { definition, testers: 3, days: 36, seed: 3, from, incidents });
    const [down, unknown] = report.incidents;
    expect(down).toMatchObject({ holders: ['enedis', 'grdf', 'edf', 'engie'], hadToAct: 0 });
    expect(down?.syncsFailed).toBeGreaterThan(3);
    expect(down?.recovered).toBe(down?.hit);
    expect(down?.recoveredBy).toBeLessThan(36);
    expect(unknown?.hit).toBeGreaterThan(0);
    expect(unknown?.hadToAct).toBe(unknown?.hit);
    expect(report.acts.map(({ kind }) => kind)).toContain('holder-waits-for-tester');
    // Read again every day around them, what comes late is whole.
    expect(report.without?.content).toMatchObject({ lost: 0, altered: 0, behind: 0 });
    expect(report.without?.content.identical).toBe(report.without?.content.compared);
    expect(report.without?.content.compared).toBeGreaterThan(3);
    expect(reportLines(report, definition, { locale: 'en', asOf: '2026-11-22' }).join('\n')).toContain(
      'Nothing is lost, changed or doubled.',
    );
  }, 120_000);
});
