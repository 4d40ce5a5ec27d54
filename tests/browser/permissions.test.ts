import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import siteMap from '../../app/routes.ts';
import { serverUrl } from './support/browser.ts';

/**
 * The whole table: every route by every role, asked over HTTP of the running product.
 * Written by hand, apart from app/access/permissions.ts, so that a change there must be meant.
 * in: the page or its own answer · sign-in: sent to a door · no: 403 · hidden: 404
 */
const EVERYONE = [
  'anonymous',
  'tester',
  'lead',
  'facilitator',
  'mediator',
  'social-worker',
  'researcher',
  'holder-contact',
  'administrator',
] as const;
type Who = (typeof EVERYONE)[number] | 'stranger';

const P = 'nantes/experimentations/hestia-zeus';
const ITEM = 'reduire-mes-consommations--ma-consommation-d-electricite-jour-par-jour';
const SHEET = 'reduire-mes-consommations';
const NOBODY = '00000000-0000-4000-8000-000000000000';
const SCENARIO = `/nantes/scenarios/${NOBODY}`;

interface Row {
  readonly url: string;
  readonly who: readonly Who[] | 'anyone';
  readonly door?: '/connexion' | '/revenir';
  /** What those let in get, when it is not 200 (an unknown id, a token that opens nothing, a redirect). */
  readonly status?: number;
}

const staff: Who[] = [
  'lead',
  'facilitator',
  'mediator',
  'social-worker',
  'researcher',
  'holder-contact',
  'administrator',
];
const readers: Who[] = ['lead', 'facilitator', 'mediator', 'researcher', 'holder-contact'];
const writers: Who[] = ['lead', 'facilitator'];
const pilots: Who[] = ['lead', 'facilitator', 'mediator', 'social-worker', 'researcher'];
const readsWorkshops: Who[] = ['lead', 'facilitator', 'mediator', 'social-worker', 'researcher', 'holder-contact'];
const readsDesign: Who[] = ['lead', 'facilitator', 'mediator', 'social-worker', 'researcher', 'holder-contact'];
const research: Who[] = ['lead', 'researcher'];
const scenarios: Who[] = ['lead', 'facilitator', 'researcher'];
const tasks: Who[] = ['lead', 'facilitator', 'researcher', 'administrator'];
const mine = { who: ['tester'], door: '/revenir' } as const;

