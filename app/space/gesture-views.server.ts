import type { PilotDefinition } from '~/pilots/definition.ts';
import type { Bilingual } from '~/platform/i18n/messages.ts';
import { chooseGestures, type Findings } from '~/services/choose-gestures.ts';
import type { Expected } from '~/services/components/expected-words.tsx';
import type { GestureView } from '~/services/components/gesture-card.tsx';
import { type Descriptions, fitOf } from '~/services/declared-fit.ts';
import type { GestureEffect } from '~/services/energy-use/gesture-effect.server.ts';
import { loadHabits, loadReferenceValues } from '~/services/load-reference-values.server.ts';
import { valueOn } from '~/services/reference-values.ts';
import type { GestureDecisionView } from './list-gesture-decisions.server.ts';
import type { Rank } from './ranks.ts';

const HOURS_PER_MONTH = (24 * 365.25) / 12;

export interface GestureLists {
  /** Best first. */
  readonly proposed: readonly GestureView[];
  readonly adopted: readonly GestureView[];
  readonly declined: readonly GestureView[];
  /** Put aside by what the tester said of themselves, with the reason. */
  readonly unfit: readonly { readonly key: string; readonly title: Bilingual; readonly reason: Bilingual }[];
}

/** The pilot's gestures, parted by what the tester decided and said, those proposed in the order that their curves suggest. */
export function gestureViews(
  definition: PilotDefinition,
  input: {
    decisions: readonly GestureDecisionView[];
    findings: Findings;
    descriptions: Descriptions;
    /** What shows of the gestures that are held; on pages that say it. */
    effects?: ReadonlyMap<string, GestureEffect>;
    /** What each would save in a year in this home; on pages that say it. */
    expected?: ReadonlyMap<string, Expected>;
    /** What proposals are ranked by, when they are; those that cannot be put into figures come last. */
    rankedBy?: Rank;
    today: string;
  },
): GestureLists {
  const { decisions, findings, descriptions, effects, expected, rankedBy, today } = input;
  const decidedKeys = decisions.map((decision) => decision.gestureKey);
  const fits = definition.gestures.map(({ key, title, conditions = [] }) => ({
    ...{ key, title },
    ...fitOf(conditions, descriptions),
  }));
  const proposals = chooseGestures({
    gestureKeys: fits.filter(({ otherwise }) => otherwise === null).map(({ key }) => key),
    favouredKeys: fits.filter(({ because }) => because !== null).map(({ key }) => key),
    decidedKeys,
    rules: loadHabits().rules,
    findings,
  });
  const view = (key: string, rest: Rest): GestureView[] => {
    const gesture = definition.gestures.find((one) => one.key === key);
    if (!gesture) return [];
    const { title, body, source } = gesture;
    const suits = rest.adoptedAt ? null : (fits.find((one) => one.key === key)?.because ?? null);
    return [
      {
        key,
        title,
        body,
        suits,
        source: source ? { title: source.title, url: source.url } : null,
        ...rest,
        expected: expected?.get(key) ?? null,
      },
    ];
  };
  const plain = { because: null, costPerMonthEur: null, adoptedAt: null, effect: null };
  const decided = (wanted: GestureDecisionView['decision']) =>
    decisions
      .filter(({ decision }) => decision === wanted)
      .flatMap(({ gestureKey, decidedAt }) =>
        view(gestureKey, {
          ...plain,
          adoptedAt: wanted === 'adopted' ? decidedAt.toISOString() : null,
          effect: effects?.get(gestureKey) ?? null,
        }),
      );
  const said = new Set<string>();
  const bestOf = (key: string): number =>
    (rankedBy && expected?.get(key)?.[rankedBy]?.best) ?? Number.NEGATIVE_INFINITY;
  const ranked = rankedBy
    ? proposals.toSorted((a, b) => compare(bestOf(b.gestureKey), bestOf(a.gestureKey)))
    : proposals;
  return {
    proposed: ranked.flatMap(({ gestureKey, because }) => {
      // Gestures that one finding suggests follow each other: the first of them says it.
      if (!because || said.has(because.finding)) return view(gestureKey, plain);
      said.add(because.finding);
      const { finding, value } = because;
      const cost = finding === 'nightBaseLoadW' ? costPerMonthEur(value, today) : null;
      return view(gestureKey, { ...plain, because: { finding, value }, costPerMonthEur: cost });
    }),
    adopted: decided('adopted'),
    declined: decided('declined'),
    unfit: fits.flatMap(({ key, title, otherwise }) =>
      otherwise && !decidedKeys.includes(key) ? [{ key, title, reason: otherwise }] : [],
    ),
  };
}

/** Two unknowns are equal: the order in which they stood holds. */
const compare = (a: number, b: number): number => (a === b ? 0 : a - b);

type Rest = Pick<GestureView, 'because' | 'costPerMonthEur' | 'adoptedAt' | 'effect'>;

/** What a constant power costs in a month, in euros, at the reference electricity price of a day. */
function costPerMonthEur(powerW: number, day: string): number | null {
  const price = valueOn(loadReferenceValues().electricityPrice, day);
  return price ? (powerW / 1000) * HOURS_PER_MONTH * price.value : null;
}
