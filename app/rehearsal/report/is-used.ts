import type { ReportProblem } from './problem.ts';

/** Whether some page of the pilot counts as use: without one, first uses and retention say nothing. */
export const isUsed = ({ problems }: { readonly problems: readonly ReportProblem[] }): boolean =>
  !problems.some(({ kind }) => kind === 'no-use');
