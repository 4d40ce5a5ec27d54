import { remedyOf } from '~/holders/errors.ts';
import type { PilotDefinition } from '~/pilots/definition.ts';
import { AppError } from '~/platform/app-error.ts';
import { formatDate, formatNumber } from '~/platform/i18n/format.ts';
import { inLocale, type Locale, pick } from '~/platform/i18n/messages.ts';
import { errorWords } from '~/space/error-words.server.ts';
import { problemMessages } from '../messages/problems.ts';
import { pilotNames } from './pilot-names.ts';
import { type Gravity, gravityOf, type ReportProblem } from './problem.ts';

/** A problem in words, with what to do and the page of the product where it is seen and mended. */
export interface SaidProblem {
  readonly gravity: Gravity;
  readonly says: string;
  readonly todo: string;
  /** Under the pilot's address: '/definition#enquetes'. */
  readonly place: string;
}

export function sayProblem(problem: ReportProblem, definition: PilotDefinition, locale: Locale): SaidProblem {
  return { gravity: gravityOf(problem), place: placeOf(problem), ...inWords(problem, definition, locale) };
}

const PLACES = {
  services: '/definition#services',
  data: '/definition#donnees',
  agreements: '/definition#accords',
  coming: '/definition#a-venir',
  surveys: '/definition#enquetes',
  indicators: '/definition#indicateurs',
  uses: '/definition#usages',
  messages: '/messages',
  holders: '#detenteurs',
  calendar: '#calendrier',
  panel: '/panel',
} as const;

function placeOf(problem: ReportProblem): string {
  switch (problem.kind) {
    case 'nothing-asked':
    case 'service-not-built':
      return PLACES.services;
    case 'purpose-waits':
      return PLACES.agreements;
    case 'service-lacks-data':
      return problem.why === 'coming' ? PLACES.coming : problem.why === 'unasked' ? PLACES.agreements : PLACES.data;
    case 'no-use':
      return PLACES.uses;
    case 'survey-unreachable':
    case 'survey-late-for-some':
    case 'survey-without-day':
    case 'survey-unknown-panel':
    case 'survey-after-agreements':
    case 'survey-unanswered':
      return PLACES.surveys;
    case 'message-before-anyone':
    case 'message-after-end':
    case 'message-unknown-panel':
    case 'message-in-quiet-hours':
      return PLACES.messages;
    case 'quota-impossible':
    case 'quota-tight':
      return PLACES.data;
    case 'round-too-small':
      return PLACES.panel;
    case 'indicator-on-nothing':
      return PLACES.indicators;
    case 'milestone-outside':
      return PLACES.calendar;
    case 'refused':
      return problem.while.includes(':') ? PLACES.holders : PLACES.panel;
  }
}

