import { defineMessages } from '~/platform/i18n/messages.ts';

interface Failure {
  readonly holder: string;
  readonly holderCode?: string;
  readonly retryAfterSeconds?: number;
}

interface FileTrouble {
  readonly fileName?: string;
}

const minutes = (seconds: number): number => Math.max(1, Math.ceil(seconds / 60));

/** The holder's own code, where it gave one. */
const coded = ({ holderCode }: Failure): string => (holderCode ? ` (${holderCode})` : '');

/** A failure's text says what happened, what was kept, and whose turn it is. Keys are those of errors.ts. */
export const messages = defineMessages({
  fr: {
    errors: {
      moved: (p: Failure) =>
        `${p.holder} ne vous reconnaît plus sous ce numéro : un déménagement ou une nouvelle carte, sans doute. Ce qui est déjà arrivé est gardé. Connectez de nouveau ${p.holder}, avec votre numéro d'aujourd'hui.`,
      unknownPerson: (p: Failure) =>
        `${p.holder} ne trouve pas de dossier à votre nom. Vérifiez auprès de ${p.holder} que votre état civil y est bien écrit, puis connectez de nouveau.`,
      noConsent: (p: Failure) =>
        `${p.holder} ne trouve pas votre accord. Ce qui est déjà arrivé est gardé. Connectez de nouveau ${p.holder} pour continuer.`,
      consentExpired: (p: Failure) =>
        `Votre accord chez ${p.holder} est arrivé à son terme. Ce qui est déjà arrivé est gardé. Connectez de nouveau ${p.holder} si vous voulez continuer.`,
      consentNotStarted: (p: Failure) =>
        `Votre accord chez ${p.holder} n'a pas encore commencé. Nous réessaierons demain.`,
      consentRefused: (p: Failure) =>
        `Vous avez refusé sur le site de ${p.holder}. Rien n'a été transmis. Vous pouvez changer d'avis quand vous voulez.`,
      consentPageDown: (p: Failure) =>
        `La page d'accord de ${p.holder} est en panne. Rien n'a été transmis, et rien ne vous est compté. Revenez demain, ou quand l'équipe vous le dira.`,
      outOfScope: (p: Failure) =>
        `Votre accord chez ${p.holder} ne couvre pas cette donnée. Connectez de nouveau ${p.holder} en l'incluant, ou continuez sans elle.`,
      proofPending: (p: Failure) =>
        `${p.holder} vérifie encore votre accord. Si un message de ${p.holder} vous demande de le confirmer, répondez-y ; sinon, rien à faire : nous réessaierons chaque jour.`,
      noData: (p: Failure) =>
        `${p.holder} n'a rien pour ces dates, pour le moment. Nous réessaierons demain. Si cela dure, regardez sur votre compte ${p.holder} si elles y sont.`,
      quotaSecond: (p: Failure) => `${p.holder} reçoit trop de demandes à la fois. Nous réessaierons dans un instant.`,
      quotaHour: (p: Failure) =>
        `${p.holder} a atteint son nombre de demandes pour cette heure. Nous réessaierons ${p.retryAfterSeconds === undefined ? 'dans l’heure' : `dans ${minutes(p.retryAfterSeconds)} min`}.`,
      serverError: (p: Failure) => `${p.holder} est en panne. Rien n'est perdu : nous réessaierons.`,
      tooSlow: (p: Failure) => `${p.holder} met trop de temps à répondre. Rien n'est perdu : nous réessaierons.`,
      unreachable: (p: Failure) => `${p.holder} ne répond pas. Rien n'est perdu : nous réessaierons.`,
      emptyAnswer: (p: Failure) => `${p.holder} a répondu par une page vide. Rien n'est perdu : nous réessaierons.`,
      truncatedAnswer: (p: Failure) =>
        `La réponse de ${p.holder} s'est coupée en route. Rien d'incomplet n'est gardé : nous réessaierons.`,
      contractChanged: (p: Failure) =>
        `${p.holder} a changé la forme de ses réponses${coded(p)}. Rien n'est perdu ; l'équipe du projet doit adapter le connecteur.`,
      windowTooLong: (p: Failure) =>
        `${p.holder} refuse une période aussi longue. L'équipe du projet doit corriger le connecteur.`,
      historyTooOld: (p: Failure) =>
        `${p.holder} ne remonte pas aussi loin. L'équipe du projet doit corriger le connecteur.`,
      badRequest: (p: Failure) =>
        `${p.holder} n'a pas compris notre demande${coded(p)}. L'équipe du projet doit corriger le connecteur.`,
      tokenRefused: (p: Failure) =>
        `${p.holder} refuse les identifiants de cette installation. L'équipe du projet doit les vérifier.`,
      notConfigured: (p: Failure) =>
        `${p.holder} n'est pas configuré sur cette installation. L'équipe du projet doit le faire.`,
      redirectIncomplete: (p: Failure) =>
        `Le retour de ${p.holder} est incomplet : votre numéro manque. Recommencez la connexion.`,
      identityRefused: (p: Failure) =>
        `${p.holder} n'a pas pu confirmer qui vous êtes. Rien n'a été transmis. Recommencez la connexion.`,
      missingParameter: (p: Failure) =>
        `La demande envoyée à ${p.holder} est incomplète. L'équipe du projet doit corriger le connecteur.`,
      invalidDuration: (p: Failure) =>
        `La durée demandée à ${p.holder} n'est pas lisible. L'équipe du projet doit la corriger.`,
      durationTooLong: (p: Failure) =>
        `${p.holder} n'accepte pas une durée aussi longue. L'équipe du projet doit la réduire.`,
      fileUnknown: (p: FileTrouble) =>
        `Nous ne reconnaissons pas « ${p.fileName ?? ''} ». Déposez la courbe ou la consommation quotidienne d'Enedis, ou la consommation par jour de GRDF, sans les modifier.`,
      fileProduction: (p: FileTrouble) =>
        `« ${p.fileName ?? ''} » contient une production, pas une consommation. Téléchargez la consommation.`,
      fileSeveralMeters: (p: FileTrouble) =>
        `« ${p.fileName ?? ''} » contient plusieurs compteurs. Téléchargez-les un par un.`,
      fileWithoutReadings: (p: FileTrouble) =>
        `« ${p.fileName ?? ''} » ne contient aucune mesure. Choisissez une période plus longue et téléchargez-le de nouveau.`,
    },
    remedies: {
      retry: 'Nous réessayons, rien à faire',
      tester: 'À vous de jouer',
      lead: "À l'équipe du projet",
    },
    refused: {
      badDate: 'date illisible',
      badNumber: 'valeur illisible',
      negative: 'valeur négative',
      absurd: 'valeur impossible pour un logement',
      backwards: "l'index recule",
      badStep: 'durée du pas inconnue',
    },
    entries: { yes: 'oui', no: 'non' },
    authorize: {
      title: (holder: string) => `Simulateur : ${holder}`,
      banner: (holder: string) => `Simulateur : ceci n'est pas ${holder}`,
      bannerDetail: 'Un faux site, de fausses personnes, de fausses données : rien ici ne vient de chez vous.',
      asks: (client: string, holder: string) => `${client} demande vos données à ${holder}`,
      client: "L'Atelier Self Data",
      shared: 'Ce qui sera transmis',
      nothing: 'Aucune donnée',
      until: "Jusqu'au",
      stop: 'ou dès que vous retirez votre accord',
      home: 'Le logement simulé',
      household: 'Le foyer simulé',
      family: (adults: number, children: number) =>
        `${adults > 1 ? `${adults} adultes` : 'un adulte'}, ${children === 0 ? 'sans enfant' : children > 1 ? `${children} enfants` : 'un enfant'}`,
      kind: { house: (year: number) => `Maison de ${year}`, flat: (year: number) => `Appartement de ${year}` },
      heating: {
        gas: 'chauffée au gaz',
        electric: 'chauffée à l’électricité',
        heatPump: 'chauffée par une pompe à chaleur',
      },
      heatingFlat: {
        gas: 'chauffé au gaz',
        electric: 'chauffé à l’électricité',
        heatPump: 'chauffé par une pompe à chaleur',
      },
      surface: (m2: number) => `${m2} m²`,
      people: (count: number) => (count > 1 ? `${count} personnes` : 'une personne'),
      answers: 'Votre réponse',
      accept: "J'autorise",
      refuse: 'Je refuse',
      refusedRequest: (holder: string) => `${holder} refuse cette demande`,
      down: (holder: string) => `La page de ${holder} ne s'affiche pas`,
      downText: "Incident joué pour l'expérimentation : c'est ce que verrait une personne qui vient donner son accord.",
      back: "Revenir à l'Atelier",
      problems: {
        missing_parameter: (name: string) =>
          `Il manque « ${name} » dans l'adresse. Reprenez la connexion depuis le début.`,
        invalid_duration_format: (value: string) =>
          `La durée « ${value} » n'est pas lisible : elle s'écrit P1Y ou P6M.`,
        maximum_duration_exceeded: (years: string) =>
          `La durée dépasse ${years} ans, le plus long que ce détenteur accepte.`,
        invalid_redirect: (_: string) =>
          "L'adresse de retour n'est pas celle de cette application. Rien n'a été transmis.",
      },
    },
  },
  en: {
    errors: {
      moved: (p: Failure) =>
        `${p.holder} no longer knows you under this number: you have probably moved, or have a new card. What has arrived is kept. Connect ${p.holder} again, with the number you have today.`,
      unknownPerson: (p: Failure) =>
        `${p.holder} finds no file in your name. Check with ${p.holder} that your civil status is written as it should be, then connect again.`,
      noConsent: (p: Failure) =>
        `${p.holder} finds no consent of yours. What has arrived is kept. Connect ${p.holder} again to go on.`,
      consentExpired: (p: Failure) =>
        `Your consent at ${p.holder} has come to its end. What has arrived is kept. Connect ${p.holder} again if you want to go on.`,
      consentNotStarted: (p: Failure) => `Your consent at ${p.holder} has not begun yet. We try again tomorrow.`,
      consentRefused: (p: Failure) =>
        `You refused on ${p.holder}'s site. Nothing was sent. You may change your mind whenever you like.`,
      consentPageDown: (p: Failure) =>
        `${p.holder}'s consent page is out of order. Nothing was sent, and nothing counts against you. Come back tomorrow, or when the team tells you.`,
      outOfScope: (p: Failure) =>
        `Your consent at ${p.holder} does not cover this data. Connect ${p.holder} again and include it, or go on without.`,
      proofPending: (p: Failure) =>
        `${p.holder} is still checking your consent. If a message from ${p.holder} asks you to confirm it, answer it; if not, there is nothing to do: we try again every day.`,
      noData: (p: Failure) =>
        `${p.holder} has nothing for these dates yet. We try again tomorrow. If it lasts, look in your ${p.holder} account whether it is there.`,
      quotaSecond: (p: Failure) => `${p.holder} is getting too many requests at once. We try again in a moment.`,
      quotaHour: (p: Failure) =>
        `${p.holder} has reached its number of requests for this hour. We try again ${p.retryAfterSeconds === undefined ? 'within the hour' : `in ${minutes(p.retryAfterSeconds)} min`}.`,
      serverError: (p: Failure) => `${p.holder} is out of order. Nothing is lost: we try again.`,
      tooSlow: (p: Failure) => `${p.holder} takes too long to answer. Nothing is lost: we will try again.`,
      unreachable: (p: Failure) => `${p.holder} does not answer. Nothing is lost: we try again.`,
      emptyAnswer: (p: Failure) => `${p.holder} answered with an empty page. Nothing is lost: we try again.`,
      truncatedAnswer: (p: Failure) =>
        `${p.holder}'s answer broke off on the way. Nothing incomplete is kept: we try again.`,
      contractChanged: (p: Failure) =>
        `${p.holder} changed the shape of its answers${coded(p)}. Nothing is lost; the project team must adapt the connector.`,
      windowTooLong: (p: Failure) =>
        `${p.holder} refuses so long a period. The project team must correct the connector.`,
      historyTooOld: (p: Failure) =>
        `${p.holder} does not go back so far. The project team must correct the connector.`,
      badRequest: (p: Failure) =>
        `${p.holder} did not understand our request${coded(p)}. The project team must correct the connector.`,
      tokenRefused: (p: Failure) =>
        `${p.holder} refuses this installation's credentials. The project team must check them.`,
      notConfigured: (p: Failure) => `${p.holder} is not configured on this installation. The project team must do it.`,
      redirectIncomplete: (p: Failure) =>
        `What came back from ${p.holder} is incomplete: your number is missing. Start the connection again.`,
      identityRefused: (p: Failure) =>
        `${p.holder} could not confirm who you are. Nothing was sent. Start the connection again.`,
      missingParameter: (p: Failure) =>
        `The request sent to ${p.holder} is incomplete. The project team must correct the connector.`,
      invalidDuration: (p: Failure) =>
        `The duration asked of ${p.holder} cannot be read. The project team must correct it.`,
      durationTooLong: (p: Failure) =>
        `${p.holder} does not accept so long a duration. The project team must shorten it.`,
      fileUnknown: (p: FileTrouble) =>
        `We do not recognise "${p.fileName ?? ''}". Drop the load curve or daily consumption of Enedis, or the daily consumption of GRDF, unchanged.`,
      fileProduction: (p: FileTrouble) =>
        `"${p.fileName ?? ''}" holds a production, not a consumption. Download the consumption.`,
      fileSeveralMeters: (p: FileTrouble) => `"${p.fileName ?? ''}" holds several meters. Download them one by one.`,
      fileWithoutReadings: (p: FileTrouble) =>
        `"${p.fileName ?? ''}" holds no reading. Choose a longer period and download it again.`,
    },
    remedies: {
      retry: 'We try again, nothing to do',
      tester: 'Your turn',
      lead: "The project team's turn",
    },
    refused: {
      badDate: 'date cannot be read',
      badNumber: 'value cannot be read',
      negative: 'negative value',
      absurd: 'impossible value for a home',
      backwards: 'the index goes backwards',
      badStep: 'unknown length of step',
    },
    entries: { yes: 'yes', no: 'no' },
    authorize: {
      title: (holder: string) => `Simulator: ${holder}`,
      banner: (holder: string) => `Simulator: this is not ${holder}`,
      bannerDetail: 'A make-believe site, make-believe people, make-believe data: nothing here comes from your home.',
      asks: (client: string, holder: string) => `${client} asks ${holder} for your data`,
      client: 'Atelier Self Data',
      shared: 'What will be sent',
      nothing: 'No data',
      until: 'Until',
      stop: 'or as soon as you withdraw your consent',
      home: 'The simulated home',
      household: 'The simulated household',
      family: (adults: number, children: number) =>
        `${adults > 1 ? `${adults} adults` : 'one adult'}, ${children === 0 ? 'no child' : children > 1 ? `${children} children` : 'one child'}`,
      kind: { house: (year: number) => `House of ${year}`, flat: (year: number) => `Flat of ${year}` },
      heating: { gas: 'heated with gas', electric: 'heated with electricity', heatPump: 'heated by a heat pump' },
      heatingFlat: { gas: 'heated with gas', electric: 'heated with electricity', heatPump: 'heated by a heat pump' },
      surface: (m2: number) => `${m2} m²`,
      people: (count: number) => (count > 1 ? `${count} people` : 'one person'),
      answers: 'Your answer',
      accept: 'I allow it',
      refuse: 'I refuse',
      refusedRequest: (holder: string) => `${holder} refuses this request`,
      down: (holder: string) => `${holder}'s page does not load`,
      downText: 'An incident played for the pilot: this is what a person who comes to agree would see.',
      back: 'Back to Atelier',
      problems: {
        missing_parameter: (name: string) => `"${name}" is missing from the address. Start the connection again.`,
        invalid_duration_format: (value: string) => `The duration "${value}" cannot be read: write P1Y or P6M.`,
        maximum_duration_exceeded: (years: string) =>
          `The duration is longer than ${years} years, the most this holder accepts.`,
        invalid_redirect: (_: string) => 'The return address does not belong to this application. Nothing was sent.',
      },
    },
  },
});
