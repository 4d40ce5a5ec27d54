import { plural } from '~/platform/i18n/format.ts';
import { defineMessages } from '~/platform/i18n/messages.ts';
import type { HourBand } from '../hour-bands.ts';

export const collective = defineMessages({
  fr: {
    title: 'La carte commune',
    headline: (month: string, trips: string) => `${month} : ${trips} ensemble`,
    rests: (people: string, month: string) =>
      `Au moins ${people} personnes y ont mis leurs trajets de ${month}. Aucune ne s’y reconnaît.`,
    tooFew: (month: string) => `${month} : trop peu de personnes pour une carte`,
    tooFewText: (k: number) =>
      `Un trajet n’est dessiné que si ${k} personnes au moins l’ont fait. Ce mois-là, aucun n’y arrive. La carte se remplit quand plus de membres mettent leurs trajets en commun.`,
    months: 'Choisir le mois',
    bands: 'À quelle heure',
    allBands: 'Tout le jour',
    band: (band: HourBand) =>
      ({ morning: '6 h – 10 h', day: '10 h – 16 h', evening: '16 h – 22 h', night: '22 h – 6 h' })[band],
    modes: 'Comment',
    allModes: 'Tous',
    mapTitle: (from: string, to: string, trips: string) => `Le plus souvent : ${from} → ${to}, ${trips}`,
    withinTitle: (area: string, trips: string) => `Le plus souvent : dans ${area}, ${trips}`,
    mapSentence: (ties: number) =>
      `Plus un trait est épais, plus on y passe, dans un sens ou dans l’autre. Un rond plus gros : des trajets dans le quartier même. ${ties} ${plural('fr', ties, 'trait', 'traits')}, le nord en haut.`,
    mapLabel: 'Les trajets du groupe entre quartiers',
    show: 'Voir',
    nothing: (month: string) => `${month} : rien que l’on puisse dire avec ce choix`,
    none: 'Rien que l’on puisse dire avec ce choix',
    noneText: 'Avec cette heure et ce mode, aucun trajet n’a été fait par assez de personnes. Élargissez le choix.',
    caption: 'Trajets entre quartiers',
    from: 'De',
    to: 'À',
    trips: 'Trajets',
    people: 'Personnes, au moins',
    withheldTitle: 'Ce que la carte ne dit pas',
    rule: (k: number) =>
      `Chaque nombre repose sur ${k} personnes ou plus, dont aucune n’en fait plus de la moitié. Les totaux n’additionnent que ces nombres : une soustraction n’apprend rien de plus.`,
    apart: (trips: string) =>
      `${trips} ne sont connus que toutes heures ou tous modes ensemble : à part, les personnes seraient trop peu. Ils manquent dans ce choix.`,
    untold: (k: number) =>
      `Les trajets trop rares, ou hors de l’agglomération, ne sont pas dessinés et ne comptent dans aucun nombre. Ceux-là aussi viennent de ${k} personnes au moins.`,
    outlines: 'Contours',
    quarters: 'Les quartiers de la commune centrale sont à peu près placés : ce ne sont pas des limites officielles.',
  },
  en: {
    title: 'The common map',
    headline: (month, trips) => `${month}: ${trips} together`,
    rests: (people, month) => `At least ${people} people put their trips of ${month} in. Nobody can be recognised.`,
    tooFew: (month) => `${month}: too few people for a map`,
    tooFewText: (k) =>
      `A trip is drawn only if at least ${k} people made it. That month, none was. The map fills up as more members pool their trips.`,
    months: 'Choose the month',
    bands: 'At what time',
    allBands: 'All day',
    band: (band) =>
      ({ morning: '6 am – 10 am', day: '10 am – 4 pm', evening: '4 pm – 10 pm', night: '10 pm – 6 am' })[band],
    modes: 'How',
    allModes: 'All',
    mapTitle: (from, to, trips) => `Most often: ${from} → ${to}, ${trips}`,
    withinTitle: (area, trips) => `Most often: within ${area}, ${trips}`,
    mapSentence: (ties) =>
      `The thicker a line, the more trips along it, one way or the other. A larger dot: trips within the neighbourhood itself. ${ties} ${plural('en', ties, 'line', 'lines')}, north is up.`,
    mapLabel: 'The group’s trips between neighbourhoods',
    show: 'Show',
    nothing: (month) => `${month}: nothing that can be told with this choice`,
    none: 'Nothing that can be told with this choice',
    noneText: 'At this time and by this mode, no trip was made by enough people. Widen the choice.',
    caption: 'Trips between neighbourhoods',
    from: 'From',
    to: 'To',
    trips: 'Trips',
    people: 'People, at least',
    withheldTitle: 'What the map does not tell',
    rule: (k) =>
      `Every number rests on ${k} people or more, none of whom makes more than half of it. Totals add up those numbers only: subtracting teaches nothing more.`,
    apart: (trips) =>
      `${trips} are known for all hours or all modes together only: apart, they would be too few. They are missing from this choice.`,
    untold: (k) =>
      `Trips that are too rare, or outside the area, are not drawn and count in no number. Those too come from at least ${k} people.`,
    outlines: 'Outlines',
    quarters: 'Quarters of the central town are placed roughly: these are not official limits.',
  },
});
