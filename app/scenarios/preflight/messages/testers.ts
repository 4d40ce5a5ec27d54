import { plural } from '~/platform/i18n/format.ts';
import { defineMessages } from '~/platform/i18n/messages.ts';

export const messages = defineMessages({
  fr: {
    dead: {
      autumn: 'les vacances de la Toussaint',
      'winter-break': 'les vacances de Noël',
      february: 'les vacances d’hiver',
      spring: 'les vacances de printemps',
      summer: 'les vacances d’été',
      'mid-august': 'la semaine du 15 août',
      christmas: 'Noël et jour de l’an',
      'may-bridge': 'les ponts de mai',
    },
    season: {
      ready: 'Le recrutement évite les périodes creuses',
      none: 'Aucune période de recrutement n’est fixée',
      reasonNone: 'Dites quand le recrutement ouvre et ferme : on verra s’il tombe un jour où l’on répond.',
      bad: (n: number) =>
        plural(
          'fr',
          n,
          'Un recrutement tombe dans une période creuse',
          `${n} recrutements tombent dans des périodes creuses`,
        ),
      detail: (dead: number, days: number) => `${dead} jours creux sur ${days}`,
      zoneMissing: 'Zone scolaire non précisée : les vacances ne sont pas comptées.',
      unknown: (day: string) => `Calendrier scolaire inconnu après le ${day}.`,
      opens: (panel: string, day: string, period: string) => `${panel} : ouvrir le ${day}, c’est pendant ${period}.`,
      closes: (panel: string, day: string, period: string) =>
        `${panel} : les derniers rappels partiraient le ${day}, pendant ${period}.`,
      share: (panel: string, dead: number, days: number, periods: string) =>
        `${panel} : ${dead} jours sur ${days} tombent dans des périodes où l’on répond peu (${periods}).`,
    },
    environment: {
      ready: 'Les testeurs arrivent quand tout est prêt',
      missing: 'Des testeurs arriveraient avant que tout soit prêt',
      unknown: 'On ne sait pas quand l’environnement sera prêt',
      detail: (day: string) => `Environnement prêt le ${day}`,
      noDay: 'Aucun jalon ne le dit.',
      noStep: 'Ajoutez le jalon « environnement prêt » : rien ne fait partir plus de monde qu’une porte fermée.',
      early: (panel: string, opens: string, days: number) =>
        `${panel} : le recrutement ouvre le ${opens}, ${days} ${days > 1 ? 'jours' : 'jour'} trop tôt.`,
    },
    dropOut: {
      ready: 'Les départs sont prévus',
      none: 'Aucun panel n’est décrit',
      missing: (n: number) =>
        plural(
          'fr',
          n,
          'Les départs d’un panel ne sont pas couverts',
          `Les départs de ${n} panels ne sont pas couverts`,
        ),
      detail: (panel: string, size: string, end: string) => `${panel} : ${size} inscrits pour finir à ${end}`,
      noPanel: 'Dites qui testera, et combien il faut de personnes le dernier jour.',
      noPlan: (panel: string) => `${panel} : rien n’est dit des départs. La plupart des panels fondent avant la fin.`,
      noEnd: (panel: string) => `${panel} : combien de personnes faut-il le dernier jour pour répondre à la question ?`,
      nobodyStays: (panel: string) =>
        `${panel} : la part de personnes attendues à la fin n’est pas dite, ou trop faible pour un plan.`,
      few: (
        panel: string,
        end: string,
        share: string,
        needed: string,
        certainty: string,
        size: string,
        chance: string,
      ) =>
        `${panel} : pour finir à ${end} si ${share} restent, recrutez ${needed} personnes (${certainty} de chances d’y arriver). Avec ${size}, il y en a ${chance}.`,
    },
    mediation: {
      ready: 'Une médiation est prévue pour les moins à l’aise',
      missing: 'Personne n’accompagne les moins à l’aise',
      detail: (names: string) => names || 'Aucun partenaire de médiation engagé ou intéressé.',
      reason:
        'Ceux que le numérique laisse de côté auraient le plus à y gagner. Trouvez qui tient la permanence : maison de quartier, France services, bibliothèque, travail social.',
    },
    showable: {
      ready: 'Chaque panel est assez grand pour être montré',
      missing: (n: number) =>
        plural('fr', n, 'Un panel est trop petit pour un chiffre', `${n} panels sont trop petits pour un chiffre`),
      detail: (smallest: number) => `Aucun chiffre sur moins de ${smallest} personnes`,
      reason: (panel: string, end: number, smallest: number) =>
        `${panel} : ${end} personnes à la fin, et jamais de chiffre sous ${smallest}. Ses résultats ne pourront pas être dits.`,
    },
  },
  en: {
    dead: {
      autumn: 'the autumn holidays',
      'winter-break': 'the Christmas holidays',
      february: 'the winter holidays',
      spring: 'the spring holidays',
      summer: 'the summer holidays',
      'mid-august': 'the week of 15 August',
      christmas: 'Christmas and New Year',
      'may-bridge': 'the May bridges',
    },
    season: {
      ready: 'Recruitment keeps clear of dead periods',
      none: 'No recruitment period is set',
      reasonNone: 'Say when recruitment opens and closes: it will show whether people answer on those days.',
      bad: (n: number) =>
        plural('en', n, 'One recruitment falls in a dead period', `${n} recruitments fall in dead periods`),
      detail: (dead: number, days: number) => `${dead} dead days of ${days}`,
      zoneMissing: 'School zone not stated: holidays are not counted.',
      unknown: (day: string) => `School calendar unknown after ${day}.`,
      opens: (panel: string, day: string, period: string) => `${panel}: opening on ${day} is during ${period}.`,
      closes: (panel: string, day: string, period: string) =>
        `${panel}: the last reminders would leave on ${day}, during ${period}.`,
      share: (panel: string, dead: number, days: number, periods: string) =>
        `${panel}: ${dead} days of ${days} fall when few people answer (${periods}).`,
    },
    environment: {
      ready: 'Testers arrive when all is ready',
      missing: 'Testers would arrive before all is ready',
      unknown: 'Nobody knows when the environment will be ready',
      detail: (day: string) => `Environment ready on ${day}`,
      noDay: 'No milestone says so.',
      noStep: 'Add the milestone “environment ready”: nothing sends more people away than a closed door.',
      early: (panel: string, opens: string, days: number) =>
        `${panel}: recruitment opens on ${opens}, ${days} ${days === 1 ? 'day' : 'days'} too early.`,
    },
    dropOut: {
      ready: 'Departures are planned for',
      none: 'No panel is described',
      missing: (n: number) =>
        plural('en', n, 'One panel’s departures are not covered', `The departures of ${n} panels are not covered`),
      detail: (panel: string, size: string, end: string) => `${panel}: ${size} enrolled to end with ${end}`,
      noPanel: 'Say who will test, and how many people it takes on the last day.',
      noPlan: (panel: string) => `${panel}: nothing is said of departures. Most panels melt before the end.`,
      noEnd: (panel: string) => `${panel}: how many people does it take on the last day to answer the question?`,
      nobodyStays: (panel: string) =>
        `${panel}: the share of people expected at the end is not stated, or too low for a plan.`,
      few: (
        panel: string,
        end: string,
        share: string,
        needed: string,
        certainty: string,
        size: string,
        chance: string,
      ) =>
        `${panel}: to end with ${end} if ${share} stay, recruit ${needed} people (${certainty} chance of making it). With ${size}, it is ${chance}.`,
    },
    mediation: {
      ready: 'Mediation is planned for the less at ease',
      missing: 'Nobody accompanies the less at ease',
      detail: (names: string) => names || 'No mediation partner committed or interested.',
      reason:
        'Those whom digital life leaves behind would gain most. Find who keeps the drop-in: community centre, public service house, library, social work.',
    },
    showable: {
      ready: 'Each panel is large enough to be shown',
      missing: (n: number) =>
        plural('en', n, 'One panel is too small for a figure', `${n} panels are too small for a figure`),
      detail: (smallest: number) => `No figure about fewer than ${smallest} people`,
      reason: (panel: string, end: number, smallest: number) =>
        `${panel}: ${end} people at the end, and never a figure below ${smallest}. Its results could not be told.`,
    },
  },
});
