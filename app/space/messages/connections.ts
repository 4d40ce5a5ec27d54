import { defineMessages } from '~/platform/i18n/messages.ts';

/** « d'Enedis », « de GRDF ». */
const de = (name: string): string => (/^[aeiouyàâéèêîïôù]/i.test(name) ? `d'${name}` : `de ${name}`);

export const messages = defineMessages({
  fr: {
    title: (holder: string) => `Relier ${holder}`,
    lead: (holder: string) => `${holder} doit entendre votre accord de votre bouche`,
    text: (holder: string) =>
      `Vous allez sur la page ${de(holder)}. Vous y confirmez ce que vous avez accepté ici, ni plus ni plus longtemps. Puis vous revenez.`,
    simulated: (holder: string) => `Ici, la page ${de(holder)} est simulée : aucun vrai compte, aucune vraie donnée.`,
    forService: (service: string) =>
      `Cet accord est pour ${service}, et pour lui seul : chaque service qui reçoit une copie demande le sien.`,
    datasets: 'Ce qui sera demandé',
    go: (holder: string) => `Aller chez ${holder}`,
    again: (holder: string) => `Relier ${holder} à nouveau`,
    upload: 'Déposer un fichier à la place',
    later: 'Plus tard',
    connected: (holder: string) => `${holder} est relié à votre espace`,
    lastSync: (date: string) => `Dernières données demandées le ${date}.`,
    syncNow: 'Demander les dernières données',
    needsConsent: (holder: string) => `Il faut d'abord votre accord pour que ${holder} envoie quelque chose.`,
    decide: 'Voir mes accords',
    failed: (holder: string) => `${holder} n'a rien pu envoyer`,
    kept: 'Ce qui était déjà arrivé est gardé.',
    notLinked: (holder: string) => `${holder} n'est pas encore relié`,
    toDo: {
      wait: (_: string) =>
        'Vous n’avez rien à faire : nous réessayons tout seuls. Vous pouvez aussi réessayer maintenant.',
      reconnect: (holder: string) => `C’est à vous de jouer : reliez ${holder} à nouveau.`,
      'reconnect-or-file': (holder: string) =>
        `C’est à vous de jouer : reliez ${holder} à nouveau, ou déposez un fichier à la place.`,
      'check-name': (holder: string) =>
        `C’est à vous de jouer : vérifiez avec ${holder} votre nom et votre date de naissance, puis reliez à nouveau.`,
      team: (_: string) =>
        "Vous n’avez rien à faire : c’est à l'équipe de jouer, et elle voit la panne. Tout sera redemandé.",
    },
    nothingYet: (holder: string) =>
      `${holder} est relié, mais n'a encore rien à envoyer. Les premières données arrivent en général le lendemain matin.`,
  },
  en: {
    title: (holder: string) => `Link ${holder}`,
    lead: (holder: string) => `${holder} must hear your agreement from you`,
    text: (holder: string) =>
      `You go to ${holder}'s page. There you confirm what you accepted here, no more and for no longer. Then you come back.`,
    simulated: (holder: string) => `Here, ${holder}'s page is simulated: no real account, no real data.`,
    forService: (service: string) =>
      `This agreement is for ${service} alone: each service that receives a copy asks for its own.`,
    datasets: 'What will be asked for',
    go: (holder: string) => `Go to ${holder}`,
    again: (holder: string) => `Link ${holder} again`,
    upload: 'Upload a file instead',
    later: 'Later',
    connected: (holder: string) => `${holder} is linked to your space`,
    lastSync: (date: string) => `Last data asked for on ${date}.`,
    syncNow: 'Ask for the latest data',
    needsConsent: (holder: string) => `Your agreement is needed first, for ${holder} to send anything.`,
    decide: 'See my agreements',
    failed: (holder: string) => `${holder} could not send anything`,
    kept: 'What had arrived already is kept.',
    notLinked: (holder: string) => `${holder} is not linked yet`,
    toDo: {
      wait: (_: string) => 'You have nothing to do: we try again by ourselves. You can also try now.',
      reconnect: (holder: string) => `It is your turn: link ${holder} again.`,
      'reconnect-or-file': (holder: string) => `It is your turn: link ${holder} again, or upload a file instead.`,
      'check-name': (holder: string) =>
        `It is your turn: check your name and date of birth with ${holder}, then link again.`,
      team: (_: string) =>
        "You have nothing to do: it is the team's turn, and they see the breakdown. Everything will be asked for again.",
    },
    nothingYet: (holder: string) =>
      `${holder} is linked, but has nothing to send yet. The first data usually arrives the next morning.`,
  },
});
