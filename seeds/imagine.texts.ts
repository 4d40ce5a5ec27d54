import type { UseCaseDocument } from '~/imagine/use-case.ts';

/** What a demo's workshop added to a use case of the kit: the parts that the kit leaves to the room. */
type Added = Pick<UseCaseDocument, 'form' | 'benefits' | 'plenary'>;

interface DemoUseCase {
  readonly kitUseCase: string;
  /** Left out where the demo shows a sheet with blanks. */
  readonly added?: Added;
}

export const DEMO_USE_CASES: Readonly<Record<string, readonly DemoUseCase[]>> = {
  nantes: [
    {
      kitUseCase: 'my-smart-home',
      added: {
        form: {
          fr: 'Un espace en ligne, et une réunion de palier par trimestre',
          en: 'An online space, and a neighbours’ meeting each quarter',
        },
        benefits: [
          {
            fr: 'Comprendre sa facture sans être spécialiste',
            en: 'Understanding the bill without being a specialist',
          },
          { fr: 'Vérifier qu’un geste a servi, hiver compris', en: 'Checking that a gesture worked, winter included' },
          {
            fr: 'Parler à son bailleur avec des chiffres qu’on a choisi de réunir',
            en: 'Talking to the landlord with figures one chose to bring together',
          },
        ],
        plenary: {
          fr: 'Nadia rentre du travail à six heures du matin. Sa facture a doublé, et personne ne sait lui dire pourquoi.\nAvec ce service, Enedis lui rend sa courbe, demi-heure par demi-heure. Elle décrit son logement en trois minutes. Le lendemain, une phrase : « La nuit, 180 watts restent allumés. » Un vieux congélateur, sur le balcon, en prend la moitié.\nElle choisit un seul geste. Six semaines plus tard, le service dit si cela a marché, météo corrigée, avec sa marge d’erreur.\nSans la courbe et sans le contrat, rien ne marche. Avec eux, trente et un voisins ont déjà réuni leurs totaux, et le bailleur les a reçus.',
          en: 'Nadia comes home from work at six in the morning. Her bill has doubled, and nobody can tell her why.\nWith this service, Enedis gives her back her curve, half-hour by half-hour. She describes her home in three minutes. The next day, one sentence: “At night, 180 watts stay on.” An old freezer on the balcony takes half of it.\nShe picks a single gesture. Six weeks later, the service tells whether it worked, corrected for the weather, with its margin.\nWithout the curve and the contract, nothing works. With them, thirty-one neighbours have already brought their totals together, and the landlord met them.',
        },
      },
    },
    { kitUseCase: 'zeus-techno' },
    { kitUseCase: 'wemix' },
  ],
  'la-rochelle': [
    {
      kitUseCase: 'mobilites-partagees',
      added: {
        form: { fr: 'Une application, et une assemblée deux fois par an', en: 'An app, and an assembly twice a year' },
        benefits: [
          { fr: 'Voir ses trajets sur une carte à soi', en: 'Seeing one’s trips on a map of one’s own' },
          {
            fr: 'Peser sur les horaires sans être suivi à la trace',
            en: 'Having a say on timetables without being tracked',
          },
        ],
        plenary: {
          fr: 'Combien d’entre vous ont attendu un bus qui ne va pas où ils travaillent ?\nIci, chacun garde ses trajets. Quand une question se pose, l’assemblée vote ce qui se partage, avec qui et pour combien de temps. On peut toujours dire non pour soi.\nIl faut deux choses : les trajets du téléphone et les validations de Yélo. La carte des flux ne montre jamais moins de cinq personnes.',
          en: 'How many of you have waited for a bus that does not go where they work?\nHere, everyone keeps their own trips. When a question comes up, the assembly votes on what is shared, with whom and for how long. One can always say no for oneself.\nTwo things are needed: the phone’s trips and the Yélo validations. The map of flows never shows fewer than five people.',
        },
      },
    },
    { kitUseCase: 'coach-co2' },
  ],
  lyon: [
    {
      kitUseCase: 'ma-situation-sociale',
      added: {
        form: {
          fr: 'Un tableau de bord, à ouvrir seul ou avec une travailleuse sociale',
          en: 'A dashboard, to open alone or with a social worker',
        },
        benefits: [
          { fr: 'Ne plus raconter sa vie à chaque guichet', en: 'No longer telling one’s life at every counter' },
          { fr: 'Voir venir une échéance avant qu’elle ne tombe', en: 'Seeing a deadline coming before it falls' },
        ],
        plenary: {
          fr: 'Géraldine et Damien ont trois classeurs, et la bonne feuille n’est jamais dans le bon.\nLe service réunit leurs allocations, leurs revenus et leurs rendez-vous sur une page, chez eux. Ils en prêtent une vue à leur assistante sociale, pour un mois, et la reprennent quand ils veulent.\nSans la CAF et sans les revenus, il ne reste qu’un agenda. C’est par là que nous voulons commencer.',
          en: 'Géraldine and Damien have three binders, and the right paper is never in the right one.\nThe service brings their benefits, income and appointments together on one page, at home. They lend a view of it to their social worker, for a month, and take it back whenever they like.\nWithout the benefits office and the income, only a diary is left. That is where we want to begin.',
        },
      },
    },
    { kitUseCase: 'sortia-lyon' },
  ],
};
