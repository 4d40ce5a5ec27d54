import { expect, it } from 'vitest';
import { nameSheets } from './sheet-names.ts';

const challenge = (text: string, initiativeId = 'a') => ({ initiativeId, challenge: text });

it('gathers the spellings of a challenge, and tells initiatives and other alphabets apart', () => {
  const sheets = nameSheets([
    challenge('Réduire mes dépenses'),
    challenge('reduire mes depenses !'),
    challenge('Réduire mes dépenses', 'b'),
    challenge('日本'),
    challenge('東京'),
  ]);
  expect(sheets.map(({ slug, initiativeId, spellings }) => [slug, initiativeId, ...spellings])).toEqual([
    ['reduire-mes-depenses', 'a', 'Réduire mes dépenses', 'reduire mes depenses !'],
    ['reduire-mes-depenses-2', 'b', 'Réduire mes dépenses'],
    ['defi', 'a', '日本'],
    ['defi-2', 'a', '東京'],
  ]);
});
