import { describe, expect, it } from 'vitest';
import { getKit } from '~/kit/load-kit.server.ts';
import { personaCards } from '~/kit/print/persona-cards.ts';
import { printSheet } from '~/kit/print/print-sheet.ts';
import { writePdf } from '~/platform/pdf/write-pdf.server.ts';
import { everyNode, readPdf } from '../../../tests/support/read-pdf.ts';
import { TINY_WORKSHOP } from '../../../tests/support/tiny-workshop.ts';
import { agenda } from './agenda.ts';
import { minutesPaper } from './minutes.ts';
import { poster } from './poster.ts';
import type { PrintedWorkshop } from './printed-workshop.ts';
import { script } from './script.ts';

const now = new Date('2026-11-25T10:00:00Z');
const LONG = `${'Maîtriser son budget mobilité sans rien ressaisir 🚲 '.repeat(8)}${'interminable'.repeat(20)}`;

const workshop: PrintedWorkshop = {
  initiativeId: 'x',
  title: 'Petit séminaire',
  template: TINY_WORKSHOP,
  territory: 'La Rochelle',
  initiative: 'Mobilité',
  theme: 'la mobilité',
  place: '',
  startsAt: new Date('2026-05-21T08:00:00Z'),
  timeZone: 'Europe/Paris',
  joinCode: 'VOILE-27',
  joinUrl: 'https://atelier.test/m/VOILE-27',
  subjects: [],
};
const [firstStep] = TINY_WORKSHOP.steps;
const crowded: PrintedWorkshop = {
  ...workshop,
  title: LONG,
  template: {
    ...TINY_WORKSHOP,
    steps: Array.from({ length: 40 }, (_, i) => ({
      ...(firstStep as NonNullable<typeof firstStep>),
      key: `step-${i}`,
      comesTo: { fr: LONG, en: LONG },
      readAloud: [{ fr: LONG, en: LONG }],
    })),
  },
};

describe('papers of a workshop', () => {
  it('tell guests the times, not how it is run', async () => {
    const read = readPdf((await writePdf(agenda(workshop, 'fr'), { paper: 'a4', now })).bytes);
    expect(read.text).toContain('jeudi 21 mai 2026, de 10:00 à 11:10');
    expect(read.text).toContain('10:05\nDéfis\nchacun pour soi, 30\u00a0min');
    expect(read.text).not.toContain('À lire à voix haute');
    expect(everyNode(read.root).find(({ tag }) => tag === 'H1')?.text).toBe('Petit séminaire');
    expect(everyNode(read.root).find(({ tag }) => tag === 'Figure')?.alt).toContain('atelier.test/m/VOILE-27');
  });

  it('give who runs it every tool of the agenda, in English too', async () => {
    const read = readPdf((await writePdf(script(workshop, 'en'), { paper: 'a4', now })).bytes);
    expect(read.language).toBe('en-GB');
    expect(read.text).toContain('Write, on yellow paper: Which challenges here?');
    expect(read.text).toContain('Vote with 3 dots each');
    expect(everyNode(read.root).filter(({ tag }) => tag === 'H3')).toHaveLength(TINY_WORKSHOP.steps.length);
  });

  it.each(['a4', 'a1'] as const)('hold on their pages of %s, however long', async (paper) => {
    for (const document of [agenda(crowded, 'fr'), script(crowded, 'fr'), poster(workshop, 'fr')]) {
      const { bytes, boxes, frame } = await writePdf(document, { paper, now });
      expect(Math.max(...boxes.map(({ bottom }) => bottom))).toBeLessThanOrEqual(frame.bottom + 0.02);
      expect(readPdf(bytes).loose).toEqual([]);
    }
  });

  it('leave no heading alone at the foot of a page of the script', async () => {
    const { template } = crowded;
    const comesTo = { fr: 'C’est dit', en: 'It is said' };
    const steps = template.steps.slice(0, 1).map((step) => ({ ...step, comesTo }));
    for (let lines = 0; lines < 40; lines += 4) {
      const prepare = Array.from({ length: lines }, () => ({ fr: 'À faire', en: 'To do' }));
      const oneStep = {
        ...crowded,
        template: { ...template, prepare, afterwards: [], steps },
      };
      const { boxes } = await writePdf(script(oneStep, 'fr'), { paper: 'a4', now });
      // Last on paper: the heading, then the step's head, what to read aloud and what comes out.
      const [heading, head] = boxes.slice(-4);
      expect(head?.page).toBe(heading?.page);
    }
  });

  it('print the minutes as they stand', async () => {
    const document = minutesPaper({
      ...{ title: 'Séminaire', territory: 'Nantes', initiative: 'Énergie', date: 'jeudi', place: '', theme: '' },
      ...{ locale: 'fr', credit: 'Fing' },
      sections: [
        {
          ...{ key: 'a', title: 'Ce qui a été dit', generated: [], corrected: false, outdated: false },
          blocks: [
            { kind: 'heading', text: 'Défis' },
            { kind: 'list', items: ['Isoler'] },
            { kind: 'table', headings: ['Défi', 'Voix'], rows: [['Isoler', '7']] },
          ],
        },
      ],
    });
    const read = readPdf((await writePdf(document, { paper: 'a4', now })).bytes);
    expect(read.text).toContain('Ce qui a été dit\nDéfis\n•\nIsoler\nDéfi\nVoix\nIsoler\n7');
  });
});

describe('sheets and cards of the kit', () => {
  const foot = { lines: ['atelier.test'], code: 'VOILE-27' };

  it.each(getKit().sheets.map((sheet) => [sheet.key, sheet] as const))(
    '%s fills one page in both languages',
    async (_, sheet) => {
      for (const locale of ['fr', 'en'] as const) {
        const document = printSheet({ sheet, line: 'Nantes', subjects: ['Isoler'], foot }, locale);
        const { pages, bytes } = await writePdf(document, { paper: 'a4', now });
        expect(pages).toBe(1);
        expect(readPdf(bytes).loose).toEqual([]);
      }
    },
  );

  it('take a page for each challenge, a long one cut nowhere', async () => {
    const sheet = getKit().sheets.find(({ about }) => about === 'challenge');
    if (!sheet) throw new Error('The kit has a sheet about a challenge');
    const document = printSheet({ sheet, line: 'Nantes', subjects: ['Isoler', LONG], foot }, 'fr');
    const read = readPdf((await writePdf(document, { paper: 'a1', now })).bytes);
    expect(read.pages).toBe(2);
    expect(read.text.replace(/\s/g, '')).toContain('interminable'.repeat(20));
  });

  it('show every persona', async () => {
    const { personas } = getKit();
    const read = readPdf((await writePdf(personaCards(personas, 'fr'), { paper: 'a4', now })).bytes);
    expect(everyNode(read.root).filter(({ tag }) => tag === 'H2')).toHaveLength(personas.length);
  });
});
