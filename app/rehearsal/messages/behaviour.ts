import { defineMessages } from '~/platform/i18n/messages.ts';

/** What each number of `data/behaviour.yaml` is, and why it is what it is. Keys are those of a profile, joined by points. */
export const behaviourMessages = defineMessages({
  fr: {
    title: 'Comment se comportent ces personnes simulées',
    lead: (asOf: string) =>
      `Chaque nombre est une hypothèse, choisie le ${asOf} pour qu'une répétition soit plausible. Aucun n'est mesuré sur de vraies personnes. Remplacez-les par les courbes d'expérimentations qui ont eu lieu.`,
    columns: { what: 'Ce que c’est', why: 'Pourquoi ce nombre' },
    profiles: { light: 'Accompagnement léger', accompanied: 'Accompagnement rapproché' },
    panel: (panel: string, profile: string) => `${panel} : ${profile}`,
    between: (low: string, high: string) => `de ${low} à ${high}`,
    days: (n: string) => `${n} jours`,
    rows: {
      'recruitment.overDays': {
        what: 'Durée des invitations',
        why: 'Une campagne d’inscription tient en quelques semaines.',
      },
      'recruitment.early': {
        what: 'Invitations en début de campagne (1 : régulières)',
        why: 'On invite plus au début, puis on relance.',
      },
      'recruitment.neverAnswers': { what: 'Ne répondent jamais', why: 'Un courriel se perd ; une rencontre, moins.' },
      'recruitment.ineligible': { what: 'Ne remplissent pas les conditions', why: 'On invite au-delà du public visé.' },
      'recruitment.declines': { what: 'Refusent', why: 'Le temps manque, ou l’envie de partager.' },
      'recruitment.answerDays': {
        what: 'Délai moyen de réponse',
        why: 'Quelques jours, le temps d’en parler chez soi.',
      },
      'traits.curiosity': {
        what: 'Curiosité moyenne (0 à 1)',
        why: 'Qui vient de soi est un peu plus curieux que les autres.',
      },
      'traits.habit': { what: 'Goût des rituels (0 à 1)', why: 'Un rendez-vous régulier aide à prendre l’habitude.' },
      'traits.patience': { what: 'Patience (0 à 1)', why: 'On supporte mieux un formulaire à deux.' },
      'traits.reserve': { what: 'Réserve (0 à 1)', why: 'On partage plus volontiers avec quelqu’un que l’on connaît.' },
      accepts: {
        what: 'Disent oui à un accord, du plus réservé au moins réservé',
        why: 'Qui s’inscrit vient pour essayer ; un non reste fréquent.',
      },
      connects: {
        what: 'Vont au bout de la page du détenteur',
        why: 'Mots de passe oubliés et pages longues arrêtent du monde.',
      },
      triesAgain: { what: 'Réessaient à chaque visite suivante', why: 'Un échec décourage ; un appel relance.' },
      sameDayConnection: {
        what: 'Se connectent le jour de l’inscription',
        why: 'Ce qui n’est pas fait tout de suite est souvent remis.',
      },
      'use.discovery': { what: 'Visites par jour au début', why: 'La nouveauté attire.' },
      'use.discoveryDays': { what: 'Durée de la nouveauté', why: 'Elle retombe en une à trois semaines.' },
      'use.ritual': {
        what: 'Visites par jour, une fois l’habitude prise',
        why: 'Une habitude fait venir un jour sur deux ou trois, au mieux.',
      },
      'use.habitGain': {
        what: 'Habitude gagnée à chaque visite',
        why: 'Il faut une dizaine de visites pour en prendre une.',
      },
      'use.habitLoss': { what: 'Habitude perdue chaque jour sans visite', why: 'Elle s’use en un à deux mois.' },
      'gestures.most': { what: 'Écogestes au plus', why: 'Au-delà, on ne sait plus lesquels on fait.' },
      'gestures.adopts': { what: 'Adoptent un geste à une visite', why: 'La plupart regardent sans rien choisir.' },
      'services.looks': {
        what: 'Ouvrent la page d’un service, à une visite',
        why: 'On vient pour une page ; les plus curieux font le tour.',
      },
      'services.acts': {
        what: 'Font ce qu’une page propose, à une visite',
        why: 'Noter, choisir, préparer : moins souvent que regarder.',
      },
      describes: { what: 'Disent quelque chose d’eux', why: 'C’est facultatif, et c’est dit.' },
      exports: { what: 'Emportent leurs données, par visite', why: 'Rare, et le plus souvent pour voir.' },
      'absence.perDay': {
        what: 'Partent quelque temps, par jour',
        why: 'Vacances, maladie : deux fois par an environ.',
      },
      'absence.meanDays': { what: 'Durée d’une absence', why: 'Une à deux semaines.' },
      givesUp: {
        what: 'Abandonnent, par jour',
        why: 'Sur plusieurs mois, la plupart des premiers inscrits, dit le kit.',
      },
      saysSo: { what: 'De qui abandonne, le disent', why: 'On oublie plus souvent que l’on ne part.' },
      leaves: { what: 'Partent sans avoir abandonné, par jour', why: 'Rare : un changement d’avis.' },
      withdrawsOne: { what: 'Retirent un accord et restent, par jour', why: 'Rare : une donnée de trop.' },
      mends: {
        what: 'Reconnectent un détenteur qui les attend, à une visite',
        why: 'Un message clair suffit à certains ; d’autres attendent un appel.',
      },
      'outages.habitLost': {
        what: 'Habitude perdue à une visite sans rien de neuf, en panne',
        why: 'Venir pour rien coûte plus que ne pas venir.',
      },
      moves: { what: 'Déménagent, par jour', why: 'Environ un ménage sur dix par an.' },
      reminders: {
        what: 'Ouvrent leur espace le lendemain d’un message',
        why: 'La plupart des courriels se lisent sans rien faire.',
      },
      votes: {
        what: 'Prennent part à un vote ouvert, à une visite',
        why: 'Un bulletin se remplit en une minute ; encore faut-il venir.',
      },
      'ballots.yes': { what: 'Votent oui', why: 'Ce qui vient au vote a été discuté avant.' },
      proposes: {
        what: 'Proposent un partage, à une visite',
        why: 'Quelques personnes portent une idée ; la plupart attendent de voir.',
      },
      'surveys.active': {
        what: 'Répondent à une enquête quand ils viennent encore',
        why: 'Entre la moitié et les trois quarts, avec une relance.',
      },
      'surveys.inactive': {
        what: 'Répondent quand ils ne viennent plus',
        why: 'On répond moins à ce que l’on n’utilise pas.',
      },
      'surveys.gone': { what: 'Répondent quand ils ont abandonné', why: 'Presque personne, sauf un appel.' },
    },
  },
  en: {
    title: 'How these simulated people behave',
    lead: (asOf) =>
      `Every number is an assumption, chosen on ${asOf} so that a rehearsal is plausible. None is measured on real people. Replace them by the curves of pilots that took place.`,
    columns: { what: 'What it is', why: 'Why this number' },
    profiles: { light: 'Light support', accompanied: 'Close support' },
    panel: (panel, profile) => `${panel}: ${profile}`,
    between: (low, high) => `${low} to ${high}`,
    days: (n) => `${n} days`,
    rows: {
      'recruitment.overDays': { what: 'Days of invitations', why: 'A campaign of enrolment takes a few weeks.' },
      'recruitment.early': {
        what: 'Invitations early in the campaign (1: even)',
        why: 'More are invited at first, then reminded.',
      },
      'recruitment.neverAnswers': { what: 'Never answer', why: 'A mail gets lost; a meeting, less so.' },
      'recruitment.ineligible': {
        what: 'Do not meet the conditions',
        why: 'More people are invited than those aimed at.',
      },
      'recruitment.declines': { what: 'Decline', why: 'No time, or no wish to share.' },
      'recruitment.answerDays': { what: 'Mean time to answer', why: 'A few days, to talk about it at home.' },
      'traits.curiosity': {
        what: 'Mean curiosity (0 to 1)',
        why: 'Those who come by themselves are a little more curious.',
      },
      'traits.habit': { what: 'Taste for rituals (0 to 1)', why: 'A regular meeting helps to form a habit.' },
      'traits.patience': { what: 'Patience (0 to 1)', why: 'A form is easier to bear for two.' },
      'traits.reserve': { what: 'Reserve (0 to 1)', why: 'People share more readily with someone they know.' },
      accepts: {
        what: 'Say yes to an agreement, from the most reserved to the least',
        why: 'Those who enrol come to try; a no stays frequent.',
      },
      connects: { what: 'Reach the end of the holder’s page', why: 'Forgotten passwords and long pages stop people.' },
      triesAgain: { what: 'Try again at each later visit', why: 'A failure discourages; a call brings back.' },
      sameDayConnection: { what: 'Connect on the day they enrol', why: 'What is not done at once is often put off.' },
      'use.discovery': { what: 'Visits a day at first', why: 'What is new attracts.' },
      'use.discoveryDays': { what: 'How long it stays new', why: 'It fades in one to three weeks.' },
      'use.ritual': {
        what: 'Visits a day once a habit is formed',
        why: 'A habit brings people every second or third day at best.',
      },
      'use.habitGain': { what: 'Habit gained at each visit', why: 'Some ten visits make a habit.' },
      'use.habitLoss': { what: 'Habit lost on each day without a visit', why: 'It wears off in a month or two.' },
      'gestures.most': { what: 'Eco-gestures at most', why: 'Beyond, people no longer know which they do.' },
      'gestures.adopts': { what: 'Adopt a gesture at a visit', why: 'Most look and choose nothing.' },
      'services.looks': {
        what: 'Open a page of a service, at a visit',
        why: 'One comes for one page; the most curious look around.',
      },
      'services.acts': {
        what: 'Do what a page proposes, at a visit',
        why: 'Noting, choosing, preparing: less often than looking.',
      },
      describes: { what: 'Say something of themselves', why: 'It is optional, and said to be.' },
      exports: { what: 'Take their data away, per visit', why: 'Rare, and mostly to see.' },
      'absence.perDay': { what: 'Go away for some time, per day', why: 'Holidays, illness: about twice a year.' },
      'absence.meanDays': { what: 'Length of an absence', why: 'One to two weeks.' },
      givesUp: {
        what: 'Give up, per day',
        why: 'Over several months, most of those recruited at first, says the kit.',
      },
      saysSo: { what: 'Of those who give up, say so', why: 'People forget more often than they leave.' },
      leaves: { what: 'Leave without having given up, per day', why: 'Rare: a change of mind.' },
      withdrawsOne: { what: 'Take one agreement back and stay, per day', why: 'Rare: one piece of data too many.' },
      mends: {
        what: 'Connect again, at a visit, a holder that waits for them',
        why: 'A clear message is enough for some; others wait for a call.',
      },
      'outages.habitLost': {
        what: 'Habit lost at a visit without news, in an outage',
        why: 'Coming for nothing costs more than not coming.',
      },
      moves: { what: 'Move house, per day', why: 'About one household in ten a year.' },
      reminders: { what: 'Open their space the day after a message', why: 'Most mails are read and nothing is done.' },
      votes: { what: 'Take part in an open vote, at a visit', why: 'A ballot takes a minute; one still has to come.' },
      'ballots.yes': { what: 'Vote yes', why: 'What comes to a vote was talked over before.' },
      proposes: { what: 'Propose a share, at a visit', why: 'A few people carry an idea; most wait and see.' },
      'surveys.active': {
        what: 'Answer a survey while they still come',
        why: 'Half to three quarters, with a reminder.',
      },
      'surveys.inactive': {
        what: 'Answer when they no longer come',
        why: 'People answer less about what they do not use.',
      },
      'surveys.gone': { what: 'Answer when they have given up', why: 'Hardly anyone, but for a call.' },
    },
  },
});
