import { defineMessages } from '~/platform/i18n/messages.ts';

export const threadMessages = defineMessages({
  fr: {
    documentTitle: 'Remonter le fil',
    title: 'Remonter le fil',
    lead: "D'un chiffre à la ligne du tableur qui a justifié de recueillir une donnée.",
    back: 'Retour aux chiffres',
    figures: { flux: 'Le parcours', retention: 'La rétention', survie: 'Le temps passé' },
    figureLabel: 'Chiffre',
    steps: {
      figure: 'Le chiffre',
      indicator: 'Comment il se calcule',
      activities: 'Ce qui est compté',
      services: 'Où cela se passe',
      datasets: 'Ce que les services demandent, et pourquoi',
    },
    indicator: {
      flux: (inactive: number, dropout: number) =>
        `Chaque étape compte les personnes qui l'ont atteinte, rapportées à l'étape d'avant et à toutes les inscriptions. Encore là : un usage depuis moins de ${dropout} jours, sans départ demandé ; active : depuis ${inactive} jours au plus. Les jours de panne d'un détenteur ne comptent pas comme un silence.`,
      retention: () =>
        "Semaines comptées depuis le premier usage de chaque personne. Classique : un usage dans la semaine ; glissante : dans la semaine ou plus tard. Une semaine qu'une personne n'a pas vécue jusqu'au bout ne compte ni au numérateur ni au dénominateur. Intervalle de Wilson à 95 %.",
      survie: (_inactive: number, dropout: number) =>
        `Temps du premier usage au dernier, pour qui n'en a plus eu pendant ${dropout} jours ou a demandé à partir. Les autres sont suivies jusqu'à ${dropout} jours avant aujourd'hui, avant la fin ou avant une panne, puis censurées. Kaplan-Meier, intervalle log, test du log-rank entre panels.`,
    },
    activitiesNote:
      'Usages déclarés par la définition du pilote. Recevoir un rappel ou télécharger ses données ne compte pas.',
    services: 'Services',
    purposes: 'Demande faite aux personnes',
    card: 'Fiche donnée',
    sheetRow: (sheet: string, row: number) => `tableur « ${sheet} », ligne ${row}`,
    missingCard: 'fiche absente de la carte des données',
    table: { caption: 'Données sur lesquelles le chiffre repose', dataset: 'Donnée du pilote' },
    none: 'Aucun service ouvert ne demande de données.',
  },
  en: {
    documentTitle: 'Follow the thread',
    title: 'Follow the thread',
    lead: 'From a figure to the sheet row that justified collecting a piece of data.',
    back: 'Back to the figures',
    figures: { flux: 'The way through', retention: 'Retention', survie: 'Time spent' },
    figureLabel: 'Figure',
    steps: {
      figure: 'The figure',
      indicator: 'How it is computed',
      activities: 'What is counted',
      services: 'Where it happens',
      datasets: 'What the services ask for, and why',
    },
    indicator: {
      flux: (inactive: number, dropout: number) =>
        `Each step counts those who reached it, out of the step before and of all enrolled. Still there: some use within the last ${dropout} days and no request to leave; active: within ${inactive} days. Days on which a holder is out do not count as silence.`,
      retention: () =>
        'Weeks are counted from each person’s own first use. Classic: some use in the week; rolling: in the week or later. A week that a person has not lived to its end counts neither above nor below the line. 95% Wilson interval.',
      survie: (_inactive: number, dropout: number) =>
        `Time from first use to last, for those who then had none for ${dropout} days or asked to leave. The others are followed until ${dropout} days before today, the end or an outage, then censored. Kaplan–Meier, log interval, log-rank test between panels.`,
    },
    activitiesNote:
      'Uses declared by the pilot’s definition. Getting a reminder or downloading one’s data does not count.',
    services: 'Services',
    purposes: 'What people are asked',
    card: 'Data card',
    sheetRow: (sheet: string, row: number) => `sheet “${sheet}”, row ${row}`,
    missingCard: 'card missing from the data map',
    table: { caption: 'Data the figure rests on', dataset: 'Pilot dataset' },
    none: 'No open service asks for data.',
  },
});
