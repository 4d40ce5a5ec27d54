import type { PilotDefinition } from '~/pilots/definition.ts';
import { chooseGestures, type Findings } from '~/services/choose-gestures.ts';
import type { GestureView } from '~/services/components/gesture-card.tsx';
import { loadHabits, loadReferenceValues } from '~/services/load-reference-values.server.ts';
import { valueOn } from '~/services/reference-values.ts';
import type { GestureDecisionView } from './list-gesture-decisions.server.ts';

const HOURS_PER_MONTH = (24 * 365.25) / 12;

export interface GestureLists {
  /** Best first. */
  readonly proposed: readonly GestureView[];
  readonly adopted: readonly GestureView[];
  readonly declined: readonly GestureView[];
}

/** The pilot's gestures, parted by what the tester decided, those proposed in the order that their curves suggest. */
export function gestureViews(
  definition: PilotDefinition,
  input: { decisions: readonly GestureDecisionView[]; findings: Findings; today: string },
): GestureLists {
  const { decisions, findings, today } = input;
  const proposals = chooseGestures({
    gestureKeys: definition.gestures.map((gesture) => gesture.key),
    decidedKeys: decisions.map((decision) => decision.gestureKey),
    rules: loadHabits().rules,
    findings,
  });
  const view = (key: string, rest: Pick<GestureView, 'because' | 'costPerMonthEur' | 'adoptedAt'>): GestureView[] => {
    const gesture = definition.gestures.find((one) => one.key === key);
    if (!gesture) return [];
    const { title, body, source } = gesture;
    return [{ key, title, body, source: source ? { title: source.title, url: source.url } : null, ...rest }];
  };
  const plain = { because: null, costPerMonthEur: null, adoptedAt: null };
  const decided = (wanted: GestureDecisionView['decision']) =>
    decisions
      .filter(({ decision }) => decision === wanted)
      .flatMap(({ gestureKey, decidedAt }) =>
        view(gestureKey, { ...plain, adoptedAt: wanted === 'adopted' ? decidedAt.toISOString() : null }),
      );
  const said = new Set<string>();
  return {
    proposed: proposals.flatMap(({ gestureKey, because }) => {
      // Gestures that one finding suggests follow each other: the first of them says it.
      if (!because || said.has(because.finding)) return view(gestureKey, plain);
      said.add(because.finding);
      const { finding, value } = because;
      const cost = finding === 'nightBaseLoadW' ? costPerMonthEur(value, today) : null;
      return view(gestureKey, { ...plain, because: { finding, value }, costPerMonthEur: cost });
    }),
    adopted: decided('adopted'),
    declined: decided('declined'),
  };
}

/** What a constant power costs in a month, in euros, at the reference electricity price of a day. */
function costPerMonthEur(powerW: number, day: string): number | null {
  const price = valueOn(loadReferenceValues().electricityPrice, day);
  return price ? (powerW / 1000) * HOURS_PER_MONTH * price.value : null;
}
