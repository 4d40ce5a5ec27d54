/** Where a note is kept: beside a dataset of the tester's, under a topic. */
export interface NoteName {
  readonly testerId: string;
  readonly dataset: string;
  readonly topic: string;
}

/** A line of a note: flat, so that it can be taken away as a table. */
export type NoteRow = Readonly<Record<string, string | number>>;

/** What a note is bound to: moved to another tester, dataset or topic, it does not open. */
export const noteName = ({ testerId, dataset, topic }: NoteName): string => `${testerId}|${dataset}|note|${topic}`;
