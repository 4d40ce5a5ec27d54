import { holderError } from '../errors.ts';
import type { Holder, HolderManifest } from '../holder.ts';
import { type HolderProtocol, holderText } from '../http.server.ts';
import { consentPageUrl, grantFromRedirect } from '../redirects.ts';
import { sandboxSettings } from '../settings.ts';
import { explainProposal } from './explain.ts';
import { fetchItems, type ProposalDataset } from './fetch-items.server.ts';
import { type MockDataset, proposalMockHandlers } from './mock.ts';
import { proposalOperations } from './operations.ts';

export interface ProposalHolder {
  readonly manifest: HolderManifest;
  /** By dataset. */
  // biome-ignore lint/suspicious/noExplicitAny: each dataset has items of its own shape, which nothing here looks into
  readonly datasets: Readonly<Record<string, ProposalDataset<any> & MockDataset<any>>>;
}

/** A holder that speaks the contract of README.md. */
export function proposalHolder({ manifest, datasets }: ProposalHolder): Holder {
  const protocol: HolderProtocol = { manifest, tokenScope: () => undefined, explain: explainProposal };
  return {
    manifest,
    authorizeUrl: (request, settings = sandboxSettings(manifest.id)) => consentPageUrl(manifest, settings, request),
    readRedirect: (params) => grantFromRedirect(manifest, params),
    fetchWindows(request) {
      const dataset = manifest.datasets.find(({ key }) => key === request.dataset);
      const how = datasets[request.dataset];
      if (dataset?.yields !== 'entries' || !how) {
        throw holderError('badRequest', { holder: manifest.name, dataset: request.dataset });
      }
      return fetchItems(protocol, dataset, how, request);
    },
    async revoke(access) {
      const path = `/customers/${encodeURIComponent(access.grant.subject)}/consent`;
      await holderText(protocol, access, path, { method: 'DELETE', mayBeEmpty: true });
    },
    operations: proposalOperations(manifest, datasets),
    mockHandlers: (world) => proposalMockHandlers({ manifest, datasets }, world),
  };
}
