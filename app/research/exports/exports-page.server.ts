import type { Principal } from '~/access/permissions.ts';
import type { PilotDefinition } from '~/pilots/definition.ts';
import type { AppContext } from '~/platform/context.server.ts';
import type { Bilingual } from '~/platform/i18n/messages.ts';
import { audienceOf } from '../audience.ts';
import { researchContext } from '../research-context.server.ts';
import { type ExportRequest, LEAST_K, readExportRequest } from './export-request.ts';
import { EXPORTS_PER_PAGE, type LoggedExport, listExports } from './list-exports.server.ts';
import { type ExportPreview, previewExport } from './preview.ts';
import { readExportSource } from './read-source.server.ts';

export interface ExportsPage {
  readonly title: Bilingual;
  /** Path of the research page. */
  readonly base: string;
  /** Whether this reader is of the research team. */
  readonly readsRows: boolean;
  /** Fewest people of a group, here. */
  readonly least: number;
  readonly request: ExportRequest;
  /** Of rows only; null when there are too few people. */
  readonly preview: ExportPreview | null;
  readonly exports: readonly LoggedExport[];
  readonly page: number;
  readonly pageSize: number;
  readonly total: number;
  readonly timeZone: string;
}

/** What the page of exports shows this reader, for what its address asks. */
export async function readExportsPage(
  context: AppContext,
  { principal, definition, search }: { principal: Principal; definition: PilotDefinition; search: URLSearchParams },
): Promise<ExportsPage> {
  const { slug, territory, title, smallestGroup, calendar } = definition;
  const readsRows = audienceOf(principal, territory, slug) === 'researcher';
  const request = readExportRequest(search, smallestGroup);
  const page = Math.max(1, Number.parseInt(search.get('page') ?? '1', 10) || 1);
  const at = context.clock.now();
  const source = readsRows
    ? await readExportSource(researchContext(context), { definition, at, withEntries: false })
    : null;
  return {
    ...{ title, readsRows, page, pageSize: EXPORTS_PER_PAGE, timeZone: calendar.timeZone },
    base: `/${territory}/experimentations/${slug}/recherche`,
    least: Math.max(LEAST_K, smallestGroup),
    request: readsRows ? request : { ...request, kind: 'public' },
    preview: source && previewExport(source, request),
    ...(await listExports(context, { pilotSlug: slug, page, readsRows })),
  };
}
