import { z } from 'zod';
import { THEMES } from '~/kit/schema/kit.ts';
import { NOTHING, storedText } from './texts.ts';

/**
 * What a use case says: the service sheet, the data it needs, whom it is for and its story. Pure: read by governance,
 * scenarios and pilots as by the pages here. Texts are `{ fr, en }`; equal ones are not translated yet.
 */

export const LONGEST = { line: 300, text: 2000, pitch: 3000 } as const;
const line = storedText(LONGEST.line);
const text = storedText(LONGEST.text);
/** Names something inside one use case: never shown, never changed. */
const innerKey = z.string().regex(/^[a-z0-9-]{1,60}$/);

/** How a data item reaches the service: from a holder, from the person, or from a public reference. */
export const ORIGINS = ['retrieved', 'declared', 'reference'] as const;
export type DataOrigin = (typeof ORIGINS)[number];

const dataNeedSchema = z.strictObject({
  key: innerKey,
  label: line,
  /** As written: the map may know the holder under this name, another, or not at all. */
  holderName: z.string().trim().max(LONGEST.line).optional(),
  /** Key of a data card of the territory's map. */
  itemKey: z.string().trim().min(1).max(200).optional(),
  personal: z.boolean(),
  origin: z.enum(ORIGINS),
});

const retrievedSchema = z.strictObject({
  /** Key of the data need it is picked from. */
  need: innerKey.optional(),
  /** What exactly is retrieved at this step; empty: the need's own words. */
  text,
});

const storyStepSchema = z.strictObject({
  title: line,
  text,
  sees: line,
  retrieved: z.array(retrievedSchema).max(20),
  typed: z.array(text).max(20),
});

/** A story worth telling has this many steps. */
export const STORY = { fewest: 4, most: 5 } as const;

export const useCaseDocumentSchema = z.strictObject({
  title: line,
  challenge: line,
  pitch: text,
  functions: z.array(text).max(12),
  form: line,
  public: text,
  benefits: z.array(text).max(12),
  theme: z.enum(THEMES).optional(),
  /** Keys of the kit's use domains. */
  domains: z.array(z.string().max(60)).max(7),
  dataNeeds: z.array(dataNeedSchema).max(60),
  /** A persona of the kit, or… */
  personaKey: z.string().max(60).optional(),
  /** …one of the territory (`TerritoryPersona`). */
  personaId: z.uuid().optional(),
  /** Four or five steps; one more when the kit's own story has six. */
  storyboard: z.array(storyStepSchema).max(STORY.most + 1),
  /** What is said in two minutes in front of everyone. */
  plenary: storedText(LONGEST.pitch),
  /** Key of the kit's use case it started from. */
  kitUseCase: z.string().max(60).optional(),
  /** The service idea it grew from. */
  ideaId: z.uuid().optional(),
});

export type UseCaseDocument = z.infer<typeof useCaseDocumentSchema>;
export type DataNeed = UseCaseDocument['dataNeeds'][number];
export type StoryStep = UseCaseDocument['storyboard'][number];
export type RetrievedData = StoryStep['retrieved'][number];

export const EMPTY_STEP: StoryStep = { title: NOTHING, text: NOTHING, sees: NOTHING, retrieved: [], typed: [] };

/** A use case of which nothing is said yet. */
export const EMPTY_USE_CASE: UseCaseDocument = {
  ...{ title: NOTHING, challenge: NOTHING, pitch: NOTHING, form: NOTHING, public: NOTHING, plenary: NOTHING },
  ...{ functions: [], benefits: [], domains: [], dataNeeds: [], storyboard: [] },
};

/** A key that none of these needs has. */
export function nextNeedKey(needs: readonly Pick<DataNeed, 'key'>[]): string {
  const taken = new Set(needs.map(({ key }) => key));
  let n = needs.length + 1;
  while (taken.has(`need-${n}`)) n += 1;
  return `need-${n}`;
}

/** Data needs, without those removed; steps of the story keep the words of what they retrieved from them. */
export function withNeeds(document: UseCaseDocument, dataNeeds: readonly DataNeed[]): UseCaseDocument {
  const kept = new Set(dataNeeds.map(({ key }) => key));
  const labels = new Map(document.dataNeeds.map(({ key, label }) => [key, label]));
  const freed = ({ need, text: words }: RetrievedData): RetrievedData => {
    if (need === undefined || kept.has(need)) return need === undefined ? { text: words } : { need, text: words };
    return { text: words.fr === '' && words.en === '' ? (labels.get(need) ?? words) : words };
  };
  return {
    ...document,
    dataNeeds: [...dataNeeds],
    storyboard: document.storyboard.map((step) => ({ ...step, retrieved: step.retrieved.map(freed) })),
  };
}
