import { formatNumber, plural } from '~/platform/i18n/format.ts';
import { defineMessages } from '~/platform/i18n/messages.ts';

export const messages = defineMessages({
  fr: {
    title: 'Récolte',
    heading: (n: number) =>
      n === 0
        ? 'Rien à récolter encore'
        : `${formatNumber('fr', n)} ${plural('fr', n, 'chose laissée', 'choses laissées')} par cet atelier`,
    lead: 'Lu sur les murs et dans les fiches. Corrigez les mots, décochez ce qui ne tient pas, puis confirmez.',
    gather: 'Relire les murs',
    gathered: 'Les murs ont été relus. Ce que vous aviez corrigé est resté.',
    keep: (text: string) => `Garder : ${text}`,
    text: (text: string) => `Texte de « ${text} »`,
    kind: (text: string) => `Nature de « ${text} »`,
    verb: (proposal: string) => `Commencer par un verbe ? « ${proposal} »`,
    verbHint: 'Un défi se dit mieux avec un verbe : réduire, comprendre, faciliter…',
    dots: (n: number) => `${formatNumber('fr', n)} ${plural('fr', n, 'point', 'points')}`,
    notes: (n: number) => `${formatNumber('fr', n)} post-its`,
    states: { proposed: 'proposé', kept: 'gardé', taken: 'repris', dropped: 'écarté' },
    confirm: 'Confirmer la récolte',
    confirmed: (kept: number, challenges: number) =>
      `C’est enregistré : ${formatNumber('fr', kept)} ${plural('fr', kept, 'chose gardée', 'choses gardées')}${
        challenges > 0
          ? `, dont ${formatNumber('fr', challenges)} ${plural('fr', challenges, 'défi', 'défis')} pour la démarche`
          : ''
      }.`,
    left: (n: number) =>
      `${formatNumber('fr', n)} ${plural('fr', n, 'ligne avait', 'lignes avaient')} changé entre-temps et ${plural('fr', n, 'est restée', 'sont restées')} comme ${plural('fr', n, 'elle était', 'elles étaient')}.`,
    add: 'Ajouter à la main',
    addText: 'Ce qui s’est dit',
    addKind: 'De quelle nature',
    addDo: 'Ajouter',
    all: 'Toute la récolte',
    none: 'Cet atelier n’a encore rien laissé. La récolte se propose à la clôture, ou quand vous relisez les murs.',
    allTitle: 'Ce que les ateliers ont laissé',
    allLead: 'Chaque ligne garde son fil : l’atelier, la famille, le post-it.',
    allNone: 'Rien encore. La récolte arrive à la clôture du premier atelier.',
    from: { cluster: 'famille', note: 'post-it', answer: 'fiche', hand: 'ajouté à la main' },
    thread: (source: string, workshop: string, date: string) => `${source}, ${workshop}, ${date}`,
    by: (author: string) => `dit par ${author}`,
    challenges: 'Défis de la démarche',
    challengesNone: 'Aucun défi encore. Ils viennent de la récolte, ou s’écrivent ici.',
    rename: 'Renommer',
    renameLabel: (text: string) => `Nouveaux mots pour « ${text} »`,
    up: 'Monter',
    down: 'Descendre',
    retire: 'Mettre de côté',
    restore: 'Reprendre',
    merge: 'Réunir avec',
    mergeDo: 'Réunir',
    retired: 'mis de côté',
    newChallenge: 'Un défi de plus, avec un verbe',
    addChallenge: 'Ajouter ce défi',
  },
  en: {
    title: 'Harvest',
    heading: (n: number) =>
      n === 0
        ? 'Nothing to harvest yet'
        : `${formatNumber('en', n)} ${plural('en', n, 'thing', 'things')} left by this workshop`,
    lead: 'Read on the walls and in the forms. Correct the words, untick what does not hold, then confirm.',
    gather: 'Read the walls again',
    gathered: 'The walls were read again. What you had corrected stayed.',
    keep: (text: string) => `Keep: ${text}`,
    text: (text: string) => `Text of “${text}”`,
    kind: (text: string) => `Kind of “${text}”`,
    verb: (proposal: string) => `Begin with a verb? “${proposal}”`,
    verbHint: 'A challenge is better said with a verb: reduce, understand, help…',
    dots: (n: number) => `${formatNumber('en', n)} ${plural('en', n, 'dot', 'dots')}`,
    notes: (n: number) => `${formatNumber('en', n)} notes`,
    states: { proposed: 'proposed', kept: 'kept', taken: 'taken up', dropped: 'dropped' },
    confirm: 'Confirm the harvest',
    confirmed: (kept: number, challenges: number) =>
      `Saved: ${formatNumber('en', kept)} kept${
        challenges > 0
          ? `, of which ${formatNumber('en', challenges)} ${plural('en', challenges, 'challenge', 'challenges')} for the initiative`
          : ''
      }.`,
    left: (n: number) =>
      `${formatNumber('en', n)} ${plural('en', n, 'line', 'lines')} had changed meanwhile and stayed as before.`,
    add: 'Add by hand',
    addText: 'What was said',
    addKind: 'Of which kind',
    addDo: 'Add',
    all: 'The whole harvest',
    none: 'This workshop has left nothing yet. The harvest is proposed on closing, or when you read the walls again.',
    allTitle: 'What the workshops left',
    allLead: 'Each line keeps its thread: the workshop, the family, the note.',
    allNone: 'Nothing yet. The harvest comes when the first workshop is closed.',
    from: { cluster: 'family', note: 'note', answer: 'form', hand: 'added by hand' },
    thread: (source: string, workshop: string, date: string) => `${source}, ${workshop}, ${date}`,
    by: (author: string) => `said by ${author}`,
    challenges: 'Challenges of the initiative',
    challengesNone: 'No challenge yet. They come from the harvest, or are written here.',
    rename: 'Rename',
    renameLabel: (text: string) => `New words for “${text}”`,
    up: 'Move up',
    down: 'Move down',
    retire: 'Set aside',
    restore: 'Take back',
    merge: 'Merge with',
    mergeDo: 'Merge',
    retired: 'set aside',
    newChallenge: 'One more challenge, with a verb',
    addChallenge: 'Add this challenge',
  },
});
