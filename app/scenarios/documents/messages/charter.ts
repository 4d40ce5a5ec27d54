import { plural } from '~/platform/i18n/format.ts';
import { defineMessages } from '~/platform/i18n/messages.ts';

export const messages = defineMessages({
  fr: {
    sections: {
      aim: '1. Ce qui nous réunit',
      people: '2. Les données restent à qui elles concernent',
      uses: '3. À quoi elles servent',
      never: '4. Ce que nous nous interdisons',
      figures: '5. Ce que nous publions',
      together: '6. Comment nous travaillons ensemble',
      sign: '7. Signatures',
    },
    titles: {
      model: 'Où vivent les données, et qui décide',
      leaving: 'Partir',
      uses: 'Les usages admis, un accord pour chacun',
      refusal: 'Refuser ne coûte rien d’autre',
      avoid: 'À éviter à tout prix',
      figures: 'Des chiffres sans personne dedans',
      research: 'Ce que la recherche cherche',
      press: 'Parler au nom de tous',
      decisions: 'Décider, entrer, sortir',
      writing: 'Écrire au fur et à mesure',
      partners: 'Les signataires',
    },
    smallest: (n: number) => `Aucun chiffre publié ne porte sur moins de ${n} personnes.`,
    use: (what: string, why: string, who: string) => `${what} : ${why}. Qui voit : ${who}.`,
    refusals: (n: number) =>
      plural('fr', n, 'L’accord demandé', `Chacun des ${n} accords demandés`) +
      ' peut être refusé, puis retiré à tout moment, et dit d’avance ce qui change alors.',
    doc: (what: string, owner: string, when: string) => `${what} (${[owner, when].filter(Boolean).join(', ')})`,
    columns: { name: 'Organisation', role: 'Rôle', date: 'Date', signature: 'Signature' },
    asks: {
      goal: 'Écrivez l’objectif qui réunit les signataires.',
      uses: 'Écrivez les accords demandés aux testeurs : ce sont les seuls usages admis.',
      avoid: 'Reprenez ce que le groupe veut éviter, à commencer par la vente des données.',
      press: 'Dites qui parle à la presse, et qui relit avant.',
      decisions: 'Dites comment on décide, comment un partenaire entre, et ce qu’il laisse en sortant.',
      publish: 'Dites ce que la recherche a le droit de publier, et qui le lit d’abord.',
      writing: 'Dites qui écrit quoi, et quand.',
    },
  },
  en: {
    sections: {
      aim: '1. What brings us together',
      people: '2. Data stays with those it is about',
      uses: '3. What it is used for',
      never: '4. What we forbid ourselves',
      figures: '5. What we publish',
      together: '6. How we work together',
      sign: '7. Signatures',
    },
    titles: {
      model: 'Where data lives, and who decides',
      leaving: 'Leaving',
      uses: 'The uses allowed, one agreement for each',
      refusal: 'Refusing costs nothing else',
      avoid: 'To avoid at all costs',
      figures: 'Figures with nobody in them',
      research: 'What research is looking for',
      press: 'Speaking for all',
      decisions: 'Deciding, joining, leaving',
      writing: 'Writing it down as we go',
      partners: 'Who signs',
    },
    smallest: (n: number) => `No published figure is about fewer than ${n} people.`,
    use: (what: string, why: string, who: string) => `${what}: ${why}. Who sees it: ${who}.`,
    refusals: (n: number) =>
      plural('en', n, 'The agreement asked for', `Each of the ${n} agreements asked for`) +
      ' may be refused, then withdrawn at any time, and says in advance what changes then.',
    doc: (what: string, owner: string, when: string) => `${what} (${[owner, when].filter(Boolean).join(', ')})`,
    columns: { name: 'Organisation', role: 'Role', date: 'Date', signature: 'Signature' },
    asks: {
      goal: 'Write the objective that brings those who sign together.',
      uses: 'Write the agreements asked of testers: they are the only uses allowed.',
      avoid: 'Take up what the group wants to avoid, the sale of data first of all.',
      press: 'Say who talks to the press, and who reads first.',
      decisions: 'Say how decisions are made, how a partner joins, and what it leaves behind when it goes.',
      publish: 'Say what research may publish, and who reads it first.',
      writing: 'Say who writes what, and when.',
    },
  },
});
