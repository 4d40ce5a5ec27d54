import type { Severity, StressDocument } from '~/governance/design/design.ts';
import type { GovernanceModelKey } from '~/governance/models.ts';
import type { PolicyOverride } from '~/governance/policy/policy.ts';
import type { Bilingual } from '~/platform/i18n/messages.ts';

export interface DemoDesign {
  /** Given where a scenario of the demo rests on this design (`scenarios.server.ts`). */
  readonly id?: string;
  /** Key of the kit's use case that the demo imagined; the design stands alone when it did not. */
  readonly kitUseCase: string;
  readonly title: Bilingual;
  /** One line for each person: an option by question, in the order of the questionnaire; '-' without opinion. */
  readonly answers: readonly string[];
  /** How many of them, from the first, came on paper. */
  readonly onPaper: number;
  readonly model?: GovernanceModelKey;
  readonly overrides?: readonly PolicyOverride[];
  readonly tests?: readonly (StressDocument & { readonly obstacle: string; readonly severity: Severity })[];
}

const COACH: DemoDesign = {
  id: '5d1f0c5e-2b1a-4a51-9a55-6b0f4a5e0003',
  kitUseCase: 'coach-co2',
  title: { fr: 'Mon coach mobilité', en: 'My mobility coach' },
  answers: [
    'many essential each never life encourage themselves hour at-ease year',
    'many essential each totals life encourage themselves hour mixed year',
    'few useful each-then-group totals life gather institution hour struggling year',
    'many essential each never life encourage themselves hour at-ease patient',
    'many useful each totals habits operate institution none struggling year',
    'many essential each-then-group totals life encourage peers regular mixed patient',
    'few essential each never life encourage themselves hour at-ease year',
    'many useful each-then-group totals life gather table hour struggling year',
    'many essential each never life encourage themselves hour mixed year',
    'few useful group detail habits gather peers regular mixed patient',
    'many essential each totals life encourage themselves none struggling months',
    'many - each never habits encourage services hour at-ease year',
  ],
  onPaper: 5,
  model: 'personal-cloud',
  tests: [
    {
      obstacle: 'data-hoovering',
      severity: 'light',
      title: { fr: "L'aspirateur", en: 'The hoover' },
      hit: {
        fr: "Un service trop gourmand lit les trajets d'une seule personne, celle qui l'a installé. Personne d'autre n'est touché.",
        en: 'A greedy service reads the trips of one person, the one who installed it. Nobody else is hit.',
      },
      guard: {
        fr: "Le service ne tourne que dans l'espace ; seul le score carbone peut sortir, et la page le montre avant l'envoi.",
        en: 'The service runs in the space only; the carbon score alone may leave, and the page shows it before it is sent.',
      },
      path: {
        fr: "Écrire la règle dans la charte de l'expérimentation, puis la faire vérifier par le DPO de l'agglomération.",
        en: 'Write the rule in the charter of the pilot, then have it checked by the data-protection officer.',
      },
    },
    {
      obstacle: 'the-forced-consent',
      severity: 'serious',
      title: { fr: "L'accord forcé", en: 'The forced agreement' },
      hit: {
        fr: 'Un employeur demande à voir le tableau de bord : les trajets disent les horaires, les détours, les absences.',
        en: 'An employer asks to see the dashboard: trips tell hours, detours, absences.',
      },
      guard: {
        fr: 'Une vue « vitrine » qui ne montre que le mois et le mode, indiscernable de la vraie.',
        en: 'A “shop window” view that shows month and mode only, and cannot be told from the real one.',
      },
      path: {
        fr: 'La dessiner avec trois testeurs salariés de La Poste, avant le recrutement.',
        en: 'Design it with three testers who work at the post office, before recruitment.',
      },
    },
  ],
};

