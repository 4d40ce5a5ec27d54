import type { Bilingual } from '~/platform/i18n/messages.ts';
import type { SurveyDefinition, SurveyElement, SurveyItem } from './definition.ts';
import { bilingualOf, type Localised } from './localised.ts';
import { CONSENT_WORDS, SPECIAL_CHOICES } from './messages.ts';

export type QuestionKind =
  | 'single'
  | 'multiple'
  | 'rating'
  | 'matrix'
  | 'text'
  | 'number'
  | 'date'
  | 'ranking'
  | 'consent';

export interface QuestionItem {
  readonly value: string | number | boolean;
  readonly title: Bilingual;
}

export interface SurveyQuestion {
  readonly name: string;
  readonly kind: QuestionKind;
  readonly title: Bilingual;
  readonly description: Bilingual | null;
  readonly isRequired: boolean;
  /**
   * What may be chosen: of single, multiple and ranking questions, the notes of a rating, yes then no of a consent.
   * Those that SurveyJS adds come last, with the values it keeps: none, refused, dontknow, other.
   */
  readonly choices: readonly QuestionItem[];
  /** Of a matrix. */
  readonly rows: readonly QuestionItem[];
  readonly columns: readonly QuestionItem[];
  /** Of a rating (numbers), a number, a date (yyyy-mm-dd); null where there is none. */
  readonly min: number | string | null;
  readonly max: number | string | null;
  /** The words at the ends of a rating. */
  readonly minLabel: Bilingual | null;
  readonly maxLabel: Bilingual | null;
  /** With `other` among the choices: what is written stands in the answers under `name-Comment`. */
  readonly hasOther: boolean;
  /** Of a question with several answers: at most so many; null: as many as there are. */
  readonly maxChoices: number | null;
  /** A text of several lines. */
  readonly isLong: boolean;
  readonly maxLength: number | null;
  readonly inputType: 'text' | 'number' | 'date' | 'email' | 'tel' | 'url';
  /** Asked whatever was answered before. */
  readonly isAlwaysAsked: boolean;
  readonly pageIndex: number;
}

type Question = Exclude<SurveyElement, { type: 'html' }>;
type Of<T extends SurveyElement['type']> = Extract<SurveyElement, { type: T }>;

const same = (text: string): Bilingual => ({ fr: text, en: text });
const titled = (text: Localised | undefined, otherwise: Bilingual): Bilingual => bilingualOf(text) ?? otherwise;

export function itemOf(item: SurveyItem): QuestionItem {
  if (typeof item !== 'object') return { value: item, title: same(String(item)) };
  return { value: item.value, title: titled(item.text, same(String(item.value))) };
}

function choicesOf(element: Of<'radiogroup'> | Of<'dropdown'> | Of<'checkbox'>): QuestionItem[] {
  const added = [
    { value: 'none', on: element.showNoneItem, text: element.noneText },
    { value: 'refused', on: element.showRefuseItem, text: element.refuseText },
    { value: 'dontknow', on: element.showDontKnowItem, text: element.dontKnowText },
    { value: 'other', on: element.showOtherItem, text: element.otherText },
  ] as const;
  return [
    ...element.choices.map(itemOf),
    ...added.filter(({ on }) => on).map(({ value, text }) => ({ value, title: titled(text, SPECIAL_CHOICES[value]) })),
  ];
}

/** The notes of a rating, as SurveyJS counts them: those listed, or from `rateMin` (1) to `rateMax` (5). */
function notesOf(element: Of<'rating'>): QuestionItem[] {
  if (element.rateValues) return element.rateValues.map(itemOf);
  const { rateMin = 1, rateMax = 5, rateStep = 1 } = element;
  const length = Math.max(0, Math.floor((rateMax - rateMin) / rateStep) + 1);
  return Array.from({ length }, (_, index) => itemOf(rateMin + index * rateStep));
}

const KINDS = {
  radiogroup: 'single',
  dropdown: 'single',
  checkbox: 'multiple',
  ranking: 'ranking',
  rating: 'rating',
  matrix: 'matrix',
  comment: 'text',
  boolean: 'consent',
} as const;

function kindOf(element: Question): QuestionKind {
  if (element.type !== 'text') return KINDS[element.type];
  return element.inputType === 'number' || element.inputType === 'date' ? element.inputType : 'text';
}

function ownParts(element: Question): Partial<SurveyQuestion> {
  switch (element.type) {
    case 'radiogroup':
    case 'dropdown':
      return { choices: choicesOf(element), hasOther: element.showOtherItem ?? false };
    case 'checkbox':
      return {
        ...{ choices: choicesOf(element), hasOther: element.showOtherItem ?? false },
        maxChoices: element.maxSelectedChoices || null,
      };
    case 'ranking':
      return { choices: element.choices.map(itemOf) };
    case 'rating': {
      const choices = notesOf(element);
      const notes = choices.flatMap(({ value }) => (typeof value === 'number' ? value : []));
      return {
        choices,
        ...{ min: notes.length > 0 ? Math.min(...notes) : null, max: notes.length > 0 ? Math.max(...notes) : null },
        minLabel: bilingualOf(element.minRateDescription),
        maxLabel: bilingualOf(element.maxRateDescription),
      };
    }
    case 'matrix':
      return { rows: element.rows.map(itemOf), columns: element.columns.map(itemOf) };
    case 'text':
      return {
        ...{ min: element.min ?? null, max: element.max ?? null, inputType: element.inputType ?? 'text' },
        maxLength: lengthOf(element.maxLength),
      };
    case 'comment':
      return { isLong: true, maxLength: lengthOf(element.maxLength) };
    case 'boolean': {
      const { valueTrue = true, valueFalse = false, labelTrue, labelFalse } = element;
      return {
        choices: [
          { value: valueTrue, title: titled(labelTrue, CONSENT_WORDS.yes) },
          { value: valueFalse, title: titled(labelFalse, CONSENT_WORDS.no) },
        ],
      };
    }
  }
}

/** SurveyJS writes -1 for "no limit". */
const lengthOf = (length: number | undefined): number | null => (length !== undefined && length > 0 ? length : null);

export function questionOf(element: Question, place: { pageIndex: number; isAlwaysAsked: boolean }): SurveyQuestion {
  return {
    name: element.name,
    kind: kindOf(element),
    title: titled(element.title, same(element.name)),
    description: bilingualOf(element.description),
    isRequired: element.isRequired ?? false,
    ...{ choices: [], rows: [], columns: [], min: null, max: null, minLabel: null, maxLabel: null },
    ...{ hasOther: false, maxChoices: null, isLong: false, maxLength: null, inputType: 'text' },
    ...ownParts(element),
    isAlwaysAsked: place.isAlwaysAsked && element.visibleIf === undefined && element.visible !== false,
    pageIndex: place.pageIndex,
  };
}

/** Every question of a form, in order; texts that ask nothing are left out. */
export function questionsOf(definition: SurveyDefinition): SurveyQuestion[] {
  return definition.pages.flatMap((page, pageIndex) =>
    page.elements.flatMap((element) =>
      element.type === 'html' ? [] : questionOf(element, { pageIndex, isAlwaysAsked: page.visibleIf === undefined }),
    ),
  );
}
