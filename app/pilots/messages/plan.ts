import { formatDate, formatEuros, formatNumber, formatPercent } from '~/platform/i18n/format.ts';
import { defineMessages } from '~/platform/i18n/messages.ts';
import { partnerWords } from './partner-words.ts';

export const messages = defineMessages({
  fr: {
    thread: "D'où elle vient",
    threadScenario: 'Le scénario dont elle est faite',
    threadKit: 'Le cas d’usage du kit',
    recruitment: {
      title: 'Recrutement',
      days: (from: string, to: string) => `Du ${formatDate('fr', from)} au ${formatDate('fr', to)}`,
      where: 'Où',
      channels: 'Par quels chemins',
      eligibility: 'Qui peut venir',
      end: 'À la fin',
      endWith: (n: number, share: number) =>
        `${formatNumber('fr', n)} personnes au moins, si ${formatPercent('fr', share)} restent`,
      feedback: 'Comment les testeurs sont entendus',
    },
    partners: {
      title: 'Autour de la table',
      lead: 'Où en est chacun, tel que la personne qui porte le projet l’a noté.',
      indispensable: 'indispensable',
      since: (day: string) => `depuis le ${formatDate('fr', day)}`,
      waits: 'Attend',
      brings: 'Apporte',
      effort: 'Ce que cela lui demande',
      secured: (euros: number) => `${formatEuros('fr', euros, 0)}, promis par écrit`,
      hoped: (euros: number) => `${formatEuros('fr', euros, 0)}, pas encore promis`,
    },
    kinds: partnerWords.fr.partnerKinds,
    commitments: partnerWords.fr.commitments,
    tiers: {
      associate: 'son expertise',
      learning: 'un financement, pour apprendre',
      sharing: 'un financement et des données',
      lead: 'le pilotage et un financement',
    },
    team: 'L’équipe',
    nobody: 'personne encore',
    fullTime: (share: number) => `${formatNumber('fr', share, { maximumFractionDigits: 1 })} temps plein`,
    budget: {
      title: (total: number) => `Chantiers et budget : ${formatEuros('fr', total, 0)}`,
      funding: (promised: number, hoped: number, toFind: number) =>
        `${[
          `${formatEuros('fr', promised, 0)} promis par écrit`,
          hoped > 0 ? `${formatEuros('fr', hoped, 0)} espérés` : '',
          toFind > 0 ? `reste à trouver ${formatEuros('fr', toFind, 0)}` : 'rien à trouver de plus',
        ]
          .filter(Boolean)
          .join(', ')}.`,
      from: (start: string, end: string) => `du ${formatDate('fr', start)} au ${formatDate('fr', end)}`,
      spent: (committed: number, budget: number) =>
        `${formatEuros('fr', committed, 0)} engagés sur ${formatEuros('fr', budget, 0)}`,
      lines: 'Le budget, ligne par ligne',
      work: 'Chantier',
      line: 'Ligne',
      amount: 'Montant',
    },
    messages: 'Ce qu’on écrit aux testeurs',
    surveys: 'Les enquêtes',
    waves: {
      before: 'avant de commencer',
      during: (days: number | undefined) =>
        days === undefined ? 'en cours de route' : `${formatNumber('fr', days)} jours après l’inscription`,
      after: 'à la fin',
      event: 'à un évènement',
    },
    indicators: 'Ce qu’on regardera bouger',
    indicatorsLead: 'Des indicateurs d’évolution : aucun n’est une barre à franchir.',
    sources: {
      activity: 'lu dans le journal d’activité',
      survey: 'lu dans une enquête',
      feature: 'chiffre que des testeurs partagent',
      team: 'tenu par l’équipe',
    },
    inUnit: (unit: string) => `en ${unit}`,
    duties: 'Ce qui est dû',
    dutyNames: {
      legalReview: 'Relecture juridique',
      charter: 'Charte',
      dpo: 'Protection des données à la table',
      cnil: 'CNIL',
      dpia: 'Analyse d’impact',
      register: 'Registre des traitements',
    },
    states: { 'to-do': 'à faire', 'in-progress': 'en cours', done: 'fait' },
    dutyDay: (state: string, day: string) =>
      state === 'done' ? `le ${formatDate('fr', day)}` : `pour le ${formatDate('fr', day)}`,
    legalBasis: 'Base légale',
    retention: 'Conservation',
    security: 'Sécurité',
    documentation: 'Qui écrit quoi, au fil de l’eau',
    said: 'Comment en parler',
    pitch: 'En une minute',
    accepted: 'Ce qui retenait le lancement, et qui en répond',
    acceptedBy: (by: string, day: string) => `${by}, le ${formatDate('fr', day)}`,
  },
  en: {
    thread: 'Where it comes from',
    threadScenario: 'The scenario it was made from',
    threadKit: 'The use case of the kit',
    recruitment: {
      title: 'Recruitment',
      days: (from: string, to: string) => `From ${formatDate('en', from)} to ${formatDate('en', to)}`,
      where: 'Where',
      channels: 'By which ways',
      eligibility: 'Who may come',
      end: 'At the end',
      endWith: (n: number, share: number) =>
        `At least ${formatNumber('en', n)} people, if ${formatPercent('en', share)} stay`,
      feedback: 'How testers are heard',
    },
    partners: {
      title: 'Around the table',
      lead: 'Where each one stands, as noted by the person who carries the project.',
      indispensable: 'indispensable',
      since: (day: string) => `since ${formatDate('en', day)}`,
      waits: 'Waits for',
      brings: 'Brings',
      effort: 'What it takes',
      secured: (euros: number) => `${formatEuros('en', euros, 0)}, promised in writing`,
      hoped: (euros: number) => `${formatEuros('en', euros, 0)}, not promised yet`,
    },
    kinds: partnerWords.en.partnerKinds,
    commitments: partnerWords.en.commitments,
    tiers: {
      associate: 'its expertise',
      learning: 'funding, in order to learn',
      sharing: 'funding and data',
      lead: 'the lead and funding',
    },
    team: 'The team',
    nobody: 'nobody yet',
    fullTime: (share: number) => `${formatNumber('en', share, { maximumFractionDigits: 1 })} full time`,
    budget: {
      title: (total: number) => `Work packages and budget: ${formatEuros('en', total, 0)}`,
      funding: (promised: number, hoped: number, toFind: number) =>
        `${[
          `${formatEuros('en', promised, 0)} promised in writing`,
          hoped > 0 ? `${formatEuros('en', hoped, 0)} hoped for` : '',
          toFind > 0 ? `${formatEuros('en', toFind, 0)} still to find` : 'nothing more to find',
        ]
          .filter(Boolean)
          .join(', ')}.`,
      from: (start: string, end: string) => `from ${formatDate('en', start)} to ${formatDate('en', end)}`,
      spent: (committed: number, budget: number) =>
        `${formatEuros('en', committed, 0)} committed of ${formatEuros('en', budget, 0)}`,
      lines: 'The budget, line by line',
      work: 'Work package',
      line: 'Line',
      amount: 'Amount',
    },
    messages: 'What testers are written',
    surveys: 'The surveys',
    waves: {
      before: 'before starting',
      during: (days: number | undefined) =>
        days === undefined ? 'on the way' : `${formatNumber('en', days)} days after enrolment`,
      after: 'at the end',
      event: 'at an event',
    },
    indicators: 'What will be watched moving',
    indicatorsLead: 'Indicators of evolution: none is a bar to clear.',
    sources: {
      activity: 'read in the activity log',
      survey: 'read in a survey',
      feature: 'a figure that testers share',
      team: 'kept by the team',
    },
    inUnit: (unit: string) => `in ${unit}`,
    duties: 'What is owed',
    dutyNames: {
      legalReview: 'Legal review',
      charter: 'Signed charter',
      dpo: 'Data protection at the table',
      cnil: 'CNIL, the authority',
      dpia: 'Impact assessment',
      register: 'Record of processing',
    },
    states: { 'to-do': 'to do', 'in-progress': 'in progress', done: 'done' },
    dutyDay: (state: string, day: string) =>
      state === 'done' ? `on ${formatDate('en', day)}` : `for ${formatDate('en', day)}`,
    legalBasis: 'Legal basis',
    retention: 'Retention',
    security: 'Security',
    documentation: 'Who writes down what, as it happens',
    said: 'How to speak of it',
    pitch: 'In one minute',
    accepted: 'What held the launch, and who answers for it',
    acceptedBy: (by: string, day: string) => `${by}, on ${formatDate('en', day)}`,
  },
});