const TABLE: Record<string, Row> = {
  '/': { url: '/', who: 'anyone' },
  credits: { url: '/credits', who: 'anyone' },
  accessibilite: { url: '/accessibilite', who: 'anyone' },
  '*': { url: '/nulle/part/du/tout', who: 'anyone', status: 404 },
  connexion: { url: '/connexion', who: 'anyone' },
  deconnexion: { url: '/deconnexion', who: 'anyone', status: 302 },
  'invitation/:token': { url: '/invitation/unknown', who: 'anyone', status: 410 },
  'demo/entrer': { url: '/demo/entrer', who: 'anyone', status: 302 },
  'demo/courrier': { url: '/demo/courrier', who: 'anyone' },
  'recu/verifier': { url: '/recu/verifier', who: 'anyone' },
  caisse: { url: '/caisse', who: 'anyone' },
  'caisse/cles.json': { url: '/caisse/cles.json', who: 'anyone' },
  'simulateur/:holder/autorisation': { url: '/simulateur/enedis/autorisation', who: 'anyone', status: 400 },
  contrats: { url: '/contrats', who: 'anyone' },
  'contrats/:holder': { url: '/contrats/yelo', who: 'anyone' },
  'contrats/:holder/:dataset/schema.json': { url: '/contrats/yelo/trips/schema.json', who: 'anyone' },
  methode: { url: '/methode', who: 'anyone' },
  'methode/ateliers/:workshop': { url: '/methode/ateliers/seminar', who: 'anyone' },
  'methode/modeles': { url: '/methode/modeles', who: 'anyone' },
  'methode/cas-d-usage': { url: '/methode/cas-d-usage', who: 'anyone' },
  'methode/cas-d-usage/:useCase': { url: '/methode/cas-d-usage/unknown', who: 'anyone', status: 404 },
  'methode/personas': { url: '/methode/personas', who: 'anyone' },
  'methode/personas/imprimer': { url: '/methode/personas/imprimer', who: 'anyone' },
  'methode/tour': { url: '/methode/tour', who: 'anyone' },
  'methode/conseils': { url: '/methode/conseils', who: 'anyone' },
  'methode/questions': { url: '/methode/questions', who: 'anyone' },
  'observatoire/:pilot/:recipient': { url: '/observatoire/demeter/observatory', who: 'anyone' },
  'partages/:token': { url: '/partages/unknown', who: 'anyone', status: 404 },
  'partages/:token/totaux.csv': { url: '/partages/unknown/totaux.csv', who: 'anyone', status: 404 },
  'carte/:token': { url: '/carte/unknown', who: 'anyone', status: 404 },
  'carte/:token/:itemKey': { url: '/carte/unknown/a--b', who: 'anyone', status: 404 },
  'rejoindre/:token': { url: '/rejoindre/unknown', who: 'anyone', status: 404 },
  'tirages/:pilot/:panel': { url: '/tirages/hestia-zeus/faep', who: 'anyone', status: 404 },
  'tirages/:pilot/:panel/tirage.csv': { url: '/tirages/hestia-zeus/faep/tirage.csv', who: 'anyone', status: 404 },
  'candidature/envoyee': { url: '/candidature/envoyee', who: 'anyone' },
  'candidature/:token': { url: '/candidature/unknown', who: 'anyone', status: 404 },
  revenir: { url: '/revenir', who: 'anyone' },
  'revenir/:token': { url: '/revenir/unknown', who: 'anyone' },
  'desinscription/:token': { url: '/desinscription/unknown', who: 'anyone' },
  'au-revoir': { url: '/au-revoir', who: 'anyone' },
  moi: { url: '/moi', ...mine },
  'moi/accords': { url: '/moi/accords', ...mine },
  'moi/groupe': { url: '/moi/groupe', ...mine },
  'moi/accords/:purpose': { url: '/moi/accords/unknown', ...mine, status: 404 },
  'moi/accords/:purpose/retirer': { url: '/moi/accords/unknown/retirer', ...mine, status: 404 },
  'moi/accords/:purpose/recu.pdf': { url: '/moi/accords/unknown/recu.pdf', ...mine, status: 404 },
  'moi/sorties': { url: '/moi/sorties', ...mine, status: 404 },
  'moi/sorties/choisies': { url: '/moi/sorties/choisies', ...mine, status: 404 },
  'moi/sorties/choisies.ics': { url: '/moi/sorties/choisies.ics', ...mine, status: 404 },
  'moi/sorties/choisies.pdf': { url: '/moi/sorties/choisies.pdf', ...mine, status: 404 },
  'moi/preuve': { url: '/moi/preuve', ...mine, status: 404 },
  'moi/preuve/imprimer': { url: '/moi/preuve/imprimer', ...mine, status: 404 },
  'moi/preuve/feuille.pdf': { url: '/moi/preuve/feuille.pdf', ...mine, status: 404 },
  'moi/partage': { url: '/moi/partage', ...mine, status: 404 },
  'moi/partage/choisir': { url: '/moi/partage/choisir', ...mine, status: 404 },
  'moi/partage/suivi': { url: '/moi/partage/suivi', ...mine, status: 404 },
  'moi/partage/bilans/:assessment': { url: `/moi/partage/bilans/${NOBODY}`, ...mine, status: 404 },
  'moi/partage/bilans/:assessment/feuille.pdf': {
    ...{ url: `/moi/partage/bilans/${NOBODY}/feuille.pdf`, ...mine, status: 404 },
  },
  'moi/journal': { url: '/moi/journal', ...mine },
  'moi/accords/:purpose/recu.json': { url: '/moi/accords/unknown/recu.json', ...mine, status: 404 },
  'moi/tableau': { url: '/moi/tableau', ...mine, status: 302 },
  'moi/adhesion': { url: '/moi/adhesion', ...mine, status: 302 },
  'moi/resultats': { url: '/moi/resultats', ...mine },
  'moi/resultats/:service/:result': { url: '/moi/resultats/unknown/unknown', ...mine, status: 404 },
  'moi/connexions/:holder': { url: '/moi/connexions/unknown', ...mine, status: 404 },
  'moi/connexions/:holder/retour': { url: '/moi/connexions/unknown/retour', ...mine, status: 404 },
  'moi/arrivees/:taskId': { url: `/moi/arrivees/${NOBODY}`, ...mine, status: 404 },
  'moi/arrivees/:taskId/flux': { url: `/moi/arrivees/${NOBODY}/flux`, ...mine, status: 404 },
  'moi/deposer': { url: '/moi/deposer', ...mine },
  'moi/declarer/:dataset': { url: '/moi/declarer/unknown', ...mine, status: 404 },
  'moi/ecogestes': { url: '/moi/ecogestes', ...mine },
  'moi/a-la-place': { url: '/moi/a-la-place', ...mine, status: 404 },
  'moi/carnet': { url: '/moi/carnet', ...mine, status: 404 },
  'moi/panier': { url: '/moi/panier', ...mine, status: 404 },
  'moi/panier/corriger': { url: '/moi/panier/corriger', ...mine, status: 404 },
  'moi/situation': { url: '/moi/situation', ...mine, status: 404 },
  'moi/situation/feuille.pdf': { url: '/moi/situation/feuille.pdf', ...mine, status: 404 },
  'moi/bilan': { url: '/moi/bilan', ...mine, status: 404 },
  'moi/conseils': { url: '/moi/conseils', ...mine, status: 404 },
  'moi/trajets': { url: '/moi/trajets', ...mine, status: 404 },
  'moi/aides': { url: '/moi/aides', ...mine, status: 404 },
  'moi/demandes': { url: '/moi/demandes', ...mine, status: 404 },
  'moi/demandes/:claim/liasse.pdf': { url: '/moi/demandes/rsa/liasse.pdf', ...mine, status: 404 },
  'moi/donnees': { url: '/moi/donnees', ...mine },
  'moi/donnees/:holder/:dataset': { url: '/moi/donnees/enedis/daily', ...mine, status: 404 },
  'moi/enquetes': { url: '/moi/enquetes', ...mine },
  'moi/enquetes/:survey': { url: '/moi/enquetes/before', ...mine },
  'moi/messages': { url: '/moi/messages', ...mine },
  'moi/confirmer': { url: '/moi/confirmer', ...mine, status: 302 },
  'moi/formulaires/:form': { url: `/moi/formulaires/${NOBODY}`, ...mine, status: 404 },
  'moi/contact': { url: '/moi/contact', ...mine },
  'moi/export.zip': { url: '/moi/export.zip', ...mine },
  'moi/protocole': { url: '/moi/protocole', ...mine },
  'moi/partir': { url: '/moi/partir', ...mine },
  // The pilot of this tester decides nothing together: its pages are not there.
  'moi/assemblee': { url: '/moi/assemblee', ...mine, status: 404 },
  'moi/contribution': { url: '/moi/contribution', ...mine, status: 404 },
  'moi/echanges': { url: '/moi/echanges', ...mine, status: 404 },
  'moi/semblables': { url: '/moi/semblables', ...mine },
  'moi/travaux': { url: '/moi/travaux', ...mine },
  'moi/partages': { url: '/moi/partages', ...mine, status: 404 },
  'moi/carte-commune': { url: '/moi/carte-commune', ...mine, status: 404 },
  'moi/assemblee/proposer': { url: '/moi/assemblee/proposer', ...mine, status: 404 },
  'moi/assemblee/:proposal': { url: `/moi/assemblee/${NOBODY}`, ...mine, status: 404 },
  'moi/assemblee/:proposal/voter': { url: `/moi/assemblee/${NOBODY}/voter`, ...mine, status: 404 },
  'moi/conseil': { url: '/moi/conseil', ...mine, status: 404 },
  'moi/conseil/election/:election': { url: `/moi/conseil/election/${NOBODY}`, ...mine, status: 404 },
  'moi/conseil/:admission': { url: `/moi/conseil/${NOBODY}`, ...mine, status: 404 },
  'taches/:taskId': { url: `/taches/${NOBODY}`, who: tasks, status: 404 },
  'taches/:taskId/flux': { url: `/taches/${NOBODY}/flux`, who: tasks, status: 404 },
  ':territory': { url: '/nantes', who: staff },
  ':territory/equipe': { url: '/nantes/equipe', who: ['lead', 'administrator'] },
  ':territory/journal': { url: '/nantes/journal', who: ['lead', 'administrator'] },
  ':territory/donnees': { url: '/nantes/donnees', who: readers },
  ':territory/donnees/importer': { url: '/nantes/donnees/importer', who: writers },
  ':territory/donnees/importer/:importId': { url: `/nantes/donnees/importer/${NOBODY}`, who: writers, status: 404 },
  ':territory/donnees/imprimer': { url: '/nantes/donnees/imprimer', who: readers },
  ':territory/donnees/export/:format': { url: '/nantes/donnees/export/csv', who: readers },
  ':territory/donnees/modele': { url: '/nantes/donnees/modele', who: readers },
  ':territory/donnees/feuilles': { url: '/nantes/donnees/feuilles', who: readers },
  ':territory/donnees/feuilles/:sheet': { url: `/nantes/donnees/feuilles/${SHEET}`, who: readers },
  ':territory/donnees/feuilles/:sheet/gestes': {
    url: `/nantes/donnees/feuilles/${SHEET}/gestes`,
    who: writers,
    status: 405,
  },
  ':territory/donnees/feuilles/:sheet/flux': {
    url: `/nantes/donnees/feuilles/${SHEET}/flux`,
    who: readers,
    status: 400,
  },
  ':territory/donnees/feuilles/:sheet/decouper/:itemKey': {
    url: `/nantes/donnees/feuilles/${SHEET}/decouper/${ITEM}`,
    who: writers,
  },
  ':territory/donnees/partage': { url: '/nantes/donnees/partage', who: writers },
  ':territory/donnees/usages': { url: '/nantes/donnees/usages', who: readers },
  ':territory/donnees/usages/:useId': { url: '/nantes/donnees/usages/nouveau', who: writers },
  ':territory/donnees/reseau': { url: '/nantes/donnees/reseau', who: readers },
  ':territory/donnees/detenteurs': { url: '/nantes/donnees/detenteurs', who: readers },
  ':territory/donnees/:itemKey': { url: `/nantes/donnees/${ITEM}`, who: readers },
  ':territory/donnees/:itemKey/modifier': { url: `/nantes/donnees/${ITEM}/modifier`, who: writers },
  'invitation-atelier/:token': { url: '/invitation-atelier/unknown', who: 'anyone', status: 404 },
  m: { url: '/m', who: 'anyone' },
  'm/:code': { url: '/m/LUNE-00', who: 'anyone', status: 404 },
  'm/:code/notes': { url: '/m/LUNE-00/notes', who: 'anyone', status: 405 },
  'm/:code/flux': { url: '/m/LUNE-00/flux', who: 'anyone', status: 404 },
  ':territory/ateliers': { url: '/nantes/ateliers', who: readsWorkshops },
  ':territory/ateliers/nouveau': { url: '/nantes/ateliers/nouveau', who: writers },
  ':territory/ateliers/modeles/:copy': { url: `/nantes/ateliers/modeles/${NOBODY}`, who: writers, status: 404 },
  ':territory/ateliers/:workshop': { url: `/nantes/ateliers/${NOBODY}`, who: readsWorkshops, status: 404 },
  ':territory/ateliers/:workshop/animer': { url: `/nantes/ateliers/${NOBODY}/animer`, who: writers, status: 404 },
  ':territory/ateliers/:workshop/mur': { url: `/nantes/ateliers/${NOBODY}/mur`, who: readsWorkshops, status: 404 },
  ':territory/ateliers/:workshop/flux': { url: `/nantes/ateliers/${NOBODY}/flux`, who: readsWorkshops, status: 404 },
  ':territory/ateliers/:workshop/modifier': { url: `/nantes/ateliers/${NOBODY}/modifier`, who: writers, status: 404 },
  ':territory/ateliers/:workshop/invites': { url: `/nantes/ateliers/${NOBODY}/invites`, who: writers, status: 404 },
  ':territory/ateliers/:workshop/invites/importer': {
    url: `/nantes/ateliers/${NOBODY}/invites/importer`,
    who: writers,
    status: 404,
  },
  ':territory/ateliers/:workshop/invites/export.xlsx': {
    url: `/nantes/ateliers/${NOBODY}/invites/export.xlsx`,
    who: writers,
    status: 404,
  },
  ':territory/ateliers/:workshop/invites/courrier': {
    url: `/nantes/ateliers/${NOBODY}/invites/courrier`,
    who: writers,
    status: 404,
  },
  ':territory/ateliers/:workshop/recolte': { url: `/nantes/ateliers/${NOBODY}/recolte`, who: writers, status: 404 },
  ':territory/ateliers/:workshop/casting': { url: `/nantes/ateliers/${NOBODY}/casting`, who: writers, status: 404 },
  ':territory/ateliers/:workshop/compte-rendu': {
    url: `/nantes/ateliers/${NOBODY}/compte-rendu`,
    who: readsWorkshops,
    status: 404,
  },
  ':territory/ateliers/:workshop/compte-rendu/notes.xlsx': {
    url: `/nantes/ateliers/${NOBODY}/compte-rendu/notes.xlsx`,
    who: readsWorkshops,
    status: 404,
  },
  ':territory/recolte': { url: '/nantes/recolte', who: readsWorkshops },
  'demo/courrier/:mail/:attachment': { url: `/demo/courrier/${NOBODY}/0`, who: 'anyone', status: 404 },
  ':territory/ateliers/:workshop/imprimer/script': {
    url: `/nantes/ateliers/${NOBODY}/imprimer/script`,
    who: writers,
    status: 404,
  },
  ':territory/ateliers/:workshop/imprimer/:document': {
    url: `/nantes/ateliers/${NOBODY}/imprimer/ordre-du-jour`,
    who: readsWorkshops,
    status: 404,
  },
  ':territory/scenarios/:scenario/accords': {
    url: `/nantes/scenarios/${NOBODY}/accords`,
    who: scenarios,
    status: 404,
  },
  ':territory/scenarios/:scenario/fichiers': {
    url: `/nantes/scenarios/${NOBODY}/fichiers`,
    who: scenarios,
    status: 404,
  },
  ':territory/scenarios/:scenario/lancer': { url: `/nantes/scenarios/${NOBODY}/lancer`, who: scenarios, status: 404 },
  ':territory/scenarios/:scenario/dossier.zip': {
    url: `/nantes/scenarios/${NOBODY}/dossier.zip`,
    who: scenarios,
    status: 404,
  },
  ':territory/scenarios/:scenario/controle': {
    url: `/nantes/scenarios/${NOBODY}/controle`,
    who: scenarios,
    status: 404,
  },
  ':territory/usages': { url: '/nantes/usages', who: readsDesign },
  ':territory/usages/idees/:idea': { url: '/nantes/usages/idees/nouvelle', who: writers },
  ':territory/usages/tirage': { url: '/nantes/usages/tirage?tirage=1', who: readsDesign },
  ':territory/usages/tirage/imprimer': { url: '/nantes/usages/tirage/imprimer?tirage=1', who: readsDesign },
  ':territory/usages/cas': { url: '/nantes/usages/cas', who: readsDesign },
  ':territory/usages/cas/nouveau': { url: '/nantes/usages/cas/nouveau', who: writers },
  ':territory/usages/cas/:useCase': { url: `/nantes/usages/cas/${NOBODY}`, who: readsDesign, status: 404 },
  ':territory/usages/cas/:useCase/modifier': {
    url: `/nantes/usages/cas/${NOBODY}/modifier`,
    who: writers,
    status: 404,
  },
  ':territory/usages/cas/:useCase/donnees/:need': {
    url: `/nantes/usages/cas/${NOBODY}/donnees/nouvelle`,
    who: writers,
    status: 404,
  },
  ':territory/usages/cas/:useCase/histoire': {
    url: `/nantes/usages/cas/${NOBODY}/histoire`,
    who: writers,
    status: 404,
  },
  ':territory/usages/cas/:useCase/imprimer': {
    url: `/nantes/usages/cas/${NOBODY}/imprimer`,
    who: readsDesign,
    status: 404,
  },
  ':territory/usages/personas': { url: '/nantes/usages/personas', who: readsDesign },
  ':territory/usages/personas/imprimer': { url: '/nantes/usages/personas/imprimer', who: readsDesign },
  ':territory/usages/personas/:persona': { url: '/nantes/usages/personas/nouveau', who: writers },
  ':territory/usages/presentation': { url: '/nantes/usages/presentation', who: readsDesign },
  ':territory/usages/presentation/imprimer': { url: '/nantes/usages/presentation/imprimer', who: readsDesign },
  ':territory/scenarios': { url: '/nantes/scenarios', who: scenarios },
  ':territory/scenarios/nouveau': { url: '/nantes/scenarios/nouveau', who: writers },
  ':territory/scenarios/comparer': { url: '/nantes/scenarios/comparer', who: scenarios },
  ':territory/scenarios/:scenario': { url: SCENARIO, who: scenarios, status: 404 },
  ':territory/scenarios/:scenario/objectif': { url: `${SCENARIO}/objectif`, who: scenarios, status: 404 },
  ':territory/scenarios/:scenario/axiomes': { url: `${SCENARIO}/axiomes`, who: scenarios, status: 404 },
  ':territory/scenarios/:scenario/donnees': { url: `${SCENARIO}/donnees`, who: scenarios, status: 404 },
  ':territory/scenarios/:scenario/testeurs': { url: `${SCENARIO}/testeurs`, who: scenarios, status: 404 },
  ':territory/scenarios/:scenario/services': { url: `${SCENARIO}/services`, who: scenarios, status: 404 },
  ':territory/scenarios/:scenario/acteurs': { url: `${SCENARIO}/acteurs`, who: scenarios, status: 404 },
  ':territory/scenarios/:scenario/calendrier': { url: `${SCENARIO}/calendrier`, who: scenarios, status: 404 },
  ':territory/scenarios/:scenario/calendrier/deplacer': {
    url: `${SCENARIO}/calendrier/deplacer`,
    who: writers,
    status: 404,
  },
  ':territory/scenarios/:scenario/budget': { url: `${SCENARIO}/budget`, who: scenarios, status: 404 },
  ':territory/scenarios/:scenario/historique': { url: `${SCENARIO}/historique`, who: scenarios, status: 404 },
  ':territory/scenarios/:scenario/copier': { url: `${SCENARIO}/copier`, who: writers, status: 404 },
  ':territory/scenarios/:scenario/plan/:file': { url: `${SCENARIO}/plan/budget.xlsx`, who: scenarios, status: 404 },
  ':territory/scenarios/:scenario/:part/:item': { url: `${SCENARIO}/panels/nouveau`, who: writers, status: 404 },
  ':territory/scenarios/:scenario/documents': {
    url: `/nantes/scenarios/${NOBODY}/documents`,
    who: scenarios,
    status: 404,
  },
  ':territory/scenarios/:scenario/documents/changements': {
    url: `/nantes/scenarios/${NOBODY}/documents/changements`,
    who: scenarios,
    status: 404,
  },
  ':territory/scenarios/:scenario/documents/devoirs': {
    url: `/nantes/scenarios/${NOBODY}/documents/devoirs`,
    who: scenarios,
    status: 404,
  },
  ':territory/scenarios/:scenario/documents/:document': {
    url: `/nantes/scenarios/${NOBODY}/documents/dossier`,
    who: scenarios,
    status: 404,
  },
  ':territory/scenarios/:scenario/documents/:document/:file': {
    url: `/nantes/scenarios/${NOBODY}/documents/dossier/dossier.pdf`,
    who: scenarios,
    status: 404,
  },
  ':territory/gouvernance': { url: '/nantes/gouvernance', who: readsDesign },
  ':territory/gouvernance/comparer': { url: '/nantes/gouvernance/comparer', who: readsDesign },
  ':territory/gouvernance/epreuve': { url: '/nantes/gouvernance/epreuve', who: readsDesign },
  ':territory/gouvernance/:design': { url: `/nantes/gouvernance/${NOBODY}`, who: readsDesign, status: 404 },
  ':territory/gouvernance/:design/questionnaire': {
    url: `/nantes/gouvernance/${NOBODY}/questionnaire`,
    who: writers,
    status: 404,
  },
  ':territory/gouvernance/:design/reponses': {
    url: `/nantes/gouvernance/${NOBODY}/reponses`,
    who: readsDesign,
    status: 404,
  },
  ':territory/gouvernance/:design/poids': { url: `/nantes/gouvernance/${NOBODY}/poids`, who: writers, status: 404 },
  ':territory/gouvernance/:design/modele': { url: `/nantes/gouvernance/${NOBODY}/modele`, who: writers, status: 404 },
  ':territory/gouvernance/:design/schema': {
    url: `/nantes/gouvernance/${NOBODY}/schema`,
    who: readsDesign,
    status: 404,
  },
  ':territory/gouvernance/:design/schema/:format': {
    url: `/nantes/gouvernance/${NOBODY}/schema/svg`,
    who: readsDesign,
    status: 404,
  },
  ':territory/gouvernance/:design/epreuve': {
    url: `/nantes/gouvernance/${NOBODY}/epreuve`,
    who: readsDesign,
    status: 404,
  },
  ':territory/gouvernance/:design/fonctions': {
    url: `/nantes/gouvernance/${NOBODY}/fonctions`,
    who: writers,
    status: 404,
  },
  ':territory/gouvernance/:design/imprimer/:document': {
    url: `/nantes/gouvernance/${NOBODY}/imprimer/questionnaire`,
    who: readsDesign,
    status: 404,
  },
  ':territory/experimentations': { url: '/nantes/experimentations', who: staff },
  ':territory/experimentations/:pilot': { url: `/${P}`, who: pilots },
  ':territory/experimentations/:pilot/definition': { url: `/${P}/definition`, who: pilots },
  ':territory/experimentations/:pilot/retraits': { url: `/${P}/retraits`, who: ['lead'] },
  ':territory/experimentations/:pilot/labo': { url: `/${P}/labo`, who: ['lead'] },
  ':territory/experimentations/:pilot/repetition': { url: `/${P}/repetition`, who: ['lead'] },
  ':territory/experimentations/:pilot/panel': { url: `/${P}/panel`, who: ['lead'] },
  ':territory/experimentations/importer': { url: '/nantes/experimentations/importer', who: ['lead'] },
  ':territory/experimentations/:pilot/protocole': { url: `/${P}/protocole`, who: pilots },
  ':territory/experimentations/:pilot/protocole/:step': { url: `/${P}/protocole/pause`, who: ['lead'] },
  ':territory/experimentations/:pilot/archive': { url: `/${P}/archive`, who: ['lead'] },
  ':territory/experimentations/:pilot/liens': { url: `/${P}/liens`, who: ['lead'] },
  // This pilot decides nothing together: its staff finds no such page either.
  ':territory/experimentations/:pilot/conseil': { url: `/${P}/conseil`, who: readsWorkshops, status: 404 },
  ':territory/experimentations/:pilot/conseil/:admission': {
    url: `/${P}/conseil/${NOBODY}`,
    who: readsWorkshops,
    status: 404,
  },
  ':territory/experimentations/:pilot/mur': { url: `/${P}/mur`, who: ['lead', 'facilitator'], status: 404 },
  ':territory/experimentations/:pilot/assemblee': { url: `/${P}/assemblee`, who: pilots, status: 404 },
  ':territory/experimentations/:pilot/assemblee/:proposal': {
    url: `/${P}/assemblee/${NOBODY}`,
    who: pilots,
    status: 404,
  },
  ':territory/experimentations/:pilot/messages': { url: `/${P}/messages`, who: ['lead'] },
  ':territory/experimentations/:pilot/messages/nouveau': { url: `/${P}/messages/nouveau`, who: ['lead'] },
  ':territory/experimentations/:pilot/messages/simulation': { url: `/${P}/messages/simulation`, who: ['lead'] },
  ':territory/experimentations/:pilot/messages/:message': {
    url: `/${P}/messages/unknown`,
    who: ['lead'],
    status: 404,
  },
  ':territory/experimentations/:pilot/appels': { url: `/${P}/appels`, who: ['facilitator', 'mediator'] },
  ':territory/experimentations/:pilot/detenteurs': { url: `/${P}/detenteurs`, who: ['lead'] },
  ':territory/experimentations/:pilot/detenteurs/:holder': { url: `/${P}/detenteurs/enedis`, who: ['lead'] },
  ':territory/experimentations/:pilot/garde': { url: `/${P}/garde`, who: ['lead'] },
  ':territory/experimentations/:pilot/certification': { url: `/${P}/certification`, who: ['lead'] },
  ':territory/experimentations/:pilot/resultats': { url: `/${P}/resultats`, who: pilots },
  ':territory/experimentations/:pilot/liens/etiquettes.pdf': {
    url: `/${P}/liens/etiquettes.pdf`,
    who: ['lead'],
    status: 405,
  },
  ':territory/experimentations/:pilot/suivis': { url: `/${P}/suivis`, who: ['social-worker'] },
  ':territory/experimentations/:pilot/suivis/:view': {
    ...{ url: `/${P}/suivis/${NOBODY}`, who: ['social-worker'], status: 404 },
  },
  ':territory/experimentations/:pilot/suivis/:view/bilan': {
    ...{ url: `/${P}/suivis/${NOBODY}/bilan`, who: ['social-worker'], status: 404 },
  },
  ':territory/experimentations/:pilot/suivis/:view/bilans/:assessment': {
    ...{ url: `/${P}/suivis/${NOBODY}/bilans/${NOBODY}`, who: ['social-worker'], status: 404 },
  },
  ':territory/experimentations/:pilot/suivis/:view/bilans/:assessment/feuille.pdf': {
    ...{ url: `/${P}/suivis/${NOBODY}/bilans/${NOBODY}/feuille.pdf`, who: ['social-worker'], status: 404 },
  },
  ':territory/experimentations/:pilot/enquetes': {
    url: `/${P}/enquetes`,
    who: ['lead', 'researcher', 'facilitator', 'mediator'],
  },
  ':territory/experimentations/:pilot/enquetes/:survey': {
    url: `/${P}/enquetes/before`,
    who: ['lead', 'researcher', 'facilitator', 'mediator'],
  },
  ':territory/experimentations/:pilot/enquetes/:survey/feuille.pdf': {
    url: `/${P}/enquetes/before/feuille.pdf`,
    who: ['lead', 'researcher', 'facilitator', 'mediator'],
  },
  ':territory/experimentations/:pilot/enquetes/:survey/saisir': {
    url: `/${P}/enquetes/before/saisir`,
    who: ['facilitator', 'mediator'],
  },
  ':territory/experimentations/:pilot/accompagner': { url: `/${P}/accompagner`, who: ['mediator', 'facilitator'] },
  ':territory/experimentations/:pilot/accompagner/:panel': {
    url: `/${P}/accompagner/faep`,
    who: ['mediator', 'facilitator'],
  },
  ':territory/experimentations/:pilot/accompagner/:panel/formulaire.pdf': {
    url: `/${P}/accompagner/faep/formulaire.pdf`,
    who: ['mediator', 'facilitator'],
  },
  ':territory/experimentations/:pilot/indicateurs': { url: `/${P}/indicateurs`, who: pilots },
  ':territory/experimentations/:pilot/indicateurs.csv': { url: `/${P}/indicateurs.csv`, who: pilots },
  ':territory/experimentations/:pilot/rapport.pdf': { url: `/${P}/rapport.pdf`, who: pilots },
  ':territory/experimentations/:pilot/recherche': { url: `/${P}/recherche`, who: research },
  ':territory/experimentations/:pilot/recherche/flux.csv': { url: `/${P}/recherche/flux.csv`, who: research },
  ':territory/experimentations/:pilot/recherche/retention.csv': { url: `/${P}/recherche/retention.csv`, who: research },
  ':territory/experimentations/:pilot/recherche/survie.csv': { url: `/${P}/recherche/survie.csv`, who: research },
  ':territory/experimentations/:pilot/recherche/retours': { url: `/${P}/recherche/retours`, who: research },
  ':territory/experimentations/:pilot/recherche/departs': { url: `/${P}/recherche/departs`, who: research },
  ':territory/experimentations/:pilot/recherche/definitions': { url: `/${P}/recherche/definitions`, who: research },
  ':territory/experimentations/:pilot/recherche/comparer': { url: `/${P}/recherche/comparer`, who: research },
  ':territory/experimentations/:pilot/recherche/comparer.csv': { url: `/${P}/recherche/comparer.csv`, who: research },
  ':territory/experimentations/:pilot/recherche/comparer/courbe.json': {
    ...{ url: `/${P}/recherche/comparer/courbe.json`, who: research, status: 404 },
  },
  ':territory/experimentations/:pilot/recherche/prevoir': { url: `/${P}/recherche/prevoir`, who: research },
  ':territory/experimentations/:pilot/recherche/:file': { url: `/${P}/recherche/survie.svg`, who: research },
  ':territory/experimentations/:pilot/recherche/enquetes': { url: `/${P}/recherche/enquetes`, who: research },
  ':territory/experimentations/:pilot/recherche/enquetes/:survey': {
    url: `/${P}/recherche/enquetes/before`,
    who: research,
  },
  ':territory/experimentations/:pilot/recherche/enquetes/:survey/resultats.csv': {
    url: `/${P}/recherche/enquetes/before/resultats.csv`,
    who: research,
  },
  ':territory/experimentations/:pilot/recherche/enquetes/:survey/figures/:figure': {
    ...{ url: `/${P}/recherche/enquetes/before/figures/unknown.svg`, who: research, status: 404 },
  },
  ':territory/experimentations/:pilot/recherche/enquetes/comparer/:before/:after': {
    url: `/${P}/recherche/enquetes/comparer/before/after`,
    who: research,
  },
  ':territory/experimentations/:pilot/recherche/enquetes/comparer/:before/:after/figures/:figure': {
    ...{ url: `/${P}/recherche/enquetes/comparer/before/after/figures/x.svg`, who: research, status: 404 },
  },
  ':territory/experimentations/:pilot/recherche/enquetes/:survey/textes/:question': {
    ...{ url: `/${P}/recherche/enquetes/before/textes/unknown`, who: ['researcher'], status: 404 },
  },
  ':territory/experimentations/:pilot/recherche/enquetes/:survey/textes/:question/codes.csv': {
    ...{ url: `/${P}/recherche/enquetes/before/textes/unknown/codes.csv`, who: ['researcher'], status: 404 },
  },
  ':territory/experimentations/:pilot/enquetes/:survey/modifier': {
    url: `/${P}/enquetes/before/modifier`,
    who: research,
  },
  ':territory/experimentations/:pilot/enquetes/:survey/modifier/question/:question': {
    ...{ url: `/${P}/enquetes/before/modifier/question/unknown`, who: research, status: 404 },
  },
  ':territory/experimentations/:pilot/enquetes/:survey/modifier/importer': {
    url: `/${P}/enquetes/before/modifier/importer`,
    who: research,
  },
  ':territory/experimentations/:pilot/enquetes/:survey/modifier/etudes': {
    url: `/${P}/enquetes/before/modifier/etudes`,
    who: research,
  },
  ':territory/experimentations/:pilot/enquetes/:survey/modifier/definition.json': {
    url: `/${P}/enquetes/before/modifier/definition.json`,
    who: research,
  },
  ':territory/experimentations/:pilot/recherche/fil/:figure': { url: `/${P}/recherche/fil/retention`, who: research },
  ':territory/experimentations/:pilot/recherche/exports': { url: `/${P}/recherche/exports`, who: research },
  ':territory/experimentations/:pilot/recherche/exports/:export': {
    ...{ url: `/${P}/recherche/exports/${NOBODY}`, who: research, status: 404 },
  },
  ':territory/experimentations/:pilot/recherche/figures.R': { url: `/${P}/recherche/figures.R`, who: research },
};

