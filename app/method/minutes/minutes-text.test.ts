import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MinutesBlock } from './minutes-document.ts';
import { fromText, toText } from './minutes-text.ts';

const line = fc
  .stringMatching(/^[A-Za-zÀ-ÿ0-9](?:[A-Za-zÀ-ÿ0-9 ,.:'’%-]{0,40}[A-Za-zÀ-ÿ0-9])?$/)
  .map((text) => text.replace(/ +/g, ' '));
const block: fc.Arbitrary<MinutesBlock> = fc.oneof(
  line.map((text) => ({ kind: 'paragraph' as const, text })),
  line.map((text) => ({ kind: 'heading' as const, text })),
  fc.array(line, { minLength: 1, maxLength: 5 }).map((items) => ({ kind: 'list' as const, items })),
  fc
    .tuple(
      fc.array(line, { minLength: 2, maxLength: 2 }),
      fc.array(fc.array(line, { minLength: 2, maxLength: 2 }), { maxLength: 4 }),
    )
    .map(([headings, rows]) => ({ kind: 'table' as const, headings, rows })),
);

describe('the text of minutes', () => {
  it('comes back as the same blocks', () => {
    fc.assert(
      fc.property(fc.array(block, { maxLength: 8 }), (blocks) => {
        expect(fromText(toText(blocks))).toEqual(blocks);
      }),
    );
  });

  it('reads what people type, whatever it is', () => {
    expect(fromText('Bonjour\nà tous\n- un\n- deux\n# Suite\nfin')).toEqual([
      { kind: 'paragraph', text: 'Bonjour à tous' },
      { kind: 'list', items: ['un', 'deux'] },
      { kind: 'heading', text: 'Suite' },
      { kind: 'paragraph', text: 'fin' },
    ]);
    expect(fromText('| a | b |\n| 1 |')).toEqual([{ kind: 'table', headings: ['a', 'b'], rows: [['1', '']] }]);
    expect(fromText(' \n\n')).toEqual([]);
  });
});
