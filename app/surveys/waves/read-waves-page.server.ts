import type { Principal } from '~/access/permissions.ts';
import { instrumentsOf } from '~/pilots/definition/planning.ts';
import type { PilotDefinition } from '~/pilots/definition.ts';
import type { AppContext } from '~/platform/context.server.ts';
import type { Bilingual } from '~/platform/i18n/messages.ts';
import { currentForm } from '../form/current-form.server.ts';
import { questionsOf } from '../form/questions.ts';
import { findStudy } from '../studies/load-studies.server.ts';
import { countWaves, type WaveCounts } from './count-waves.server.ts';
import { guardWave, type ShownWave } from './guard-waves.ts';
import type { PlannedWave } from './own-waves.server.ts';
import { waveDay } from './wave-day.ts';

/** A wave as its team's page shows it; plain data. */
export interface WaveLine {
  readonly key: string;
  readonly title: Bilingual;
  readonly about: Bilingual;
  readonly when: WaveWhen;
  readonly openDays: number | null;
  /** Null: everyone. */
  readonly panels: readonly Bilingual[] | null;
  readonly form: {
    readonly version: number;
    readonly questions: number;
    readonly frozenAt: string | null;
  } | null;
  readonly studies: readonly Bilingual[];
  readonly hasOwn: boolean;
  readonly total: ShownWave;
  /** For researchers; empty for anybody else. */
  readonly byPanel: readonly { readonly title: Bilingual; readonly counts: WaveCounts }[];
}

export type WaveWhen =
  | { readonly wave: 'before' | 'unplanned' }
  | { readonly wave: 'during'; readonly days: number }
  | { readonly wave: 'after'; readonly from: string }
  | { readonly wave: 'event'; readonly days: number; readonly what: readonly Bilingual[] };

/** Whether this person may read plain counts of whole panels: a researcher of this pilot, bound by its charter. */
export function readsPlainCounts(
  principal: Principal,
  { territory, pilot }: { territory: string; pilot: string },
): boolean {
  return (
    principal.kind === 'staff' &&
    principal.roles.some(
      ({ role, territoryId, pilotSlug }) =>
        role === 'researcher' && territoryId === territory && (pilotSlug === null || pilotSlug === pilot),
    )
  );
}

/** Every wave of the plan: when, for whom, what it asks, how many answered, as this reader may know it. */
export async function readWavesPage(
  context: AppContext,
  { definition, isPlain }: { readonly definition: PilotDefinition; readonly isPlain: boolean },
): Promise<WaveLine[]> {
  const counted = await countWaves(context, definition);
  const lines: WaveLine[] = [];
  for (const survey of definition.surveys) {
    const { key, title, about, openDays = null, panels, questions = [] } = survey;
    const counts = counted.find((one) => one.key === key);
    if (!counts) continue;
    const form = await currentForm(context, { definition, surveyKey: key });
    const named = definition.panels.filter((panel) => panels?.includes(panel.key));
    lines.push({
      ...{ key, title, about, openDays, when: whenOf(survey, definition) },
      panels: panels ? named.map((panel) => panel.title) : null,
      form: form && {
        version: form.version,
        questions: questionsOf(form.definition).length,
        frozenAt: form.frozenAt?.toISOString() ?? null,
      },
      studies: instrumentsOf(survey).flatMap((study) => findStudy(study)?.title ?? []),
      hasOwn: questions.length > 0,
      total: isPlain ? counts.total : guardWave(counts, definition.smallestGroup),
      byPanel: isPlain
        ? definition.panels.flatMap((panel) => {
            const found = counts.panels.find((one) => one.key === panel.key);
            return found ? [{ title: panel.title, counts: found.counts }] : [];
          })
        : [],
    });
  }
  return lines;
}

function whenOf(survey: PlannedWave, { calendar, activities }: PilotDefinition): WaveWhen {
  const { wave, afterDays, event } = survey;
  if (wave === 'before') return { wave };
  if (wave === 'during' && afterDays !== undefined) return { wave, days: afterDays };
  if (wave === 'after') return { wave, from: waveDay(survey, calendar, calendar.startsOn) ?? calendar.endsOn };
  if (wave === 'event' && event) {
    const what = event.activities.flatMap((kind) => activities.find((one) => one.kind === kind)?.title ?? []);
    return { wave, days: event.days, what };
  }
  return { wave: 'unplanned' };
}
