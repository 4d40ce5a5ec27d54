import { formatNumber, plural } from '~/platform/i18n/format.ts';
import { defineMessages } from '~/platform/i18n/messages.ts';

export const messages = defineMessages({
  fr: {
    title: 'La démarche',
    heading: 'De la feuille à la preuve, un seul fil',
    headingEmpty: 'La démarche commence par une feuille',
    note: "Chaque chiffre s'ouvre sur ce qui l'a produit, jusqu'à la ligne d'origine.",
    phases: {
      p0: 'Se sensibiliser',
      p1: 'Chasser les données',
      p2: 'Usages et gouvernance',
      p3: 'Scénario',
      p4: 'Expérimentation',
    },
    held: "Se tient avec les supports du kit ; rien n'est à saisir ici.",
    items: (n: number) => plural('fr', n, 'donnée recensée', 'données recensées'),
    holders: (n: number) => `${plural('fr', n, 'détenteur nommé', 'détenteurs nommés')}`,
    challenges: (n: number) => `pour ${formatNumber('fr', n)} ${plural('fr', n, 'défi', 'défis')}`,
    openMap: 'Ouvrir la carte',
    importFirst: 'Importer une feuille',
    enrolled: (n: number, of: number) =>
      `${plural('fr', n, 'personne inscrite', 'personnes inscrites')} sur ${formatNumber('fr', of)} places`,
    openPilot: (title: string) => `Ouvrir ${title}`,
    noPilot: "Pas encore d'expérimentation.",
    next: 'La prochaine chose à faire',
    nextImport: 'Importer la feuille du Datablitz',
    nextImportText:
      'Un tableur, ses titres dans n’importe quel ordre : vous voyez ce qui est compris et ce qui est douteux avant d’accepter quoi que ce soit.',
    nextMap: 'Relire la carte avant de choisir un usage',
    nextMapText:
      'Quels détenteurs reviennent partout, quelles données parlent des personnes, lesquelles sont faciles à obtenir.',
    nextPilot: (title: string) => `Suivre ${title}`,
    nextPilotText: (n: number, of: number) =>
      `${formatNumber('fr', n)} personnes inscrites sur ${formatNumber('fr', of)} places.`,
    team: 'Qui travaille ici',
    pilots: 'Expérimentations',
    since: (date: string) => `depuis le ${date}`,
    lastImport: (date: string) => `dernière feuille le ${date}`,
  },
  en: {
    title: 'The initiative',
    heading: 'From the sheet to the proof, one thread',
    headingEmpty: 'The initiative begins with a sheet',
    note: 'Every figure opens on what produced it, back to the row it came from.',
    phases: {
      p0: 'Raise awareness',
      p1: 'Hunt for data',
      p2: 'Uses and governance',
      p3: 'Scenario',
      p4: 'Pilot',
    },
    held: 'Held with the material of the kit; nothing to enter here.',
    items: (n: number) => plural('en', n, 'data item listed', 'data items listed'),
    holders: (n: number) => plural('en', n, 'holder named', 'holders named'),
    challenges: (n: number) => `for ${formatNumber('en', n)} ${plural('en', n, 'challenge', 'challenges')}`,
    openMap: 'Open the map',
    importFirst: 'Import a sheet',
    enrolled: (n: number, of: number) =>
      `${plural('en', n, 'person enrolled', 'people enrolled')} for ${formatNumber('en', of)} places`,
    openPilot: (title: string) => `Open ${title}`,
    noPilot: 'No pilot yet.',
    next: 'The next thing to do',
    nextImport: 'Import the Datablitz sheet',
    nextImportText:
      'A spreadsheet, its headings in any order: you see what is understood and what is doubtful before you accept anything.',
    nextMap: 'Read the map again before choosing a use',
    nextMapText: 'Which holders come up everywhere, which data speak of people, which are easy to get.',
    nextPilot: (title: string) => `Follow ${title}`,
    nextPilotText: (n: number, of: number) =>
      `${formatNumber('en', n)} people enrolled for ${formatNumber('en', of)} places.`,
    team: 'Who works here',
    pilots: 'Pilots',
    since: (date: string) => `since ${date}`,
    lastImport: (date: string) => `latest sheet on ${date}`,
  },
});