const SHARED: DemoDesign = {
  id: '5d1f0c5e-2b1a-4a51-9a55-6b0f4a5e0004',
  kitUseCase: 'mobilites-partagees',
  title: { fr: 'Mobilités partagées', en: 'Shared mobility' },
  answers: [
    'few useless territory detail habits encourage peers regular mixed patient',
    'many useful group detail habits encourage peers regular mixed patient',
    'few useful group detail life encourage peers regular at-ease patient',
    'few - group totals habits encourage table regular mixed patient',
    'one useless territory detail little gather table hour mixed patient',
    'few useful group detail habits encourage peers regular mixed year',
    'many useful group detail life encourage themselves regular at-ease patient',
    'few useful group detail habits gather peers regular struggling patient',
  ],
  onPaper: 8,
  model: 'cooperative',
  overrides: [
    {
      aspect: 'leaving',
      model: 'data-trust',
      why: {
        fr: "Une carte publiée ne doit pas survivre telle quelle à quelqu'un qui part : l'agglomération la retire et la refait.",
        en: 'A published map must not outlive as it is someone who leaves: the authority withdraws it and draws it again.',
      },
    },
  ],
  tests: [
    {
      obstacle: 'the-curious-neighbour',
      severity: 'light',
      title: { fr: 'Le voisin curieux', en: 'The curious neighbour' },
      hit: {
        fr: 'Sur la carte des flux, une seule maison part à cinq heures du matin rue des Lilas.',
        en: 'On the map of flows, a single house in Lilac Street leaves at five in the morning.',
      },
      guard: {
        fr: "Aucun flux de moins de cinq personnes, et des tranches d'une heure la nuit.",
        en: 'No flow of fewer than five people, and slices of an hour at night.',
      },
      path: {
        fr: "Faire voter le seuil à la première assemblée : c'est une bonne première décision.",
        en: 'Have the threshold voted at the first assembly: it makes a good first decision.',
      },
    },
  ],
};

const HOME: DemoDesign = {
  kitUseCase: 'my-smart-home',
  title: { fr: 'My Smart Home', en: 'My Smart Home' },
  answers: [
    'many essential each totals life encourage themselves hour mixed year',
    'many essential each-then-group totals habits encourage themselves hour at-ease year',
    'few useful each totals habits operate institution none struggling year',
    'many essential each never life encourage themselves hour at-ease year',
    'few essential each-then-group totals habits gather table hour mixed year',
    'many useful each totals life encourage services none struggling months',
  ],
  onPaper: 2,
  model: 'personal-cloud',
};

const WEMIX: DemoDesign = {
  kitUseCase: 'wemix',
  title: { fr: 'WeMix', en: 'WeMix' },
  answers: [
    'few useless group detail habits encourage peers regular at-ease patient',
    'few useful group detail habits encourage peers regular mixed patient',
    'many useful group detail little gather table regular mixed patient',
  ],
  onPaper: 0,
};

const SOCIAL: DemoDesign = {
  kitUseCase: 'ma-situation-sociale',
  title: { fr: 'Ma situation sociale', en: 'My social situation' },
  answers: [
    'many essential each never life operate institution none struggling year',
    'many essential each never life operate institution hour struggling year',
    'many essential each totals life encourage themselves hour struggling year',
    'many essential each never life operate institution none struggling year',
    'many essential each-then-group totals life operate institution none mixed year',
    'many essential each never life gather themselves hour struggling patient',
  ],
  onPaper: 6,
  model: 'trusted-platform',
  overrides: [
    {
      aspect: 'sees',
      model: 'personal-cloud',
      why: {
        fr: 'La Métropole héberge, et ne lit rien : les droits se calculent dans le coffre de la personne.',
        en: "The Metropole hosts, and reads nothing: entitlements are computed in the person's safe.",
      },
    },
    {
      aspect: 'computation',
      model: 'personal-cloud',
      why: {
        fr: 'Le simulateur vient dans le coffre ; ses résultats aussi y restent.',
        en: 'The simulator comes to the safe; its results stay there too.',
      },
    },
  ],
};

export const DEMO_DESIGNS: Readonly<Record<string, readonly DemoDesign[]>> = {
  'la-rochelle': [COACH, SHARED],
  nantes: [HOME, WEMIX],
  lyon: [SOCIAL],
};
