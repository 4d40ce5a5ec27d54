import { plural } from '~/platform/i18n/format.ts';
import { defineMessages } from '~/platform/i18n/messages.ts';

export const messages = defineMessages({
  fr: {
    title: 'Et si des personnes partaient ?',
    lead: 'Chacune peut partir quand elle veut, sans raison. Voici ce qui ne pourrait plus être dit, ni donné, sans jamais savoir de qui il s’agit.',
    leaving: 'Combien de personnes partent',
    leavingHint: (most: string) => `De 0 à ${most}`,
    slider: 'Choisir avec le curseur',
    panel: 'De quel panel',
    anyone: 'De n’importe quel panel',
    ask: 'Faire l’essai',
    nobody: 'Personne n’est inscrit : il n’y a encore rien à perdre.',
    tooFew: (k: string) => `Moins de ${k} personnes sont inscrites : rien n’est encore publié sur elles.`,
    long: 'Le panel est grand : l’essai se fait en arrière-plan, il prend une minute ou deux.',
    failed: 'L’essai n’a pas abouti. Rien n’a changé ; recommencez.',
    headline: (n: number, who: string) =>
      n === 0 ? 'Si personne ne part' : `Si ${n} ${plural('fr', n, 'personne part', 'personnes partent')}${who}`,
    ofPanel: (panel: string) => `, de ${panel}`,
    allSafe: 'Aucun groupe ne passe sous le seuil, même au pire.',
    someFall: (n: number, k: number) =>
      `${n} ${plural('fr', n, 'groupe n’a plus assez', 'groupes n’ont plus assez')} de monde dans la plupart des tirages (seuil : ${k}).`,
    someRisk: (n: number, k: number) =>
      `${n} ${plural('fr', n, 'groupe peut passer', 'groupes peuvent passer')} sous le seuil de ${k}, si les départs tombent tous chez lui.`,
    groups: 'Les groupes',
    group: 'Qui est compté ensemble',
    now: 'Aujourd’hui',
    worst: 'Au pire',
    verdict: 'Ce que cela change',
    withheld: 'retenu',
    kinds: {
      panel: (panel: string) => panel,
      agreement: (purpose: string) => purpose,
      'agreement-in-panel': (purpose: string, panel: string) => `${purpose} (${panel})`,
    },
    verdicts: {
      few: (k: number) => `Déjà moins de ${k} personnes : rien n’en est dit.`,
      safe: 'Assez de monde',
      withheld: 'Trop proche d’un autre groupe : l’écart dirait le choix de quelques personnes.',
      'at-risk': (atWorst: string, k: number) =>
        `Si les départs tombent tous ici, plus assez de monde (${atWorst} < ${k}) : les comparaisons et partages de ce groupe s’arrêtent.`,
      falls: (atWorst: string, k: number) =>
        `Dans la plupart des tirages, plus assez de monde (${atWorst} < ${k} au pire) : ses comparaisons et partages s’arrêtent.`,
    },
    published: 'Ce qui est publié',
    piece: 'Quoi',
    typical: 'Le plus souvent',
    pieces: {
      panelsApart: 'Panels montrés séparément',
      flow: 'Nombres du parcours, étapes et sorties',
      weeks: 'Semaines de rétention',
      curves: 'Marches des courbes de durée',
      exports: 'Lignes des trois exports',
    },
    unchanged: 'Rien de ce qui est publié ne change.',
    changed: (pieces: string) => `Change : ${pieces}.`,
    leavesTitle: 'Ce qui part, ce qui reste',
    leavesText:
      'Leurs relevés et leur nom partent avec leur clef, à l’instant. Le journal garde leurs étapes sous un numéro : c’est sur lui que ces chiffres sont refaits. Ce qui a déjà été donné reste où il est.',
    method: (draws: number) =>
      `Les fonctions qui font les chiffres publiés sont rejouées ${draws} fois sur le journal, avec chaque fois d’autres départs tirés au sort ; le tirage est fixe, pour que deux essais se comparent. « Au pire » : le tirage qui laisse le moins à dire ; pour un groupe, tous les départs chez lui.`,
  },
  en: {
    title: 'What if people left?',
    lead: 'Each of them may leave at any time, without a reason. This is what could no longer be said, or given, without ever knowing who it is.',
    leaving: 'How many people leave',
    leavingHint: (most: string) => `From 0 to ${most}`,
    slider: 'Choose with the slider',
    panel: 'Of which panel',
    anyone: 'Of any panel',
    ask: 'Try it',
    nobody: 'Nobody is enrolled: there is nothing to lose yet.',
    tooFew: (k: string) => `Fewer than ${k} people are enrolled: nothing is published about them yet.`,
    long: 'The panel is large: the rehearsal runs in the background and takes a minute or two.',
    failed: 'The rehearsal did not come to its end. Nothing has changed; start again.',
    headline: (n: number, who: string) =>
      n === 0 ? 'If nobody leaves' : `If ${n} ${plural('en', n, 'person leaves', 'people leave')}${who}`,
    ofPanel: (panel: string) => `, of ${panel}`,
    allSafe: 'No group falls below the threshold, even at worst.',
    someFall: (n: number, k: number) =>
      `${n} ${plural('en', n, 'group has', 'groups have')} too few people left in most draws (threshold: ${k}).`,
    someRisk: (n: number, k: number) =>
      `${n} ${plural('en', n, 'group may fall', 'groups may fall')} below the threshold of ${k}, if all who leave are of it.`,
    groups: 'The groups',
    group: 'Who is counted together',
    now: 'Today',
    worst: 'At worst',
    verdict: 'What it changes',
    withheld: 'withheld',
    kinds: {
      panel: (panel: string) => panel,
      agreement: (purpose: string) => purpose,
      'agreement-in-panel': (purpose: string, panel: string) => `${purpose} (${panel})`,
    },
    verdicts: {
      few: (k: number) => `Fewer than ${k} people already: nothing is said of them.`,
      safe: 'Enough people',
      withheld: 'Too close to another group: the difference would tell what a few people chose.',
      'at-risk': (atWorst: string, k: number) =>
        `If all who leave are of it, too few remain (${atWorst} < ${k}): the comparisons and shares of this group stop.`,
      falls: (atWorst: string, k: number) =>
        `In most draws, too few remain (${atWorst} < ${k} at worst): its comparisons and shares stop.`,
    },
    published: 'What is published',
    piece: 'What',
    typical: 'Most often',
    pieces: {
      panelsApart: 'Panels shown apart',
      flow: 'Counts of the flow, steps and ways out',
      weeks: 'Weeks of retention',
      curves: 'Steps of the curves of staying',
      exports: 'Lines of the three exports',
    },
    unchanged: 'Nothing of what is published changes.',
    changed: (pieces: string) => `What changes: ${pieces}.`,
    leavesTitle: 'What leaves, what stays',
    leavesText:
      'Their readings and their name leave with their key, at once. The log keeps their steps under a number: these figures are made again from it. What was given already stays where it is.',
    method: (draws: number) =>
      `The functions that make the published figures are run ${draws} times over the log, each time with others drawn to leave; the draw is fixed, so that two rehearsals can be compared. "At worst": the draw that leaves least to say; for a group, all who leave are of it.`,
  },
});
