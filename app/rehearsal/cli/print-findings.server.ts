import type { PilotDefinition } from '~/pilots/definition.ts';
import { colon, formatNumber } from '~/platform/i18n/format.ts';
import { type Locale, pick } from '~/platform/i18n/messages.ts';
import { simulatedDays } from '../engine/simulated-days.ts';
import { problemMessages } from '../messages/problems.ts';
import { reportMessages } from '../messages/report.ts';
import type { SurveyExpectation } from '../report/expect-answers.ts';
import { pilotNames } from '../report/pilot-names.ts';
import { sayAct } from '../report/say-act.ts';
import { sayContent, sayIncident, sayRetention } from '../report/say-incident.ts';
import { sayProblem } from '../report/say-problem.server.ts';
import type { RehearsalReport } from './rehearse-throwaway.server.ts';

/** What a rehearsal tells beyond flow and retention, as lines for a person at a terminal. */
export function findingLines(report: RehearsalReport, definition: PilotDefinition, locale: Locale): string[] {
  const parts = [notPlayed, surveys, load, acts, incidents, storage, problems];
  return parts
    .map((part) => part(report, definition, locale))
    .flatMap((lines) => (lines.length === 0 ? [] : [...lines, '']));
}

type Part = (report: RehearsalReport, definition: PilotDefinition, locale: Locale) => string[];

const indented = (lines: readonly string[]): string[] => lines.map((line) => `  ${line}`);

const notPlayed: Part = ({ played }, definition, locale) => {
  const t = pick(reportMessages, locale);
  const names = pilotNames(definition, locale);
  const list = (keys: readonly string[], nameOf: (key: string) => string, say: (names: string) => string): string[] =>
    keys.length === 0 ? [] : [say([...new Set(keys.map(nameOf))].join(', '))];
  const lines = [
    ...list(played.servicesNotPlayed, names.service, t.services),
    ...list(played.holdersNotPlayed, names.holder, t.holders),
    ...list(played.purposesNotPlayed, names.purpose, t.purposes),
  ];
  return [t.notPlayed, ...indented(lines.length === 0 ? [t.allPlayed] : lines)];
};

const surveys: Part = ({ surveys: waves, places }, definition, locale) => {
  const t = pick(reportMessages, locale);
  const n = (count: number): string => formatNumber(locale, count);
  const names = pilotNames(definition, locale);
  const say = ({
    survey,
    state,
    due,
    reachable,
    answers,
    given,
    atFullSize,
    daysNeeded,
  }: SurveyExpectation): string[] => {
    const name = names.survey(survey);
    if (state === 'event' || state === 'unreachable') return [`${name}${colon(locale)}${t.surveyStates[state]}`];
    if (state === 'later') return [`${name}${colon(locale)}${t.surveyStates.later(n(daysNeeded ?? 0))}`];
    const counted = t.counted(n(answers.likely), n(answers.low), n(answers.high), n(reachable), n(due));
    const full = atFullSize && t.atFullSize(n(atFullSize.likely), n(atFullSize.low), n(atFullSize.high), n(places));
    const sent = given === undefined ? [] : [`  ${t.given(n(given))}`];
    return [`${name}${colon(locale)}${counted}`, ...sent, ...(full ? [`  ${full}`] : [])];
  };
  return [t.surveys, ...indented(waves.length === 0 ? [t.noSurveys] : waves.flatMap(say))];
};

const load: Part = ({ load: loads, places }, definition, locale) => {
  const t = pick(reportMessages, locale);
  const n = (count: number): string => formatNumber(locale, count);
  const names = pilotNames(definition, locale);
  const lines = loads.map(({ holder, perDay, mostPerDay, worstHour, mostPerHour }) =>
    t.loadLine(names.holder(holder), n(perDay), n(mostPerDay), n(worstHour), n(mostPerHour)),
  );
  return [t.load(n(places)), ...indented(lines.length === 0 ? [t.noLoad] : [...lines, t.loadWhy])];
};

const acts: Part = ({ acts: days }, definition, locale) => {
  const t = pick(reportMessages, locale);
  const lines = days.map((act) => {
    const { what, who, when } = sayAct(act, definition, locale);
    const count = act.count === null ? '' : ` ${t.people(formatNumber(locale, act.count))}`;
    return `${when} · ${who} · ${what}${count}`;
  });
  return [t.acts, ...indented(lines.length === 0 ? [t.noActs] : lines)];
};

const incidents: Part = (report, definition, locale) => {
  if (report.incidents.length === 0) return [];
  const { date: dateOf } = simulatedDays(report.from, definition.calendar.timeZone);
  const said = report.incidents.flatMap((effect) => {
    const [title = '', ...lines] = sayIncident(effect, { definition, locale, dateOf });
    return [title, ...indented(lines)];
  });
  const { without } = report;
  const compared = without
    ? [
        ...sayRetention(report.retention.classic, without.retention.classic, locale),
        ...sayContent(without.content, locale),
      ]
    : [];
  return [pick(reportMessages, locale).incidents, ...indented([...said, ...compared])];
};

const storage: Part = (report, _definition, locale) => {
  const t = pick(reportMessages, locale);
  const n = (count: number): string => formatNumber(locale, count);
  const { readingsStored, vaultBytes, bytesPerItem, bytesOnDisk, bytesGrown, fullSize } = report;
  const { playSeconds, itemsArrived, itemsPerSecond, peakMemoryBytes } = report;
  const each = formatNumber(locale, bytesPerItem ?? 0, { maximumFractionDigits: 2 });
  return [
    t.storage,
    ...indented([
      bytesPerItem === null ? t.nothingHeld : t.items(n(readingsStored), bytes(locale, vaultBytes), each),
      t.disk(bytes(locale, bytesGrown), bytes(locale, bytesOnDisk)),
      t.fullSize(n(fullSize.testers), n(fullSize.items), bytes(locale, fullSize.bytesGrown)),
    ]),
    '',
    t.speed,
    `  ${t.speedLine(n(playSeconds), n(itemsArrived), n(itemsPerSecond), bytes(locale, peakMemoryBytes))}`,
  ];
};

const problems: Part = ({ problems: found }, definition, locale) => {
  const t = pick(reportMessages, locale);
  const { gravity: gravities } = pick(problemMessages, locale);
  if (found.length === 0) return [t.noProblems];
  const base = `/${definition.territory}/experimentations/${definition.slug}`;
  return [
    t.problems(formatNumber(locale, found.length)),
    ...found.flatMap((problem) => {
      const { gravity, says, todo, place } = sayProblem(problem, definition, locale);
      return [
        `  [${gravities[gravity]}] ${says}`,
        `    ${t.todo}${colon(locale)}${todo}`,
        `    ${t.place}${colon(locale)}${base}${place}`,
      ];
    }),
  ];
};

/** In megabytes (10^6 bytes), to a tenth. */
function bytes(locale: Locale, count: number): string {
  return formatNumber(locale, count / 1e6, { style: 'unit', unit: 'megabyte', maximumFractionDigits: 1 });
}
