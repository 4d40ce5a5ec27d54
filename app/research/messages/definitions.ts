import { defineMessages } from '~/platform/i18n/messages.ts';

const REFERENCES = [
  'Kaplan & Meier, JASA 53 (1958), 457-481.',
  'Mantel, Cancer Chemother. Rep. 50 (1966), 163-170 (log-rank).',
  'Aalen & Johansen, Scand. J. Statist. 5 (1978), 141-150.',
  'Wilson, JASA 22 (1927), 209-212.',
  'Royston & Parmar, BMC Med. Res. Methodol. 13 (2013), 152 (RMST).',
  'Schulz, Altman & Moher, CONSORT 2010, BMJ 340 (2010), c332.',
].join('\n');

export const definitionMessages = defineMessages({
  fr: {
    lead: 'Une seule définition par chiffre : celle des écrans, des fichiers et des tests.',
    words: 'Les mots',
    sources: 'D’où viennent les méthodes',
    references: REFERENCES,
  },
  en: {
    lead: 'One definition for each figure: that of the screens, the files and the tests.',
    words: 'Words',
    sources: 'Where the methods come from',
    references: REFERENCES,
  },
});
