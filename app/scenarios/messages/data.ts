import { plural } from '~/platform/i18n/format.ts';
import { defineMessages } from '~/platform/i18n/messages.ts';

/** The data page of a scenario: what is picked from the map, and what is said of the holders. */
export const messages = defineMessages({
  fr: {
    pick: 'Prendre dans la carte des données',
    pickLead: 'Cochez ce que le scénario demande : chaque donnée arrive avec sa fiche et son détenteur.',
    nothingLeft: 'Tout ce que dit la carte est déjà dans le scénario, ou la carte est encore vide.',
    seeMap: 'Voir la carte',
    holders: (n: number) => `Les détenteurs de la carte (${n})`,
    cards: (n: number) => `${n} ${plural('fr', n, 'fiche', 'fiches')}`,
    connected: 'connecteur prêt',
    noHolder: 'détenteur inconnu',
    add: 'Ajouter au scénario',
    none: 'Aucun détenteur indispensable : choisissez-en de deux à cinq',
    few: 'Un seul détenteur indispensable : il en faut au moins deux pour croiser des données',
    right: (n: number) => `${n} détenteurs indispensables`,
    many: (n: number) => `${n} détenteurs indispensables : gardez-en cinq au plus, les autres viennent en plus`,
  },
  en: {
    pick: 'Take from the data map',
    pickLead: 'Tick what the scenario asks for: each dataset comes with its card and its holder.',
    nothingLeft: 'Everything that the map says is in the scenario already, or the map is still empty.',
    seeMap: 'See the map',
    holders: (n: number) => `Holders of the map (${n})`,
    cards: (n: number) => `${n} ${plural('en', n, 'card', 'cards')}`,
    connected: 'connector ready',
    noHolder: 'holder unknown',
    add: 'Add to the scenario',
    none: 'No indispensable holder: choose two to five',
    few: 'A single indispensable holder: it takes at least two to cross data',
    right: (n: number) => `${n} indispensable holders`,
    many: (n: number) => `${n} indispensable holders: keep five at most, the others come as extras`,
  },
});
