import { defineMessages } from '~/platform/i18n/messages.ts';

export const flowMessages = defineMessages({
  fr: {
    stages: {
      contacted: 'Contacts',
      eligible: 'Éligibles',
      enrolled: 'Inscriptions',
      consented: 'Accord donné',
      connected: 'Données reçues',
      activated: 'Premier usage',
      retained: 'Encore là',
    },
    exits: {
      ineligible: 'non éligibles',
      unanswered: 'sans réponse',
      declined: 'ont décliné',
      refused: 'accord refusé',
      waiting: 'pas encore décidé',
      withdrew: 'ont demandé à partir',
      expired: 'accord échu',
      'never-connected': 'aucune donnée reçue',
      'never-used': 'aucun usage',
      'dropped-out': "plus d'usage",
      outage: "panne d'un détenteur",
    },
    lost: 'Sorties',
    statuses: (active: string, inactive: string, completed: string) =>
      `actives ${active} ; inactives ${inactive} ; arrivées au bout ${completed}`,
    diagram: 'Diagramme (SVG)',
    apart: 'mis à part',
    several: 'pour plusieurs motifs',
    ofPrevious: (share: string) => `${share} de l'étape d'avant`,
    ofEnrolled: (share: string) => `${share} des inscriptions`,
    finding: {
      withheld: 'Trop peu de personnes pour montrer le parcours',
      nobody: "Personne n'est encore inscrit",
      tooEarly: (n: number) => `Trop tôt pour le dire : ${n} ${n < 2 ? 'inscription' : 'inscriptions'}`,
      firstUse: (share: string) => `Une fois l'accord donné, ${share} vont jusqu'au premier usage`,
      firstUseOfEnrolled: (share: string) => `Sur toutes les inscriptions, ${share} vont jusqu'au premier usage`,
      enrolled: (enrolled: string) => `${enrolled} personnes sont inscrites`,
    },
    loss: {
      contacted: "La plus grande perte vient avant l'éligibilité.",
      eligible: "La plus grande perte vient avant l'inscription.",
      enrolled: "La plus grande perte vient entre l'inscription et l'accord.",
      consented: "La plus grande perte vient entre l'accord et les premières données.",
      connected: 'La plus grande perte vient entre les premières données et le premier usage.',
      activated: 'La plus grande perte vient après le premier usage.',
      retained: '',
    },
    left: (n: number, count: string, of: string) =>
      `Sur ${of} personnes qui ont commencé, ${count} ${n === 1 ? 'est partie' : 'sont parties'}.`,
    outage: (n: number, count: string) =>
      n === 1
        ? 'Une autre attend un détenteur en panne, et ne compte pas comme un départ.'
        : `${count}\u00a0autres attendent un détenteur en panne, et ne comptent pas comme des départs.`,
    exitCount: (exit: string, count: string) => `${exit} : ${count}`,
    picture: (first: string, stage: string) => `Parcours étape par étape, depuis ${first} (${stage})`,
    table: {
      caption: 'Le parcours en chiffres',
      step: 'Étape',
      count: 'Personnes',
      ofPrevious: "De l'étape d'avant",
      ofEnrolled: 'Des inscriptions',
      exits: "Sorties avant l'étape suivante",
    },
  },
  en: {
    stages: {
      contacted: 'Contacted',
      eligible: 'Eligible',
      enrolled: 'Enrolled',
      consented: 'Agreed',
      connected: 'Data received',
      activated: 'First use',
      retained: 'Still there',
    },
    exits: {
      ineligible: 'not eligible',
      unanswered: 'no answer',
      declined: 'declined',
      refused: 'agreement refused',
      waiting: 'not decided yet',
      withdrew: 'asked to leave',
      expired: 'agreement ran out',
      'never-connected': 'no data received',
      'never-used': 'no use',
      'dropped-out': 'no more use',
      outage: "a holder's outage",
    },
    lost: 'Left',
    statuses: (active: string, inactive: string, completed: string) =>
      `active ${active}; inactive ${inactive}; completed ${completed}`,
    diagram: 'Diagram (SVG)',
    apart: 'set apart',
    several: 'for several reasons',
    ofPrevious: (share: string) => `${share} of the step before`,
    ofEnrolled: (share: string) => `${share} of enrolled`,
    finding: {
      withheld: 'Too few people to show the way they went',
      nobody: 'Nobody has enrolled yet',
      tooEarly: (n: number) => `Too early to tell: ${n} enrolled`,
      firstUse: (share: string) => `Once they agree, ${share} go on to a first use`,
      firstUseOfEnrolled: (share: string) => `Of all enrolled, ${share} go on to a first use`,
      enrolled: (enrolled: string) => `${enrolled} people are enrolled`,
    },
    loss: {
      contacted: 'The greatest loss comes before eligibility.',
      eligible: 'The greatest loss comes before enrolment.',
      enrolled: 'The greatest loss comes between enrolment and agreement.',
      consented: 'The greatest loss comes between agreement and first data.',
      connected: 'The greatest loss comes between first data and first use.',
      activated: 'The greatest loss comes after first use.',
      retained: '',
    },
    left: (n: number, count: string, of: string) =>
      `Of ${of} people who began, ${count} ${n === 1 ? 'has' : 'have'} left.`,
    outage: (n: number, count: string) =>
      n === 1
        ? 'One more is waiting for a holder that is out, and does not count as leaving.'
        : `${count} more are waiting for a holder that is out, and do not count as leaving.`,
    exitCount: (exit: string, count: string) => `${exit}: ${count}`,
    picture: (first: string, stage: string) => `The way step by step, from ${first} (${stage})`,
    table: {
      caption: 'The way in numbers',
      step: 'Step',
      count: 'People',
      ofPrevious: 'Of the step before',
      ofEnrolled: 'Of enrolled',
      exits: 'Ways out before the next step',
    },
  },
});
