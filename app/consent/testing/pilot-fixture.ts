import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { stringify } from 'yaml';
import type { AppContext } from '~/platform/context.server.ts';
import { type Env, readEnv } from '~/platform/env.server.ts';
import type { Bilingual } from '~/platform/i18n/messages.ts';

const both = (text: string): Bilingual => ({ fr: `${text} (fr)`, en: `${text} (en)` });
const heading = (text: string) => ({ title: both(text), detail: both(`${text} detail`) });

const purpose = (key: string, more: { holder?: string; datasets: string[]; services?: string[] }) => ({
  key,
  recipient: 'service',
  services: ['hestia'],
  version: 1,
  question: both(`May ${key}?`),
  what: heading(`what ${key}`),
  why: heading(`why ${key}`),
  who: heading(`who ${key}`),
  until: { on: '2027-03-31', detail: both('or when you change your mind') },
  ifRefused: both(`refused ${key}`),
  ifWithdrawn: both(`withdrawn ${key}`),
  ...more,
});

/** A small pilot whose agreements overlap: `electricity` fetches the curve and the days, `advice` uses the curve. */
const definition = {
  slug: 'essai',
  territory: 'nantes',
  initiative: 'nantes-energie',
  theme: 'energie',
  status: 'running',
  title: both('Trial'),
  pitch: both('A trial'),
  objectives: [both('To try')],
  questions: [both('Does it work?')],
  governance: { model: 'personal-cloud' },
  calendar: {
    startsOn: '2026-09-01',
    endsOn: '2027-03-31',
    timeZone: 'Europe/Paris',
    milestones: [{ on: '2026-09-01', title: both('Start') }],
  },
  smallestGroup: 5,
  thresholds: { inactiveAfterDays: 14, dropoutAfterDays: 28 },
  contact: { name: 'Nadia', role: both('Animation'), email: 'nadia@example.org' },
  panels: ['petit', 'grand'].map((key, index) => ({
    key,
    title: both(key),
    size: index === 0 ? 2 : 50,
    support: both('support'),
    description: both('who'),
  })),
  holders: ['enedis', 'grdf'],
  datasets: [
    { key: 'enedis/load-curve', holder: 'enedis', historyMonths: 1 },
    { key: 'enedis/daily', holder: 'enedis', historyMonths: 2 },
    { key: 'grdf/daily', holder: 'grdf', historyMonths: 2 },
  ].map((dataset) => ({ ...dataset, ...heading(dataset.key), justifiedBy: 'some-card' })),
  recipients: [{ key: 'service', ...heading('The service') }],
  purposes: [
    purpose('electricity', { holder: 'enedis', datasets: ['enedis/load-curve', 'enedis/daily'] }),
    purpose('gas', { holder: 'grdf', datasets: ['grdf/daily'] }),
    purpose('advice', { datasets: ['enedis/load-curve'] }),
    purpose('contact', { datasets: [], services: [] }),
  ],
  services: [
    {
      key: 'hestia',
      title: both('Hestia'),
      pitch: both('See'),
      datasets: ['enedis/load-curve', 'enedis/daily', 'grdf/daily'],
      widgets: ['consumption'],
    },
  ],
  gestureThemes: [{ key: 'standby', title: both('Standby') }],
  gestures: [{ key: 'cut-standby', title: both('Cut standby'), body: both('At night'), theme: 'standby' }],
  activities: [
    { kind: 'viewed-consumption', qualifying: true, title: both('Viewed') },
    { kind: 'uploaded-file', qualifying: false, title: both('Uploaded') },
    { kind: 'exported', qualifying: false, title: both('Exported') },
  ],
};

export const TEST_PILOT = 'essai';

/** Settings of a test in which the pilot `essai` is the only one; `change` alters its definition. */
export function testPilotEnv(change: (pilot: typeof definition) => void = () => {}): Env {
  const directory = mkdtempSync(path.join(tmpdir(), 'atelier-pilots-'));
  const pilot = structuredClone(definition);
  change(pilot);
  mkdirSync(path.join(directory, TEST_PILOT));
  writeFileSync(path.join(directory, TEST_PILOT, 'pilot.yaml'), stringify(pilot));
  return readEnv({ NODE_ENV: 'test', LOG_LEVEL: 'silent', PILOTS_DIR: directory });
}

/** The rows that stand for the pilot `essai` here. */
export async function createTestPilot({ db, clock }: Pick<AppContext, 'db' | 'clock'>): Promise<void> {
  const now = clock.now();
  await db.territory.create({ data: { id: 'nantes', name: 'Nantes Métropole', createdAt: now } });
  await db.pilot.create({
    data: {
      ...{ slug: TEST_PILOT, territoryId: 'nantes', initiativeId: 'nantes-energie', status: 'running' },
      ...{ definitionHash: 'test', protocolVersion: 3, loadedAt: now },
    },
  });
}
