import type { PilotDefinition } from '~/pilots/definition.ts';
import { formatDate } from '~/platform/i18n/format.ts';
import { type Locale, pick } from '~/platform/i18n/messages.ts';
import { reportMessages } from '../messages/report.ts';
import type { DayToAct } from './days-to-act.ts';
import { pilotNames } from './pilot-names.ts';

/** What is to be done, by whom and when, in words. */
export function sayAct(
  act: DayToAct,
  definition: PilotDefinition,
  locale: Locale,
): { what: string; who: string; when: string } {
  const t = pick(reportMessages, locale);
  const about = aboutOf(act, definition, locale);
  const from = formatDate(locale, act.on);
  const when = act.until === null ? from : t.fromTo(from, formatDate(locale, act.until));
  return { what: t.actKinds[act.kind](about), who: act.name ?? t.who[act.who], when };
}

function aboutOf({ kind, about }: DayToAct, definition: PilotDefinition, locale: Locale): string {
  const names = pilotNames(definition, locale);
  switch (kind) {
    case 'milestone':
      return names.milestone(about);
    case 'meeting':
    case 'call':
      return names.message(about);
    case 'draw':
      return names.panel(about);
    case 'wave':
      return names.survey(about);
    case 'certify':
    case 'certify-again':
      return names.service(about);
    case 'renewal':
    case 'agreements-end':
      return names.purpose(about);
    case 'holder-waits-for-tester':
    case 'holder-waits-for-lead':
      return names.holder(about);
    case 'vote-closes':
      return names.dataset(about);
    case 'seats':
      return about;
  }
}
