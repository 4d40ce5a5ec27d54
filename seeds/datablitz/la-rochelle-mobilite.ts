import { type Datablitz, typedTables } from './datablitz.ts';

/**
 * What four tables of a La Rochelle workshop on mobility might have written, in our own words. Mon coach mobilité and
 * Mobilités partagées cite some rows.
 */
export const LA_ROCHELLE_MOBILITE: Datablitz = {
  fileName: 'datablitz-mobilite-la-rochelle.xlsx',
  title: 'Datablitz mobilité',
  tables: typedTables(`
# Empreinte : Réduire l'empreinte de mes trajets
Je badge deux fois par jour | Mes trajets en bus, vélo et voiture Yélo | Date, mode, arrêts ou stations, durée | Yélo | moyen | oui | Une carte pour tout : à relier à la personne
Le TER de 7 h 12 | Mes voyages en train | Date, gares, classe, prix | SNCF | moyen | oui
 | Mon véhicule et ce qu'il consomme | Marque, année, carburant, litres aux cent | Moi-même ; ministère de l'Intérieur | facile | oui | Carte grise
 | Les facteurs d'émission par mode | Grammes de CO2 par kilomètre, par mode et par taux de remplissage | ADEME | facile | non | Données ouvertes
Et quand je télétravaille ? | Mes jours sans trajet | Jours travaillés ailleurs qu'au bureau | Mon employeur ; moi-même | moyen | oui | Sensible vis-à-vis de l'employeur
 | Mes pas et mes tours de roue | Distance à pied et à vélo par jour | Mon téléphone | moyen | oui
 | Mes vols de l'année | Date, villes, compagnie | Compagnies aériennes ; ma banque | difficile | oui
Pollution | La qualité de l'air sur mes trajets | Mesures par heure et par station | Atmo Nouvelle-Aquitaine | facile | non
 | Le total carbone des déplacements | Kilogrammes par mode et par commune | Agglomération de La Rochelle | à vérifier | non | Le calculateur du territoire
# Budget : Tenir mon budget de mobilité
 | Mon abonnement Yélo et ce que je paie | Formule, prix du mois, part de l'employeur, locations | Yelo | facile | oui
Le parking me ruine | Mes stationnements | Parking, heure d'entrée, durée, prix | Thalès | difficile | oui | Abonnés seulement ; contrat à relire
 | Mes pleins et mes recharges | Litres ou kWh, prix, date | Ma banque ; opérateurs de recharge | difficile | oui
 | L'entretien de ma voiture | Réparations, contrôle technique, pneus | Garage ; moi-même | difficile | oui
 | Mon assurance auto | Prime, kilomètres déclarés, bonus | Assureur | moyen | oui
Le forfait mobilités, j'y ai droit ? | Ce que rembourse mon employeur | Forfait, titre de transport, indemnités | Mon employeur | moyen | oui
 | Les aides à l'achat d'un vélo | Conditions, montants, démarche | Agglomération de La Rochelle ; ASP | facile | non
 | Le prix des autres façons d'y aller | Tarifs par mode et par trajet | Yélo, SNCF | facile | non
 | La part des trajets dans mes dépenses | Dépenses par mois et par mode | Ma banque | difficile | oui
# Offre : Repenser l'offre de transport ensemble
Par où je passe vraiment | Mes trajets enregistrés par mon téléphone | Départ, arrivée, tracé, heure, mode reconnu | Traces (La Fabrique des Mobilités) | facile | oui | Application libre, à lancer soi-même
 | Mes positions au fil de la journée | Point et heure, toutes les quelques minutes | Opérateur mobile ; mon téléphone | difficile | oui | Très sensible
Il n'y a pas de bus à cette heure-là | Ce que j'aimerais voir changer | Ligne, horaire, aménagement, en une phrase | Moi-même | facile | oui
 | La fréquentation des lignes | Montées par arrêt et par heure | Yélo | moyen | non
 | Les vélos et voitures libres | Places et véhicules par station | Yélo | facile | non | Temps réel
Le passage du pont | Le trafic sur les grands axes | Véhicules par heure et par sens | Département ; Agglomération de la Rochelle | moyen | non
 | Où l'on se gare, et quand c'est plein | Places libres par parking et par heure | Thales | facile | non
 | Les horaires de l'université et de l'hôpital | Débuts et fins de journée, effectifs | Université ; hôpital | moyen | non
 | Les accidents à vélo | Lieu, date, gravité | Ministère de l'Intérieur | facile | non
 | Mon agenda de la semaine | Rendez-vous, lieux, heures | Mon téléphone | difficile | oui
# Agréable : Joindre l'utile à l'agréable
Changer de rue | Mes lieux préférés | Adresses, raisons, photos | Moi-même | facile | oui
 | L'agenda des sorties | Événements, lieux, horaires, tarifs | Office de tourisme ; communes | facile | non
 | Les pistes et les sentiers | Tracés, revêtement, ombre | Agglomération de La Rochelle ; OpenStreetMap | facile | non
 | Mes goûts et mes envies de balade | Sport, musique, nature, rythme | Moi-même | facile | oui
 | Mes défis réussis | Trajet, mode, points gagnés | Yélo | à vérifier | oui
 | La météo des prochaines heures | Pluie, vent, température | Météo-France | facile | non
Le banc face au port… | | | | |
`),
};
