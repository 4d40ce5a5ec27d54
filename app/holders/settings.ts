import type { HolderHosts, HolderManifest, HolderSettings } from './holder.ts';
import type { HolderId } from './holder-ids.ts';

/** What every installation has without being configured: the simulated holder, with credentials that open nothing else. */
export function sandboxSettings(id: HolderId): HolderSettings {
  return { mode: 'sandbox', clientId: `atelier-${id}`, clientSecret: 'bac-a-sable' };
}

/**
 * A holder's settings from variables such as HOLDER_ENEDIS_MODE=production, HOLDER_ENEDIS_CLIENT_ID,
 * HOLDER_ENEDIS_CLIENT_SECRET and, where an address moved, HOLDER_ENEDIS_API_URL, _TOKEN_URL, _AUTHORIZE_URL.
 * Throws one readable message when production lacks its credentials.
 */
export function readHolderSettings(id: HolderId, source: Readonly<Record<string, string | undefined>>): HolderSettings {
  const value = (name: string): string | undefined => source[`HOLDER_${id.toUpperCase()}_${name}`] || undefined;
  if (value('MODE') !== 'production') return sandboxSettings(id);
  const clientId = value('CLIENT_ID');
  const clientSecret = value('CLIENT_SECRET');
  if (!clientId || !clientSecret) {
    const name = `HOLDER_${id.toUpperCase()}`;
    throw new Error(`${name}_MODE=production needs ${name}_CLIENT_ID and ${name}_CLIENT_SECRET`);
  }
  const [api, token, authorize] = [value('API_URL'), value('TOKEN_URL'), value('AUTHORIZE_URL')];
  return {
    mode: 'production',
    clientId,
    clientSecret,
    hosts: { ...(api && { api }), ...(token && { token }), ...(authorize && { authorize }) },
    wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
  };
}

export function hostsOf(manifest: HolderManifest, settings: HolderSettings): HolderHosts {
  return { ...manifest.hosts[settings.mode], ...settings.hosts };
}
