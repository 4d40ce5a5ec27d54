import { formatDate, formatNumber, plural } from '~/platform/i18n/format.ts';
import { defineMessages } from '~/platform/i18n/messages.ts';

export const messages = defineMessages({
  fr: {
    title: 'Les expérimentations',
    importOne: "Importer l'archive d'une expérimentation",
    lead: "Ce que les ateliers ont imaginé, mis à l'épreuve avec de vraies personnes et leurs données.",
    emptyTitle: 'Aucune expérimentation pour le moment',
    empty:
      "Une expérimentation est un dossier : ses panels, ses données, ses accords. Dès qu'il est déposé sur cette installation, elle apparaît ici.",
    places: (places: number, panels: number) =>
      `${formatNumber('fr', places)} places, ${panels} ${plural('fr', panels, 'panel', 'panels')}`,
    holders: (n: number, coming: number) =>
      n === 0 && coming > 0
        ? `${coming} ${plural('fr', coming, 'détenteur', 'détenteurs')} à venir`
        : `${n} ${plural('fr', n, 'détenteur', 'détenteurs')}${coming > 0 ? `, ${coming} à venir` : ''}`,
    next: (day: string, title: string) => `${formatDate('fr', day, { day: 'numeric', month: 'long' })} : ${title}`,
    nextLabel: 'Prochain rendez-vous',
    lateLabel: 'En retard',
    size: 'Taille',
    status: {
      draft: 'en préparation',
      review: 'en relecture',
      running: 'en cours',
      paused: 'en pause',
      closed: 'terminée',
      archived: 'archivée',
    },
    progress: {
      running: (week: number, weeks: number, end: string) =>
        `Semaine ${week} sur ${weeks}, jusqu'au ${formatDate('fr', end)}`,
      toCome: (start: string) => `Commence le ${formatDate('fr', start)}`,
      over: (end: string) => `Terminée depuis le ${formatDate('fr', end)}`,
    },
  },
  en: {
    title: 'Pilots',
    importOne: 'Import the archive of a pilot',
    lead: 'What the workshops imagined, put to the test with real people and their data.',
    emptyTitle: 'No pilot yet',
    empty:
      'A pilot is a folder: its panels, its data, its agreements. As soon as it is placed on this installation, it shows here.',
    places: (places: number, panels: number) =>
      `${formatNumber('en', places)} places, ${panels} ${plural('en', panels, 'panel', 'panels')}`,
    holders: (n: number, coming: number) =>
      n === 0 && coming > 0
        ? `${coming} ${plural('en', coming, 'holder', 'holders')} to come`
        : `${n} ${plural('en', n, 'holder', 'holders')}${coming > 0 ? `, ${coming} to come` : ''}`,
    next: (day: string, title: string) => `${formatDate('en', day, { day: 'numeric', month: 'long' })}: ${title}`,
    nextLabel: 'Next date',
    lateLabel: 'Late',
    size: 'Size',
    status: {
      draft: 'in preparation',
      review: 'in review',
      running: 'running',
      paused: 'paused',
      closed: 'over',
      archived: 'archived',
    },
    progress: {
      running: (week: number, weeks: number, end: string) => `Week ${week} of ${weeks}, until ${formatDate('en', end)}`,
      toCome: (start: string) => `Starts on ${formatDate('en', start)}`,
      over: (end: string) => `Over since ${formatDate('en', end)}`,
    },
  },
});
