import { formatNumber, plural } from '~/platform/i18n/format.ts';
import { defineMessages } from '~/platform/i18n/messages.ts';

export const messages = defineMessages({
  fr: {
    title: 'Casting',
    heading: (n: number) =>
      n === 0
        ? 'Qui manquait ?'
        : `${formatNumber('fr', n)} ${plural('fr', n, 'personne à faire venir', 'personnes à faire venir')}`,
    lead: 'Celles et ceux que l’atelier a nommés. Chaque participant peut écrire lui-même : le message est prêt.',
    none: 'Personne n’a encore été nommé. Ajoutez quelqu’un, ou laissez les téléphones le faire pendant l’atelier.',
    states: {
      wished: 'à contacter',
      contacted: 'contacté·e',
      listed: 'sur la liste, pas encore invité·e',
      invited: 'invité·e',
      dropped: 'laissé de côté',
    },
    by: (initials: string) => `proposé par ${initials}`,
    listed: (titles: string) => `déjà sur la liste de : ${titles}`,
    to: 'Inviter à',
    add: 'Ajouter à la liste',
    noAhead: 'Aucun atelier à venir : préparez-en un pour y inviter.',
    write: 'Écrire',
    writeLabel: (name: string) => `Écrire à ${name} avec le message prêt`,
    contacted: 'C’est fait, je lui ai écrit',
    drop: 'Laisser de côté',
    back: 'Reprendre',
    ready: 'Un message prêt à envoyer',
    readyHint: 'Copiez-le, changez-le : il part de votre propre messagerie.',
    subject: (title: string) => `Nous avons pensé à vous : ${title}`,
    text: (theme: string, title: string, next: string) =>
      `Bonjour,\n\nLors de notre atelier « ${title} »${theme ? `, sur ${theme},` : ''} plusieurs personnes ont dit qu'il manquait votre regard. Nous cherchons comment les habitants peuvent récupérer leurs données personnelles et s'en servir eux-mêmes.\n\n${next}\n\nPourriez-vous en être ? Dix minutes au téléphone suffisent pour en parler.\n\nBien à vous,`,
    next: (title: string, date: string, place: string) =>
      `Le prochain rendez-vous : « ${title} », le ${date}${place ? `, ${place}` : ''}.`,
    noNext: 'La prochaine date n’est pas encore fixée.',
    person: 'Ajouter quelqu’un',
    name: 'Nom ou fonction',
    organisation: 'Organisation',
    email: 'Courriel',
    why: 'Pourquoi',
    personAdd: 'Ajouter au casting',
    invited: 'Cette personne est sur la liste des invités.',
    wrong: 'Il manque un nom, ou l’adresse est incomplète.',
  },
  en: {
    title: 'Casting',
    heading: (n: number) =>
      n === 0 ? 'Who was missing?' : `${formatNumber('en', n)} ${plural('en', n, 'person', 'people')} to bring in`,
    lead: 'Those whom the workshop named. Participants can write themselves: the message is ready.',
    none: 'Nobody was named yet. Add somebody, or let phones do it during the workshop.',
    states: {
      wished: 'to contact',
      contacted: 'contacted',
      listed: 'on the list, not invited yet',
      invited: 'invited',
      dropped: 'left aside',
    },
    by: (initials: string) => `proposed by ${initials}`,
    listed: (titles: string) => `already on the list of: ${titles}`,
    to: 'Invite to',
    add: 'Add to the list',
    noAhead: 'No workshop ahead: plan one to invite people to.',
    write: 'Write',
    writeLabel: (name: string) => `Write to ${name} with the ready message`,
    contacted: 'Done, I wrote to them',
    drop: 'Leave aside',
    back: 'Take back',
    ready: 'A message ready to send',
    readyHint: 'Copy it, change it: it leaves from your own mail.',
    subject: (title: string) => `We thought of you: ${title}`,
    text: (theme: string, title: string, next: string) =>
      `Hello,\n\nDuring our workshop “${title}”${theme ? `, on ${theme},` : ''} several people said that your view was missing. We are looking for ways in which residents can get their personal data back and use it themselves.\n\n${next}\n\nCould you be part of it? Ten minutes on the phone are enough to talk about it.\n\nKind regards,`,
    next: (title: string, date: string, place: string) =>
      `Next time: “${title}”, on ${date}${place ? `, ${place}` : ''}.`,
    noNext: 'The next date is not set yet.',
    person: 'Add somebody',
    name: 'Name or function',
    organisation: 'Organisation',
    email: 'E-mail',
    why: 'Why',
    personAdd: 'Add to the casting',
    invited: 'This person is on the guest list.',
    wrong: 'A name is missing, or the address is incomplete.',
  },
});
