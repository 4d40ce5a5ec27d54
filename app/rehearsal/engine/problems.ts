import { isAppError } from '~/platform/app-error.ts';

/** Something that went wrong in a rehearsal, and how often. */
export interface RehearsalProblem {
  /** What was being done: 'enrol', 'connect:enedis', 'sync:grdf'… */
  readonly while: string;
  /** Code of the error: 'panels.full', 'holders.noData', 'http.404'… */
  readonly code: string;
  readonly count: number;
  /** 'yyyy-mm-dd', simulated. */
  readonly firstOn: string;
  /** What the words of the error need, of the first one; absent when they need nothing. */
  readonly params?: Readonly<Record<string, unknown>>;
}

/** Counts what goes wrong, so that a rehearsal tells it and goes on. */
export class ProblemTally {
  readonly #problems = new Map<string, RehearsalProblem>();

  add(what: string, code: string, on: string, params: Readonly<Record<string, unknown>> = {}): void {
    const key = `${what} ${code}`;
    const known = this.#problems.get(key);
    const given = Object.keys(params).length > 0 ? { params } : {};
    this.#problems.set(key, { while: what, code, firstOn: on, ...given, ...known, count: (known?.count ?? 0) + 1 });
  }

  /** Runs a use case; a refusal of it is counted and gives undefined. Anything else is a defect and is thrown. */
  async attempt<T>(what: string, on: string, work: () => Promise<T>): Promise<T | undefined> {
    try {
      return await work();
    } catch (error) {
      const code = refusalCode(error);
      if (!code) throw error;
      this.add(what, code, on, isAppError(error) ? error.params : {});
      return undefined;
    }
  }

  list(): RehearsalProblem[] {
    return joinProblems([[...this.#problems.values()]]);
  }
}

/** Of several rehearsals: by count, most frequent first, then by name. */
export function joinProblems(lists: readonly (readonly RehearsalProblem[])[]): RehearsalProblem[] {
  const joined = new Map<string, RehearsalProblem>();
  for (const problem of lists.flat()) {
    const known = joined.get(named(problem));
    const first = known && known.firstOn <= problem.firstOn ? known : problem;
    joined.set(named(problem), { ...first, count: problem.count + (known?.count ?? 0) });
  }
  return [...joined.values()].sort((a, b) => b.count - a.count || (named(a) < named(b) ? -1 : 1));
}

const named = (problem: RehearsalProblem): string => `${problem.while} ${problem.code}`;

/** The code of an error that a person would have been told; undefined for a defect. */
export function refusalCode(error: unknown): string | undefined {
  if (isAppError(error)) return error.code;
  return error instanceof Response ? `http.${error.status}` : undefined;
}