const paths = siteMap.map((entry) => entry.path ?? '/');
const cookies = new Map<Who, string>();

const ask = (url: string, who: Who, init: RequestInit = {}): Promise<Response> =>
  fetch(new URL(url, serverUrl()), { redirect: 'manual', headers: { Cookie: cookies.get(who) ?? '' }, ...init });

const cookieIn = (response: Response): string => response.headers.getSetCookie()[0]?.split(';')[0] ?? '';

const post = (url: string, who: Who, fields: Record<string, string>): Promise<Response> =>
  ask(url, who, { method: 'POST', body: new URLSearchParams(fields) });

async function enter(who: Who, door: string): Promise<void> {
  const cookie = cookieIn(await post('/demo/entrer', 'anonymous', { entry: door }));
  if (!cookie) throw new Error(`The door ${door} did not open`);
  cookies.set(who, cookie);
}

async function invite(role: Who): Promise<void> {
  const email = `${role}@matrix.test`;
  await post('/nantes/equipe', 'administrator', { intent: 'invite', name: role, email, role, pilotSlug: '' });
  const outbox = await (await ask('/demo/courrier', 'anonymous')).text();
  const mail = outbox.slice(outbox.indexOf(email));
  const path = /\/invitation\/[\w-]+/.exec(mail)?.[0] ?? '';
  cookies.set(role, cookieIn(await post(path, 'anonymous', { password: 'a sentence as a password' })));
}

