/** What a rule may look at: see `CurveFindings` and `GasFindings`. */
export const FINDINGS = ['nightBaseLoadW', 'eveningRatio', 'gasBaseKwhPerDay', 'gasHeatingShare'] as const;
export type Finding = (typeof FINDINGS)[number];
export type Findings = Readonly<Partial<Record<Finding, number | undefined>>>;

/** "When this finding is above this threshold, these gestures make sense", as a data file says it. */
export interface GestureRule {
  readonly finding: Finding;
  /** In the finding's unit. */
  readonly above: number;
  /** Keys of gestures; those that a pilot does not have are passed over. */
  readonly gestures: readonly string[];
}

export interface Proposal {
  readonly gestureKey: string;
  /** What in one's own curve suggests it most; absent when nothing does. */
  readonly because?: { readonly finding: Finding; readonly value: number; readonly above: number };
}

/**
 * Gestures to propose, best first: those that one's own curve suggests, by how far the finding is above its
 * threshold, then those that one's description favours, then the others, both in the pilot's order. Those already
 * decided on (adopted, or not for me) are out.
 */
export function chooseGestures(options: {
  readonly gestureKeys: readonly string[];
  readonly decidedKeys: readonly string[];
  readonly favouredKeys?: readonly string[];
  readonly rules: readonly GestureRule[];
  readonly findings: Findings;
}): Proposal[] {
  const { gestureKeys, decidedKeys, favouredKeys = [], rules, findings } = options;
  const open = gestureKeys.filter((key) => !decidedKeys.includes(key));
  const suggested = rules
    .flatMap((rule) => {
      const value = findings[rule.finding];
      return value !== undefined && value > rule.above ? [{ rule, value, excess: value / rule.above }] : [];
    })
    .sort((a, b) => b.excess - a.excess)
    .flatMap(({ rule, value }) =>
      rule.gestures
        .filter((key) => open.includes(key))
        .map((gestureKey): Proposal => ({ gestureKey, because: { finding: rule.finding, value, above: rule.above } })),
    );
  const seen = new Set<string>();
  const first = suggested.filter(({ gestureKey }) => !seen.has(gestureKey) && seen.add(gestureKey));
  const rest = open.filter((key) => !seen.has(key));
  const isFavoured = (key: string): boolean => favouredKeys.includes(key);
  const then = [...rest.filter(isFavoured), ...rest.filter((key) => !isFavoured(key))];
  return [...first, ...then.map((gestureKey): Proposal => ({ gestureKey }))];
}
