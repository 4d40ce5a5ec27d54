import { formatNumber, plural } from '~/platform/i18n/format.ts';
import { defineMessages } from '~/platform/i18n/messages.ts';

export const messages = defineMessages({
  fr: {
    title: 'Invités',
    back: 'L’atelier',
    heading: (n: number) =>
      n === 0 ? 'Qui inviter ?' : `${formatNumber('fr', n)} ${plural('fr', n, 'personne', 'personnes')} sur la liste`,
    views: 'Vue de la liste',
    list: 'La liste',
    attendance: 'Qui est venu',
    columns: { name: 'Nom', organisation: 'Organisation', role: 'Rôle', state: 'Où en est-on', act: 'Retirer' },
    noEmail: 'sans adresse',
    stateOf: (name: string) => `Où en est ${name}`,
    save: 'Enregistrer',
    remove: 'Retirer',
    empty: 'Personne encore. Ajoutez quelqu’un à la main, ou importez une feuille.',
    attendanceLead: 'Cochez au fil des arrivées. Ce qui est coché est enregistré d’un coup, ensemble.',
    saveAttendance: 'Enregistrer les présences',
    add: 'Ajouter une personne',
    name: 'Nom',
    email: 'Courriel',
    organisation: 'Organisation',
    role: 'Rôle',
    addDo: 'Ajouter à la liste',
    write: 'Leur écrire',
    letters: {
      invitation: 'Inviter',
      rappel: 'Rappeler',
      changement: 'Dire la nouvelle date',
      annulation: 'Dire que c’est annulé',
    },
    file: 'Feuille d’invités',
    importTitle: 'Importer des invités',
    importLead:
      'Un tableur avec au moins un nom ou un courriel par ligne. Vous voyez tout avant que rien ne soit ajouté.',
    importLink: 'Importer une feuille',
    fileHint: '.xlsx, .ods ou .csv, titres en français ou en anglais, dans n’importe quel ordre.',
    read: 'Voir l’aperçu',
    previewTitle: (n: number) =>
      `${formatNumber('fr', n)} ${plural('fr', n, 'personne lue', 'personnes lues')}. Rien n’est encore ajouté.`,
    previewLead: 'Corrigez sur place si besoin. Les lignes cochées rejoindront la liste.',
    keep: 'Garder',
    keepLabel: (name: string, row: number) => `Garder ${name || 'la ligne'} (ligne ${row})`,
    fieldLabel: (field: string, row: number) => `${field}, ligne ${row}`,
    doubts: {
      'no-name': 'sans nom',
      'bad-email': 'adresse incomplète',
      'twice-in-file': 'deux fois dans la feuille',
      'on-list': 'déjà sur la liste',
      'same-name': 'même nom qu’une personne de la liste',
    },
    doubtColumn: 'À regarder',
    accept: 'Ajouter les lignes cochées',
    otherFile: 'Choisir un autre fichier',
    added: (n: number) =>
      n === 0
        ? 'Personne de nouveau : toutes ces adresses étaient déjà là.'
        : `${formatNumber('fr', n)} ${plural('fr', n, 'personne ajoutée', 'personnes ajoutées')}.`,
    refused: (n: number) =>
      `${formatNumber('fr', n)} ${plural('fr', n, 'ligne laissée', 'lignes laissées')} de côté : il y manque un nom, ou l’adresse est incomplète.`,
    changed: 'C’est enregistré.',
    left: (n: number) =>
      `${formatNumber('fr', n)} ${plural('fr', n, 'personne avait', 'personnes avaient')} changé entre-temps : relisez leur état.`,
    removed: 'Cette personne n’est plus sur la liste.',
    export: 'Télécharger la liste',
    closed: 'L’atelier est clos : la liste ne change plus.',
    required: 'Il manque un nom, ou l’adresse est incomplète. Le reste est gardé.',
    sheetName: 'Invités',
    letterTitle: {
      invitation: 'Envoyer l’invitation',
      rappel: 'Envoyer un rappel',
      changement: 'Dire la nouvelle date ou le nouveau lieu',
      annulation: 'Dire que l’atelier est annulé',
    },
    letterLead:
      'Relisez, choisissez à qui, puis envoyez. Chaque personne reçoit son propre lien de réponse, une seule fois.',
    letterKind: 'Quelle lettre',
    own: 'Un mot de vous',
    ownHint: 'Il s’ajoute au milieu de la lettre.',
    preview: 'La lettre',
    subject: 'Objet',
    to: 'À qui',
    nobody: 'Personne avec une adresse à qui envoyer cette lettre.',
    writtenOn: (date: string) => `déjà écrit le ${date}`,
    attached: 'Un événement d’agenda est joint.',
    send: 'Envoyer',
    sending: 'Envoi des lettres',
    sent: (sent: number, skipped: number, failed: number) =>
      [
        `${formatNumber('fr', sent)} ${plural('fr', sent, 'lettre partie', 'lettres parties')}`,
        skipped > 0
          ? `${formatNumber('fr', skipped)} déjà ${plural('fr', skipped, 'écrite', 'écrites')} ou sans adresse`
          : '',
        failed > 0
          ? `${formatNumber('fr', failed)} non ${plural('fr', failed, 'partie', 'parties')} : réessayez plus tard`
          : '',
      ]
        .filter(Boolean)
        .join(' ; '),
    someone: 'Prénom Nom',
  },
  en: {
    title: 'Guests',
    back: 'The workshop',
    heading: (n: number) =>
      n === 0 ? 'Whom to invite?' : `${formatNumber('en', n)} ${plural('en', n, 'person', 'people')} on the list`,
    views: 'View of the list',
    list: 'The list',
    attendance: 'Who came',
    columns: { name: 'Name', organisation: 'Organisation', role: 'Role', state: 'Where it stands', act: 'Remove' },
    noEmail: 'no address',
    stateOf: (name: string) => `Where ${name} stands`,
    save: 'Save',
    remove: 'Remove',
    empty: 'Nobody yet. Add somebody by hand, or import a sheet.',
    attendanceLead: 'Tick as they arrive. What is ticked is saved in one go, together.',
    saveAttendance: 'Save attendance',
    add: 'Add a person',
    name: 'Name',
    email: 'E-mail',
    organisation: 'Organisation',
    role: 'Role',
    addDo: 'Add to the list',
    write: 'Write to them',
    letters: {
      invitation: 'Invite',
      rappel: 'Remind',
      changement: 'Tell the new date',
      annulation: 'Tell it is called off',
    },
    file: 'Sheet of guests',
    importTitle: 'Import guests',
    importLead: 'A spreadsheet with at least a name or an e-mail a line. You see everything before anything is added.',
    importLink: 'Import a sheet',
    fileHint: '.xlsx, .ods or .csv, headings in French or English, in any order.',
    read: 'See the preview',
    previewTitle: (n: number) =>
      `${formatNumber('en', n)} ${plural('en', n, 'person', 'people')} read. Nothing is added yet.`,
    previewLead: 'Correct in place if need be. Ticked lines will join the list.',
    keep: 'Keep',
    keepLabel: (name: string, row: number) => `Keep ${name || 'the line'} (line ${row})`,
    fieldLabel: (field: string, row: number) => `${field}, line ${row}`,
    doubts: {
      'no-name': 'no name',
      'bad-email': 'incomplete address',
      'twice-in-file': 'twice in the sheet',
      'on-list': 'already on the list',
      'same-name': 'same name as somebody on the list',
    },
    doubtColumn: 'To look at',
    accept: 'Add the ticked lines',
    otherFile: 'Choose another file',
    added: (n: number) =>
      n === 0
        ? 'Nobody new: all these addresses were there already.'
        : `${formatNumber('en', n)} ${plural('en', n, 'person', 'people')} added.`,
    refused: (n: number) =>
      `${formatNumber('en', n)} ${plural('en', n, 'line', 'lines')} left out: a name is missing, or the address is incomplete.`,
    changed: 'Saved.',
    left: (n: number) =>
      `${formatNumber('en', n)} ${plural('en', n, 'person', 'people')} had changed meanwhile: read their state again.`,
    removed: 'This person is no longer on the list.',
    export: 'Download the list',
    closed: 'The workshop is closed: the list no longer changes.',
    required: 'A name is missing, or the address is incomplete. The rest is kept.',
    sheetName: 'Guests',
    letterTitle: {
      invitation: 'Send the invitation',
      rappel: 'Send a reminder',
      changement: 'Tell the new date or place',
      annulation: 'Tell that the workshop is called off',
    },
    letterLead: 'Read it over, choose who gets it, then send. Everyone gets a reply link of their own, once only.',
    letterKind: 'Which letter',
    own: 'A word of your own',
    ownHint: 'It goes in the middle of the letter.',
    preview: 'The letter',
    subject: 'Subject',
    to: 'To whom',
    nobody: 'Nobody with an address to send this letter to.',
    writtenOn: (date: string) => `already written to on ${date}`,
    attached: 'A calendar event is attached.',
    send: 'Send',
    sending: 'Sending the letters',
    sent: (sent: number, skipped: number, failed: number) =>
      [
        `${formatNumber('en', sent)} ${plural('en', sent, 'letter', 'letters')} sent`,
        skipped > 0 ? `${formatNumber('en', skipped)} already written to or without an address` : '',
        failed > 0 ? `${formatNumber('en', failed)} not sent: try again later` : '',
      ]
        .filter(Boolean)
        .join('; '),
    someone: 'First Last',
  },
});
