import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { everyNode, readPdf } from '../../../tests/support/read-pdf.ts';
import { paragraph } from './block.ts';
import { breakLines } from './break-lines.ts';
import { INK, TEXT } from './ink.ts';
import { bullets, heading } from './parts.ts';
import { pdfResponse } from './pdf-response.server.ts';
import { COVERED, printable } from './printable.ts';
import { wordTable } from './table.ts';
import { type PdfDocument, writePdf } from './write-pdf.server.ts';

const now = new Date('2026-11-25T10:00:00Z');

const documentOf = (draw: PdfDocument['draw']): PdfDocument => ({
  title: 'Essai 🚲',
  locale: 'fr',
  orientation: 'portrait',
  draw,
});

describe('printable', () => {
  it('keeps what the face draws and shows what it lacks', () => {
    expect(printable('Œuvre → « vélo 🚲🚌 » e\u0301')).toBe('Œuvre › « vélo [?] » é');
    expect(printable('post-\u2060it')).toBe('post\u2011it');
  });

  it('gives only signs of the face, and the same the second time', () => {
    const known = (sign: string) =>
      sign === '\n' ||
      sign === '\u2011' ||
      COVERED.some(([a, b]) => sign.charCodeAt(0) >= a && sign.charCodeAt(0) <= b);
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const once = printable(text);
        expect([...once].every(known)).toBe(true);
        expect(printable(once)).toBe(once);
      }),
    );
  });
});

describe('the face', () => {
  it('draws every sign that it is said to cover, at each weight', async () => {
    const signs = COVERED.flatMap(([from, to]) =>
      Array.from({ length: to - from + 1 }, (_, i) => String.fromCharCode(from + i)),
    ).join('');
    for (const style of [TEXT.body, TEXT.strong, TEXT.title]) {
      const draw = documentOf((flow) => flow.add(paragraph(flow.pen, signs, style, flow.width)));
      const read = readPdf((await writePdf(draw, { paper: 'a4', now })).bytes);
      expect(read.text.replace(/\s/g, '')).toBe(signs.replace(/\s/g, ''));
    }
  });
});

describe('breakLines', () => {
  it('loses no letter and never passes the width', () => {
    const measure = (text: string) => text.length;
    const word = fc.string({ unit: fc.constantFrom('a', 'é', '-', '/', '\u00a0'), minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(fc.array(word), fc.integer({ min: 1, max: 20 }), (words, width) => {
        const text = words.join(' ');
        const lines = breakLines(text, width, measure);
        expect(Math.max(...lines.map((line) => line.trimEnd().length))).toBeLessThanOrEqual(width);
        expect(lines.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
      }),
    );
  });
});

describe('writePdf', () => {
  it('tags everything it draws, in order, in its language', async () => {
    const { bytes } = await writePdf(
      documentOf((flow) => {
        flow.add(paragraph(flow.pen, 'Grand titre', TEXT.title, flow.width, { tag: 'H1' }));
        heading(flow, 'Une partie');
        bullets(flow, ['un', 'deux']);
        wordTable(flow, ['Qui', 'Quoi'], [['Enedis', 'la courbe']]);
      }),
      { paper: 'a4', now },
    );
    const read = readPdf(bytes);
    expect(read).toMatchObject({ title: 'Essai [?]', language: 'fr-FR', tagged: true, loose: [], pages: 1 });
    expect(read.text).toBe('Grand titre\nUne partie\n•\nun\n•\ndeux\nQui\nQuoi\nEnedis\nla courbe');
    expect(read.bookmarks).toEqual(['Une partie']);
    const tags = everyNode(read.root).map(({ tag }) => tag);
    expect(tags.slice(0, 5)).toEqual(['Document', 'H1', 'H2', 'L', 'LI']);
    expect(everyNode(read.root).filter(({ scope }) => scope === 'Column')).toHaveLength(2);
    expect(read.fonts.every((name) => name.includes('AtkinsonHyperlegibleNext'))).toBe(true);
  });

  it('gives the same bytes for the same input', async () => {
    const draw = documentOf((flow) => flow.add(paragraph(flow.pen, 'Toujours', TEXT.body, flow.width)));
    const [one, two] = await Promise.all([writePdf(draw, { paper: 'a1', now }), writePdf(draw, { paper: 'a1', now })]);
    expect(Buffer.from(one.bytes).equals(Buffer.from(two.bytes))).toBe(true);
  });

  it('puts no block below the page, whatever its length', async () => {
    const text = fc.string({ unit: fc.constantFrom('mot', ' ', 'très-long', 'é', '\n'), maxLength: 900 });
    await fc.assert(
      fc.asyncProperty(fc.array(text, { maxLength: 8 }), async (texts) => {
        const { boxes, frame } = await writePdf(
          documentOf((flow) => {
            for (const one of texts) flow.add(paragraph(flow.pen, one, TEXT.title, flow.width));
          }),
          { paper: 'a4', now },
        );
        for (const { top, bottom } of boxes) {
          expect(top).toBeGreaterThanOrEqual(frame.top);
          expect(bottom).toBeLessThanOrEqual(frame.bottom + 0.02);
        }
      }),
      { numRuns: 20 },
    );
  });

  it('refuses in words what takes more than sixty pages', async () => {
    const document = documentOf((flow) => {
      for (let n = 0; n < 61; n += 1) flow.newPage();
    });
    const response = await pdfResponse({ document, paper: 'a4', now, fileName: 'x' });
    expect(response.status).toBe(413);
    expect(await response.text()).toContain('60 au plus');
  });
});

describe('the colours of paper', () => {
  it('are those of the design', () => {
    const tokens = readFileSync('app/ui/styles/tokens.css', 'utf8');
    for (const [name, value] of Object.entries(INK)) {
      if (name !== 'white') expect(tokens).toContain(`--${name}: ${value};`);
    }
  });
});
