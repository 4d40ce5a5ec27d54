import { slugify } from '~/method/live/slugify.ts';
import type { Bilingual } from '~/platform/i18n/messages.ts';
import type { PilotPanel } from './definition/people.ts';

export interface RecruitmentChannel {
  /** Made of the French words, which name the channel: new words are another channel. */
  readonly key: string;
  readonly title: Bilingual;
}

/** How people hear of a panel, in the definition's order. */
export function channelsOf({ recruitment }: Pick<PilotPanel, 'recruitment'>): RecruitmentChannel[] {
  return (recruitment?.channels ?? []).map((title) => ({ key: slugify(title.fr, 60), title }));
}
