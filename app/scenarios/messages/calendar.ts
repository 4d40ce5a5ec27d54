import { plural } from '~/platform/i18n/format.ts';
import { defineMessages } from '~/platform/i18n/messages.ts';

const days = (locale: 'fr' | 'en', n: number): string =>
  locale === 'fr' ? `${n} ${plural('fr', n, 'jour', 'jours')}` : `${n} ${plural('en', n, 'day', 'days')}`;

/** The picture of a calendar, what it says, and moving its dates. */
export const messages = defineMessages({
  fr: {
    empty: 'Le calendrier reste à écrire',
    overdue: (names: string) => `En retard : ${names}`,
    late: (names: string) => `Le calendrier ne tient pas : ${names} vient trop tard pour la suite`,
    tight: (names: string) => `Le calendrier tient, sans marge pour ${names}`,
    holds: (n: number) => `Le calendrier tient, avec ${days('fr', n)} de marge au moins`,
    allDone: 'Tous les jalons sont atteints',
    andOthers: (n: number) => `et ${n} ${plural('fr', n, 'autre', 'autres')}`,
    figures: (withSlack: number, toDo: number) =>
      `${withSlack} ${plural('fr', withSlack, 'jalon', 'jalons')} à faire sur ${toDo} ${plural('fr', withSlack, 'a', 'ont')} de la marge.`,
    chain: (names: string, slack: number) =>
      slack < 0
        ? `La chaîne qui décide de la fin, ${names}, a ${days('fr', -slack)} de retard.`
        : slack === 0
          ? `La chaîne qui décide de la fin : ${names}. Un jour de retard y repousse tout.`
          : `La chaîne qui décide de la fin : ${names}, avec ${days('fr', slack)} de marge.`,
    keyBar: 'fait, à faire',
    keyMilestone: 'jalon et sa marge',
    keyTight: 'jalon sans marge',
    others: 'Autres jalons',
    span: (from: string, to: string) => `du ${from} au ${to}`,
    undated: 'pas encore daté',
    states: {
      done: 'fait',
      slack: (n: number) => `${days('fr', n)} de marge`,
      tight: 'aucune marge',
      late: 'trop tard pour la suite',
      overdue: 'en retard',
    },
    picture: 'Calendrier du scénario',
    numbers: 'Jalons, marges et plans B',
    ics: 'Télécharger (ICS)',
    mermaid: 'Source du diagramme (mermaid)',
    table: {
      caption: 'Jalons, marges et plans B',
      milestone: 'Jalon',
      on: 'Prévu',
      done: 'Fait',
      free: 'Marge sans gêner un autre jalon',
      total: 'Marge jusqu’à la fin',
      after: 'Attend',
      planB: 'Plan B',
      none: 'aucun',
    },
    days: (n: number) => days('fr', n),
    move: {
      title: (name: string) => `Déplacer « ${name} »`,
      lead: 'Rien ne change avant que vous acceptiez.',
      which: 'Jalon',
      to: 'Nouvelle date',
      show: 'Voir ce qui bouge',
      nothing: 'Rien d’autre ne bouge : la marge suffit.',
      same: 'Choisissez une autre date.',
      moves: (n: number) => `${n} ${plural('fr', n, 'date bouge', 'dates bougent')}`,
      what: 'Ce qui bouge',
      from: 'Du',
      until: 'Au',
      accept: 'Accepter ces dates',
      cancel: 'Ne rien changer',
      endMoves: (from: string, to: string) => `La fin passe du ${from} au ${to}.`,
      endStays: 'La fin ne bouge pas.',
      link: 'Déplacer un jalon',
      kinds: {
        milestone: (name: string) => name,
        'package-start': (name: string) => `Début du lot ${name}`,
        'package-end': (name: string) => `Fin du lot ${name}`,
        'use-begins': () => 'Premier jour d’usage',
        'recruitment-opens': (name: string) => `Ouverture du recrutement, ${name}`,
        'recruitment-closes': (name: string) => `Fin du recrutement, ${name}`,
      },
    },
  },
  en: {
    empty: 'The calendar is still to be written',
    overdue: (names: string) => `Overdue: ${names}`,
    late: (names: string) => `The calendar does not hold: ${names} comes too late for what follows`,
    tight: (names: string) => `The calendar holds, with no slack for ${names}`,
    holds: (n: number) => `The calendar holds, with at least ${days('en', n)} of slack`,
    allDone: 'Every milestone is reached',
    andOthers: (n: number) => `and ${n} ${plural('en', n, 'other', 'others')}`,
    figures: (withSlack: number, toDo: number) =>
      `${withSlack} of the ${toDo} milestones to do ${plural('en', withSlack, 'has', 'have')} some slack.`,
    chain: (names: string, slack: number) =>
      slack < 0
        ? `The chain that decides the end, ${names}, is ${days('en', -slack)} late.`
        : slack === 0
          ? `The chain that decides the end: ${names}. One day late there pushes everything.`
          : `The chain that decides the end: ${names}, with ${days('en', slack)} of slack.`,
    keyBar: 'done, to do',
    keyMilestone: 'milestone and its slack',
    keyTight: 'milestone without slack',
    others: 'Other milestones',
    span: (from: string, to: string) => `${from} to ${to}`,
    undated: 'not dated yet',
    states: {
      done: 'done',
      slack: (n: number) => `${days('en', n)} of slack`,
      tight: 'no slack',
      late: 'too late for what follows',
      overdue: 'overdue',
    },
    picture: 'Calendar of the scenario',
    numbers: 'Milestones, slack and plans B',
    ics: 'Download (ICS)',
    mermaid: 'Source of the diagram (mermaid)',
    table: {
      caption: 'Milestones, slack and plans B',
      milestone: 'Milestone',
      on: 'Due',
      done: 'Done',
      free: 'Slack before another one moves',
      total: 'Slack before the end moves',
      after: 'Waits for',
      planB: 'Plan B',
      none: 'none',
    },
    days: (n: number) => days('en', n),
    move: {
      title: (name: string) => `Move “${name}”`,
      lead: 'Nothing changes before you accept.',
      which: 'Milestone',
      to: 'New date',
      show: 'See what moves',
      nothing: 'Nothing else moves: there is slack enough.',
      same: 'Choose another date.',
      moves: (n: number) => `${n} ${plural('en', n, 'date moves', 'dates move')}`,
      what: 'What moves',
      from: 'From',
      until: 'To',
      accept: 'Accept these dates',
      cancel: 'Change nothing',
      endMoves: (from: string, to: string) => `The end goes from ${from} to ${to}.`,
      endStays: 'The end does not move.',
      link: 'Move a milestone',
      kinds: {
        milestone: (name: string) => name,
        'package-start': (name: string) => `Start of package ${name}`,
        'package-end': (name: string) => `End of package ${name}`,
        'use-begins': () => 'First day of use',
        'recruitment-opens': (name: string) => `Recruitment opens, ${name}`,
        'recruitment-closes': (name: string) => `Recruitment closes, ${name}`,
      },
    },
  },
});
