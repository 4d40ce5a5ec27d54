/** Who may be shown a view: the role that a team gives them. */
export const VIEW_ROLE = 'social-worker';

/** No view lasts longer, whatever is asked. */
export const MOST_MONTHS = 3;

/** The longest word that a tester adds for the person. */
export const WORD_LENGTH = 600;

/** What a tester chooses to show, and until when. */
export interface ViewChoice {
  /** Keys of parts, as the service's page names them. */
  readonly parts: readonly string[];
  /** What these parts are drawn from. */
  readonly datasets: readonly string[];
  /** The tester's own words for this person; may be empty. */
  readonly word: string;
  /** The last day (yyyy-mm-dd, in the pilot's zone): it ends at midnight after it. */
  readonly lastDay: string;
}

/** A change of a view, as its tester reads it afterwards. */
export interface ViewChange {
  /** ISO instants */
  readonly at: string;
  readonly until: string;
  readonly parts: readonly string[];
  /** Whether a word was added; never which. */
  readonly word: boolean;
}

export type ViewCause = 'taken-back' | 'over' | 'withdrawn';

/** What is sealed of a view. */
export interface ViewWords {
  /** What the person calls themselves. */
  readonly name: string;
  readonly word: string;
}
