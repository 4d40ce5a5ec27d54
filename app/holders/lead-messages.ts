import { defineMessages } from '~/platform/i18n/messages.ts';
import type { HolderFailure } from './errors.ts';
import type { FaultPreset } from './faults.ts';

/** A type and not an interface: texts are trees of plain objects. */
type LeadMessages = {
  /** A failure, as the team reads it: what happens, and what to do. */
  causes: Record<HolderFailure, { title: string; todo: string }>;
  /** An incident that can be played: its name, and what it does to people meanwhile. */
  presets: Record<FaultPreset, { title: string; effect: string }>;
};

/** What holders' failures and incidents are called for the team of a pilot. Keys are those of errors.ts and faults.ts. */
export const leadMessages = defineMessages<LeadMessages>({
  fr: {
    causes: {
      moved: {
        title: 'Le numéro n’est plus le leur',
        todo: 'Elles relient avec leur numéro d’aujourd’hui ; leur espace le leur demande.',
      },
      unknownPerson: {
        title: 'Pas de dossier à leur nom',
        todo: 'Elles vérifient leur état civil chez le détenteur ; une permanence peut les aider.',
      },
      identityRefused: {
        title: 'Identité non prouvée',
        todo: 'Elles recommencent avec FranceConnect. Si tout le monde est touché, vérifiez les réglages de l’installation.',
      },
      noConsent: {
        title: 'Accord introuvable chez le détenteur',
        todo: 'Elles relient à nouveau. Si tout le monde est touché le même jour, appelez le détenteur.',
      },
      consentExpired: {
        title: 'Accord arrivé à son terme',
        todo: 'Elles relient à nouveau si elles veulent continuer.',
      },
      consentNotStarted: { title: 'Accord pas encore commencé', todo: 'Rien : il commence tout seul.' },
      consentRefused: { title: 'Accord refusé chez le détenteur', todo: 'Rien : c’est leur choix.' },
      consentPageDown: {
        title: 'Page d’accord en panne',
        todo: 'Prévenez le détenteur, et dites aux personnes qui attendent quand revenir.',
      },
      outOfScope: {
        title: 'Donnée hors de l’accord',
        todo: 'Elles relient en incluant cette donnée, ou continuent sans elle.',
      },
      proofPending: {
        title: 'Accord encore en vérification',
        todo: 'Nous redemandons chaque jour. Après deux semaines, demandez au détenteur ce qui manque.',
      },
      noData: {
        title: 'Rien pour ces dates',
        todo: 'Nous redemandons chaque jour. Si cela dure, le compteur ne communique peut-être pas.',
      },
      quotaSecond: { title: 'Trop de demandes à la fois', todo: 'Rien : nous ralentissons.' },
      quotaHour: {
        title: 'Nombre de demandes de l’heure atteint',
        todo: 'Nous reprenons l’heure suivante. Si c’est chaque jour, demandez au détenteur un quota plus large.',
      },
      serverError: {
        title: 'Panne chez le détenteur',
        todo: 'Nous redemandons chaque heure. Après deux jours, appelez-le.',
      },
      tooSlow: {
        title: 'Réponse trop lente',
        todo: 'Nous redemandons chaque heure. Après deux jours, appelez le détenteur.',
      },
      unreachable: {
        title: 'Aucune réponse',
        todo: 'Nous redemandons chaque heure. Après deux jours, appelez le détenteur.',
      },
      emptyAnswer: {
        title: 'Réponses vides',
        todo: 'Nous redemandons. Si cela dure, signalez-le au détenteur : il devrait dire pourquoi.',
      },
      truncatedAnswer: { title: 'Réponses coupées en route', todo: 'Nous redemandons : rien d’incomplet n’est gardé.' },
      contractChanged: {
        title: 'Réponses d’une autre forme',
        todo: 'À vous : faites adapter le connecteur. Rien n’est perdu, tout sera redemandé.',
      },
      windowTooLong: { title: 'Période refusée car trop longue', todo: 'À vous : faites corriger le connecteur.' },
      historyTooOld: { title: 'Passé trop lointain', todo: 'À vous : demandez moins de mois dans l’expérimentation.' },
      badRequest: { title: 'Demande incomprise', todo: 'À vous : faites corriger le connecteur.' },
      tokenRefused: { title: 'Identifiants refusés', todo: 'À vous : vérifiez ceux de l’installation.' },
      notConfigured: { title: 'Détenteur pas configuré', todo: 'À vous : faites-le configurer.' },
      redirectIncomplete: { title: 'Retour sans numéro', todo: 'Elles recommencent la connexion.' },
      missingParameter: { title: 'Demande incomplète', todo: 'À vous : faites corriger le connecteur.' },
      invalidDuration: { title: 'Durée illisible', todo: 'À vous : faites corriger le connecteur.' },
      durationTooLong: { title: 'Durée trop longue', todo: 'À vous : raccourcissez la durée demandée.' },
    },
    presets: {
      moved: {
        title: 'Déménagement',
        effect: 'Le détenteur ne reconnaît plus le numéro : chaque personne doit relier à nouveau.',
      },
      'no-consent': {
        title: 'Accord perdu chez le détenteur',
        effect: 'Il ne trouve plus l’accord : chaque personne doit relier à nouveau.',
      },
      'file-absent': {
        title: 'Dossier absent',
        effect: 'Il ne trouve personne à ce nom : rien n’arrive, et il faut vérifier son état civil.',
      },
      'quota-second': { title: 'Trop de demandes à la seconde', effect: 'Il refuse pour un instant : nous attendons.' },
      'quota-hour': { title: 'Quota de l’heure épuisé', effect: 'Il refuse pour une demi-heure : nous attendons.' },
      'server-error': { title: 'Panne', effect: 'Il répond par une erreur : nous redemandons.' },
      'gateway-error': {
        title: 'Panne de passerelle',
        effect: 'Une erreur vient d’un intermédiaire : nous redemandons.',
      },
      'provider-timeout': {
        title: 'Réponse trop lente',
        effect: 'Il met trop de temps à répondre : nous redemandons.',
      },
      unreachable: { title: 'Injoignable', effect: 'Rien ne répond : nous redemandons.' },
      'empty-200': {
        title: 'Réponses vides',
        effect: 'Il répond sans rien dire, comme quand un jeton est périmé : rien n’est pris pour des zéros.',
      },
      truncated: {
        title: 'Réponses coupées',
        effect: 'La réponse s’arrête au milieu d’une ligne : rien n’en est gardé.',
      },
      'schema-drift': {
        title: 'Champ renommé',
        effect: 'Ses réponses changent de forme : rien n’est gardé tant que le connecteur n’est pas adapté.',
      },
      'late-publication': { title: 'Publication en retard', effect: 'La veille n’arrive que le lendemain.' },
      'corrected-later': {
        title: 'Valeurs corrigées ensuite',
        effect: 'Les trois derniers jours sont d’abord trop bas, puis corrigés : les corrections remplacent.',
      },
      'proof-pending': {
        title: 'Preuve en attente',
        effect: 'Il vérifie les accords et ne donne rien entre-temps : nous redemandons chaque jour.',
      },
      'day-twice': { title: 'Jour en double', effect: 'Le dernier jour vient deux fois : il n’est compté qu’une.' },
      'consent-page-down': {
        title: 'Page d’accord en panne (500)',
        effect: 'Plus personne ne peut relier ; celles et ceux qui le sont déjà continuent.',
      },
      'consent-page-gone': {
        title: 'Page d’accord disparue (404)',
        effect: 'Plus personne ne peut relier ; celles et ceux qui le sont déjà continuent.',
      },
    },
  },
  en: {
    causes: {
      moved: {
        title: 'The number is no longer theirs',
        todo: 'They link with the number they have today; their space asks them to.',
      },
      unknownPerson: {
        title: 'No file in their name',
        todo: 'They check their civil status with the holder; a drop-in can help.',
      },
      identityRefused: {
        title: 'Identity not proven',
        todo: 'They try again with FranceConnect. If everyone is hit, check the settings of the installation.',
      },
      noConsent: {
        title: 'The holder finds no consent',
        todo: 'They link again. If everyone is hit on one day, call the holder.',
      },
      consentExpired: { title: 'Consent has run out', todo: 'They link again if they want to go on.' },
      consentNotStarted: { title: 'Consent has not begun', todo: 'Nothing: it begins by itself.' },
      consentRefused: { title: 'Refused at the holder', todo: 'Nothing: it is their choice.' },
      consentPageDown: {
        title: 'Consent page out of order',
        todo: 'Tell the holder, and tell those who wait when to come back.',
      },
      outOfScope: { title: 'Data outside the consent', todo: 'They link including this data, or go on without it.' },
      proofPending: {
        title: 'Consent still being checked',
        todo: 'We ask every day. After two weeks, ask the holder what is missing.',
      },
      noData: {
        title: 'Nothing for these dates',
        todo: 'We ask every day. If it lasts, the meter may not be communicating.',
      },
      quotaSecond: { title: 'Too many requests at once', todo: 'Nothing: we slow down.' },
      quotaHour: {
        title: 'Requests of the hour used up',
        todo: 'We go on in the next hour. If it happens daily, ask the holder for a wider quota.',
      },
      serverError: { title: 'Breakdown at the holder', todo: 'We ask every hour. After two days, call them.' },
      tooSlow: { title: 'Answers too late', todo: 'We ask every hour. After two days, call the holder.' },
      unreachable: { title: 'No answer', todo: 'We ask every hour. After two days, call the holder.' },
      emptyAnswer: {
        title: 'Empty answers',
        todo: 'We ask again. If it lasts, tell the holder: it should say why.',
      },
      truncatedAnswer: { title: 'Answers cut on the way', todo: 'We ask again: nothing incomplete is kept.' },
      contractChanged: {
        title: 'Answers of another shape',
        todo: 'Your turn: have the connector adapted. Nothing is lost, all of it will be asked for again.',
      },
      windowTooLong: { title: 'Period refused as too long', todo: 'Your turn: have the connector corrected.' },
      historyTooOld: { title: 'Too far in the past', todo: 'Your turn: ask for fewer months in the pilot.' },
      badRequest: { title: 'Request not understood', todo: 'Your turn: have the connector corrected.' },
      tokenRefused: { title: 'Credentials refused', todo: 'Your turn: check those of this installation.' },
      notConfigured: { title: 'Holder not configured', todo: 'Your turn: have it configured.' },
      redirectIncomplete: { title: 'Came back without a number', todo: 'They start the connection again.' },
      missingParameter: { title: 'Incomplete request', todo: 'Your turn: have the connector corrected.' },
      invalidDuration: { title: 'Unreadable duration', todo: 'Your turn: have the connector corrected.' },
      durationTooLong: { title: 'Duration too long', todo: 'Your turn: shorten the duration asked for.' },
    },
    presets: {
      moved: { title: 'House move', effect: 'The holder no longer knows the number: each person must link again.' },
      'no-consent': {
        title: 'Consent lost at the holder',
        effect: 'It finds no consent any more: each person must link again.',
      },
      'file-absent': {
        title: 'No file',
        effect: 'It finds nobody of that name: nothing comes, and one has to check one’s civil status.',
      },
      'quota-second': { title: 'Too many requests a second', effect: 'It refuses for a moment: we wait.' },
      'quota-hour': { title: 'Hourly quota used up', effect: 'It refuses for half an hour: we wait.' },
      'server-error': { title: 'Breakdown', effect: 'It answers with an error: we ask again.' },
      'gateway-error': { title: 'Gateway breakdown', effect: 'An error comes from a go-between: we ask again.' },
      'provider-timeout': { title: 'Answers too late', effect: 'It takes too long to answer: we ask again.' },
      unreachable: { title: 'Unreachable', effect: 'Nothing answers: we ask again.' },
      'empty-200': {
        title: 'Empty answers',
        effect: 'It answers and says nothing, as when a token is out of date: nothing is taken for zeros.',
      },
      truncated: {
        title: 'Answers cut short',
        effect: 'The answer stops in the middle of a line: none of it is kept.',
      },
      'schema-drift': {
        title: 'Renamed field',
        effect: 'Its answers change shape: nothing is kept until the connector is adapted.',
      },
      'late-publication': { title: 'Late publication', effect: 'Yesterday only comes tomorrow.' },
      'corrected-later': {
        title: 'Values corrected later',
        effect: 'The last three days are too low at first, then corrected: corrections replace.',
      },
      'proof-pending': {
        title: 'Proof pending',
        effect: 'It checks consents and gives nothing meanwhile: we ask every day.',
      },
      'day-twice': { title: 'A day told twice', effect: 'The last day comes twice: it counts once.' },
      'consent-page-down': {
        title: 'Consent page out of order (500)',
        effect: 'Nobody can link any more; those who are linked go on.',
      },
      'consent-page-gone': {
        title: 'Consent page gone (404)',
        effect: 'Nobody can link any more; those who are linked go on.',
      },
    },
  },
});
