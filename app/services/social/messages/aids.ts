import { defineMessages } from '~/platform/i18n/messages.ts';
import type { Caution, NotCovered } from '../home.ts';

export type Aid = 'rsa' | 'primeActivite' | 'housingBenefit' | 'healthCover' | 'localFare';

export const messages = defineMessages({
  fr: {
    title: "À quoi j'ai droit",
    lead: 'Une estimation, à partir de ce qui vous a été rendu et de ce que vous dites.',
    warning: {
      title: "C'est une estimation, pas une décision",
      text: "Seul l'organisme décide. Rien de ce que vous écrivez ici ne lui est envoyé. Le montant réel peut être plus haut ou plus bas.",
    },
    names: (aid: Aid) =>
      ({
        rsa: 'RSA',
        primeActivite: "Prime d'activité",
        housingBenefit: 'Aide au logement',
        healthCover: 'Complémentaire santé solidaire',
        localFare: 'Transports',
      })[aid],
    amount: (euros: string) => `Environ ${euros} par mois`,
    nothing: (aid: Aid) =>
      ({
        rsa: 'Pas de RSA, d’après ces réponses',
        primeActivite: "Pas de prime d'activité, d'après ces réponses",
        housingBenefit: "Pas d'aide au logement, d'après ces réponses",
        healthCover: '',
        localFare: '',
      })[aid],
    why: (aid: Aid) =>
      ({
        rsa: 'Ce que le foyer reçoit dépasse ce que la loi fixe pour lui.',
        primeActivite: "Elle s'ajoute à un salaire. Sans salaire, ou au-delà d'un certain montant, elle est de zéro.",
        housingBenefit: 'Avec ce loyer et ces revenus, le calcul donne zéro.',
        healthCover: '',
        localFare: '',
      })[aid],
    health: {
      free: 'Elle serait gratuite pour vous et votre foyer',
      contribution: (euros: string) => `Possible, pour ${euros} par mois en tout`,
      above: 'Au-dessus du plafond, d’après ces réponses',
      becauseRsa: "Quand on touche le RSA, on y a droit sans condition. Elle n'est pas toujours ouverte toute seule.",
      counted: (counted: string, free: string, contribution: string) =>
        `Compté sur un an : ${counted}. Gratuite jusqu'à ${free}, avec une participation jusqu'à ${contribution}.`,
    },
    fare: {
      none: 'Parmi les tarifs que nous avons pu lire, aucun ne correspond.',
      free: 'Gratuit',
      others:
        "D'autres tarifs réduits existent. Nous n'avons pas pu lire leurs conditions d'aujourd'hui : demandez en agence.",
      readOn: (day: string) => `Conditions lues le ${day}.`,
      source: 'Voir les conditions',
    },
    needs: {
      title: 'Il manque une réponse',
      text: 'Pour estimer, il faut encore :',
    },
    notCovered: {
      title: 'Nous ne savons pas estimer cette situation',
      ask: (contact: string) =>
        `Cela ne veut pas dire que vous n'y avez pas droit. ${contact} peut regarder avec vous.`,
    },
    reasons: (reason: NotCovered) =>
      ({
        'self-employed': "Travail à son compte : le calcul dépend du chiffre d'affaires.",
        student: "Études, stage ou apprentissage : d'autres règles s'appliquent.",
        'disability-benefit': 'Allocation adulte handicapé : elle change tout le calcul.',
        'child-with-income': 'Un enfant qui gagne de l’argent : il compte ou non, selon le montant.',
        'shared-custody': "Un enfant en garde partagée : il compte pour une part, selon l'accord entre parents.",
        'under-25': 'Moins de 25 ans sans enfant : il faut avoir beaucoup travaillé avant, et nous ne le savons pas.',
        'under-18': 'Moins de 18 ans.',
        'no-scale-that-day': 'Les barèmes de ce jour-là ne sont pas connus ici.',
        'owner-housing-benefit': "Propriétaire : l'aide dépend du prêt, et n'existe plus dans la plupart des cas.",
        'shelter-housing-benefit': 'Foyer ou hébergement : le calcul dépend de la convention du lieu.',
        'free-housing-benefit': "Logement sans loyer à votre nom : cette aide n'existe que pour qui paie un loyer.",
      })[reason],
    cautions: (caution: Caution) =>
      ({
        'scale-over-a-year-old':
          'Ces barèmes ont plus d’un an, et ont sans doute été relevés depuis : le vrai montant peut être un peu plus haut.',
        'near-a-ceiling': 'Vous êtes tout près du plafond : demandez, même si l’estimation dit non.',
        'past-wages-may-be-left-out':
          'Quand on touche le RSA, la CAF peut ne pas compter vos anciens salaires : le montant peut être plus haut.',
        'rent-reduction-left-out':
          'En logement social, une réduction de loyer peut remplacer une partie de cette aide.',
      })[caution],
    received: (euros: string, day: string) => `Vous avez reçu ${euros} le ${day}.`,
    gap: "L'écart peut venir de ce que cette page ne sait pas. Ce n'est pas forcément une erreur, ni la vôtre ni celle de la CAF.",
    notReceived: 'Rien de tel dans vos derniers versements. Cela vaut peut-être la peine de demander.',
    since: (day: string) => `Barèmes en vigueur depuis le ${day}.`,
    how: 'Comment on arrive à ce montant',
    steps: (step: string) =>
      ({
        'household-amount': 'Montant fixé pour votre foyer',
        'earnings-kept': 'Part du salaire gardée en plus',
        housing: 'Moins le forfait logement',
        earnings: 'Moins les salaires, moyenne de trois mois',
        'other-income': 'Moins les autres revenus',
        'family-benefits': 'Moins les allocations familiales',
        maintenance: 'Moins le soutien familial',
      })[step] ?? step,
    total: 'Total',
    inWork: {
      caption: 'Mois par mois',
      month: 'Mois',
      household: 'Montant fixé pour votre foyer',
      bonus: 'Bonus selon le salaire',
      kept: 'Part du salaire ajoutée',
      deducted: 'Ce qui est retiré',
      result: 'Reste',
      rounded: "Arrondi à l'euro.",
      mean: (before: string, paid: string) =>
        `La moyenne des trois mois donne ${before}. Après le prélèvement social de 0,5 %, il reste ${paid}.`,
      least: (least: string) => `En dessous de ${least}, rien n'est versé.`,
      deductedWhy:
        "Ce qui est retiré : les revenus et le forfait logement, ou le montant du foyer s'il est plus grand.",
    },
    housingHow: (formula: string, paid: string) =>
      `La formule de la loi donne ${formula} ; après 5 € de retenue et le prélèvement social, ${paid}. Elle est calculée par le programme que l'Inria a écrit d'après la loi (french-law 0.10.0).`,
    healthHow: (housing: string) => `Dont ${housing} pour le logement.`,
    claim: 'Préparer ma demande',
    where: (aid: Aid) =>
      ({
        rsa: 'Se demande à la CAF',
        primeActivite: 'Se demande à la CAF',
        housingBenefit: 'Se demande à la CAF',
        healthCover: "Se demande à l'assurance maladie",
        localFare: 'Se demande en agence TCL ou en ligne',
      })[aid],
    sources: 'D’où viennent ces barèmes',
    sourcesText:
      "RSA, prime d'activité, complémentaire santé : montants fixés par la loi, lus dans OpenFisca-France et comparés à ses cas publiés. Aide au logement : le programme french-law, comparé aux mêmes cas à 1 % près. Chacun peut refaire ces calculs : ils sont publiés avec leurs vérifications. Les équipes sociales ne les ont pas encore relus.",
  },
  en: {
    title: 'What I am entitled to',
    lead: 'An estimate, from what was given back to you and what you say.',
    warning: {
      title: 'This is an estimate, not a decision',
      text: 'Only the office decides. Nothing that you write here is sent to it. The real amount may be higher or lower.',
    },
    names: (aid: Aid) =>
      ({
        rsa: 'RSA (minimum income)',
        primeActivite: "Prime d'activité (in-work benefit)",
        housingBenefit: 'Housing benefit',
        healthCover: 'Health cover (complémentaire santé solidaire)',
        localFare: 'Transport',
      })[aid],
    amount: (euros: string) => `About ${euros} a month`,
    nothing: (aid: Aid) =>
      ({
        rsa: 'No RSA, going by these answers',
        primeActivite: 'No in-work benefit, going by these answers',
        housingBenefit: 'No housing benefit, going by these answers',
        healthCover: '',
        localFare: '',
      })[aid],
    why: (aid: Aid) =>
      ({
        rsa: 'What the household receives is more than what the law sets for it.',
        primeActivite: 'It comes on top of pay. Without pay, or beyond a certain amount, it is zero.',
        housingBenefit: 'With this rent and this income, the formula gives zero.',
        healthCover: '',
        localFare: '',
      })[aid],
    health: {
      free: 'It would be free for you and your household',
      contribution: (euros: string) => `Possible, for ${euros} a month in all`,
      above: 'Above the ceiling, going by these answers',
      becauseRsa: 'Those on the RSA are entitled to it without condition. It is not always opened by itself.',
      counted: (counted: string, free: string, contribution: string) =>
        `Counted over a year: ${counted}. Free up to ${free}, with a contribution up to ${contribution}.`,
    },
    fare: {
      none: 'Among the fares that we could read, none fits.',
      free: 'Free',
      others: 'There are other reduced fares. We could not read their conditions of today: ask at a sales office.',
      readOn: (day: string) => `Conditions read on ${day}.`,
      source: 'See the conditions',
    },
    needs: { title: 'An answer is missing', text: 'To estimate, we still need:' },
    notCovered: {
      title: 'We cannot estimate this situation',
      ask: (contact: string) =>
        `This does not mean that you are not entitled to it. ${contact} can look at it with you.`,
    },
    reasons: (reason: NotCovered) =>
      ({
        'self-employed': 'Self-employment: the calculation depends on the turnover.',
        student: 'Studies, internship or apprenticeship: other rules apply.',
        'disability-benefit': 'Disability benefit (AAH): it changes the whole calculation.',
        'child-with-income': 'A child who earns money: they count or not, by the amount.',
        'shared-custody': 'A child in shared custody: they count in part, by the agreement between parents.',
        'under-25': 'Under 25 without a child: one must have worked a lot before, and we do not know it.',
        'under-18': 'Under 18.',
        'no-scale-that-day': 'The scales of that day are not known here.',
        'owner-housing-benefit': 'Owner: the benefit depends on the loan, and no longer exists in most cases.',
        'shelter-housing-benefit': 'Hostel or shelter: the calculation depends on the agreement of the place.',
        'free-housing-benefit': 'No rent in your name: this benefit exists only for those who pay one.',
      })[reason],
    cautions: (caution: Caution) =>
      ({
        'scale-over-a-year-old':
          'These scales are over a year old and have likely been raised: the real amount may be a little higher.',
        'near-a-ceiling': 'You are very near the ceiling: ask, even if the estimate says no.',
        'past-wages-may-be-left-out':
          'For those on the RSA, the CAF may leave past wages out: the amount may be higher.',
        'rent-reduction-left-out': 'In social housing, a rent reduction may replace part of this benefit.',
      })[caution],
    received: (euros: string, day: string) => `You received ${euros} on ${day}.`,
    gap: 'The difference may come from what this page does not know. It is not necessarily a mistake, neither yours nor the CAF’s.',
    notReceived: 'Nothing like it in your last payments. It may be worth asking.',
    since: (day: string) => `Scales in force since ${day}.`,
    how: 'How we get to this amount',
    steps: (step: string) =>
      ({
        'household-amount': 'Amount set for your household',
        'earnings-kept': 'Share of pay kept on top',
        housing: 'Less the flat housing amount',
        earnings: 'Less pay, average of three months',
        'other-income': 'Less other income',
        'family-benefits': 'Less family allowances',
        maintenance: 'Less family support benefit',
      })[step] ?? step,
    total: 'Total',
    inWork: {
      caption: 'Month by month',
      month: 'Month',
      household: 'Amount set for your household',
      bonus: 'Bonus by pay',
      kept: 'Share of pay added',
      deducted: 'Taken off',
      result: 'Left',
      rounded: 'Rounded to the euro.',
      mean: (before: string, paid: string) =>
        `The average of the three months gives ${before}. After the social levy of 0.5%, ${paid} is left.`,
      least: (least: string) => `Below ${least}, nothing is paid.`,
      deductedWhy: 'Taken off: income and the flat housing amount, or the household amount if it is larger.',
    },
    housingHow: (formula: string, paid: string) =>
      `The formula of the law gives ${formula}; after EUR 5 and the social levy, ${paid}. It is computed by the program that Inria wrote from the law (french-law 0.10.0).`,
    healthHow: (housing: string) => `Of which ${housing} for housing.`,
    claim: 'Prepare my claim',
    where: (aid: Aid) =>
      ({
        rsa: 'Claimed from the CAF',
        primeActivite: 'Claimed from the CAF',
        housingBenefit: 'Claimed from the CAF',
        healthCover: 'Claimed from the health insurance',
        localFare: 'Claimed at a TCL office or online',
      })[aid],
    sources: 'Where these scales come from',
    sourcesText:
      'RSA, in-work benefit, health cover: amounts set by law, read in OpenFisca-France and compared with its published cases. Housing benefit: the program french-law, compared with the same cases within 1%. Anyone can run these calculations again: they are published with their checks. Social teams have not reviewed them yet.',
  },
});
