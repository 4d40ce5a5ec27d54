import { defineMessages } from '~/platform/i18n/messages.ts';

export const messages = defineMessages({
  fr: {
    title: 'Le tirage au sort',
    announced: (panel: string) => `Qui aura une place dans « ${panel} » ? Le hasard, et chacun peut le vérifier`,
    announcedText: (size: number, on: string) =>
      `Les ${size} places seront tirées au sort après le ${on}, groupe par groupe, pour que le panel soit varié.`,
    drawn: (seats: number, candidates: number) =>
      candidates <= seats
        ? `Il y avait une place pour tout le monde : ${candidates} candidatures, ${seats} places`
        : `${seats} places tirées au sort parmi ${candidates} candidatures`,
    drawnText: (on: string, days: number) =>
      `Le tirage a eu lieu le ${on}. Les personnes tirées ont ${days} jours pour confirmer ; une place que personne ne confirme va à la suivante du même groupe, dans l’ordre ci-dessous.`,
    tooFew: (k: number) =>
      `Moins de ${k} personnes étaient candidates : la liste n’est pas publiée, pour que personne ne soit reconnu.`,
    how: 'Comment cela marche',
    steps: (k: number) =>
      [
        'À l’annonce, la machine fabrique un secret que personne ne voit, et publie son empreinte (SHA-256). Le secret ne peut donc plus changer.',
        'Chaque personne candidate a un code tiré au hasard. Son nom ne sert pas.',
        'Au jour dit, le secret est révélé, et un mot choisi devant témoins est ajouté : même qui tient la machine ne pouvait pas connaître le résultat.',
        'Pour chaque code, on calcule l’empreinte de « secret:mot:code ». Dans chaque groupe, les empreintes sont rangées dans l’ordre ; les premières ont une place.',
        'Les places se partagent entre les groupes selon les quotas annoncés, au plus fort reste. Un groupe qui manque de monde laisse ses places aux autres.',
        `Un groupe de moins de ${k} candidatures est réuni à d’autres : il n’est jamais montré seul.`,
      ].join('\n'),
    commitment: 'Empreinte publiée à l’annonce',
    announcedOn: 'Annoncé le',
    secret: 'Secret révélé',
    word: 'Mot dit devant témoins',
    noWord: 'aucun',
    strata: 'Les groupes',
    strataCaption: 'Places et candidatures par groupe',
    stratum: 'Groupe',
    target: 'Places voulues',
    candidates: 'Candidatures',
    seats: 'Places données',
    rest: 'Tous les autres',
    check: 'Vérifier soi-même',
    checkText:
      'Le fichier contient tout, et rien de personnel : codes, groupes, secret, empreintes. Il suffit de refaire trois choses.',
    checks:
      'L’empreinte du secret est celle de l’annonce.\nL’empreinte de chaque ligne est celle de « secret:mot:code ».\nDans chaque groupe, les plus petites empreintes ont les places.',
    command: 'Sur n’importe quel ordinateur, pour un code :',
    exampleCode: 'CODE',
    download: 'Télécharger le tirage (CSV)',
    list: 'La liste',
    listShow: (n: number) => `Voir les ${n} codes`,
    listCaption: 'Chaque code, son groupe et son rang',
    code: 'Code',
    order: 'Rang',
    result: 'Résultat',
    has: 'a une place',
    waits: 'attend',
    mine: 'Où en est ma candidature ? Votre page personnelle le dit : son adresse est dans le message reçu.',
    ask: (name: string) => `Une question ? Écrire à ${name}`,
  },
  en: {
    title: 'The draw',
    announced: (panel: string) => `Who will have a seat in "${panel}"? Chance decides, and anyone can check`,
    announcedText: (size: number, on: string) =>
      `The ${size} seats will be drawn by lot after ${on}, group by group, so that the panel is varied.`,
    drawn: (seats: number, candidates: number) =>
      candidates <= seats
        ? `There was a seat for everyone: ${candidates} applications, ${seats} seats`
        : `${seats} seats drawn by lot among ${candidates} applications`,
    drawnText: (on: string, days: number) =>
      `The draw took place on ${on}. Those drawn have ${days} days to confirm; a seat that nobody confirms goes to the next of the same group, in the order below.`,
    tooFew: (k: number) =>
      `Fewer than ${k} people had applied: the list is not published, so that nobody can be recognised.`,
    how: 'How it works',
    steps: (k: number) =>
      [
        'When it is announced, the machine makes a secret that nobody sees, and publishes its fingerprint (SHA-256). The secret can no longer change.',
        'Each applicant has a code drawn at random. Their name plays no part.',
        'On the day, the secret is revealed, and a word chosen in front of witnesses is added: not even whoever keeps the machine could know the result.',
        'For each code, the fingerprint of "secret:word:code" is computed. In each group, fingerprints are put in order; the first have a seat.',
        'Seats are shared out among the groups by the quotas that were announced, by largest remainder. A group short of people leaves its seats to the others.',
        `A group of fewer than ${k} applications is joined to others: it is never shown alone.`,
      ].join('\n'),
    commitment: 'Fingerprint published at the announcement',
    announcedOn: 'Announced on',
    secret: 'Secret revealed',
    word: 'Word said in front of witnesses',
    noWord: 'none',
    strata: 'The groups',
    strataCaption: 'Seats and applications by group',
    stratum: 'Group',
    target: 'Seats wanted',
    candidates: 'Applications',
    seats: 'Seats given',
    rest: 'Everyone else',
    check: 'Check it yourself',
    checkText:
      'The file has everything, and nothing personal: codes, groups, secret, fingerprints. Do three things again.',
    checks:
      'The fingerprint of the secret is that of the announcement.\nThe fingerprint of each line is that of "secret:word:code".\nIn each group, the smallest fingerprints have the seats.',
    command: 'On any computer, for one code:',
    exampleCode: 'CODE',
    download: 'Download the draw (CSV)',
    list: 'The list',
    listShow: (n: number) => `See the ${n} codes`,
    listCaption: 'Each code, its group and its rank',
    code: 'Code',
    order: 'Rank',
    result: 'Result',
    has: 'has a seat',
    waits: 'waits',
    mine: 'Where does my application stand? Your own page says: its address is in the message you received.',
    ask: (name: string) => `A question? Write to ${name}`,
  },
});
