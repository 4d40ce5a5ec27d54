import { strToU8, zipSync } from 'fflate';
import { dayOf, offsetStamp } from '~/holders/local-time.ts';
import type { AppContext } from '~/platform/context.server.ts';
import { formatDate, formatNumber } from '~/platform/i18n/format.ts';
import { inLocale, pick } from '~/platform/i18n/messages.ts';
import type { Reading } from '~/platform/reading.ts';
import { describeVault } from '~/vault/describe-vault.server.ts';
import { listAccesses } from '~/vault/list-accesses.server.ts';
import { readReadings } from '~/vault/read-readings.server.ts';
import { openForTester } from '~/vault/seal-for-tester.server.ts';
import { consentReceipt } from './consent-receipt.server.ts';
import { messages } from './export/messages.ts';
import { readingsCsv, toCsv } from './export/readings-csv.ts';
import type { Identity } from './identity.ts';
import { listConsents } from './list-consents.server.ts';
import { recordDeclared } from './record-declared.server.ts';
import { findTesterPilot, type TesterPilot } from './tester-pilot.server.ts';

/**
 * Everything held about a tester, as a zip of open formats with a plain-words guide in their language.
 * The reads are logged in the tester's access log and the fact in the activity log.
 * Errors: a 404 Response; AppError('vault.erased' | 'vault.damaged').
 */
export async function exportTester(context: AppContext, testerId: string): Promise<Uint8Array> {
  const found = await findTesterPilot(context, testerId);
  const { tester, definition, locale } = found;
  const words = pick(messages, locale);
  const sealed = await context.db.testerIdentity.findUniqueOrThrow({ where: { testerId } });
  const identity = await openForTester<Identity>(context, testerId, sealed.sealed);
  const files: Record<string, string> = {};
  const lines: string[] = [];
  for (const { dataset, readings } of await readAll(context, testerId)) {
    const file = `${dataset.replace('/', '-')}.csv`;
    files[`readings/${file}`] = readingsCsv(locale, Object.values(words.readingsHeadings), readings);
    const described = definition.datasets.find(({ key }) => key === dataset);
    const day = (reading: Reading | undefined): string => (reading ? formatDate(locale, dayOf(reading.start)) : '');
    lines.push(
      words.datasetLine(
        file,
        described ? inLocale(described.title, locale) : dataset,
        formatNumber(locale, readings.length),
        day(readings[0]),
        day(readings.at(-1)),
      ),
    );
  }
  files['identity.json'] = json({
    ...identity,
    pseudonym: tester.pseudonym,
    pilot: tester.pilotSlug,
    panel: tester.panelKey,
    language: locale,
    enrolledAt: tester.enrolledAt,
  });
  Object.assign(files, await consentFiles(context, testerId), await logFiles(context, found));
  files[words.readmeName] = words
    .readme({
      name: identity.name,
      pilot: inLocale(definition.title, locale),
      pseudonym: tester.pseudonym,
      on: formatDate(locale, context.clock.now()),
      datasets: lines.join('\n') || words.noReadings,
      contact: `${definition.contact.name}, ${definition.contact.email}`,
      url: `${context.publicUrl}/moi`,
    })
    // Windows' plainest editor shows a file without carriage returns on one line.
    .replaceAll('\n', '\r\n');
  await recordDeclared(context, found, 'exported');
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));
}

async function readAll(context: AppContext, testerId: string): Promise<{ dataset: string; readings: Reading[] }[]> {
  const all: { dataset: string; readings: Reading[] }[] = [];
  for (const { dataset, firstMonth, lastMonth } of await describeVault(context, testerId)) {
    const from = Date.parse(`${firstMonth}-01T00:00Z`);
    const to = endOfMonth(lastMonth);
    all.push({ dataset, readings: await readReadings(context, { testerId, dataset, from, to, reader: 'export' }) });
  }
  return all;
}

function endOfMonth(month: string): number {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return Date.UTC(year, number, 1);
}

async function consentFiles(context: AppContext, testerId: string): Promise<Record<string, string>> {
  const files: Record<string, string> = {};
  const consents = await listConsents(context, testerId);
  files['consents.json'] = json(
    consents.map(({ purpose, ...rest }) => ({ ...rest, question: purpose.question, until: purpose.until })),
  );
  for (const { purposeKey, decidedVersion } of consents) {
    if (decidedVersion === null) continue;
    files[`receipts/${purposeKey}.json`] = json(await consentReceipt(context, { testerId, purposeKey }));
  }
  return files;
}

async function logFiles(context: AppContext, found: TesterPilot): Promise<Record<string, string>> {
  const { tester, definition, locale } = found;
  const words = pick(messages, locale);
  const { pilotSlug, pseudonym, id: testerId } = tester;
  const { db } = context;
  const activity = await db.activityEntry.findMany({
    where: { pilotSlug, pseudonym },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
  });
  const accesses = await listAccesses(context, testerId);
  const gestures = await db.gestureDecision.findMany({ where: { testerId }, orderBy: { decidedAt: 'asc' } });
  const stamp = (at: Date | null): string => (at ? offsetStamp(at.getTime()) : '');
  const titleOf = (key: string): string => {
    const gesture = definition.gestures.find((known) => known.key === key);
    return gesture ? inLocale(gesture.title, locale) : key;
  };
  return {
    'activity.csv': toCsv(
      locale,
      Object.values(words.activityHeadings),
      activity.map(({ at, kind, detail }) => [stamp(at), kind, detail ?? '']),
    ),
    'accesses.csv': toCsv(
      locale,
      Object.values(words.accessHeadings),
      accesses.map(({ at, reader, dataset, fromDay, toDay }) => [stamp(at), reader, dataset, fromDay, toDay]),
    ),
    'gestures.csv': toCsv(
      locale,
      Object.values(words.gestureHeadings),
      gestures.map(({ gestureKey, decision, decidedAt, endedAt }) => [
        titleOf(gestureKey),
        decision === 'adopted' ? words.decisions.adopted : words.decisions.declined,
        stamp(decidedAt),
        stamp(endedAt),
      ]),
    ),
  };
}

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
