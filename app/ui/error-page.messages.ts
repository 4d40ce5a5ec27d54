import { defineMessages } from '~/platform/i18n/messages.ts';

/** For each status: what happened, what was kept, what to do next. */
export const errorMessages = defineMessages({
  fr: {
    home: "Aller à l'accueil",
    back: 'Revenir à la page précédente',
    retry: 'Essayer de nouveau',
    signIn: 'Se connecter',
    status: (status: number) => `Réponse ${status}`,
    s400: {
      title: "Nous n'avons pas compris cette demande",
      kept: "Rien n'a été changé.",
      next: 'Revenez à la page précédente et refaites le geste. Si vous avez suivi un lien, il est peut-être coupé.',
    },
    s401: {
      title: 'Cette page demande de se connecter',
      kept: "Rien n'a été perdu.",
      next: 'Connectez-vous : la page s’ouvrira ensuite.',
    },
    s403: {
      title: "Cette page n'est pas pour ce compte",
      kept: "Rien n'a été montré ni changé.",
      next: "Si vous pensez y avoir droit, demandez à la personne qui mène l'expérimentation de vous ajouter.",
    },
    s404: {
      title: "Il n'y a rien à cette adresse",
      kept: 'Vos données et vos réponses sont où vous les avez laissées.',
      next: "Vérifiez l'adresse, ou repartez de l'accueil.",
    },
    s409: {
      title: "Quelqu'un a changé cette page avant vous",
      kept: "Son changement est gardé ; le vôtre n'a pas été enregistré.",
      next: 'Revenez à la page, rechargez-la, puis refaites votre changement.',
    },
    s410: {
      title: 'Cette page a été retirée',
      kept: "Ce qu'elle contenait a été effacé, ou son lien a servi.",
      next: 'Demandez un nouveau lien à la personne qui vous a donné celui-ci.',
    },
    s413: {
      title: 'Ce fichier est trop lourd',
      kept: "Rien n'a été enregistré.",
      next: 'Envoyez un fichier plus petit, par exemple une année à la fois.',
    },
    s429: {
      title: 'Trop de demandes en peu de temps',
      kept: "Rien n'a été perdu.",
      next: 'Attendez une minute, puis essayez de nouveau.',
    },
    s500: {
      title: "L'atelier a un souci",
      kept: 'Ce qui était enregistré le reste. Le dernier geste, lui, ne l’est peut-être pas.',
      next: 'Le souci est noté pour l’équipe. Attendez un peu, puis essayez de nouveau.',
    },
  },
  en: {
    home: 'Go to the home page',
    back: 'Go back to the previous page',
    retry: 'Try again',
    signIn: 'Sign in',
    status: (status: number) => `Response ${status}`,
    s400: {
      title: 'We did not understand this request',
      kept: 'Nothing was changed.',
      next: 'Go back to the previous page and try again. If you followed a link, it may be cut.',
    },
    s401: {
      title: 'This page needs you to sign in',
      kept: 'Nothing was lost.',
      next: 'Sign in: the page will open afterwards.',
    },
    s403: {
      title: 'This page is not for this account',
      kept: 'Nothing was shown or changed.',
      next: 'If you think it should be, ask the person who runs the pilot to add you.',
    },
    s404: {
      title: 'There is nothing at this address',
      kept: 'Your data and your answers are where you left them.',
      next: 'Check the address, or start again from the home page.',
    },
    s409: {
      title: 'Someone changed this page before you',
      kept: 'Their change is kept; yours was not saved.',
      next: 'Go back to the page, reload it, then make your change again.',
    },
    s410: {
      title: 'This page was taken away',
      kept: 'What it held was erased, or its link was used.',
      next: 'Ask the person who gave you this link for a new one.',
    },
    s413: {
      title: 'This file is too heavy',
      kept: 'Nothing was saved.',
      next: 'Send a smaller file, for example one year at a time.',
    },
    s429: {
      title: 'Too many requests in a short time',
      kept: 'Nothing was lost.',
      next: 'Wait a minute, then try again.',
    },
    s500: {
      title: 'The workshop has a problem',
      kept: 'What was saved is still saved. Your last step may not be.',
      next: 'The team is told. Wait a little, then try again.',
    },
  },
});
