import type { PilotDefinition } from '~/pilots/definition.ts';
import type { Bilingual } from '~/platform/i18n/messages.ts';

export function datasetTitle(definition: PilotDefinition, key: string): Bilingual {
  const known = definition.datasets.find((dataset) => dataset.key === key);
  // A result that was shared is named service/result.
  const [service, result] = key.split('/');
  const shared = definition.services.find((one) => one.key === service)?.results?.find((one) => one.key === result);
  // What a service shows somebody is named by that service.
  const shown = definition.services.find((one) => one.key === key);
  return (known ?? shared ?? shown)?.title ?? { fr: key, en: key };
}

/**
 * Who a reader of the access log is, with its name when it is a service, somebody a result was shared with, a share that
 * the group voted (see shareTitles), or a person to whom a view is shown (see viewerNames).
 */
export function whoOf(
  { services, recipients }: PilotDefinition,
  reader: string,
  shares: ReadonlyMap<string, Bilingual>,
): Who {
  const service = services.find(({ key }) => reader === `service:${key}`);
  const recipient = recipients.find(({ key }) => reader === `recipient:${key}`);
  const share = shares.get(reader) ?? null;
  return { reader, service: service?.title ?? null, recipient: recipient?.title ?? null, share };
}

export interface Who {
  /** tester | export | sync | operator | service:<key> | recipient:<key> | person:<service>:<view> | a voted share */
  readonly reader: string;
  readonly service: Bilingual | null;
  readonly recipient: Bilingual | null;
  readonly share: Bilingual | null;
}
