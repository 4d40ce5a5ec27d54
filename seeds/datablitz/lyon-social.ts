import { type Datablitz, typedTables } from './datablitz.ts';

/**
 * What three tables of a Lyon workshop on social action might have written, in our own words. Mon parcours social and
 * Sortia Lyon cite some rows.
 */
export const LYON_SOCIAL: Datablitz = {
  fileName: 'datablitz-action-sociale-lyon.xlsx',
  title: 'Datablitz action sociale',
  tables: typedTables(`
# Droits : Comprendre à quoi j'ai droit
Je touche quoi, et quand ? | Mes allocations et leurs dates | Nature, montant et jour de chaque versement | CAF | moyen | oui | Par les interfaces de l'État
 | La composition de mon foyer | Personnes, âge des enfants, quotient familial | Caisse d’allocations familiales (CAF) | moyen | oui
 | Mes revenus déclarés | Revenu fiscal de référence, parts, année | DGFiP | difficile | oui | Trois champs suffisent
Ma vie a changé hier | Ce qui vient de changer pour moi | Travail, logement, famille, dépense imprévue | Moi-même | facile | oui | Aucun organisme ne le sait encore
 | Mon contrat et mes heures | Employeur, heures, salaire du mois | Mon employeur ; URSSAF | difficile | oui
 | Mes droits au chômage | Allocation, durée restante, actualisation | France Travail | moyen | oui
 | Mon loyer et mon bail | Montant, charges, date, propriétaire | Bailleur social ; moi-même | moyen | oui
 | Ma couverture santé | Régime, complémentaire, date de fin | Assurance maladie | moyen | oui | Sensible
Les règles changent tout le temps | Les barèmes des aides | Plafonds, montants, dates d'effet | État ; Métropole de Lyon | facile | non
 | Les aides de ma commune | Conditions, montants, guichet | CCAS | à vérifier | non
 | Mes impayés | Créancier, montant, échéancier | Ma banque ; bailleur social | difficile | oui | Sensible
# Démarches : Suivre mes démarches
Encore une lettre | Mes rendez-vous et mes échéances | Date, lieu, interlocuteur, pièces à apporter | Métropole de Lyon | moyen | oui
 | Où en est ma demande | Aide, date de dépôt, état, pièce manquante | CAF ; Metropole de Lyon | difficile | oui
Qui me suit ? | Les personnes qui suivent mon dossier | Nom, service, téléphone | Métropole de Lyon ; associations | moyen | oui
 | Mon contrat d'engagement | Objectifs, étapes, date de fin | Métropole de Lyon | moyen | oui
 | Mes pièces justificatives | Identité, domicile, ressources, et leur date | Moi-même | facile | oui | Toujours les mêmes, dix fois demandées
 | Les lieux d'aide près de chez moi | Adresse, horaires, langues parlées | Métropole de Lyon ; associations | facile | non
J'ai besoin de manger | L'aide alimentaire | Lieux, jours, conditions d'accès | Banque alimentaire ; associations | facile | non
 | Mes objectifs et mes progrès | But, étape, ce qui a aidé | Moi-même ; travailleur social | moyen | oui
 | Mon abonnement de transport | Tarif, date de fin, justificatif | TCL | moyen | oui
# Sorties : Sortir sans me justifier
Le regard de la guichetière | Mon droit à un tarif | Tarif, date de fin, rien de plus | CAF ; Métropole de Lyon | moyen | oui | Le quotient ne devrait pas sortir
 | Mes pass et mes cartes | Bibliothèque, musées, piscines, date de fin | Métropole de Lyon ; Ville de Lyon | moyen | oui
On irait bien au théâtre | Mes envies et mes disponibilités | Genres, horaires possibles, budget | Moi-même | facile | oui | À dire, jamais à deviner
 | Le programme des lieux | Titre, date, salle, durée, âge conseillé | Ville de Lyon ; théâtres et musées | facile | non
 | Les grilles de tarifs | Prix par public et par lieu | Théâtres et musées | moyen | non | Chacun la sienne
 | Comment y aller | Arrêts, horaires de retour, accès en fauteuil | TCL | facile | non
 | Les sorties que j'ai faites | Lieu, date, avec qui | Billetteries | difficile | oui | Personne n'a à le savoir
 | Le sport et les vacances des enfants | Clubs, séjours, aides | Ville de Lyon ; CAF | moyen | oui
La garde, le soir… | | | | |
`),
};
