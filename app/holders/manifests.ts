import { cafManifest } from './caf/manifest.ts';
import { dgfipManifest } from './dgfip/manifest.ts';
import { edfManifest } from './edf/manifest.ts';
import { enedisManifest } from './enedis/manifest.ts';
import { engieManifest } from './engie/manifest.ts';
import { grdfManifest } from './grdf/manifest.ts';
import { grocerAManifest } from './grocer-a/manifest.ts';
import { grocerBManifest } from './grocer-b/manifest.ts';
import { grocerCManifest } from './grocer-c/manifest.ts';
import type { DatasetManifest, HolderManifest } from './holder.ts';
import type { HolderId } from './holder-ids.ts';
import { metropoleLyonManifest } from './metropole-lyon/manifest.ts';
import { sncfManifest } from './sncf/manifest.ts';
import { thalesManifest } from './thales/manifest.ts';
import { ticketOfficeManifest } from './ticket-office/manifest.ts';
import { tracesManifest } from './traces/manifest.ts';
import { yeloManifest } from './yelo/manifest.ts';

/** Manifests alone: safe to import anywhere, no connector comes with them. */
export const manifests: Record<HolderId, HolderManifest> = {
  enedis: enedisManifest,
  grdf: grdfManifest,
  caf: cafManifest,
  dgfip: dgfipManifest,
  edf: edfManifest,
  engie: engieManifest,
  'grocer-a': grocerAManifest,
  'grocer-b': grocerBManifest,
  'grocer-c': grocerCManifest,
  'metropole-lyon': metropoleLyonManifest,
  sncf: sncfManifest,
  thales: thalesManifest,
  'ticket-office': ticketOfficeManifest,
  traces: tracesManifest,
  yelo: yeloManifest,
};

/** The manifest of a dataset, by its key in the vault. */
export function datasetManifest(key: string): DatasetManifest | undefined {
  return Object.values(manifests)
    .flatMap((manifest) => manifest.datasets)
    .find((dataset) => dataset.key === key);
}

/** Whether a dataset is made of entries rather than of readings. One that no connector returns is made of readings. */
export function isOfEntries(key: string): boolean {
  return datasetManifest(key)?.yields === 'entries';
}