function inWords(
  problem: ReportProblem,
  definition: PilotDefinition,
  locale: Locale,
): { readonly says: string; readonly todo: string } {
  const t = pick(problemMessages, locale);
  const names = pilotNames(definition, locale);
  const day = (on: string): string => formatDate(locale, on);
  const n = (count: number): string => formatNumber(locale, count);
  switch (problem.kind) {
    case 'nothing-asked': {
      const words = t['nothing-asked'];
      return { says: words.says(problem.services.map(names.service).join(', ')), todo: words.todo };
    }
    case 'purpose-waits': {
      const words = t['purpose-waits'];
      const services = problem.services.map(names.service).join(', ');
      return { says: words.says(names.purpose(problem.purpose), services), todo: words.todo };
    }
    case 'service-not-built': {
      const words = t['service-not-built'];
      const missing = definition.services.find(({ key }) => key === problem.service)?.missing;
      const lacks = missing ? words.missing(inLocale(missing, locale)) : '';
      return { says: words.says(names.service(problem.service), lacks).trim(), todo: words.todo };
    }
    case 'service-lacks-data': {
      const words = t['service-lacks-data'];
      const { service, dataset, holder, why } = problem;
      return {
        says: words[why](names.service(service), names.dataset(dataset), names.holder(holder)),
        todo: words.todo[why],
      };
    }
    case 'no-use':
      return {
        says: t['no-use'].says(problem.kinds.map((kind) => t['no-use'].quote(names.activity(kind))).join(', ')),
        todo: t['no-use'].todo,
      };
    case 'survey-unreachable': {
      const words = t['survey-unreachable'];
      return { says: words.says(names.survey(problem.survey), day(problem.on), day(problem.endsOn)), todo: words.todo };
    }
    case 'survey-late-for-some': {
      const words = t['survey-late-for-some'];
      const { survey, lastEnrolment, closesOn } = problem;
      return { says: words.says(names.survey(survey), day(lastEnrolment), day(closesOn)), todo: words.todo };
    }
    case 'survey-without-day': {
      const words = t['survey-without-day'];
      return { says: words.says(names.survey(problem.survey)), todo: words.todo };
    }
    case 'survey-unknown-panel': {
      const words = t['survey-unknown-panel'];
      return { says: words.says(names.survey(problem.survey), problem.panel), todo: words.todo };
    }
    case 'survey-after-agreements': {
      const words = t['survey-after-agreements'];
      return {
        says: words.says(names.survey(problem.survey), day(problem.on), day(problem.lastDay)),
        todo: words.todo,
      };
    }
    case 'survey-unanswered': {
      const words = t['survey-unanswered'];
      return { says: words.says(names.survey(problem.survey), day(problem.on)), todo: words.todo };
    }
    case 'message-before-anyone': {
      const words = t['message-before-anyone'];
      return {
        says: words.says(names.message(problem.message), day(problem.on), day(problem.firstOn)),
        todo: words.todo,
      };
    }
    case 'message-after-end': {
      const words = t['message-after-end'];
      return {
        says: words.says(names.message(problem.message), day(problem.on), day(problem.endsOn)),
        todo: words.todo,
      };
    }
    case 'message-unknown-panel': {
      const words = t['message-unknown-panel'];
      return { says: words.says(names.message(problem.message), problem.panel), todo: words.todo };
    }
    case 'message-in-quiet-hours': {
      const words = t['message-in-quiet-hours'];
      const { message, at, quietFrom, quietUntil } = problem;
      return { says: words.says(names.message(message), at, quietFrom, quietUntil), todo: words.todo };
    }
    case 'quota-impossible':
    case 'quota-tight': {
      const words = t[problem.kind];
      return { says: words.says(names.holder(problem.holder), n(problem.needed), n(problem.most)), todo: words.todo };
    }
    case 'round-too-small': {
      const words = t['round-too-small'];
      return { says: words.says(n(problem.connections), n(problem.most)), todo: words.todo };
    }
    case 'indicator-on-nothing': {
      const words = t['indicator-on-nothing'];
      return { says: words.says[problem.why](names.indicator(problem.indicator)), todo: words.todo[problem.why] };
    }
    case 'milestone-outside': {
      const words = t['milestone-outside'];
      const { milestone, on, why, from, to } = problem;
      return { says: words.says[why](names.milestone(milestone), day(on), day(from), day(to)), todo: words.todo };
    }
    case 'refused':
      return sayRefused(problem, definition, locale);
  }
}

function sayRefused(
  problem: Extract<ReportProblem, { kind: 'refused' }>,
  definition: PilotDefinition,
  locale: Locale,
): { says: string; todo: string } {
  const t = pick(problemMessages, locale).refused;
  const [act = '', holderId = ''] = problem.while.split(':');
  const holder = pilotNames(definition, locale).holder(holderId);
  const named = Object.entries(t.while).find(([key]) => key === act)?.[1];
  const what = typeof named === 'function' ? named(holder) : (named ?? problem.while);
  const read = errorWords({ code: problem.code, params: { ...problem.params, holder } }, locale);
  const words = read === undefined ? t.code(problem.code) : t.reads(read);
  const on = formatDate(locale, problem.firstOn);
  const remedy = remedyOf(new AppError(problem.code));
  const todo = remedy ? t.todo[remedy] : problem.code.startsWith('panels.') ? t.todo.full : t.todo.other;
  return { says: t.says(problem.count, what, on, words), todo };
}
