import type { Bilingual } from '~/platform/i18n/messages.ts';
import type { PilotDefinition } from './definition.ts';
import { isServiceOpen } from './open-part.ts';

/** What a pilot counts on and does not have yet; nothing of it is offered to testers. */
export interface Coming {
  readonly holders: readonly { readonly key: string; readonly name: string; readonly missing: Bilingual }[];
  readonly services: readonly {
    readonly key: string;
    readonly title: Bilingual;
    /** Null when the folder does not say. */
    readonly missing: Bilingual | null;
  }[];
}

export function comingOf({ comingHolders, services }: PilotDefinition): Coming {
  return {
    holders: comingHolders.map(({ key, name, missing }) => ({ key, name, missing })),
    services: services
      .filter((service) => !isServiceOpen(service))
      .map(({ key, title, missing }) => ({ key, title, missing: missing ?? null })),
  };
}
