/**
 * What the CNIL's PIA tool reads of a file that it imports, and of what type: facts read on 2026-11-26 in the public
 * source of LINCnil/pia 4.1.0 (`pia.service.ts` and its models, the questions in `pia_architecture.json`).
 */

export type Kind = 'text' | 'number' | 'flag' | 'date' | 'list';

/** Kinds that a key may have; `null` where the tool shows its own default for nothing. */
type Read = Readonly<Record<string, { readonly is: Kind; readonly orNull?: true }>>;

/** Of `pia`: copied one by one onto what it creates. Dates go through `new Date`, the status through `parseInt`. */
export const READ_OF_PIA: Read = {
  name: { is: 'text' },
  category: { is: 'text' },
  status: { is: 'number' },
  author_name: { is: 'text' },
  evaluator_name: { is: 'text' },
  validator_name: { is: 'text' },
  dpo_status: { is: 'number', orNull: true },
  dpo_opinion: { is: 'text' },
  dpos_names: { is: 'text' },
  concerned_people_status: { is: 'number', orNull: true },
  concerned_people_opinion: { is: 'text' },
  concerned_people_searched_opinion: { is: 'flag', orNull: true },
  concerned_people_searched_content: { is: 'text' },
  people_names: { is: 'text' },
  rejection_reason: { is: 'text' },
  applied_adjustments: { is: 'text' },
  created_at: { is: 'date' },
  updated_at: { is: 'date' },
};

/** Of each answer; a question finds its own by `reference_to`, compared as a number. */
export const READ_OF_ANSWER: Read = {
  reference_to: { is: 'number' },
  created_at: { is: 'date' },
};

export const READ_OF_ANSWER_DATA: Read = {
  text: { is: 'text', orNull: true },
  gauge: { is: 'number', orNull: true },
  list: { is: 'list' },
};

export const READ_OF_MEASURE: Read = {
  id: { is: 'number' },
  title: { is: 'text' },
  content: { is: 'text' },
  placeholder: { is: 'text' },
  created_at: { is: 'date' },
};

export const READ_OF_COMMENT: Read = {
  description: { is: 'text' },
  reference_to: { is: 'number' },
  for_measure: { is: 'flag' },
  created_at: { is: 'date' },
};

/** What each question shows of its answer. */
export const QUESTIONS: Readonly<Record<number, 'text' | 'list' | 'gauge'>> = {
  ...Object.fromEntries(
    [111, 112, 113, 121, 122, 123, 211, 212, 213, 214, 215, 221, 222, 223, 224, 225, 226, 227].map((id) => [
      id,
      'text' as const,
    ]),
  ),
  ...Object.fromEntries(
    [320, 330, 340].flatMap((risk) => [
      ...[1, 2, 3, 4].map((n) => [risk + n, 'list' as const]),
      ...[5, 6].map((n) => [risk + n, 'gauge' as const]),
    ]),
  ),
};
