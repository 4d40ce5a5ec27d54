import { defineMessages } from '~/platform/i18n/messages.ts';

export const messages = defineMessages({
  fr: {
    'proposal-changed':
      'Cette proposition a été modifiée dans un autre onglet. Rien n’a été enregistré ici ; rouvrez-la pour voir ce qui a changé.',
    'proposal-past': 'Cette proposition a changé d’étape entre-temps. Rien n’a été fait ; relisez où elle en est.',
    'too-many-drafts': 'Vous avez déjà douze brouillons. Proposez-en un, ou jetez-en un.',
    'too-many-open': (p: { most: number }) =>
      `Le groupe suit déjà ${p.most} propositions. Votre brouillon est gardé ; vous pourrez le proposer quand un vote sera clos.`,
    'terms-purpose': 'Dites pourquoi, en quelques mots : c’est ce que le groupe votera.',
    'terms-recipient': 'Dites qui recevra les totaux.',
    'terms-data': 'Choisissez au moins un jeu de données de la liste.',
    'terms-group': (p: { smallest: number }) =>
      `Pas de total sur moins de ${p.smallest} personnes : c’est la règle de l’expérimentation.`,
    'terms-days': (p: { last: string }) =>
      `Vérifiez les dates : la fin vient après le début, n’est pas passée, et ne dépasse pas le ${p.last}.`,
    'vote-closed': 'Le vote n’est pas ouvert, ou il vient d’être clos. Votre bulletin n’a pas été pris.',
    'not-elector':
      'Vous êtes arrivée ou arrivé après l’ouverture de ce vote : la liste était arrêtée. Vous voterez au prochain.',
    'already-voted': 'Vous avez déjà voté, et un bulletin ne se change pas. Le premier compte.',
    'ballot-code': 'Ce code de bulletin n’est pas valable. Rouvrez la page du vote : un autre code vous attend.',
    'debate-closed': 'Le débat est clos. Votre texte n’a pas été publié.',
    'comment-empty': 'Écrivez quelques mots.',
    'comment-too-many': 'Vous avez déjà écrit cinquante fois ici. Laissez la parole aux autres.',
    'reason-missing': 'Dites pourquoi ce message est masqué : la raison sera lue à sa place.',
    'no-opt-out': 'Ici, on ne sort pas d’un seul partage. Vous pouvez retirer un accord, ou partir.',
    'no-seat': 'Vous n’occupez pas de siège au conseil. Votre avis n’a pas été enregistré.',
    'seat-voted': 'Ce siège s’est déjà prononcé, et un avis ne se change pas.',
    'admission-past': 'Cette demande a changé d’étape entre-temps. Rien n’a été fait ; relisez où elle en est.',
    'charter-first': 'Lisez et acceptez d’abord la charte.',
    'charter-changed': 'La charte a changé pendant que vous la lisiez. Relisez-la avant d’accepter.',
    'no-free-seat': 'Tous les sièges de ce collège sont occupés.',
    'no-volunteer': 'Personne ne s’est proposé pour siéger.',
    'seat-days': (p: { last: string }) =>
      `Vérifiez la fin du mandat : un jour à venir, au plus tard le ${p.last}, dernier jour de l’expérimentation.`,
    'seat-held': 'Vous siégez encore quand ce mandat commencera : vous pourrez vous présenter à l’élection suivante.',
    'election-days': 'Vérifiez les dates : on se présente, puis on vote au moins un jour, puis le mandat commence.',
    'election-open': 'Une élection est en cours pour ces sièges. Attendez son résultat, ou annulez-la avant le vote.',
    'election-past': 'Cette élection a changé d’étape entre-temps. Rien n’a été fait ; relisez où elle en est.',
    'standing-closed': 'On ne peut plus se présenter ni se retirer : la liste est arrêtée.',
    'statement-missing': 'Dites en quelques mots pourquoi vous voulez siéger : c’est ce que liront les autres.',
    'too-many-candidates': 'Il y a déjà quarante candidatures : la liste est pleine.',
    'name-missing': 'Écrivez qui accepte, et pour quelle organisation.',
  },
  en: {
    'proposal-changed':
      'This proposal was changed in another tab. Nothing was saved here; open it again to see what changed.',
    'proposal-past': 'This proposal has moved on meanwhile. Nothing was done; read where it stands.',
    'too-many-drafts': 'You have twelve drafts already. Propose one, or throw one away.',
    'too-many-open': (p: { most: number }) =>
      `The group is following ${p.most} proposals already. Your draft is kept; you can propose it when a vote has closed.`,
    'terms-purpose': 'Say why, in a few words: it is what the group will vote on.',
    'terms-recipient': 'Say who will receive the totals.',
    'terms-data': 'Choose at least one dataset in the list.',
    'terms-group': (p: { smallest: number }) =>
      `No total about fewer than ${p.smallest} people: that is the rule of the pilot.`,
    'terms-days': (p: { last: string }) =>
      `Check the dates: the end comes after the start, is not past, and is no later than ${p.last}.`,
    'vote-closed': 'The vote is not open, or has just closed. Your ballot was not taken.',
    'not-elector': 'You came after this vote opened: the list was settled. You will vote on the next one.',
    'already-voted': 'You have voted already, and a ballot does not change. The first one counts.',
    'ballot-code': 'This ballot code is not valid. Open the voting page again: another code awaits you.',
    'debate-closed': 'The debate is closed. Your text was not published.',
    'comment-empty': 'Write a few words.',
    'comment-too-many': 'You have written fifty times here. Let others speak.',
    'reason-missing': 'Say why this message is hidden: the reason will be read in its place.',
    'no-opt-out': 'Here one does not step out of a single share. You can withdraw an agreement, or leave.',
    'no-seat': 'You hold no seat on the board. Your opinion was not recorded.',
    'seat-voted': 'This seat has spoken already, and an opinion does not change.',
    'admission-past': 'This request has moved on meanwhile. Nothing was done; read where it stands.',
    'charter-first': 'Read and accept the charter first.',
    'charter-changed': 'The charter changed while you were reading it. Read it again before you accept.',
    'no-free-seat': 'Every seat of this college is held.',
    'no-volunteer': 'Nobody volunteered for a seat.',
    'seat-days': (p: { last: string }) =>
      `Check the end of the term: a day to come, no later than ${p.last}, the pilot’s last day.`,
    'seat-held': 'You still sit when this term begins: you can stand at the next election.',
    'election-days': 'Check the dates: people stand, then vote for at least a day, then the term begins.',
    'election-open': 'An election is under way for these seats. Wait for its result, or call it off before the vote.',
    'election-past': 'This election has moved on meanwhile. Nothing was done; read where it stands.',
    'standing-closed': 'It is too late to stand or to stand down: the list is settled.',
    'statement-missing': 'Say in a few words why you want to sit: it is what the others will read.',
    'too-many-candidates': 'Forty people stand already: the list is full.',
    'name-missing': 'Write who accepts, and for which organisation.',
  },
});
