import type { PilotDefinition } from '~/pilots/definition.ts';
import type { Bilingual } from '~/platform/i18n/messages.ts';
import { idOf } from '../plan/network.ts';
import { slackOf } from '../plan/slack.ts';

/** A milestone as the table under the picture says it. */
export interface MilestoneLine {
  readonly id: string;
  readonly title: Bilingual;
  readonly on: string;
  readonly doneOn: string;
  readonly free: number | null;
  readonly total: number | null;
  readonly after: readonly Bilingual[];
  readonly planB: Bilingual | null;
  readonly planBOwner: string;
}

/** The milestones by day, those without a day last. */
export function milestoneLines({ calendar }: PilotDefinition): MilestoneLine[] {
  const slack = slackOf(calendar.milestones, calendar.endsOn);
  const titles = new Map(calendar.milestones.map((one, index) => [idOf(one, index), one.title]));
  return calendar.milestones
    .map((one, index) => {
      const id = idOf(one, index);
      return {
        ...{ id, title: one.title, on: one.on, doneOn: one.doneOn ?? '' },
        ...{ free: slack.get(id)?.free ?? null, total: slack.get(id)?.total ?? null },
        after: (one.after ?? []).flatMap((key) => titles.get(key) ?? []),
        ...{ planB: one.planB?.text ?? null, planBOwner: one.planB?.owner ?? '' },
      };
    })
    .toSorted((a, b) => (a.on || '9').localeCompare(b.on || '9'));
}
