import type { GovernanceModelKey } from '~/governance/models.ts';
import type { Env } from '~/platform/env.server.ts';
import { testPilotEnv } from './pilot-fixture.ts';

const both = (text: string) => ({ fr: `${text} (fr)`, en: `${text} (en)` });

/** Settings of a test whose pilot also counts on holders of entries: receipts, household, benefits. */
export function entriesPilotEnv(model: GovernanceModelKey): Env {
  return testPilotEnv((pilot) => {
    pilot.governance = { model };
    pilot.holders.push('grocer-a', 'caf');
    const datasets = [
      { key: 'grocer-a/receipts', holder: 'grocer-a', historyMonths: 2 },
      { key: 'caf/household', holder: 'caf', historyMonths: 3, including: ['caf/adults'] },
      { key: 'caf/allowances', holder: 'caf', historyMonths: 3 },
    ].map((dataset) => ({ ...dataset, title: both(dataset.key), detail: both(dataset.key), justifiedBy: 'some-card' }));
    pilot.datasets.push(...datasets);
    const [like] = pilot.purposes;
    const [service] = pilot.services;
    if (!like || !service) throw new Error('The fixture has a purpose and a service');
    pilot.purposes.push(
      { ...like, key: 'shopping', holder: 'grocer-a', datasets: ['grocer-a/receipts'] },
      { ...like, key: 'benefits', holder: 'caf', datasets: ['caf/household', 'caf/allowances'] },
    );
    service.datasets.push(...datasets.map(({ key }) => key));
  });
}
