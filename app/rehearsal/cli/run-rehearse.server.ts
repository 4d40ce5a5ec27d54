import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { GOVERNANCE_MODEL_KEYS } from '~/governance/models.ts';
import { FAULT_PRESETS } from '~/holders/faults.ts';
import type { PilotDefinition } from '~/pilots/definition.ts';
import { loadPilot } from '~/pilots/load-pilots.server.ts';
import { formatProblem } from '~/pilots/problem.ts';
import type { Env } from '~/platform/env.server.ts';
import { type Locale, pick } from '~/platform/i18n/messages.ts';
import { loadBehaviour } from '../behaviour/load-behaviour.server.ts';
import { cliMessages } from '../messages/cli.ts';
import { sayProblem } from '../report/say-problem.server.ts';
import { type ArgumentProblem, parseArguments, type RehearsalArguments } from './parse-arguments.ts';
import { reportLines } from './print-report.server.ts';
import { rehearseThrowaway } from './rehearse-throwaway.server.ts';

/** Where the command writes, and how it is stopped. */
export interface Terminal {
  readonly locale: Locale;
  print(line: string): void;
  complain(line: string): void;
  /** Rewrites the line of progress; absent when nobody watches. */
  readonly progress?: (line: string) => void;
  /** Aborted when the person stops it. */
  readonly signal?: AbortSignal | undefined;
}

/** The whole of `npm run rehearse`: returns the exit code, 1 when the arguments cannot be used, 130 when stopped. */
export async function runRehearse(env: Env, args: readonly string[], terminal: Terminal): Promise<0 | 1 | 130> {
  const { locale, print, complain, progress } = terminal;
  const t = pick(cliMessages, locale);
  const refuse = (...lines: string[]): 1 => {
    for (const line of [...lines, t.usage]) complain(line);
    return 1;
  };
  const known = await pilotsOf(env);
  const asked = parseArguments(args);
  if ('reason' in asked) return refuse(explain(asked, known, locale));
  if (!known.includes(asked.pilotSlug)) return refuse(t.errors.unknownPilot(asked.pilotSlug, known.join(', ')));
  const { pilots, problems } = await loadPilot(path.join(env.PILOTS_DIR, asked.pilotSlug), { locale });
  const definition = pilots[0]?.definition;
  if (!definition) return refuse(t.errors.brokenPilot(asked.pilotSlug), ...problems.map(formatProblem));
  const impossible = explainImpossible(asked, definition, locale);
  if (impossible) return refuse(impossible);

  progress?.(t.opening);
  const { testers, days, seed, governance, incidents } = asked;
  const from = asked.startsOn ?? definition.calendar.startsOn;
  const { signal } = terminal;
  const request = { definition, testers, days, seed, from, governance, incidents, signal };
  const report = await rehearseThrowaway(env, request, (now) =>
    progress?.(t.progress(`${now.day}`, `${now.days}`, `${now.enrolled}`, `${now.testers}`)),
  ).catch((error: unknown) => {
    if (!signal?.aborted) throw error;
    return undefined;
  });
  progress?.('');
  if (!report) {
    complain(t.errors.stopped);
    return 130;
  }
  const said = report.problems.map((problem) => ({ ...problem, ...sayProblem(problem, definition, locale) }));
  if (asked.json) print(JSON.stringify({ ...report, problems: said }, null, 2));
  else for (const line of reportLines(report, definition, { locale, asOf: loadBehaviour().asOf })) print(line);
  return 0;
}

async function pilotsOf(env: Env): Promise<string[]> {
  const entries = await readdir(env.PILOTS_DIR, { withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
    .map((entry) => entry.name)
    .sort();
}

function explain(problem: ArgumentProblem, known: readonly string[], locale: Locale): string {
  const { errors } = pick(cliMessages, locale);
  switch (problem.reason) {
    case 'unknownOption':
      return errors.unknownOption(problem.option);
    case 'missingPilot':
      return errors.missingPilot(known.join(', '));
    case 'tooManyPilots':
      return errors.tooManyPilots(problem.pilots);
    case 'notADay':
      return errors.notADay(problem.value);
    case 'unknownModel':
      return errors.unknownModel(problem.value, GOVERNANCE_MODEL_KEYS.join(', '));
    case 'notAnIncident':
      return errors.notAnIncident(problem.value, FAULT_PRESETS.join(', '));
    case 'notWhole':
      return errors.notWhole(problem.option, problem.value, `${problem.from}`, `${problem.to}`);
  }
}

/** What this pilot cannot play: more testers than places, or a beginning after everything has ended. */
function explainImpossible(asked: RehearsalArguments, definition: PilotDefinition, locale: Locale): string | undefined {
  const { errors } = pick(cliMessages, locale);
  const places = definition.panels.reduce((sum, { size }) => sum + size, 0);
  if (asked.testers > places) return errors.tooManyTesters(`${asked.testers}`, `${places}`);
  const lastDay =
    definition.purposes
      .map(({ until }) => until.on)
      .sort()
      .at(-1) ?? '';
  return asked.startsOn !== undefined && asked.startsOn > lastDay ? errors.ended(asked.startsOn, lastDay) : undefined;
}
