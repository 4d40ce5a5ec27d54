import { defineMessages } from '~/platform/i18n/messages.ts';

/** What check:pilots says of mistakes in how people come into a panel. */
export const entryProblemMessages = defineMessages({
  fr: {
    oneFormOfCondition: 'Une condition s’écrit avec question, all, any ou not, et une seule des quatre.',
    comparisonWithoutQuestion: 'among, atLeast et atMost vont avec question.',
    conditionOfChoices: (key: string) =>
      `« ${key} » a plusieurs réponses possibles : la condition s'écrit avec among, et atLeast pour en vouloir plusieurs.`,
    countOfChoices: (most: number) => `atLeast compte les réponses de among : un nombre entier de 1 à ${most}.`,
    uselessQuestion: (key: string) =>
      `Aucune règle et aucune case n'a besoin de « ${key} » : ne posez pas une question pour rien.`,
    placesOrShare: 'Une case a des places (places) ou une part (share) : l’une des deux.',
    tooManyPlaces: (places: number, size: number) => `Les cases demandent ${places} places, et le panel en a ${size}.`,
    drawBeforeClosing: (on: string, closesOn: string) =>
      `Le tirage (${on}) ne peut pas venir avant la fin du recrutement (${closesOn}).`,
    tierLargerThanPanel: (size: number, panel: number) =>
      `Ce groupe (${size}) ne peut pas dépasser le panel (${panel} places).`,
  },
  en: {
    oneFormOfCondition: 'A condition is written with question, all, any or not, and only one of the four.',
    comparisonWithoutQuestion: 'among, atLeast and atMost go with question.',
    conditionOfChoices: (key: string) =>
      `"${key}" takes several answers: the condition is written with among, and atLeast to want several.`,
    countOfChoices: (most: number) => `atLeast counts the answers of among: a whole number from 1 to ${most}.`,
    uselessQuestion: (key: string) => `No rule and no cell needs "${key}": do not ask a question for nothing.`,
    placesOrShare: 'A cell has places or a share: one of the two.',
    tooManyPlaces: (places: number, size: number) => `The cells ask for ${places} places, and the panel has ${size}.`,
    drawBeforeClosing: (on: string, closesOn: string) =>
      `The draw (${on}) cannot come before the end of recruitment (${closesOn}).`,
    tierLargerThanPanel: (size: number, panel: number) =>
      `This group (${size}) cannot be larger than the panel (${panel} places).`,
  },
});
