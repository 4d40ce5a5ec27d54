/** A mistake in a pilot folder, as a value: where it is and what to do about it. */
export interface PilotProblem {
  /** The folder's name. */
  readonly pilot: string;
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** From 1. */
  readonly column: number;
  /** `purposes.2.datasets.0`; empty for the file itself. */
  readonly path: string;
  readonly message: string;
}

export type DataPath = readonly (string | number)[];

/** A mistake found in the merged data, before its place in the files is known. */
export interface Finding {
  readonly path: DataPath;
  readonly message: string;
  /** Point at the key of the last path element rather than at its value. */
  readonly atKey?: boolean;
}

/** `file:line:column  message`, as editors and terminals turn into links. */
export function formatProblem(problem: PilotProblem): string {
  return `${problem.file}:${problem.line}:${problem.column}  ${problem.message}`;
}
