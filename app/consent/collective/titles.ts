import type { PilotDefinition } from '~/pilots/definition.ts';
import type { Bilingual } from '~/platform/i18n/messages.ts';

/** Titles of a pilot's datasets and panels, by key: keys of the first hold a `/`, those of the second do not. */
export function titlesOf({ datasets, panels }: PilotDefinition): Record<string, Bilingual> {
  return Object.fromEntries([...datasets, ...panels].map(({ key, title }) => [key, title]));
}
