import type { z } from 'zod';
import { checkReferences } from '../check-references.ts';
import { draftDefinitionSchema, type PilotDefinition, pilotDefinitionSchema } from '../definition.ts';
import { explainIssue } from '../explain-issue.ts';
import type { ProblemWords } from '../messages/problems.ts';
import { pilotRemarks } from '../pilot-remarks.ts';
import type { Finding, PilotProblem } from '../problem.ts';
import type { FolderFile } from './files.ts';
import { readFiles } from './read-files.ts';

/** The files of one folder, and what it is called. */
export interface Folder {
  /** Its name, which must be the slug. */
  readonly pilot: string;
  /** As problems print it. */
  readonly shown: string;
  readonly files: readonly FolderFile[];
}

export interface Judgement {
  /** Absent when there is a problem. */
  readonly definition?: PilotDefinition;
  /** In the order of the files. */
  readonly problems: readonly PilotProblem[];
  /** What its lead should know of a pilot that can run all the same. */
  readonly remarks: readonly PilotProblem[];
}

/** A pilot that can run, or everything that keeps the folder from being one. */
export function judgeFolder(folder: Folder, words: ProblemWords): Judgement {
  return judge(folder, pilotDefinitionSchema, words, {
    check: (definition) => checkReferences(definition, folder.pilot, words),
    remark: (definition) => pilotRemarks(definition, words),
  });
}

/**
 * A scenario being written: only what cannot be read, or is not of the right kind, is a problem; and what `check` says.
 */
export function judgeDraft(
  folder: Folder,
  words: ProblemWords,
  check: (definition: PilotDefinition) => readonly Finding[] = () => [],
): Judgement {
  return judge(folder, draftDefinitionSchema, words, { check, remark: () => [] });
}

function judge(
  folder: Folder,
  schema: z.ZodType<PilotDefinition>,
  words: ProblemWords,
  say: Readonly<Record<'check' | 'remark', (definition: PilotDefinition) => readonly Finding[]>>,
): Judgement {
  const read = readFiles(folder, words);
  const problems = [...read.problems];
  const result = schema.safeParse(read.data);
  if (result.success) {
    problems.push(...say.check(result.data).map((finding) => read.locate(finding)));
    if (problems.length > 0) return { problems: inOrder(problems), remarks: [] };
    const remarks = say.remark(result.data).map((finding) => read.locate(finding));
    return { definition: result.data, problems, remarks: inOrder(remarks) };
  }
  // Unreadable files make everything they hold look missing: say only what is certain.
  const unread = read.problems.some((problem) => problem.path === '');
  const findings = result.error.issues.flatMap((issue) => explainIssue(issue, read.data, words));
  problems.push(...findings.filter((one) => !unread || one.path.length > 1).map((one) => read.locate(one)));
  return { problems: inOrder(problems), remarks: [] };
}

function inOrder(problems: PilotProblem[]): PilotProblem[] {
  return problems.sort((a, b) => a.file.localeCompare(b.file) || a.line - b.line || a.column - b.column);
}
