import { describe, expect, it } from 'vitest';
import { workshopTemplateSchema } from '~/kit/schema/workshop.ts';
import { TINY_WORKSHOP } from '../../../tests/support/tiny-workshop.ts';
import { laySheets } from '../minutes/notes-workbook.server.ts';
import { writeMinutes } from '../minutes/write-minutes.ts';
import { withoutPeople } from './without-people.ts';
import type { WorkshopRecord } from './workshop-record.ts';

const NAMED = 'Une médiatrice de la Régie';
const two = (text: string) => ({ fr: text, en: text });
const template = workshopTemplateSchema.parse({
  ...TINY_WORKSHOP,
  steps: [
    ...TINY_WORKSHOP.steps.slice(0, 1),
    {
      key: 'write',
      title: two('Écrire'),
      minutes: 10,
      mode: 'solo',
      activities: [
        {
          kind: 'write',
          key: 'notes',
          boxes: [
            { key: 'who', prompt: two('Qui d’autre ?'), colour: 'blue', harvest: 'person' },
            { key: 'what', prompt: two('Quels défis ?'), colour: 'yellow', harvest: 'challenge' },
          ],
        },
        {
          kind: 'form',
          key: 'existing',
          title: two('Ce qui existe'),
          fields: [
            { key: 'projects', label: two('Projets'), kind: 'list' },
            { key: 'people', label: two('Personnes'), kind: 'list', namesPeople: true },
          ],
        },
        { kind: 'vote', key: 'votes', of: 'notes', on: 'clusters', dots: 3 },
      ],
    },
  ],
});
const note = { activityKey: 'notes', tableId: null, author: '', createdAt: new Date(0) };
const record: WorkshopRecord = {
  ...{ template, title: 'Atelier', theme: '', place: '', startsAt: new Date(0), timeZone: 'UTC', state: 'closed' },
  ...{ openedAt: null, closedAt: null, hideAuthors: false, activities: [], tables: [], draws: [] },
  answers: [
    { id: 'f', activityKey: 'existing', tableId: null, nth: 1, values: { projects: ['Un vélobus'], people: [NAMED] } },
  ],
  notes: [
    { ...note, id: 'a', boxKey: 'who', text: NAMED, clusterId: 'people' },
    { ...note, id: 'b', boxKey: 'what', text: 'Le bruit', clusterId: 'noise' },
  ],
  clusters: [
    { id: 'people', activityKey: 'notes', boxKey: null, tableId: null, name: `Famille de ${NAMED}` },
    { id: 'noise', activityKey: 'notes', boxKey: null, tableId: null, name: 'Le calme' },
  ],
  dots: [
    { activityKey: 'votes', on: 'people', dots: 2 },
    { activityKey: 'votes', on: 'noise', dots: 1 },
  ],
  wishes: [{ name: NAMED, organisation: '', why: '', state: 'open' }],
  naming: [],
  participants: 2,
  guests: { listed: 0, came: 0, organisations: [] },
};
const said = (shown: WorkshopRecord): string => JSON.stringify([writeMinutes(shown, [], 'fr'), laySheets(shown, 'fr')]);

describe('a workshop without the people it named', () => {
  it('says nothing of them in its minutes and its workbook, and all the rest', () => {
    const mentions = said(record).split(NAMED).length - 1;
    expect(mentions).toBe(8);
    const others = said(withoutPeople(record));
    expect(others).not.toContain(NAMED);
    for (const kept of ['Le bruit', 'Le calme', 'Un vélobus', 'Quels défis\u202f?']) expect(others).toContain(kept);
  });

  it('hides a note, a family or a form that somebody filed as a person', () => {
    for (const naming of ['b', 'noise']) {
      const others = said(withoutPeople({ ...record, naming: [naming] }));
      for (const hidden of [NAMED, 'Le bruit', 'Le calme']) expect(others).not.toContain(hidden);
    }
    expect(said(withoutPeople({ ...record, naming: ['f'] }))).not.toContain('Un vélobus');
  });
});
