import { describe, expect, it } from 'vitest';
import { challengeTitle, readHeadings, roleOf } from './headings.ts';

describe('roleOf', () => {
  it.each([
    ['Post-its des participants', 'postIt'],
    ['POST-IT', 'postIt'],
    ['Notes', 'postIt'],
    ['Information', 'information'],
    ['INFORMATIONS', 'information'],
    ["Information\nQu'est-ce que j'ai besoin de savoir ?", 'information'],
    ['Qu’ai-je besoin de savoir ?', 'information'],
    ['Données', 'data'],
    ['donnee(s)', 'data'],
    ['Data', 'data'],
    ["Quelles données me permettent d'obtenir l'information ?", 'data'],
    ['Détenteurs', 'holders'],
    ['Détenteur(s)', 'holders'],
    ['Détenteur de la donnée', 'holders'],
    ['Qui détient la donnée ?', 'holders'],
    ['Who has it?', 'holders'],
    ['Holder', 'holders'],
    ['Accès', 'access'],
    ['Acces a la donnee', 'access'],
    ["Niveau d'accès", 'access'],
    ['Facile ?', 'access'],
    ['Défi', 'challenge'],
    ['Problématique', 'challenge'],
    ['Challenge', 'challenge'],
    ['Typologie', 'challenge'],
    ['Personnelle ?', 'personal'],
    ['Donnée personnelle', 'personal'],
    ['Sur moi', 'personal'],
    ['Personal?', 'personal'],
    ['DocType', 'information'],
    ['Mise_à_disposition', 'availability'],
    ['Commentaires', 'note'],
    ['Existe ?', 'existence'],
    ['Données existantes', 'existence'],
    ['Exists?', 'existence'],
    ['Type de source', 'source'],
    ['Kind of source', 'source'],
    ['Thème de la donnée', 'theme'],
    ['Theme of the data', 'theme'],
    ['Qui en sait plus ?', 'whoKnows'],
    ["Vous connaissez quelqu'un qui sait ?", 'whoKnows'],
    ['Who knows more?', 'whoKnows'],
    ['Quantité', undefined],
    ['', undefined],
    ['Enedis', undefined],
  ])('%j is %s', (heading, role) => {
    expect(roleOf(heading)).toBe(role);
  });
});

describe('readHeadings', () => {
  it('takes columns in any order, holders in several', () => {
    expect(readHeadings(['Accès', '', 'Détenteur 1', 'Données', 'Détenteur 2', 'Information'])).toEqual({
      access: [0],
      holders: [2, 4],
      data: [3],
      information: [5],
    });
  });

  it('takes « Données personnelles » for the data when nothing else is', () => {
    expect(readHeadings(['Données personnelles', 'Détenteurs'])).toEqual({ data: [0], holders: [1] });
    expect(readHeadings(['Données', 'Données personnelles'])).toEqual({ data: [0], personal: [1] });
  });

  it('tells a source from a holder, and a theme from a challenge, where both are asked', () => {
    expect(readHeadings(['Défi', 'Thème', 'Données', 'Détenteurs', 'Source'])).toEqual({
      challenge: [0],
      theme: [1],
      data: [2],
      holders: [3],
      source: [4],
    });
    expect(readHeadings(['Thématique', 'Données', 'Source'])).toEqual({ challenge: [0], data: [1], holders: [2] });
  });

  it.each([
    [['Titre']],
    [['Défi', 'Détenteur']],
    [['description', 'fournisseur']],
    [['type', 'name']],
    [['Code', 'Format', 'Notes']],
  ])('%j are none', (cells) => {
    expect(readHeadings(cells)).toBeUndefined();
  });
});

describe('challengeTitle', () => {
  it.each([
    [['Défi : Réduire mes consommations'], 'Réduire mes consommations'],
    [['DEFI 2 – Bien rénover'], 'Bien rénover'],
    [['DÉFI N°2 - Maîtriser son budget'], 'Maîtriser son budget'],
    [['Défi-clef'], undefined],
    [['Nom du défi / thématique : Énergie'], 'Énergie'],
    [['', 'Challenge: Spend less', ''], 'Spend less'],
    [['Défi :', 'Rénover'], 'Rénover'],
    [['Nom du défi / thématique :'], ''],
    [['Thématique', ''], ''],
    [['Datablitz du 9 avril'], undefined],
    [['Défier les habitudes'], undefined],
    [['Défi', 'Information', 'Données'], undefined],
  ])('%j names %j', (cells, name) => {
    expect(challengeTitle(cells)).toBe(name);
  });
});
