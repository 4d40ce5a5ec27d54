import { defineMessages } from '~/platform/i18n/messages.ts';

export const threadMessages = defineMessages({
  fr: {
    documentTitle: 'Remonter le fil',
    title: 'Remonter le fil',
    lead: "D'un chiffre à la ligne du tableur qui a justifié de recueillir une donnée.",
    back: 'Retour aux chiffres',
    figures: {
      flux: 'Le parcours',
      retention: 'La rétention',
      frequence: 'Les retours',
      survie: 'Le temps passé',
      causes: 'Les départs par cause',
      journal: 'Jour après jour',
    },
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
        "Jours de 24 heures, semaines ou mois de 30 jours comptés depuis le premier usage de chaque personne. Classique : un usage dans la période ; glissante : dans la période ou plus tard. Une période qu'une personne n'a pas vécue jusqu'au bout ne compte ni au numérateur ni au dénominateur. Depuis chaque usage (récurrente) : une personne est du groupe de chaque jour, semaine ou mois du calendrier où elle est active, et les périodes sont celles du calendrier. Intervalle de Wilson à 95 %, sauf quand une même personne compte plusieurs fois.",
      frequence: () =>
        "Jours (de 24 heures depuis le premier usage, le premier non compris) où une personne a un usage, pendant une même durée pour toutes : ne comptent que celles qui l'ont vécue en entier. Part de celles qui reviennent au moins tant de jours, intervalle de Wilson à 95 %.",
      causes: (_inactive: number, dropout: number) =>
        `Part partie par chaque cause : plus d'usage pendant ${dropout} jours, ou départ demandé. Même suivi que le temps passé ; accord échu, fin et panne censurent. Aalen-Johansen : les parts par cause et celle des personnes encore là font 100 %.`,
      journal: () =>
        "Personnes qui ont au moins un usage chaque jour, dans le fuseau de l'expérimentation. En grisé, les jours où un détenteur dont le service dépend est en panne : ils ne comptent pas comme un silence.",
      survie: (_inactive: number, dropout: number) =>
        `Temps du premier usage au dernier, pour qui n'en a plus eu pendant ${dropout} jours ou a demandé à partir. Les autres sont suivies jusqu'à ${dropout} jours avant aujourd'hui, avant la fin ou avant une panne, puis censurées. Kaplan-Meier, intervalle log ou log-log, médiane, durée moyenne restreinte, test du log-rank entre panels.`,
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
    figures: {
      flux: 'The way through',
      retention: 'Retention',
      frequence: 'Returns',
      survie: 'Time spent',
      causes: 'Departures by cause',
      journal: 'Day after day',
    },
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
        'Days of 24 hours, weeks or months of 30 days are counted from each person’s own first use. Classic: some use in the period; rolling: in the period or later. A period that a person has not lived to its end counts neither above nor below the line. From every use (recurring): a person is in the group of each calendar day, week or month in which they are active, and periods are those of the calendar. 95% Wilson interval, but where the same person counts several times.',
      frequence: () =>
        'Days (of 24 hours since the first use, the first left out) on which a person has some use, over the same length of time for all: only those who have lived it whole count. Share of those who come back on at least so many days, 95% Wilson interval.',
      causes: (_inactive: number, dropout: number) =>
        `Share gone by each cause: no use for ${dropout} days, or asked to leave. Followed as for time spent; an agreement that ran out, the end and an outage censor. Aalen–Johansen: shares by cause and that of the people still there make 100%.`,
      journal: () =>
        'People with at least one use each day, in the pilot’s time zone. Shaded: days on which a holder that the service depends on is out; they do not count as silence.',
      survie: (_inactive: number, dropout: number) =>
        `Time from first use to last, for those who then had none for ${dropout} days or asked to leave. The others are followed until ${dropout} days before today, the end or an outage, then censored. Kaplan–Meier, log or log-log interval, median, restricted mean, log-rank test between panels.`,
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
