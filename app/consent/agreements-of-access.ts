import type { PilotPurpose } from '~/pilots/definition.ts';

/**
 * The agreements under which somebody who opened a dataset could do so: a service, those that name it and cover the
 * dataset; a person to whom a view of a service is shown, those that name that service; the update, those that bring it home; a recipient, those that name them. The person themselves needs none.
 */
export function agreementsOfAccess(
  purposes: readonly PilotPurpose[],
  { reader, dataset }: { readonly reader: string; readonly dataset: string },
): PilotPurpose[] {
  const covering = purposes.filter(({ datasets }) => datasets.includes(dataset));
  if (reader.startsWith('person:')) {
    const [, service = ''] = reader.split(':');
    return purposes.filter(
      ({ services, datasets }) => services.includes(service) && (dataset === service || datasets.includes(dataset)),
    );
  }
  if (reader === 'sync') return covering.filter(({ holder }) => holder !== undefined);
  if (reader.startsWith('service:')) {
    return covering.filter(({ services }) => services.includes(reader.slice('service:'.length)));
  }
  if (reader.startsWith('recipient:')) {
    return covering.filter(({ recipient }) => recipient === reader.slice('recipient:'.length));
  }
  return [];
}
