import { defineMessages } from '~/platform/i18n/messages.ts';

const one = (n: number): boolean => n < 2;

/** The page of one design: where the answers place it, what speaks for each model. */
export const messages = defineMessages({
  fr: {
    title: (name: string) => `Gouvernance de ${name}`,
    heading: 'À qui confier les clefs ?',
    placed: (at: { count: number; name: string; reins: string; use: string; model: string }) =>
      `${at.count === 1 ? 'La réponse place' : `Les ${at.count} réponses du groupe placent`} « ${at.name} » ${at.reins}, pour un usage ${at.use}. Le modèle qui convient le mieux est : ${at.model}.`,
    reins: {
      person: 'du côté de la personne',
      middle: 'à mi-chemin entre la personne et une organisation',
      organisation: "du côté d'une organisation",
    },
    use: { each: 'plutôt individuel', middle: 'autant individuel que collectif', together: 'plutôt collectif' },
    unanswered: (name: string) =>
      `Personne n'a encore répondu pour « ${name} ». Voici où se tiennent les cinq modèles.`,
    drawing: (name: string, count: number) =>
      `Plan à deux axes : usage individuel ou collectif en largeur, personne ou organisation aux manettes en hauteur. ${count} points entourent « ${name} ».`,
    seeAnswers: (n: number) => (one(n) ? 'Voir la réponse' : `Voir les ${n} réponses`),
    again: 'Ajouter une réponse',
    seeWeights: 'Ce qui compte, et combien',
    places: 'Voir où se tient chaque réponse',
    placesCaption: 'Place de chaque réponse sur les deux axes, de -100 à 100',
    answers: 'Réponses',
    answer: (n: number) => `Réponse ${n}`,
    middle: 'Le milieu',
    reinsAxis: 'Manettes (personne à organisation)',
    useAxis: 'Usage (individuel à collectif)',
    fits: (model: string, reserves: number) =>
      reserves === 0
        ? `${model} : rien ne s'y oppose`
        : `${model} convient, à ${['zéro', 'une', 'deux', 'trois', 'quatre', 'cinq', 'six', 'sept', 'huit', 'neuf', 'dix'][reserves] ?? reserves} réserve${one(reserves) ? '' : 's'} près`,
    forIt: 'Ce qui plaide pour',
    against: 'Ce qui plaide contre',
    nothingAgainst: 'Rien, dans les réponses données.',
    nothingFor: 'Rien, dans les réponses données.',
    said: (count: number, of: number, option: string) =>
      `${count} ${one(count) ? 'réponse' : 'réponses'} sur ${of} : « ${option} »`,
    retain: 'Retenir ce modèle',
    retainOther: (model: string) => `Retenir : ${model}`,
    retained: (model: string) => `Modèle retenu : ${model}`,
    retainedOther: (model: string, best: string) =>
      `Vous avez retenu ${model} ; les réponses penchent vers : ${best}. C'est votre droit : écrivez pourquoi dans l'hybride ou l'épreuve.`,
    retainedSame: 'Il reste à le dessiner, à le mettre à l’épreuve, ou à l’hybrider.',
    draw: 'Dessiner le schéma',
    tooClose: 'Trop proche pour trancher',
    tooCloseText: (first: string, second: string) =>
      `${first} et ${second} se tiennent : un écart aussi mince, ou une seule réponse de moins, changerait l'ordre. Débattez-en avant de retenir.`,
    runnerUp: (model: string) => `En second : ${model},`,
    runnerUpText: (points: number) =>
      points === 0 ? 'à égalité.' : `à ${points} ${one(points) ? 'point' : 'points'} sur 100.`,
    ranking: 'Les cinq, de celui qui convient le mieux au plus éloigné',
    rankingText:
      'La note réunit deux choses : la distance sur le plan, et ce qui plaide pour ou contre, question par question.',
    points: (n: number) => `${n} sur 100`,
    five: 'La même expérimentation sous les cinq modèles',
    yours: (title: string) => `Le vôtre : ${title}`,
    asIn: (model: string) => `comme ${model}`,
    readModels: 'Lire les cinq modèles',
    answerFirst: 'Répondre au questionnaire',
    start: 'Commencez par dix questions',
    startText:
      'Chaque personne du groupe répond pour elle-même, sans donner son nom ; chaque réponse est un point du plan.',
    useCase: "Voir le cas d'usage",
    remove: 'Supprimer ce modèle',
    removeText: 'Ses réponses, son schéma et ses épreuves partiront avec lui. On ne pourra pas revenir en arrière.',
    removeConfirm: 'Oui, supprimer',
    rename: 'Renommer ou supprimer',
    name: 'Titre',
  },
  en: {
    title: (name) => `Governance of ${name}`,
    heading: 'Who gets the keys?',
    placed: (at) =>
      `${at.count === 1 ? 'The answer places' : `The group's ${at.count} answers place`} “${at.name}” ${at.reins}, for ${at.use} use. The model that fits best is: ${at.model}.`,
    reins: {
      person: 'on the side of the person',
      middle: 'halfway between the person and an organisation',
      organisation: 'on the side of an organisation',
    },
    use: {
      each: 'a rather individual',
      middle: 'an individual as much as collective',
      together: 'a rather collective',
    },
    unanswered: (name) => `Nobody has answered for “${name}” yet. Here is where the five models stand.`,
    drawing: (name, count) =>
      `Plane with two axes: individual or collective use across, person or organisation at the controls upwards. ${count} points surround “${name}”.`,
    seeAnswers: (n) => (one(n) ? 'See the answer' : `See the ${n} answers`),
    again: 'Add an answer',
    seeWeights: 'What counts, and how much',
    places: 'See where each answer stands',
    placesCaption: 'Place of each answer on both axes, from -100 to 100',
    answers: 'Answers',
    answer: (n) => `Answer ${n}`,
    middle: 'The middle',
    reinsAxis: 'Reins (person to organisation)',
    useAxis: 'Use (individual to collective)',
    fits: (model, reserves) =>
      reserves === 0
        ? `${model}: nothing stands against it`
        : `${model} fits, with ${['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'][reserves] ?? reserves} reservation${one(reserves) ? '' : 's'}`,
    forIt: 'What speaks for it',
    against: 'What speaks against it',
    nothingAgainst: 'Nothing, in the answers given.',
    nothingFor: 'Nothing, in the answers given.',
    said: (count, of, option) => `${count} ${one(count) ? 'answer' : 'answers'} of ${of}: “${option}”`,
    retain: 'Retain this model',
    retainOther: (model) => `Retain: ${model}`,
    retained: (model) => `Model retained: ${model}`,
    retainedOther: (model, best) =>
      `You retained ${model}; the answers lean towards: ${best}. That is your right: write down why in the hybrid or the stress test.`,
    retainedSame: 'What remains is to draw it, put it to the test, or make a hybrid of it.',
    draw: 'Draw the diagram',
    tooClose: 'Too close to tell',
    tooCloseText: (first, second) =>
      `${first} and ${second} are level: so thin a gap, or one answer less, would change the order. Debate it before you retain one.`,
    runnerUp: (model) => `Second: ${model},`,
    runnerUpText: (points) =>
      points === 0 ? 'level.' : `${points} ${one(points) ? 'point' : 'points'} of 100 behind.`,
    ranking: 'All five, from the best fit to the furthest',
    rankingText:
      'The mark brings two things together: the distance on the plane, and what speaks for or against, question by question.',
    points: (n) => `${n} of 100`,
    five: 'The same pilot under the five models',
    yours: (title) => `Yours: ${title}`,
    asIn: (model) => `as in: ${model}`,
    readModels: 'Read about the five models',
    answerFirst: 'Answer the questionnaire',
    start: 'Begin with ten questions',
    startText: 'Each person of the group answers for themselves, without a name; each answer is a point of the plane.',
    useCase: 'See the use case',
    remove: 'Delete this design',
    removeText: 'Its answers, diagram and stress tests will go with it. There is no way back.',
    removeConfirm: 'Yes, delete',
    rename: 'Rename or delete',
    name: 'Title',
  },
});
