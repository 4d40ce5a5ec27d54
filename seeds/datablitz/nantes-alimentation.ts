import { type Datablitz, typedTables } from './datablitz.ts';

/** What two tables of a Nantes workshop on food might have written, in our own words. Demeter cites some rows. */
export const NANTES_ALIMENTATION: Datablitz = {
  fileName: 'datablitz-alimentation-nantes.xlsx',
  title: 'Datablitz alimentation',
  tables: typedTables(`
# Assiette : Manger en connaissance de cause
Le ticket qui finit froissé | Le détail de mes tickets de caisse | Date, produit, code-barres, quantité, prix, ligne par ligne, par carte de fidélité | Grandes surfaces | moyen | oui | Trois enseignes à convaincre
 | L'empreinte de chaque aliment | Grammes de CO2 par kilogramme, par catégorie d'aliment, avec leur incertitude | ADEME | facile | non | Données ouvertes et datées
C'est quoi, ce produit ? | La composition des produits | Ingrédients, emballage, origine, labels, par code-barres | Open Food Facts | facile | non
 | Qui mange à la maison | Adultes, enfants, repas pris chez soi | Moi-même | facile | oui | Rien sur la santé
Le midi je ne cuisine pas | Mes repas dehors | Lieu, date, montant | Émetteur de titres-restaurant ; ma banque | difficile | oui
 | Ce que j'achète au marché | Produits, quantités, producteurs | Moi-même | moyen | oui
Et les enfants ? | Les menus de la cantine | Plats du jour, part bio et locale | Nantes Métropole ; communes | facile | non
 | Mes allergies et mes régimes | Aliments évités, raison si je veux | Moi-même | moyen | oui | Sensible : à garder pour soi
 | Le prix des produits voisins | Prix par rayon et par enseigne | Grandes surfaces | difficile | non | Elles ne voudront pas de comparaison publique
De saison ? | Les producteurs près de chez moi | Adresse, produits, jours de vente | Chambre d'agriculture ; Nantes Metropole | facile | non
 | Mon panier paysan | Contenu de la semaine, prix | AMAP | moyen | oui
 | Ce que mange le territoire | Quantités et catégories, par quartier et par mois | Observatoire de l'alimentation durable | à vérifier | non
# Poubelle : Jeter moins
Le yaourt du fond | Ce que nous jetons | Poids, aliment, raison, semaine après semaine | Moi-même | facile | oui | Le carnet du défi existe sur papier
 | Le poids de ma poubelle | Levées et poids par bac | Nantes Métropole | difficile | oui | Seulement là où le bac est pesé
 | Les dates de ce que j'ai acheté | Date limite par produit | Grandes surfaces | difficile | oui
Donner plutôt | Qui prend les surplus | Associations, horaires, produits acceptés | Banque alimentaire ; CCAS de Nantes | facile | non
 | Mes recettes de restes | Plat, temps, ingrédients | Moi-même | facile | oui
 | Ce que jette un foyer comme le mien | Médianes par taille de foyer | ADEME | moyen | non
Le bac à compost du square… | | | | |
`),
};
