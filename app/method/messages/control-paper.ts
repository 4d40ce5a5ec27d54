import { defineMessages } from '~/platform/i18n/messages.ts';

/** What came on paper, typed in on the laptop. */
export const messages = defineMessages({
  fr: {
    title: 'Sur papier',
    people: 'Personnes sur papier',
    count: 'Enregistrer',
    notes: 'Recopier des post-its',
    notesHint: 'Un post-it par ligne.',
    box: 'Question',
    table: 'Table',
    add: 'Coller sur le mur',
    dots: 'Points donnés sur papier',
    dotsSave: 'Enregistrer les points',
    dotsFor: (text: string) => `Points pour « ${text} »`,
    whole: 'Toute la salle',
  },
  en: {
    title: 'On paper',
    people: 'People on paper',
    count: 'Save',
    notes: 'Copy notes',
    notesHint: 'One note per line.',
    box: 'Question',
    table: 'Table',
    add: 'Stick on the wall',
    dots: 'Dots given on paper',
    dotsSave: 'Save the dots',
    dotsFor: (text: string) => `Dots for “${text}”`,
    whole: 'The whole room',
  },
});
