/** The parts by which a lead reads the differences between two versions, in the order of the page. */
export const DIFF_PARTS = [
  ...(['aims', 'panels', 'data', 'agreements', 'services', 'study', 'calendar', 'governance', 'texts'] as const),
] as const;
export type DiffPart = (typeof DIFF_PARTS)[number];

const PART_OF: Readonly<Record<string, DiffPart>> = {
  ...{ title: 'aims', pitch: 'aims', mainObjective: 'aims', objectives: 'aims', questions: 'aims', axioms: 'aims' },
  ...{ origin: 'aims', theme: 'aims', panels: 'panels', holders: 'data', comingHolders: 'data', datasets: 'data' },
  ...{ recipients: 'agreements', purposes: 'agreements', services: 'services', gestures: 'services' },
  ...{ gestureThemes: 'services', activities: 'services', surveys: 'study', indicators: 'study' },
  ...{ calendar: 'calendar', packages: 'calendar', governance: 'governance', smallestGroup: 'governance' },
  ...{ thresholds: 'governance' },
};

/** Where a key of a definition is read; whatever has no place of its own is among the texts. */
export const diffPartOf = (key: string): DiffPart => PART_OF[key] ?? 'texts';
