import { createHash } from 'node:crypto';
import { strToU8, zipSync } from 'fflate';
import { writeArchive } from '~/pilots/archive/write-archive.server.ts';
import type { PilotDefinition } from '~/pilots/definition.ts';
import { getPilotDefinition } from '~/pilots/get-pilot-definition.server.ts';
import { readSeries } from '~/pilots/indicators/read-series.server.ts';
import { viewIndicators } from '~/pilots/indicators/view-indicators.ts';
import { runApart } from '~/platform/apart/run-apart.server.ts';
import { AppError } from '~/platform/app-error.ts';
import type { AppContext } from '~/platform/context.server.ts';
import { formatDate } from '~/platform/i18n/format.ts';
import type { ReportProgress } from '~/platform/tasks.server.ts';
import { version } from '../../../package.json' with { type: 'json' };
import { flowCsv, retentionCsv, stayCsv } from '../csv.ts';
import { indicatorsCsv } from '../indicators/indicators-csv.ts';
import { exportDocumentMessages } from '../messages/export-documents.ts';
import { readEngagement } from '../read-engagement.server.ts';
import { researchContext } from '../research-context.server.ts';
import { type ExportRequest, LEAST_K } from './export-request.ts';
import { EXPORT_FORMAT, type ExportManifest, MANIFEST_FILE } from './manifest.ts';
import { readExportSource } from './read-source.server.ts';
import { exportFilesJob } from './write-research-files.server.ts';

export interface MadeExport {
  readonly zip: Uint8Array;
  readonly manifest: ExportManifest;
}

export interface ExportToMake {
  readonly pilotSlug: string;
  readonly request: ExportRequest;
  /** Everything is as of this instant; the same instant and the same data give the same bytes. */
  readonly at: Date;
}

/**
 * Makes the file of an export. Errors: AppError `research.too-few` when the pilot has not as many testers as a group
 * must have; those of `getPilotDefinition`.
 */
export async function makeExport(
  context: AppContext,
  { pilotSlug, request, at }: ExportToMake,
  report: ReportProgress = async () => {},
): Promise<MadeExport> {
  const then: AppContext = { ...context, clock: { now: () => at } };
  const definition = await getPilotDefinition(then, pilotSlug);
  await report(0.1, 'reading');
  const parts =
    request.kind === 'public'
      ? await publicParts(then, definition)
      : await researchParts(then, { definition, request, at }, report);
  const indicators = await indicatorFiles(then, definition, request.kind);
  await report(0.8, 'packing');
  const k = parts.anonymity?.k ?? Math.max(LEAST_K, definition.smallestGroup);
  const files: Record<string, Uint8Array> = { ...parts.files, ...indicators };
  for (const [name, locale] of [
    ['LISEZ-MOI.md', 'fr'],
    ['README.md', 'en'],
  ] as const) {
    const { title } = definition;
    const said = { title: title[locale], on: formatDate(locale, at), kind: request.kind, k };
    files[name] = strToU8(exportDocumentMessages[locale].readme(said));
  }
  const { title, territory, thresholds, smallestGroup, calendar } = definition;
  const manifest: ExportManifest = {
    ...{ format: EXPORT_FORMAT, formatVersion: 1, kind: request.kind, pilot: pilotSlug, title, territory },
    ...{ at: at.toISOString(), protocolVersion: parts.protocolVersion, software: version, thresholds },
    ...{ smallestGroup, timeZone: calendar.timeZone },
    ...{ names: parts.names, anonymity: parts.anonymity, tables: parts.tables },
    files: Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, sha256(bytes)])),
  };
  files[MANIFEST_FILE] = strToU8(`${JSON.stringify(manifest, null, 2)}\n`);
  return { zip: zipSync(files, { mtime: at }), manifest };
}

export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

type Parts = Pick<ExportManifest, 'protocolVersion' | 'names' | 'anonymity' | 'tables'> & {
  readonly files: Readonly<Record<string, Uint8Array>>;
};

async function researchParts(
  context: AppContext,
  { definition, request, at }: { definition: PilotDefinition; request: ExportRequest; at: Date },
  report: ReportProgress,
): Promise<Parts> {
  const research = researchContext(context);
  const source = await readExportSource(research, {
    definition,
    at,
    withAnswers: request.answers || request.kind === 'replication',
  });
  await report(0.4, 'writing');
  // Same inputs at the same instant, same names; at another instant, others.
  const { slug } = definition;
  const key = research.namingKey(request.stableIds ? `stable ${slug}` : `once ${slug} ${at.toISOString()}`);
  const written = await runApart(exportFilesJob, { source, request, key }, report);
  if (!written) throw new AppError('research.too-few');
  const { protocolVersion } = source;
  if (request.kind === 'research') return { ...written, protocolVersion };
  await report(0.6, 'gathering');
  // Free texts and the team's contact stay here: whoever wants them in makes the portable archive and reads them over.
  const archive = await writeArchive(context, { slug: definition.slug, texts: [], withContact: false });
  const forms = source.waves.flatMap(({ surveyKey, forms: versions }) =>
    versions.map(({ version: number, definition: form }): [string, Uint8Array] => [
      `forms/${surveyKey}-v${number}.json`,
      strToU8(`${JSON.stringify(form, null, 2)}\n`),
    ]),
  );
  const files = { ...written.files, ...Object.fromEntries(forms), 'pilot/archive.zip': archive };
  return { ...written, protocolVersion, files };
}

/** The indicators of the protocol as those may see them for whom the export is; no file where none was worked out yet. */
async function indicatorFiles(
  context: AppContext,
  definition: PilotDefinition,
  kind: ExportRequest['kind'],
): Promise<Record<string, Uint8Array>> {
  const series = await readSeries(context, definition.slug);
  const isPublic = kind === 'public';
  const views = viewIndicators(definition, series, {
    ...{ isResearcher: !isPublic, reader: isPublic ? 'partners' : 'team' },
  });
  if (views.every((view) => view.series.every(({ points }) => points.length === 0))) return {};
  return { 'figures/indicators.csv': strToU8(indicatorsCsv(views)) };
}

/** Figures as they are published to anyone, whoever asks. */
async function publicParts(context: AppContext, definition: PilotDefinition): Promise<Parts> {
  const research = researchContext(context);
  const engagement = await readEngagement(research, definition, { audience: 'other', panelKey: null });
  const pilot = await research.db.pilot.findUnique({
    where: { slug: definition.slug },
    select: { protocolVersion: true },
  });
  const figures = { flow: flowCsv(engagement), retention: retentionCsv(engagement), stay: stayCsv(engagement) };
  return {
    files: Object.fromEntries(Object.entries(figures).map(([name, text]) => [`figures/${name}.csv`, strToU8(text)])),
    ...{ protocolVersion: pilot?.protocolVersion ?? 1, names: null, anonymity: null, tables: {} },
  };
}
