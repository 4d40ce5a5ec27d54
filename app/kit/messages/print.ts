import { defineMessages } from '~/platform/i18n/messages.ts';

export const messages = defineMessages({
  fr: {
    about: {
      challenge: 'Défi',
      persona: 'Persona',
      'use-case': 'Service',
      scenario: 'Scénario',
    },
    sheetName: (title: string, about: string) => (about ? `${title} : ${about}` : title),
    scale: (low: string, high: string, steps: number) => `Échelle de ${steps} ronds, de ${low} à ${high}`,
    retype: (url: string) => `À ressaisir plus tard : ${url}`,
    named: (name: string, age: string) => `${name}, ${age}`,
    quoted: (line: string) => `« ${line} »`,
    ease: (name: string, value: string) => `${name} : ${value}`,
    cardsTitle: 'Cartes persona',
    credit: "D'après le Kit Self Data Territorial, Fing, projet MesInfos, 2019, CC BY 4.0",
  },
  en: {
    about: {
      challenge: 'Challenge',
      persona: 'Persona',
      'use-case': 'Service',
      scenario: 'Scenario',
    },
    sheetName: (title: string, about: string) => (about ? `${title}: ${about}` : title),
    scale: (low: string, high: string, steps: number) => `Scale of ${steps} circles, from ${low} to ${high}`,
    retype: (url: string) => `To type in later: ${url}`,
    named: (name: string, age: string) => `${name}, ${age}`,
    quoted: (line: string) => `“${line}”`,
    ease: (name: string, value: string) => `${name}: ${value}`,
    cardsTitle: 'Persona cards',
    credit: 'After the Kit Self Data Territorial, Fing, MesInfos project, 2019, CC BY 4.0',
  },
});
