import { daysBetween } from '~/pilots/calendar.ts';
import type { PilotDefinition } from '~/pilots/definition.ts';
import { formatDate } from '~/platform/i18n/format.ts';
import type { Bilingual } from '~/platform/i18n/messages.ts';
import { inBoth } from '../../in-both.ts';
import type { CheckFunction, CheckInput, Open } from '../check.ts';
import { type DeadPeriod, deadDays, deadPeriods, isDead } from '../closures.ts';
import { messages } from '../messages/testers.ts';
import { bigSteps, dayOfStep, inWords, listed, openFor } from '../outcome.ts';

type Panel = PilotDefinition['panels'][number];

interface Recruiting {
  readonly panel: Panel;
  readonly from: string;
  readonly to: string;
  readonly periods: readonly DeadPeriod[];
  readonly dead: number;
  readonly days: number;
}

/** Panels whose recruitment has its days, with the slack ones counted. */
function recruiting({ definition, closures }: CheckInput): Recruiting[] {
  return definition.panels.flatMap((panel): Recruiting[] => {
    const { opensOn: from = '', closesOn: to = '' } = panel.recruitment ?? {};
    if (!from || !to || to < from) return [];
    const periods = deadPeriods({ from, to }, definition.calendar.schoolZone, closures);
    return [{ panel, from, to, periods, dead: deadDays({ from, to }, periods), days: daysBetween(from, to) + 1 }];
  });
}

/** Opens and closes on days when people answer, and loses no more than the limit's share of its days in between. */
export const recruitmentSeason: CheckFunction = (input) => {
  const all = recruiting(input);
  const open: Open[] =
    all.length === 0
      ? [{ reason: inBoth(messages, (t) => t.season.reasonNone) }]
      : openFor(
          all,
          ({ panel }) => panel.key,
          (one) => badSeason(one, input.limit),
        );
  const dead = all.reduce((sum, one) => sum + one.dead, 0);
  const days = all.reduce((sum, one) => sum + one.days, 0);
  const none = all.length === 0;
  return {
    title: inBoth(messages, ({ season: t }) => (none ? t.none : open.length > 0 ? t.bad(open.length) : t.ready)),
    detail: inBoth(messages, (t, locale) => {
      const { knownUntil } = input.closures.school;
      const past = all.some(({ to }) => to > knownUntil);
      return [
        none ? '' : `${t.season.detail(dead, days)}.`,
        input.definition.calendar.schoolZone ? '' : t.season.zoneMissing,
        past ? t.season.unknown(formatDate(locale, knownUntil)) : '',
      ]
        .filter(Boolean)
        .join(' ');
    }),
    open,
  };
};

function badSeason({ panel, from, to, periods, dead, days }: Recruiting, limit: number): Bilingual | undefined {
  const at = (day: string) => periods.filter((period) => isDead(day, [period])).map(({ kind }) => kind);
  const kinds = [...new Set(periods.map(({ kind }) => kind))];
  const [opening] = at(from).sort(mostPrecise);
  const [closing] = at(to).sort(mostPrecise);
  if (dead / days <= limit && !opening && !closing) return undefined;
  return inBoth(messages, (t, locale) => {
    const name = inWords(panel.title, locale);
    if (opening) return t.season.opens(name, formatDate(locale, from), t.dead[opening]);
    if (dead / days > limit) {
      return t.season.share(
        name,
        dead,
        days,
        listed(
          locale,
          kinds.map((kind) => t.dead[kind]),
        ),
      );
    }
    return closing ? t.season.closes(name, formatDate(locale, to), t.dead[closing]) : '';
  });
}

/** A week is a better reason than the season around it. */
const PRECISE: readonly DeadPeriod['kind'][] = ['mid-august', 'christmas', 'may-bridge'];
const mostPrecise = (a: DeadPeriod['kind'], b: DeadPeriod['kind']): number =>
  Number(PRECISE.includes(b)) - Number(PRECISE.includes(a));

/** Nobody is invited before the environment is ready. */
export const readyBeforeTesters: CheckFunction = ({ definition }) => {
  const step = bigSteps(definition).find(({ marks }) => marks === 'environment-ready');
  const ready = step ? dayOfStep(step) : '';
  const early = definition.panels.filter(({ recruitment }) => recruitment?.opensOn && recruitment.opensOn < ready);
  const open: Open[] = ready
    ? openFor(
        early,
        ({ key }) => key,
        ({ title, recruitment }) =>
          inBoth(messages, (t, locale) => {
            const opens = recruitment?.opensOn ?? '';
            return t.environment.early(inWords(title, locale), formatDate(locale, opens), daysBetween(opens, ready));
          }),
      )
    : [{ reason: inBoth(messages, (t) => t.environment.noStep) }];
  return {
    title: inBoth(messages, ({ environment: t }) => (!ready ? t.unknown : open.length > 0 ? t.missing : t.ready)),
    detail: inBoth(messages, ({ environment: t }, locale) => (ready ? t.detail(formatDate(locale, ready)) : t.noDay)),
    open,
  };
};
