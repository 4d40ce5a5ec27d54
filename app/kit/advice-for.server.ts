import type { Locale } from '~/platform/i18n/messages.ts';
import { getKit } from './load-kit.server.ts';
import { localise } from './localise.ts';
import type { Place } from './schema/parts.ts';

export interface Advice {
  readonly key: string;
  readonly title: string;
  readonly text: string;
  readonly does: string;
}

/** The kit's advice that bites on a page, in one language and the kit's order. */
export function adviceFor(place: Place, locale: Locale): Advice[] {
  const tips = getKit().tips.filter((tip) => tip.place === place);
  return tips.map(({ key, title, text, does }) => localise({ key, title, text, does }, locale));
}
