import { formatDate } from '~/platform/i18n/format.ts';
import { defineMessages } from '~/platform/i18n/messages.ts';

export const reportMessages = defineMessages({
  fr: {
    name: 'Rapport d’étape',
    subject: 'Objectif par objectif, ce que l’on observe et ce que l’on ne peut pas dire.',
    day: (day: string) => `Au ${formatDate('fr', day)}`,
    dates: (from: string, to: string) => `Usages du ${formatDate('fr', from)} au ${formatDate('fr', to)}.`,
    panels: (names: string) => `Panels : ${names}.`,
    panel: (title: string, size: string) => `${title} (${size} places)`,
    governance: (model: string, version: number) => `Gouvernance : ${model}. Protocole, version ${version}.`,
    imagined: 'Démonstration : les personnes de ce rapport sont simulées, aucune n’existe.',
    way: 'Où en sont les personnes',
    wayWithheld: 'Trop peu de personnes pour montrer le parcours sans parler de quelqu’un.',
    columns: { step: 'Étape', count: 'Personnes', ofPrevious: 'De l’étape d’avant', ofEnrolled: 'Des inscriptions' },
    objective: (n: number) => `Objectif ${n}`,
    others: 'Ce que l’on regarde aussi',
    questions: 'Les questions de recherche',
    limits: 'Ce que ce rapport ne dit pas',
    limit: {
      cause:
        'Aucun écart n’est présenté comme un effet : les panels n’ont pas été tirés au sort l’un contre l’autre, et ceux qui restent ne ressemblent pas forcément à ceux qui partent.',
      small: (k: number) =>
        `Rien n’est montré sur moins de ${k} personnes, ni qui s’obtiendrait par soustraction. Les parts sont arrondies au pour cent.`,
      interval:
        'Les intervalles entre parenthèses sont à 95 % (Wilson). « Pas d’écart net » veut dire que deux intervalles se recouvrent : l’écart peut être dû au hasard.',
      going: 'Une période en cours ne compte pas dans les phrases ; elle est marquée dans les tableaux.',
      measured:
        'Ce qui est compté est ce que l’outil voit : un usage, une réponse, un nombre partagé de plein gré. Ce que les gens font ailleurs n’y est pas.',
      noted: 'Les chiffres relevés par l’équipe portent le nom de qui les a saisis, dans l’outil.',
    },
    contact: (name: string, role: string, email: string) => `À qui poser des questions : ${name}, ${role}, ${email}.`,
    credit: 'Fait avec Atelier Self Data. Méthode : Kit Self Data Territorial, Fing, CC BY 4.0.',
    interval: (low: string, high: string) => `${low} à ${high}`,
  },
  en: {
    name: 'Progress report',
    subject: 'Objective by objective, what is observed and what cannot be said.',
    day: (day: string) => `On ${formatDate('en', day)}`,
    dates: (from: string, to: string) => `In use from ${formatDate('en', from)} to ${formatDate('en', to)}.`,
    panels: (names: string) => `Panels: ${names}.`,
    panel: (title: string, size: string) => `${title} (${size} places)`,
    governance: (model: string, version: number) => `Governance: ${model}. Protocol, version ${version}.`,
    imagined: 'Demonstration: the people of this report are simulated, none of them exists.',
    way: 'How far people have come',
    wayWithheld: 'Too few people to show the way through without speaking of somebody.',
    columns: { step: 'Step', count: 'People', ofPrevious: 'Of the step before', ofEnrolled: 'Of those enrolled' },
    objective: (n: number) => `Objective ${n}`,
    others: 'What is watched besides',
    questions: 'The research questions',
    limits: 'What this report does not say',
    limit: {
      cause:
        'No difference is presented as an effect: panels were not drawn one against the other, and people who stay are not always like people who leave.',
      small: (k: number) =>
        `Nothing is shown about fewer than ${k} people, nor what could be had by subtraction. Shares are rounded to the percent.`,
      interval:
        'Intervals in brackets are 95% ones (Wilson). “No clear difference” means that two intervals overlap: the difference may be due to chance.',
      going: 'A period that is going on does not count in sentences; it is marked in tables.',
      measured:
        'What is counted is what the tool sees: a use, an answer, a number shared of one’s own accord. What people do elsewhere is not in it.',
      noted: 'Figures gathered by the team bear the name of whoever typed them in, in the tool.',
    },
    contact: (name: string, role: string, email: string) => `Whom to ask: ${name}, ${role}, ${email}.`,
    credit: 'Made with Atelier Self Data. Method: Kit Self Data Territorial, Fing, CC BY 4.0.',
    interval: (low: string, high: string) => `${low} to ${high}`,
  },
});
