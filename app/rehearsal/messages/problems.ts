import { formatNumber } from '~/platform/i18n/format.ts';
import { defineMessages } from '~/platform/i18n/messages.ts';

/**
 * What each problem is, and what to do about it. Names are the pilot's own; numbers and days come written. `todo` is in
 * the imperative, and says in which file of the pilot's folder it is mended.
 */
export const problemMessages = defineMessages({
  fr: {
    gravity: { stops: 'à régler', weakens: 'à améliorer', tells: 'à savoir' },
    'nothing-asked': {
      says: (services: string) =>
        `Aujourd'hui, aucun accord ne serait demandé à de vraies personnes : tous ceux qui apportent des données attendent un service qui n'est pas construit (${services}). La répétition les a demandés quand même, pour voir.`,
      todo: 'Construisez au moins un de ces services, ou retirez-le des accords qui l’attendent (services.yaml, consents.yaml).',
    },
    'purpose-waits': {
      says: (purpose: string, services: string) =>
        `L'accord « ${purpose} » ne serait pas demandé à de vraies personnes : il attend ${services}.`,
      todo: 'Construisez ce service, ou faites servir cet accord à un service qui tourne (consents.yaml).',
    },
    'service-not-built': {
      says: (service: string, missing: string) =>
        `« ${service} » n'est pas construit : ses pages n'ont pas été jouées, ce qu'il lit est venu. ${missing}`,
      todo: 'Construisez ses pages, puis nommez-les dans widgets et ôtez missing (services.yaml).',
      missing: (text: string) => `Il lui manque ceci : ${text}`,
    },
    'service-lacks-data': {
      coming: (service: string, dataset: string, holder: string) =>
        `« ${service} » se fera sans « ${dataset} » : ${holder} n'a pas encore de connecteur.`,
      unasked: (service: string, dataset: string, _holder: string) =>
        `« ${service} » se fera sans « ${dataset} » : aucun accord ne la demande pour ce service.`,
      unknown: (service: string, dataset: string, _holder: string) =>
        `« ${service} » a besoin de « ${dataset} », que l'expérimentation ne collecte pas.`,
      todo: {
        coming: 'Faites écrire le connecteur, ou préparez le service à s’en passer (data.yaml).',
        unasked:
          'Ajoutez ce service aux services de l’accord (consents.yaml), ou ôtez la donnée du service (services.yaml).',
        unknown: 'Ajoutez la donnée (data.yaml) et un accord (consents.yaml), ou ôtez-la du service (services.yaml).',
      },
    },
    'no-use': {
      quote: (kind: string) => `« ${kind} »`,
      says: (kinds: string) =>
        `Aucune page de cette expérimentation ne compte encore comme un usage : ${kinds} attendent leur page. « Premier usage » et la rétention restent à zéro, ce qui ne dit rien des personnes.`,
      todo: 'Construisez une page qui note l’un de ces usages, ou comptez un usage qui existe (services.yaml, activities).',
    },
    'survey-unreachable': {
      says: (survey: string, on: string, endsOn: string) =>
        `L'enquête « ${survey} » n'atteint personne : même la première personne inscrite ne la recevrait que le ${on}, et les usages s'arrêtent le ${endsOn}.`,
      todo: 'Avancez la vague, ou prolongez les usages (plan.yaml).',
    },
    'survey-late-for-some': {
      says: (survey: string, lastEnrolment: string, closesOn: string) =>
        `L'enquête « ${survey} » n'atteint pas qui s'inscrit après le ${lastEnrolment} ; les inscriptions ferment le ${closesOn}.`,
      todo: 'Avancez la vague ou la fin des inscriptions, ou dites que ces personnes n’y répondent pas (plan.yaml, people.yaml).',
    },
    'survey-without-day': {
      says: (survey: string) => `L'enquête « ${survey} » n'a pas de jour : elle n'atteint personne.`,
      todo: 'Dites combien de jours après l’inscription elle vient : afterDays (plan.yaml).',
    },
    'survey-unknown-panel': {
      says: (survey: string, panel: string) =>
        `L'enquête « ${survey} » s'adresse au panel « ${panel} », qui n'existe pas.`,
      todo: 'Corrigez le nom du panel (plan.yaml).',
    },
    'survey-after-agreements': {
      says: (survey: string, on: string, lastDay: string) =>
        `L'enquête « ${survey} » vient le ${on}, quand tous les accords ont pris fin (le ${lastDay}) : il n'y a plus personne à qui la poser.`,
      todo: 'Avancez la vague, ou prolongez un accord (plan.yaml, consents.yaml).',
    },
    'survey-unanswered': {
      says: (survey: string, on: string) => `Au jour de l'enquête « ${survey} » (le ${on}), tout le monde est parti.`,
      todo: 'Avancez la vague, recrutez davantage ou accompagnez mieux (plan.yaml, people.yaml).',
    },
    'message-before-anyone': {
      says: (message: string, on: string, firstOn: string) =>
        `Le message « ${message} » part le ${on}, avant la première inscription (le ${firstOn}) : personne ne le reçoit.`,
      todo: 'Reculez le message (messages.yaml).',
    },
    'message-after-end': {
      says: (message: string, on: string, endsOn: string) =>
        `Le message « ${message} » part le ${on}, après la fin des usages (le ${endsOn}).`,
      todo: 'Avancez le message (messages.yaml).',
    },
    'message-unknown-panel': {
      says: (message: string, panel: string) =>
        `Le message « ${message} » s'adresse au panel « ${panel} », qui n'existe pas.`,
      todo: 'Corrigez le nom du panel (messages.yaml).',
    },
    'message-in-quiet-hours': {
      says: (message: string, at: string, quietFrom: string, quietUntil: string) =>
        `Le message « ${message} » est prévu à ${at}, aux heures calmes (de ${quietFrom} à ${quietUntil}) : il attend chaque fois la fin de la nuit.`,
      todo: 'Prévoyez-le hors des heures calmes (messages.yaml).',
    },
    'quota-impossible': {
      says: (holder: string, needed: string, most: string) =>
        `${holder} ne peut pas servir tout le panel : il faudrait ${needed} demandes par jour, il en prend ${most}.`,
      todo: 'Demandez un quota plus large à ce détenteur, ou demandez-lui moins de données (data.yaml).',
    },
    'quota-tight': {
      says: (holder: string, needed: string, most: string) =>
        `À l'heure la plus pleine, ${holder} recevrait ${needed} demandes et en prend ${most} : des relevés arriveraient plus tard dans la journée.`,
      todo: 'Étalez les inscriptions, ou demandez moins de passé au premier jour : historyMonths (data.yaml).',
    },
    'round-too-small': {
      says: (connections: string, most: string) =>
        `Tout le monde connecté, il y aurait ${connections} connexions à relever chaque jour chez un même détenteur ; les tournées de cette installation en relèvent ${most}.`,
      todo: 'Demandez à qui tient l’installation d’élargir les tournées (README, app/consent), ou réduisez le panel (people.yaml).',
    },
    'indicator-on-nothing': {
      says: {
        'no-survey': (indicator: string) => `L'indicateur « ${indicator} » vient d'une enquête qui n'existe pas.`,
        'unreached-survey': (indicator: string) =>
          `L'indicateur « ${indicator} » vient d'une enquête qui n'atteint personne.`,
        'no-question': (indicator: string) =>
          `L'indicateur « ${indicator} » ne dit pas quelle réponse il lit dans l'enquête.`,
        'no-name': (indicator: string) => `L'indicateur « ${indicator} » ne dit pas quel résultat partagé il lit.`,
        'no-activity': (indicator: string) => `L'indicateur « ${indicator} » ne compte aucun usage.`,
        'no-page': (indicator: string) =>
          `L'indicateur « ${indicator} » compte des usages qu'aucune page ne note encore : il restera vide.`,
        'no-result': (indicator: string) =>
          `L'indicateur « ${indicator} » vient d'un chiffre que les testeurs partageraient, et aucun service n'en calcule.`,
      },
      todo: {
        'no-survey': 'Nommez l’enquête (plan.yaml).',
        'unreached-survey': 'Réglez d’abord l’enquête (plan.yaml).',
        'no-question': 'Nommez la question, ou le score (asks, plan.yaml).',
        'no-name': 'Nommez le service et le résultat (shares, plan.yaml).',
        'no-activity': 'Nommez les usages qu’il compte (plan.yaml).',
        'no-page': 'Construisez la page qui les note, ou mesurez-le autrement (services.yaml, plan.yaml).',
        'no-result':
          'Donnez un résultat à un service, avec sa mesure (services.yaml), ou mesurez-le autrement (plan.yaml).',
      },
    },
    'milestone-outside': {
      says: {
        'after-end': (milestone: string, on: string, _from: string, to: string) =>
          `L'étape « ${milestone} » est le ${on}, après la fin de l'expérimentation (le ${to}).`,
        'outside-package': (milestone: string, on: string, from: string, to: string) =>
          `L'étape « ${milestone} » est le ${on}, hors des dates de son lot (du ${from} au ${to}).`,
        'not-first-day': (milestone: string, on: string, from: string) =>
          `L'étape « ${milestone} » est le ${on}, et les usages commencent le ${from}.`,
      },
      todo: 'Déplacez l’étape, ou changez les dates (plan.yaml).',
    },
    refused: {
      says: (count: number, what: string, on: string, words: string) =>
        `${what} : ${formatNumber('fr', count)} fois, dès le ${on}. ${words}`,
      reads: (words: string) => `La personne lit : « ${words} »`,
      code: (code: string) => `Le produit a répondu ${code}.`,
      while: {
        enrol: 'Une inscription n’a pas abouti',
        consent: 'Un accord n’a pas pu être noté',
        describe: 'Une description n’a pas pu être gardée',
        connect: (holder: string) => `Une connexion chez ${holder} n’a pas abouti`,
        sync: (holder: string) => `Des données ne sont pas venues de chez ${holder}`,
        open: 'Une page n’a pas pu s’ouvrir',
        look: 'Des données n’ont pas pu être montrées',
        adopt: 'Un écogeste n’a pas pu être adopté',
        export: 'Des données n’ont pas pu être emportées',
        withdraw: 'Un accord n’a pas pu être retiré',
        leave: 'Un départ n’a pas abouti',
        vote: 'Un vote n’a pas abouti',
        propose: 'Une proposition n’a pas abouti',
      },
      todo: {
        retry: 'Rien à faire : le produit redemande à chaque tournée, et rien n’est perdu.',
        tester: 'La personne a quelque chose à faire : prévoyez qui l’appelle si elle ne vient pas.',
        lead: 'C’est à l’équipe d’agir : prévoyez qui, et sous combien de temps.',
        full: 'Regardez les places du panel et les liens.',
        other: 'Si cela revient souvent, signalez-le à qui tient l’installation, avec la graine de cette répétition.',
      },
    },
  },
  en: {
    gravity: { stops: 'to settle', weakens: 'to improve', tells: 'to know' },
    'nothing-asked': {
      says: (services) =>
        `Today, real people would be asked for no agreement: all those that bring data wait for a service that is not built (${services}). The rehearsal asked for them all the same, to see.`,
      todo: 'Build at least one of these services, or take it out of the agreements that wait for it (services.yaml, consents.yaml).',
    },
    'purpose-waits': {
      says: (purpose, services) =>
        `The agreement “${purpose}” would not be asked of real people: it waits for ${services}.`,
      todo: 'Build that service, or let this agreement serve one that runs (consents.yaml).',
    },
    'service-not-built': {
      says: (service, missing) =>
        `“${service}” is not built: its pages were not played, what it reads came. ${missing}`,
      todo: 'Build its pages, then name them in widgets and take missing away (services.yaml).',
      missing: (text) => `What it lacks: ${text}`,
    },
    'service-lacks-data': {
      coming: (service, dataset, holder) =>
        `“${service}” will do without “${dataset}”: ${holder} has no connector yet.`,
      unasked: (service, dataset) =>
        `“${service}” will do without “${dataset}”: no agreement asks for it for this service.`,
      unknown: (service, dataset) => `“${service}” needs “${dataset}”, which the pilot does not collect.`,
      todo: {
        coming: 'Have the connector written, or make the service ready to do without (data.yaml).',
        unasked:
          'Add this service to those of the agreement (consents.yaml), or take the data out of the service (services.yaml).',
        unknown:
          'Add the data (data.yaml) and an agreement (consents.yaml), or take it out of the service (services.yaml).',
      },
    },
    'no-use': {
      quote: (kind) => `“${kind}”`,
      says: (kinds) =>
        `No page of this pilot counts as use yet: ${kinds} wait for their page. “First use” and retention stay at zero, which says nothing about people.`,
      todo: 'Build a page that writes one of them down, or count a use that exists (services.yaml, activities).',
    },
    'survey-unreachable': {
      says: (survey, on, endsOn) =>
        `The survey “${survey}” reaches nobody: even the first person enrolled would get it on ${on} only, and use ends on ${endsOn}.`,
      todo: 'Bring the wave forward, or let use go on longer (plan.yaml).',
    },
    'survey-late-for-some': {
      says: (survey, lastEnrolment, closesOn) =>
        `The survey “${survey}” does not reach those who enrol after ${lastEnrolment}; enrolment closes on ${closesOn}.`,
      todo: 'Bring the wave or the end of enrolment forward, or say that these people do not answer it (plan.yaml, people.yaml).',
    },
    'survey-without-day': {
      says: (survey) => `The survey “${survey}” has no day: it reaches nobody.`,
      todo: 'Say how many days after enrolment it comes: afterDays (plan.yaml).',
    },
    'survey-unknown-panel': {
      says: (survey, panel) => `The survey “${survey}” is for the panel “${panel}”, which does not exist.`,
      todo: 'Correct the name of the panel (plan.yaml).',
    },
    'survey-after-agreements': {
      says: (survey, on, lastDay) =>
        `The survey “${survey}” comes on ${on}, when all agreements have ended (on ${lastDay}): there is nobody left to ask.`,
      todo: 'Bring the wave forward, or let an agreement run longer (plan.yaml, consents.yaml).',
    },
    'survey-unanswered': {
      says: (survey, on) => `On the day of the survey “${survey}” (${on}), everybody has left.`,
      todo: 'Bring the wave forward, recruit more people or support them better (plan.yaml, people.yaml).',
    },
    'message-before-anyone': {
      says: (message, on, firstOn) =>
        `The message “${message}” leaves on ${on}, before the first enrolment (${firstOn}): nobody receives it.`,
      todo: 'Send it later (messages.yaml).',
    },
    'message-after-end': {
      says: (message, on, endsOn) => `The message “${message}” leaves on ${on}, after the end of use (${endsOn}).`,
      todo: 'Send it sooner (messages.yaml).',
    },
    'message-unknown-panel': {
      says: (message, panel) => `The message “${message}” is for the panel “${panel}”, which does not exist.`,
      todo: 'Correct the name of the panel (messages.yaml).',
    },
    'message-in-quiet-hours': {
      says: (message, at, quietFrom, quietUntil) =>
        `The message “${message}” is planned at ${at}, in quiet hours (${quietFrom} to ${quietUntil}): it waits each time for the night to end.`,
      todo: 'Plan it outside quiet hours (messages.yaml).',
    },
    'quota-impossible': {
      says: (holder, needed, most) =>
        `${holder} cannot serve the whole panel: ${needed} calls a day would be needed, it takes ${most}.`,
      todo: 'Ask this holder for a larger quota, or ask it for less data (data.yaml).',
    },
    'quota-tight': {
      says: (holder, needed, most) =>
        `In the fullest hour, ${holder} would receive ${needed} calls and takes ${most}: some data would come later in the day.`,
      todo: 'Spread enrolments, or ask for less of the past on the first day: historyMonths (data.yaml).',
    },
    'round-too-small': {
      says: (connections, most) =>
        `With everyone connected, there would be ${connections} connections to one holder to sync each day; the rounds of this installation sync ${most}.`,
      todo: 'Ask whoever runs the installation to widen its rounds (README, app/consent), or make the panel smaller (people.yaml).',
    },
    'indicator-on-nothing': {
      says: {
        'no-survey': (indicator) => `The indicator “${indicator}” comes from a survey that does not exist.`,
        'unreached-survey': (indicator) => `The indicator “${indicator}” comes from a survey that reaches nobody.`,
        'no-question': (indicator) => `The indicator “${indicator}” does not say which answer of the survey it reads.`,
        'no-name': (indicator) => `The indicator “${indicator}” does not say which shared result it reads.`,
        'no-activity': (indicator) => `The indicator “${indicator}” counts no use.`,
        'no-page': (indicator) =>
          `The indicator “${indicator}” counts uses that no page writes down yet: it will stay empty.`,
        'no-result': (indicator) =>
          `The indicator “${indicator}” comes from a figure that testers would share, and no service computes one.`,
      },
      todo: {
        'no-survey': 'Name the survey (plan.yaml).',
        'unreached-survey': 'Settle the survey first (plan.yaml).',
        'no-question': 'Name the question, or the score (asks, plan.yaml).',
        'no-name': 'Name the service and the result (shares, plan.yaml).',
        'no-activity': 'Name the uses that it counts (plan.yaml).',
        'no-page': 'Build the page that writes them down, or measure it otherwise (services.yaml, plan.yaml).',
        'no-result': 'Give a service a result with its measure (services.yaml), or measure it otherwise (plan.yaml).',
      },
    },
    'milestone-outside': {
      says: {
        'after-end': (milestone, on, _from, to) =>
          `The milestone “${milestone}” is on ${on}, after the end of the pilot (${to}).`,
        'outside-package': (milestone, on, from, to) =>
          `The milestone “${milestone}” is on ${on}, outside the dates of its package (${from} to ${to}).`,
        'not-first-day': (milestone, on, from) =>
          `The milestone “${milestone}” is on ${on}, and use begins on ${from}.`,
      },
      todo: 'Move the milestone, or change the dates (plan.yaml).',
    },
    refused: {
      says: (count, what, on, words) =>
        `${what}: ${count === 1 ? 'once' : `${formatNumber('en', count)} times`}, first on ${on}. ${words}`,
      reads: (words) => `The person reads: “${words}”`,
      code: (code) => `The product answered ${code}.`,
      while: {
        enrol: 'An enrolment did not go through',
        consent: 'An agreement could not be recorded',
        describe: 'A description could not be kept',
        connect: (holder) => `A connection to ${holder} did not go through`,
        sync: (holder) => `Data did not come from ${holder}`,
        open: 'A page could not be opened',
        look: 'Data could not be shown',
        adopt: 'A gesture could not be adopted',
        export: 'Data could not be taken away',
        withdraw: 'An agreement could not be taken back',
        leave: 'A departure did not go through',
        vote: 'A vote did not go through',
        propose: 'A proposal did not go through',
      },
      todo: {
        retry: 'Nothing to do: the product asks again at each round, and nothing is lost.',
        tester: 'The person has something to do: plan who calls them if they do not come.',
        lead: 'It is the team’s turn: plan who, and how fast.',
        full: 'Look at the places of the panel and at the links.',
        other: 'If it comes often, tell whoever runs the installation, with the seed of this rehearsal.',
      },
    },
  },
});