beforeAll(async () => {
  await enter('lead', 'nantes-lead');
  await enter('facilitator', 'nantes-facilitator');
  await enter('researcher', 'nantes-researcher');
  await enter('administrator', 'nantes-administrator');
  await enter('tester', 'nantes-tester');
  await enter('stranger', 'lyon-lead');
  for (const role of ['mediator', 'social-worker', 'holder-contact'] as const) await invite(role);
});

function expected(row: Row, who: Who): string {
  if (row.who === 'anyone' || row.who.includes(who)) return `in ${row.status ?? 200}`;
  if (who === 'anonymous') return `sign-in ${row.door ?? '/connexion'}`;
  if (row.door === '/revenir') return 'no';
  return who === 'tester' || who === 'stranger' ? 'hidden' : 'no';
}

async function observed(row: Row, who: Who, response: Response): Promise<string> {
  await response.body?.cancel();
  const location = response.headers.get('Location') ?? '';
  if (response.status === 302 && /^\/(connexion|revenir)/.test(location) && row.who !== 'anyone') {
    return `sign-in ${location.split('?')[0]}`;
  }
  if (response.status === 403) return 'no';
  const allowed = row.who === 'anyone' || row.who.includes(who);
  if (response.status === 404 && !allowed) return 'hidden';
  return `in ${response.status}`;
}

