import { checkField } from './check-declared.ts';
import type { EntryCondition, PanelEntry } from './definition/entry.ts';
import type { PilotPanel } from './definition/people.ts';
import type { DeclaredField, PilotDefinition } from './definition.ts';
import { eachRepeated } from './each-repeated.ts';
import type { ProblemWords } from './messages/problems.ts';
import { nearest } from './nearest.ts';
import type { DataPath, Finding } from './problem.ts';
import { cellTargets } from './quota-cells.ts';

/**
 * How people come into a panel: conditions that compare questions which exist with answers which exist, no question
 * asked for nothing, cells that fit in the panel, a draw after the end of recruitment.
 */
export function checkEntry(pilot: PilotDefinition, words: ProblemWords): Finding[] {
  return pilot.panels.flatMap((panel, index) => {
    const at: DataPath = ['panels', index];
    return [...checkTiers(panel, at, words), ...(panel.entry ? checkPanel(panel, panel.entry, at, words) : [])];
  });
}

function checkTiers({ tiers = [], size }: PilotPanel, at: DataPath, words: ProblemWords): Finding[] {
  const found = repeated(tiers, [...at, 'tiers'], words);
  tiers.forEach((tier, place) => {
    if (tier.size > size) {
      found.push({ path: [...at, 'tiers', place, 'size'], message: words.tierLargerThanPanel(tier.size, size) });
    }
  });
  return found;
}

function repeated(list: readonly { key: string }[], at: DataPath, words: ProblemWords): Finding[] {
  const found: Finding[] = [];
  eachRepeated(
    list.map(({ key }) => key),
    (place, key) => found.push({ path: [...at, place, 'key'], message: words.duplicateOf(String(at.at(-1)), key) }),
  );
  return found;
}

function checkPanel(panel: PilotPanel, entry: PanelEntry, at: DataPath, words: ProblemWords): Finding[] {
  const here: DataPath = [...at, 'entry'];
  const { questions, rules, cells, draw } = entry;
  const found: Finding[] = [...repeated(questions, [...here, 'questions'], words)];
  found.push(...repeated(cells, [...here, 'cells'], words));
  const conditions = [...rules, ...cells].map(({ when }) => when);
  questions.forEach((field, place) => {
    const path: DataPath = [...here, 'questions', place];
    found.push(...checkField(field, path, words));
    if (!conditions.some((condition) => cites(condition, field.key))) {
      found.push({ path: [...path, 'key'], message: words.uselessQuestion(field.key) });
    }
  });
  for (const part of ['rules', 'cells'] as const) {
    entry[part].forEach(({ when }, place) => {
      found.push(...checkCondition(when, questions, [...here, part, place, 'when'], words));
    });
  }
  cells.forEach(({ places, share }, place) => {
    if ((places === undefined) === (share === undefined)) {
      found.push({ path: [...here, 'cells', place, 'key'], message: words.placesOrShare });
    }
  });
  const places = cellTargets(panel).reduce((sum, { target }) => sum + target, 0);
  if (places > panel.size) found.push({ path: [...here, 'cells'], message: words.tooManyPlaces(places, panel.size) });
  const closesOn = panel.recruitment?.closesOn;
  if (draw && closesOn && draw.on < closesOn) {
    found.push({ path: [...here, 'draw', 'on'], message: words.drawBeforeClosing(draw.on, closesOn) });
  }
  return found;
}

function cites({ question, all = [], any = [], not }: EntryCondition, key: string): boolean {
  return question === key || [...all, ...any, ...(not ? [not] : [])].some((inner) => cites(inner, key));
}

function checkCondition(
  condition: EntryCondition,
  questions: readonly DeclaredField[],
  at: DataPath,
  words: ProblemWords,
): Finding[] {
  const { question, among, atLeast, atMost, all, any, not } = condition;
  const forms = [question, all, any, not].filter((form) => form !== undefined);
  if (forms.length !== 1) return [{ path: at, message: words.oneFormOfCondition }];
  const inner = (conditions: readonly EntryCondition[], part: string): Finding[] =>
    conditions.flatMap((one, place) => checkCondition(one, questions, [...at, part, place], words));
  if (question === undefined) {
    if (among ?? atLeast ?? atMost) return [{ path: at, message: words.comparisonWithoutQuestion }];
    return [...inner(all ?? [], 'all'), ...inner(any ?? [], 'any'), ...innerNot(not, questions, at, words)];
  }
  const known = questions.map(({ key }) => key);
  const asked = questions.find(({ key }) => key === question);
  if (!asked) {
    return [{ path: [...at, 'question'], message: words.unknownField(question, nearest(question, known), known) }];
  }
  return checkComparison(condition, asked, at, words);
}

function innerNot(
  not: EntryCondition | undefined,
  questions: readonly DeclaredField[],
  at: DataPath,
  words: ProblemWords,
): Finding[] {
  return not ? checkCondition(not, questions, [...at, 'not'], words) : [];
}

function checkComparison(
  { among, atLeast, atMost }: EntryCondition,
  { key, kind, options = [] }: DeclaredField,
  at: DataPath,
  words: ProblemWords,
): Finding[] {
  const one = (message: string): Finding[] => [{ path: [...at, 'question'], message }];
  const bounded = atLeast !== undefined || atMost !== undefined;
  if (kind === 'day') return one(words.conditionOfKind(key, false));
  if (kind === 'number' || kind === 'year') return among || !bounded ? one(words.conditionOfKind(key, false)) : [];
  if (kind === 'choice' && (!among?.length || bounded)) return one(words.conditionOfKind(key, true));
  if (kind === 'choices') {
    if (!among?.length || atMost !== undefined) return one(words.conditionOfChoices(key));
    if (atLeast !== undefined && !(Number.isInteger(atLeast) && atLeast >= 1 && atLeast <= among.length)) {
      return [{ path: [...at, 'atLeast'], message: words.countOfChoices(among.length) }];
    }
  }
  const known = options.map((option) => option.key);
  return (among ?? []).flatMap((option, place) =>
    known.includes(option)
      ? []
      : [{ path: [...at, 'among', place], message: words.unknownOption(option, nearest(option, known), known) }],
  );
}
