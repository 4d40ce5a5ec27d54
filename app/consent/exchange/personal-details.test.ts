import { describe, expect, it } from 'vitest';
import { personalDetailsIn } from './personal-details.ts';

describe('personal details in a text', () => {
  it.each([
    ['Écrivez-moi : ada@example.org', ['email']],
    ['ada (at) example.org', ['email']],
    ['Appelez le 06 12 34 56 78', ['phone']],
    ['0612345678 ou +33 6 12 34 56 78', ['phone']],
    ['Passez au 12 bis, rue des Lilas', ['address']],
    ['Come to 7 Abbey Road, or ada@example.org', ['email', 'address']],
    ['Le pain rassis : 3 recettes, 250 g, 4 personnes', []],
    ['À 18 h 30, 1,06 12 kg de carottes pour 2 euros', []],
    ['Code-barres 3017620422003, trouvé à 2,05 €', []],
    ['La route est longue, place aux restes', []],
  ])('%s', (text, found) => {
    expect(personalDetailsIn(text)).toEqual(found);
  });
});
