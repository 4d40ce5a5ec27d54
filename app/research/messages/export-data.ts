import type { Bilingual } from '~/platform/i18n/messages.ts';

/** What the tables of an export and their columns mean: the words of its dictionary and codebook. */
export const TABLE_WORDS = {
  testers: { fr: 'Une ligne par personne qui est entrée en contact', en: 'One row per person who came into contact' },
  stages: {
    fr: 'Une ligne par personne et par étape atteinte, la première fois',
    en: 'One row per person and stage reached, the first time',
  },
  activity: { fr: 'Une ligne par usage noté', en: 'One row per recorded use' },
  answers: {
    fr: 'Une ligne par personne, enquête terminée, question et ligne de grille',
    en: 'One row per person, finished survey, question and row of a matrix',
  },
  questions: {
    fr: 'Ce que chaque question demandait, puis ce que veut dire chacun de ses codes',
    en: 'What each question asked, then what each of its codes means',
  },
} as const satisfies Record<string, Bilingual>;

const SINCE: Bilingual = {
  fr: 'compté en jours de 24 heures depuis l’inscription (ou le premier contact, sans inscription) ; négatif avant',
  en: 'counted in days of 24 hours since enrolment (or first contact, without enrolment); negative before',
};

export const COLUMN_WORDS = {
  id: {
    fr: 'Pseudonyme tiré pour cet export (ou stable, si demandé) ; relie les tables entre elles',
    en: 'Pseudonym drawn for this export (or stable, if asked for); joins the tables',
  },
  panel: { fr: 'Panel ; vide : masqué', en: 'Panel; empty: withheld' },
  stratum: {
    fr: 'Catégorie déclarée à l’inscription ; vide : masquée',
    en: 'Stratum declared at enrolment; empty: withheld',
  },
  channel: {
    fr: 'Canal par lequel la personne est venue ; vide : masqué',
    en: 'Channel the person came through; empty: withheld',
  },
  week: {
    fr: 'Semaines de l’inscription, premier et dernier jour ; vide : masquées',
    en: 'Weeks of enrolment, first and last day; empty: withheld',
  },
  stage: { fr: 'Dernière étape atteinte', en: 'Furthest stage reached' },
  exit: { fr: 'Sortie ; vide : encore là', en: 'Way out; empty: still there' },
  firstUseDay: { fr: `Jour du premier usage, ${SINCE.fr}`, en: `Day of the first use, ${SINCE.en}` },
  followedDays: {
    fr: 'Jours entiers de 24 heures entre le premier usage et la date de l’export, ou la fin pour la personne',
    en: 'Whole days of 24 hours from the first use to the date of the export, or to the person’s own completion',
  },
  stayDays: {
    fr: 'Durée suivie, du premier usage au dernier (partie) ou au dernier jour où l’on peut dire que la personne est là ; vide : jamais utilisé, ou trop récent',
    en: 'Time followed, from the first use to the last (left), or to the last day on which being there can be told; empty: never used, or too recent',
  },
  stayEvent: { fr: '1 : partie ; 0 : suivi interrompu', en: '1: left; 0: censored' },
  stayEnd: { fr: 'Pourquoi le suivi se termine', en: 'Why the follow-up ends' },
  stageReached: { fr: 'Étape', en: 'Stage' },
  day: { fr: `Jour, ${SINCE.fr}`, en: `Day, ${SINCE.en}` },
  kind: { fr: 'Ce qui a été fait', en: 'What was done' },
  qualifying: {
    fr: '1 : compte comme un usage, selon le protocole',
    en: '1: counts as use, by the protocol',
  },
  sinceFirstUse: {
    fr: 'Jours entiers de 24 heures depuis le premier usage ; vide s’il n’y en a pas',
    en: 'Whole days of 24 hours since the first use; empty when there is none',
  },
  detail: {
    fr: 'Clef de ce dont il s’agit (service, geste, donnée)',
    en: 'Key of what it was about (service, gesture, dataset)',
  },
  survey: { fr: 'Enquête du plan', en: 'Survey of the plan' },
  formVersion: { fr: 'Version du formulaire rempli', en: 'Version of the form that was answered' },
  mode: { fr: 'Comment la personne a répondu', en: 'How the person answered' },
  question: { fr: 'Nom de la question', en: 'Name of the question' },
  row: {
    fr: 'Ligne de la grille, ou rang ; vide pour une question simple',
    en: 'Row of the matrix, or rank; empty for a plain question',
  },
  value: {
    fr: 'Réponse : code du choix, nombre, ou texte s’il a été demandé',
    en: 'Answer: code of the choice, number, or text if asked for',
  },
  what: {
    fr: 'La sorte de question, puis « row » pour une ligne de grille et « code » pour une réponse possible',
    en: 'The kind of question, then “row” for a row of a matrix and “code” for an answer that may be given',
  },
  code: { fr: 'Le code, tel qu’il est dans les réponses', en: 'The code, as it is in the answers' },
  inFrench: { fr: 'Ce qui était écrit, en français', en: 'What was written, in French' },
  inEnglish: { fr: 'Ce qui était écrit, en anglais', en: 'What was written, in English' },
} as const satisfies Record<string, Bilingual>;

