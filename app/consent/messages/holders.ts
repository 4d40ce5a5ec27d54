import { formatDate, formatNumber, formatPercent, plural } from '~/platform/i18n/format.ts';
import { defineMessages } from '~/platform/i18n/messages.ts';

const dayMonth = { day: 'numeric', month: 'long' } as const;
const time = { day: 'numeric', month: 'long', hour: '2-digit', minute: '2-digit' } as const;
const fr = (n: number): string => formatNumber('fr', n);
const en = (n: number): string => formatNumber('en', n);

/** What the team of a pilot reads of its holders: how they answer, why they fail, which incidents are being played. */
export const messages = defineMessages({
  fr: {
    title: 'Les détenteurs',
    lead: 'Comment chaque détenteur répond, et ce qui peut être joué chez ceux qui sont simulés. Des comptes : personne n’y est nommé.',
    titleOf: (holder: string) => `${holder}, détenteur`,
    back: 'Tous les détenteurs',
    none: 'Cette expérimentation ne s’appuie sur aucun détenteur.',
    nobody: 'Personne n’est encore branché. Dès la première personne, ce qui est échangé s’inscrit ici jour par jour.',
    facts: 'Où ils répondent',
    holder: 'Détenteur',
    address: 'Adresse',
    contractColumn: 'Contrat',
    incidentColumn: 'Incident joué',
    noIncident: 'aucun',
    simulated: 'bac à sable',
    real: 'production',
    status: {
      official: 'officiel',
      secondary: 'lu chez un tiers',
      proposal: 'notre proposition',
    },
    coming: 'À venir',
    comingText: (names: string) =>
      `${names} : pas encore de raccordement. Il n’y a rien à surveiller, et rien n’est demandé.`,
    playing: (title: string) => `Incident joué en ce moment : ${title.toLowerCase()}`,
    window: (from: string, to: string) => `Du ${formatDate('fr', from, dayMonth)} au ${formatDate('fr', to, dayMonth)}`,
    figures: 'En chiffres',
    success: 'Échanges réussis',
    successOf: (received: number, failed: number) =>
      `${formatPercent('fr', received / (received + failed))} de ${fr(received + failed)} ${plural('fr', received + failed, 'échange', 'échanges')} en 30 jours`,
    noExchange: 'aucun échange en 30 jours',
    withheld: (k: number) => `retenu : moins de ${k} personnes, ou un écart aussi petit`,
    agreed: 'Personnes d’accord',
    linked: 'Servies en 30 jours',
    served: 'Servies en 7 jours',
    people: (n: number) => `${fr(n)} ${plural('fr', n, 'personne', 'personnes')}`,
    age: 'Âge de la donnée la plus récente',
    median: (days: number) =>
      `${fr(days)} ${plural('fr', days, 'jour', 'jours')} pour la moitié des personnes, ou moins`,
    oldest: (k: number, days: number) =>
      `${fr(days)} ${plural('fr', days, 'jour', 'jours')} ou plus pour ${k} personnes au moins`,
    calls: 'Demandes aujourd’hui',
    callsOf: (all: number, here: number) =>
      `${fr(all)} ${plural('fr', all, 'demande', 'demandes')} de toute l’installation, dont ${fr(here)} pour cette expérimentation`,
    peak: 'Heure la plus chargée en 30 jours',
    peakOf: (peak: number, perHour: number | null) =>
      perHour === null
        ? `${fr(peak)} ${plural('fr', peak, 'demande', 'demandes')} ; aucun quota par heure n’est connu`
        : `${fr(peak)} sur ${fr(perHour)} permises`,
    perSecond: (n: number) => `et ${fr(n)} par seconde`,
    refusals: (n: number) =>
      n === 0
        ? 'aucun refus pour trop de demandes'
        : `${fr(n)} ${plural('fr', n, 'refus', 'refus')} pour trop de demandes`,
    next: 'Prochaine publication',
    nextAt: (at: string) =>
      `le ${formatDate('fr', at, time)} ; chacun est alors servi au plus vite, les plus anciens d’abord`,
    causes: 'Ce qui échoue, et à qui est le tour',
    causesNone: 'Rien n’a échoué en 30 jours.',
    cause: 'Cause',
    turn: 'À qui le tour',
    failures: 'Échecs',
    last: 'La dernière fois',
    few: 'peu',
    hasFew: (k: number) => `D’autres échecs concernent moins de ${k} personnes : ils leur sont dits, à elles seules.`,
    remedies: { retry: 'à nous : c’est redemandé', tester: 'aux personnes', lead: 'à vous' },
    contract: 'Le contrat',
    contractVersion: 'Version',
    contractStatus: 'D’où il vient',
    contractSource: 'Lu dans',
    contractRead: (on: string) => `le ${formatDate('fr', on)}`,
    published: 'Publie la veille à partir de',
    incidents: 'Jouer un incident',
    incidentsLead:
      'Pour voir ce que vivraient les personnes, et comment elles s’en remettent. Seul ce détenteur simulé est touché, et seulement pour cette expérimentation.',
    incidentsReal: 'Ce détenteur est réel : rien ne peut y être joué.',
    preset: 'Incident',
    until: 'Jusqu’à quand',
    untilStopped: 'jusqu’à ce que je l’arrête',
    untilDay: 'jusqu’à un jour',
    lastDay: 'Dernier jour',
    lastDayHint: 'Compris. Ne sert que si vous avez choisi « jusqu’à un jour ».',
    start: 'Commencer',
    another: 'Jouer un autre incident',
    replaces: 'Commencer un autre incident arrête celui-ci.',
    stop: 'Arrêter',
    running: (at: string) => `depuis le ${formatDate('fr', at, time)}`,
    ends: (at: string) => `finit le ${formatDate('fr', at, time)}`,
    endsNever: 'jusqu’à ce que vous l’arrêtiez',
    past: 'Incidents passés',
    pastOf: (from: string, to: string) => `du ${formatDate('fr', from, time)} au ${formatDate('fr', to, time)}`,
    done: 'C’est fait. Les prochaines demandes au détenteur en tiennent compte.',
    problems: {
      'incident-unknown': 'Choisissez un incident de la liste.',
      'incident-day': 'Choisissez un dernier jour, aujourd’hui ou plus tard.',
    },
  },
  en: {
    title: 'The holders',
    lead: 'How each holder answers, and what can be played at those that are simulated. Counts: nobody is named.',
    titleOf: (holder: string) => `${holder}, holder`,
    back: 'All holders',
    none: 'This pilot counts on no holder.',
    nobody: 'Nobody is linked yet. From the first person on, what is exchanged is written here day by day.',
    facts: 'Where they answer',
    holder: 'Holder',
    address: 'Address',
    contractColumn: 'Contract',
    incidentColumn: 'Incident played',
    noIncident: 'none',
    simulated: 'sandbox',
    real: 'production',
    status: { official: 'official', secondary: 'read from a third party', proposal: 'our proposal' },
    coming: 'To come',
    comingText: (names: string) => `${names}: not connected yet. There is nothing to watch, and nothing is asked for.`,
    playing: (title: string) => `Incident played right now: ${title.toLowerCase()}`,
    window: (from: string, to: string) =>
      `From ${formatDate('en', from, dayMonth)} to ${formatDate('en', to, dayMonth)}`,
    figures: 'In figures',
    success: 'Exchanges that went well',
    successOf: (received: number, failed: number) =>
      `${formatPercent('en', received / (received + failed))} of ${en(received + failed)} ${plural('en', received + failed, 'exchange', 'exchanges')} in 30 days`,
    noExchange: 'no exchange in 30 days',
    withheld: (k: number) => `withheld: fewer than ${k} people, or a difference that small`,
    agreed: 'People who agree',
    linked: 'Served in 30 days',
    served: 'Served in 7 days',
    people: (n: number) => `${en(n)} ${plural('en', n, 'person', 'people')}`,
    age: 'Age of the most recent data',
    median: (days: number) => `${en(days)} ${plural('en', days, 'day', 'days')} for half of the people, or less`,
    oldest: (k: number, days: number) =>
      `${en(days)} ${plural('en', days, 'day', 'days')} or more for at least ${k} people`,
    calls: 'Requests today',
    callsOf: (all: number, here: number) =>
      `${en(all)} ${plural('en', all, 'request', 'requests')} of the whole installation, ${en(here)} of them for this pilot`,
    peak: 'Busiest hour in 30 days',
    peakOf: (peak: number, perHour: number | null) =>
      perHour === null
        ? `${en(peak)} ${plural('en', peak, 'request', 'requests')}; no hourly quota is known`
        : `${en(peak)} of ${en(perHour)} allowed`,
    perSecond: (n: number) => `and ${en(n)} a second`,
    refusals: (n: number) =>
      n === 0
        ? 'never refused for too many requests'
        : `refused ${en(n)} ${plural('en', n, 'time', 'times')} for too many requests`,
    next: 'Next publication',
    nextAt: (at: string) =>
      `on ${formatDate('en', at, time)}; everyone is then served as soon as possible, those who waited longest first`,
    causes: 'What fails, and whose turn it is',
    causesNone: 'Nothing failed in 30 days.',
    cause: 'Cause',
    turn: 'Whose turn',
    failures: 'Failures',
    last: 'Last time',
    few: 'few',
    hasFew: (k: number) => `Other failures are about fewer than ${k} people: they are told to them alone.`,
    remedies: { retry: 'ours: it is asked again', tester: 'people’s', lead: 'yours' },
    contract: 'The contract',
    contractVersion: 'Version',
    contractStatus: 'Where it comes from',
    contractSource: 'Read in',
    contractRead: (on: string) => `on ${formatDate('en', on)}`,
    published: 'Publishes yesterday from',
    incidents: 'Play an incident',
    incidentsLead:
      'To see what people would go through, and how they get over it. Only this simulated holder is touched, and only for this pilot.',
    incidentsReal: 'This holder is real: nothing can be played there.',
    preset: 'Incident',
    until: 'Until when',
    untilStopped: 'until I stop it',
    untilDay: 'until a day',
    lastDay: 'Last day',
    lastDayHint: 'Included. Only counts if you chose “until a day”.',
    start: 'Start',
    another: 'Play another incident',
    replaces: 'Starting another incident stops this one.',
    stop: 'Stop',
    running: (at: string) => `since ${formatDate('en', at, time)}`,
    ends: (at: string) => `ends on ${formatDate('en', at, time)}`,
    endsNever: 'until you stop it',
    past: 'Past incidents',
    pastOf: (from: string, to: string) => `from ${formatDate('en', from, time)} to ${formatDate('en', to, time)}`,
    done: 'Done. The next requests to the holder take it into account.',
    problems: {
      'incident-unknown': 'Choose an incident of the list.',
      'incident-day': 'Choose a last day, today or later.',
    },
  },
});
