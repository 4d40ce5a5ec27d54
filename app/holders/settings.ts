import type { HolderHosts, HolderManifest, HolderSettings } from './holder.ts';
import type { HolderId } from './holder-ids.ts';

/** What every installation has without being configured: the simulated holder, with credentials that open nothing else. */
export function sandboxSettings(id: HolderId): HolderSettings {
  return { mode: 'sandbox', clientId: `atelier-${id}`, clientSecret: 'bac-a-sable', recipient: '00000000000000' };
}

export function hostsOf(manifest: HolderManifest, settings: HolderSettings): HolderHosts {
  return { ...manifest.hosts[settings.mode], ...settings.hosts };
}
