import { plural } from '~/platform/i18n/format.ts';
import { defineMessages } from '~/platform/i18n/messages.ts';

export const messages = defineMessages({
  fr: {
    commitments: {
      'to-contact': 'pas encore contacté',
      interested: 'intéressé, sans engagement',
      needs: 'attend quelque chose',
      committed: 'engagé',
      declined: 'a dit non',
    },
    holders: {
      ready: (n: number) => `${n} détenteurs ont dit oui`,
      few: (n: number, limit: number) =>
        n === 0 ? 'Aucun détenteur n’a encore dit oui' : `${n} détenteur sur ${limit} au moins a dit oui`,
      detail: (names: string) => names || 'Personne pour le moment.',
      reason: (limit: number, waiting: string) =>
        `Il en faut ${limit} au moins pour que les données se répondent.${waiting ? ` Encore à convaincre : ${waiting}.` : ' Aucun autre détenteur n’est nommé.'}`,
    },
    indispensable: {
      ready: 'Les partenaires indispensables sont engagés',
      none: 'Aucun partenaire n’est dit indispensable.',
      missing: (n: number) =>
        plural(
          'fr',
          n,
          'Un partenaire indispensable n’est pas engagé',
          `${n} partenaires indispensables ne sont pas engagés`,
        ),
      detail: (committed: number, all: number) => `${committed} sur ${all}`,
      reason: (name: string, state: string, needs: string) => `${name} : ${state}${needs ? ` (${needs})` : ''}.`,
    },
    few: {
      ready: 'Peu de détenteurs dont tout dépend',
      many: (n: number) => `${n} détenteurs indispensables : chacun peut tout arrêter`,
      none: 'Aucun détenteur n’est dit indispensable',
      detail: (names: string) => names,
      reasonMany: (limit: number) =>
        `Au-delà de ${limit}, un seul retard suffit presque sûrement. Dites lesquels peuvent arriver plus tard.`,
      reasonNone: 'Dites sans qui l’expérimentation ne commence pas : les plans B en dépendent.',
    },
    reach: {
      ready: 'Les données indispensables sont à portée',
      missing: (n: number) =>
        plural(
          'fr',
          n,
          'Une donnée indispensable n’est pas à portée',
          `${n} données indispensables ne sont pas à portée`,
        ),
      detail: (n: number) =>
        n === 0
          ? 'Aucune donnée n’est dite indispensable.'
          : plural('fr', n, `${n} jeu de données indispensable`, `${n} jeux de données indispensables`),
      coming: (data: string, holder: string, missing: string) =>
        `${data} : le branchement de ${holder} n’existe pas encore.${missing ? ` Il manque : ${missing}` : ''}`,
      hard: (data: string, holder: string) =>
        `${data} : ${holder} la rend difficilement. Demandez la précision, le rythme et le délai avant de promettre.`,
    },
    justified: {
      ready: (n: number) => plural('fr', n, 'La donnée demandée a sa fiche', `Les ${n} jeux de données ont leur fiche`),
      none: 'Aucune donnée n’est choisie',
      missing: (n: number) =>
        plural('fr', n, 'Un jeu de données n’a pas de fiche', `${n} jeux de données n’ont pas de fiche`),
      detail: 'Chaque donnée vient d’une ligne de la cartographie.',
      reasonNone: 'Choisissez dans la cartographie ce que les testeurs récupéreront.',
      reason: (data: string) => `${data} : aucune fiche de la cartographie ne dit à quoi elle sert.`,
    },
    asked: {
      ready: 'Tout ce qui est recueilli est demandé',
      missing: (n: number) =>
        plural(
          'fr',
          n,
          'Une donnée n’est demandée par aucun accord',
          `${n} données ne sont demandées par aucun accord`,
        ),
      detail: (n: number) => plural('fr', n, `${n} accord`, `${n} accords`),
      reason: (data: string) => `${data} : aucun accord ne la demande aux testeurs. Écrivez-le, ou laissez-la de côté.`,
    },
  },
  en: {
    commitments: {
      'to-contact': 'not contacted yet',
      interested: 'interested, not committed',
      needs: 'waiting for something',
      committed: 'committed',
      declined: 'said no',
    },
    holders: {
      ready: (n: number) => `${n} holders have said yes`,
      few: (n: number, limit: number) =>
        n === 0 ? 'No holder has said yes yet' : `${n} holder of at least ${limit} has said yes`,
      detail: (names: string) => names || 'Nobody for now.',
      reason: (limit: number, waiting: string) =>
        `It takes at least ${limit} for data to answer each other.${waiting ? ` Still to be won over: ${waiting}.` : ' No other holder is named.'}`,
    },
    indispensable: {
      ready: 'Indispensable partners are committed',
      none: 'No partner is said to be indispensable.',
      missing: (n: number) =>
        plural('en', n, 'One indispensable partner is not committed', `${n} indispensable partners are not committed`),
      detail: (committed: number, all: number) => `${committed} of ${all}`,
      reason: (name: string, state: string, needs: string) => `${name}: ${state}${needs ? ` (${needs})` : ''}.`,
    },
    few: {
      ready: 'Few holders that everything depends on',
      many: (n: number) => `${n} indispensable holders: each can stop it all`,
      none: 'No holder is said to be indispensable',
      detail: (names: string) => names,
      reasonMany: (limit: number) => `Beyond ${limit}, one delay is almost sure. Say which may come later.`,
      reasonNone: 'Say without whom the pilot does not start: plan Bs depend on it.',
    },
    reach: {
      ready: 'Indispensable data is within reach',
      missing: (n: number) =>
        plural('en', n, 'One indispensable dataset is out of reach', `${n} indispensable datasets are out of reach`),
      detail: (n: number) =>
        n === 0
          ? 'No data is said to be indispensable.'
          : plural('en', n, `${n} indispensable dataset`, `${n} indispensable datasets`),
      coming: (data: string, holder: string, missing: string) =>
        `${data}: the connection to ${holder} does not exist yet.${missing ? ` What is missing: ${missing}` : ''}`,
      hard: (data: string, holder: string) =>
        `${data}: ${holder} gives it back with difficulty. Ask for precision, frequency and delay before promising.`,
    },
    justified: {
      ready: (n: number) => plural('en', n, 'The data asked for has its card', `The ${n} datasets have their card`),
      none: 'No data is chosen',
      missing: (n: number) => plural('en', n, 'One dataset has no card', `${n} datasets have no card`),
      detail: 'Each comes from a row of the data map.',
      reasonNone: 'Choose on the map what testers will get back.',
      reason: (data: string) => `${data}: no card of the map says what it is for.`,
    },
    asked: {
      ready: 'All that is collected is asked for',
      missing: (n: number) =>
        plural('en', n, 'One dataset is asked for by no agreement', `${n} datasets are asked for by no agreement`),
      detail: (n: number) => plural('en', n, `${n} agreement`, `${n} agreements`),
      reason: (data: string) => `${data}: no agreement asks testers for it. Write one, or leave it aside.`,
    },
  },
});
