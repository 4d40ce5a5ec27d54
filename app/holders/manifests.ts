import { enedisManifest } from './enedis/manifest.ts';
import { grdfManifest } from './grdf/manifest.ts';
import type { DatasetManifest, HolderManifest } from './holder.ts';
import type { HolderId } from './holder-ids.ts';

/** Manifests alone: safe to import anywhere, no connector comes with them. */
export const manifests: Record<HolderId, HolderManifest> = { enedis: enedisManifest, grdf: grdfManifest };

/** The manifest of a dataset, by its key in the vault. */
export function datasetManifest(key: string): DatasetManifest | undefined {
  return Object.values(manifests)
    .flatMap((manifest) => manifest.datasets)
    .find((dataset) => dataset.key === key);
}
