import type { ReferenceManifest } from '../reference.ts';

export const meteoFranceManifest: ReferenceManifest = {
  kind: 'reference',
  id: 'meteo-france',
  name: 'Météo-France',
  site: 'https://meteo.data.gouv.fr',
  contract: {
    version: 'Base quotidienne, RR-T-Vent',
    source:
      'Données climatologiques de base quotidiennes, https://www.data.gouv.fr/datasets/donnees-climatologiques-de-base-quotidiennes ' +
      '(one gzipped CSV for each département, separator ";", decimal point, this year and the one before, renewed each day; ' +
      'fields in Q_descriptif_champs_RR-T-Vent.csv). Address and fields read through public programs that load it.',
    readOn: '2026-11-26',
  },
  api: 'https://object.files.data.gouv.fr/meteofrance/data/synchro_ftp/BASE/QUOT',
  licence: {
    data: 'Licence Ouverte 2.0',
    contents: 'Licence Ouverte 2.0',
    url: 'https://www.etalab.gouv.fr/licence-ouverte-open-licence/',
  },
  attribution: {
    fr: 'Températures : Météo-France, base quotidienne, Licence Ouverte 2.0.',
    en: 'Temperatures: Météo-France, daily base, Licence Ouverte 2.0.',
  },
  quotas: { perMinute: 10 },
};
