import { type ChangeLine, changesInWords } from '~/pilots/changes/changes-in-words.ts';
import type { PilotDefinition } from '~/pilots/definition.ts';
import { asBytes, type TextFile } from '~/pilots/folder/files.ts';
import { judgeDraft } from '~/pilots/folder/judge-files.ts';
import { problemMessages } from '~/pilots/messages/problems.ts';
import type { Finding } from '~/pilots/problem.ts';
import { type Locale, pick } from '~/platform/i18n/messages.ts';
import { messages } from '../messages/files.ts';
import type { Scenario } from '../scenario.ts';

export interface FileProblem {
  readonly file: string;
  readonly line: number;
  readonly message: string;
  /** What stands on that line. */
  readonly quote: string;
}

/** What files say, read as a scenario: what is wrong with them, or what they change. */
export interface FileReading {
  readonly problems: readonly FileProblem[];
  readonly changes: readonly ChangeLine[];
  /** Absent when there is a problem. */
  readonly definition?: PilotDefinition;
}

/** The folder with one of its files written anew. */
export function withFile(files: readonly TextFile[], file: TextFile): TextFile[] {
  const isKnown = files.some(({ name }) => name === file.name);
  return isKnown ? files.map((one) => (one.name === file.name ? file : one)) : [...files, file];
}

/** Reads files as the next version of a scenario, which stays in its territory and, once launched, under its name. */
export function readAsScenario(
  files: readonly TextFile[],
  { document, pilotSlug }: Pick<Scenario, 'document' | 'pilotSlug'>,
  locale: Locale,
): FileReading {
  const t = pick(messages, locale);
  const stays = (definition: PilotDefinition): Finding[] => [
    ...(['territory', 'initiative'] as const).flatMap((key) =>
      definition[key] === document[key]
        ? []
        : [{ path: [key], message: t.otherPlace(key, definition[key], document[key]) }],
    ),
    ...(pilotSlug === null || definition.slug === pilotSlug
      ? []
      : [{ path: ['slug'], message: t.otherSlug(definition.slug, pilotSlug) }]),
  ];
  const folder = { pilot: document.slug, shown: document.slug, files: files.map(asBytes) };
  const { definition, problems } = judgeDraft(folder, pick(problemMessages, locale), stays);
  const lines = new Map(files.map(({ name, text }) => [name, text.split('\n')]));
  return {
    problems: problems.map(({ file, line, message }) => ({
      ...{ file, line, message },
      quote: lines.get(file)?.[line - 1]?.trim().slice(0, 120) ?? '',
    })),
    changes: definition ? changesInWords(document, definition, locale) : [],
    ...(definition ? { definition } : {}),
  };
}