export const STAGE_CODES: Readonly<Record<string, Bilingual>> = {
  contacted: { fr: 'contactée', en: 'contacted' },
  ineligible: { fr: 'non éligible', en: 'not eligible' },
  eligible: { fr: 'éligible', en: 'eligible' },
  declined: { fr: 'a décliné', en: 'declined' },
  enrolled: { fr: 'inscrite', en: 'enrolled' },
  'consent-refused': { fr: 'accord refusé', en: 'agreement refused' },
  consented: { fr: 'accord donné', en: 'agreed' },
  connected: { fr: 'données reçues', en: 'data received' },
  activated: { fr: 'premier usage', en: 'first use' },
  retained: { fr: 'encore là', en: 'still there' },
  withdrew: { fr: 'a demandé à partir', en: 'asked to leave' },
  'consent-expired': { fr: 'accord échu', en: 'agreement expired' },
  completed: { fr: 'allée au bout', en: 'completed' },
};

export const EXIT_CODES: Readonly<Record<string, Bilingual>> = {
  ineligible: { fr: 'non éligible', en: 'not eligible' },
  unanswered: { fr: 'sans réponse', en: 'no answer' },
  declined: { fr: 'a décliné', en: 'declined' },
  refused: { fr: 'accord refusé', en: 'agreement refused' },
  waiting: { fr: 'pas encore décidé', en: 'not decided yet' },
  withdrew: { fr: 'a demandé à partir', en: 'asked to leave' },
  expired: { fr: 'accord échu', en: 'agreement expired' },
  'never-connected': { fr: 'aucune donnée reçue', en: 'no data received' },
  'never-used': { fr: 'aucun usage', en: 'no use' },
  'dropped-out': { fr: 'plus d’usage', en: 'no use any more' },
  outage: { fr: 'panne d’un détenteur, mise à part', en: 'outage of a holder, set apart' },
};

export const END_CODES: Readonly<Record<string, Bilingual>> = {
  silent: { fr: 'partie sans le dire', en: 'left without saying so' },
  withdrew: { fr: 'a demandé à partir', en: 'asked to leave' },
  'still-in': { fr: 'encore là (suivi interrompu)', en: 'still in (censored)' },
  completed: { fr: 'allée au bout (suivi interrompu)', en: 'completed (censored)' },
  expired: { fr: 'accord échu (suivi interrompu)', en: 'agreement expired (censored)' },
  outage: { fr: 'panne d’un détenteur (suivi interrompu)', en: 'outage of a holder (censored)' },
};

export const MODE_CODES: Readonly<Record<string, Bilingual>> = {
  screen: { fr: 'à l’écran', en: 'on screen' },
  paper: { fr: 'sur papier, saisie par l’équipe', en: 'on paper, typed in by the team' },
  assisted: { fr: 'avec l’aide de quelqu’un', en: 'with somebody’s help' },
};
