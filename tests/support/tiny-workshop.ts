import { type WorkshopTemplate, workshopTemplateSchema } from '../../app/kit/schema/workshop.ts';

const two = (fr: string, en = `${fr} (en)`) => ({ fr, en });

/** A workshop of seven steps in which every tool is used once: what tests of live workshops run. */
export const TINY_WORKSHOP: WorkshopTemplate = workshopTemplateSchema.parse({
  key: 'seminar',
  phase: 0,
  title: two('Petit séminaire', 'Small seminar'),
  purpose: two('Apprendre ensemble', 'Learn together'),
  objectives: [two('Comprendre', 'Understand')],
  people: { from: 2, to: 40 },
  durationMinutes: 70,
  startsAt: '10:00',
  source: 'tests',
  steps: [
    { key: 'welcome', title: two('Accueil', 'Welcome'), minutes: 5, mode: 'plenary' },
    {
      key: 'challenges',
      title: two('Défis', 'Challenges'),
      minutes: 30,
      mode: 'solo',
      activities: [
        {
          kind: 'write',
          key: 'challenges',
          aloneMinutes: 5,
          maxLength: 120,
          boxes: [
            {
              key: 'challenge',
              prompt: two('Quels défis ici ?', 'Which challenges here?'),
              hint: two('Une idée, en commençant par un verbe', 'One idea, starting with a verb'),
              colour: 'yellow',
              harvest: 'challenge',
            },
            { key: 'fear', prompt: two('Que craignez-vous ?', 'What do you fear?'), colour: 'pink', harvest: 'risk' },
          ],
        },
        {
          kind: 'cluster',
          key: 'families',
          of: 'challenges',
          roles: [
            {
              key: 'devil',
              title: two('Avocat du diable', 'Devil’s advocate'),
              task: two('Dit les risques', 'Tells risks'),
            },
          ],
        },
        { kind: 'vote', key: 'votes', of: 'challenges', on: 'clusters', dots: 3 },
      ],
    },
    {
      key: 'pairs',
      title: two('En binôme', 'In pairs'),
      minutes: 5,
      mode: 'pair',
      activities: [{ kind: 'pair', key: 'pairs', task: two('Racontez', 'Tell each other') }],
    },
    {
      key: 'tables',
      title: two('Aux tables', 'At the tables'),
      minutes: 15,
      mode: 'group',
      activities: [
        { kind: 'tables', key: 'tables', about: 'challenge' },
        {
          kind: 'write',
          key: 'data',
          perTable: true,
          boxes: [
            { key: 'data', prompt: two('Quelles données ?', 'Which data?'), colour: 'blue', harvest: 'data-item' },
          ],
        },
        { kind: 'sheet', key: 'sheet' },
        {
          kind: 'form',
          key: 'first-uses',
          title: two('Un premier usage', 'A first use'),
          harvest: 'service-idea',
          fields: [
            { key: 'name', label: two('Nom', 'Name'), kind: 'line' },
            { key: 'pitch', label: two('En une phrase', 'In one sentence'), kind: 'line' },
            { key: 'functions', label: two('Trois fonctions', 'Three functions'), kind: 'list', count: 3 },
          ],
        },
      ],
    },
    {
      key: 'cards',
      title: two('Tirer une carte', 'Draw a card'),
      minutes: 5,
      mode: 'plenary',
      activities: [{ kind: 'draw', key: 'cards', deck: 'domains' }],
    },
    { key: 'pause', title: two('Pause', 'Break'), minutes: 5, mode: 'break' },
    {
      key: 'closing',
      title: two('Restitution', 'Report back'),
      minutes: 5,
      mode: 'plenary',
      activities: [{ kind: 'casting', key: 'casting' }],
    },
  ],
});
