/** What a form of the board said and could not do: it is put back in that form. */
export interface BoardRefused {
  readonly problem: string;
  readonly said: Readonly<Record<string, string | undefined>>;
  /** Whether it may be sent all the same, to be read over. */
  readonly asksSure: boolean;
}

/** What was said in this very form; null where another one was refused, or none. */
export const refusedIn = (refused: BoardRefused | null, intent: string, post?: string): BoardRefused | null =>
  refused && refused.said.intent === intent && refused.said.post === post ? refused : null;