describe('every route by every role', () => {
  it('has a row for each route of the site map, and no other', () => {
    expect(Object.keys(TABLE).sort()).toEqual([...paths].sort());
  });

  for (const path of paths) {
    const row = TABLE[path];
    if (!row) continue;
    it(`/${path}`, async () => {
      const seen: Record<string, string> = {};
      const wanted: Record<string, string> = {};
      for (const who of [...EVERYONE, 'stranger'] as Who[]) {
        // A stranger's own tasks and pages without a territory in the URL are not another territory's.
        if (who === 'stranger' && !path.startsWith(':territory')) continue;
        wanted[who] = expected(row, who);
        seen[who] = await observed(row, who, await ask(row.url, who));
      }
      expect(seen).toEqual(wanted);
    });
  }
});

describe('changing things', () => {
  const sourceOf = (file: string): string => readFileSync(`app/${file}`, 'utf8');
  const withAction = siteMap.filter(({ file }) =>
    /export async function action|export const action/.test(sourceOf(file)),
  );
  const guarded = withAction.filter(({ path }) => TABLE[path ?? '/']?.who !== 'anyone');

  it('knows of routes that change something', () => {
    expect(guarded.length).toBeGreaterThan(8);
  });

  for (const { path = '/' } of guarded) {
    it(`POST /${path} is refused to those who may not read it`, async () => {
      const row = TABLE[path];
      if (!row || row.who === 'anyone') return;
      for (const who of [...EVERYONE, 'stranger'] as Who[]) {
        if (row.who.includes(who) || (who === 'stranger' && !path.startsWith(':territory'))) continue;
        const response = await post(row.url, who, {});
        expect(await observed(row, who, response), who).toBe(expected(row, who));
      }
    });
  }

  it('refuses a form sent from another site', async () => {
    const response = await ask('/deconnexion', 'lead', { method: 'POST', headers: { 'Sec-Fetch-Site': 'cross-site' } });
    expect(response.status).toBe(403);
  });
});

describe('the pages’ headers', () => {
  it('allow no inline script or style without a nonce, no frame and no shared cache', async () => {
    const response = await ask('/', 'anonymous');
    const policy = response.headers.get('Content-Security-Policy') ?? '';
    expect(policy).toMatch(/script-src 'self' 'nonce-/);
    expect(policy).not.toContain('unsafe');
    expect(policy).toContain("frame-ancestors 'none'");
    expect(response.headers.get('Cache-Control')).toContain('no-store');
    expect(await response.text()).not.toMatch(/\sstyle="/);
  });
});
