import { describe, expect, it } from 'vitest';
import type { PilotDefinition } from '~/pilots/definition.ts';
import { emptyDocument } from '../empty-document.ts';
import { budgetSheets } from './budget-sheets.ts';
import { calendarFile } from './calendar-file.ts';
import { ganttSource } from './gantt-source.ts';

const title = { fr: 'Coach : mobilité', en: 'Coach: mobility' };
const empty = emptyDocument({ territory: 'x', initiative: 'x-mobilite', theme: 'mobilite', title });
const document: PilotDefinition = {
  ...empty,
  packages: [
    {
      ...{ key: 'data', kind: 'data', title: { fr: '', en: '' }, startsOn: '2026-11-01', endsOn: '2027-03-10' },
      ...{ doneShare: 0.5, budgetEur: 12_000, committedEur: 2000 },
      lines: [{ title: { fr: 'Connecteur', en: 'Connector' }, amountEur: 12_000 }],
    },
  ],
  partners: [
    {
      ...{ key: 'k', name: 'ADEME', kind: 'funder', role: title, indispensable: false, commitment: 'committed' },
      ...{ tier: 'learning', amountEur: 45_000, secured: true },
    },
  ],
  calendar: {
    ...empty.calendar,
    milestones: [
      { key: 'yelo', on: '2027-02-01', title: { fr: 'Yélo : livré', en: 'Yélo: delivered' }, package: 'data' },
      { key: 'later', on: '', title },
      { key: 'done', on: '2026-12-01', doneOn: '2026-11-20', title: { fr: 'Signé', en: 'Signed' } },
    ],
  },
};

describe('the plan for other tools', () => {
  it('is a mermaid gantt whose titles hold no syntax', () => {
    expect(ganttSource(document, 'en').split('\n')).toEqual([
      'gantt',
      '  title Coach mobility',
      '  dateFormat YYYY-MM-DD',
      '  section Data and connectors',
      '  Data and connectors :active, lot-data, 2026-11-01, 2027-03-11',
      '  Yélo delivered :milestone, jalon-yelo, 2027-02-01, 0d',
      '  section Other milestones',
      '  Signed :milestone, done, jalon-done, 2026-11-20, 0d',
      '',
    ]);
  });

  it('is a calendar of whole days, whose events keep their identifier from one revision to the next', () => {
    const about = {
      scenarioId: 's',
      locale: 'fr',
      host: 'atelier.test',
      now: new Date('2026-11-26T02:00:00Z'),
    } as const;
    const file = calendarFile(document, { ...about, revision: 4 });
    expect(file.match(/BEGIN:VEVENT/g)).toHaveLength(2);
    expect(file).toContain('UID:s-yelo@atelier.test');
    expect(file).toContain('SEQUENCE:4');
    expect(file).toContain('DTSTART;VALUE=DATE:20270201');
    expect(file).toContain('DTEND;VALUE=DATE:20270202');
    expect(calendarFile(empty, { ...about, revision: 1 })).toContain('END:VCALENDAR');
  });

  it('is a workbook of expenses, funding and team', () => {
    const [budget, funding, team] = budgetSheets(document, 'en');
    expect(budget?.rows).toEqual([
      ['Data and connectors', 'Data and connectors', '', '', '2026-11-01', '2027-03-10', '12000', '2000'],
      ['Data and connectors', 'Data and connectors', 'Connector', '', '2026-11-01', '2027-03-10', '12000', ''],
    ]);
    expect(funding?.rows).toEqual([['ADEME', 'Learning: pays in order to learn', '45000', 'yes', '']]);
    expect(team?.rows).toEqual([]);
  });
});
