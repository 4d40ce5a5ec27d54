import { defineMessages } from '~/platform/i18n/messages.ts';
import { entryProblemMessages } from './entry-problems.ts';
import { messageProblemMessages } from './message-problems.ts';
import { planProblemMessages } from './plan-problems.ts';

const orList = (names: readonly string[], or: string): string =>
  names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} ${or} ${names.at(-1)}`;

/** What check:pilots says of each mistake. */
export const problemMessages = defineMessages({
  fr: {
    ...planProblemMessages.fr,
    ...entryProblemMessages.fr,
    ...messageProblemMessages.fr,
    noFolder: "Ce dossier n'existe pas.",
    noPilots:
      'Ce dossier ne contient aucune expérimentation : un sous-dossier par expérimentation, avec ses fichiers .yaml.',
    noYaml: 'Ce dossier ne contient aucun fichier .yaml.',
    tooLarge: (kilobytes: number) =>
      `Ce fichier dépasse ${kilobytes} ko : une expérimentation n'a pas besoin d'autant.`,
    notUtf8: "Ce fichier n'est pas en UTF-8 : enregistrez-le dans cet encodage.",
    badYaml: (reason: string) => `YAML illisible : ${reason}`,
    tab: 'Une tabulation sert de retrait : le YAML veut des espaces.',
    duplicateKey: (key: string) => `La clé « ${key} » est écrite deux fois ici : gardez-en une.`,
    aliases: 'Les renvois (*) de ce fichier se multiplient trop : écrivez les valeurs en toutes lettres.',
    notAMap: 'Ce fichier doit être une suite de « clé: valeur ».',
    repeatedInFile: (key: string, file: string) => `« ${key} » est déjà dans ${file} : une partie n'a qu'un fichier.`,
    unknownKey: (key: string, near: string | undefined, known: readonly string[]) =>
      near
        ? `Clé inconnue « ${key} » : vouliez-vous écrire « ${near} » ?`
        : `Clé inconnue « ${key} ». Ici on attend : ${orList(known, 'ou')}.`,
    missing: (key: string) => `Il manque « ${key} ».`,
    missingTranslation: (language: 'fr' | 'en') =>
      `Il manque le texte en ${language === 'fr' ? 'français' : 'anglais'}.`,
    notBilingual: 'On attend le texte dans les deux langues : { fr: …, en: … }.',
    wrongType: (expected: string, found: string) => `On attend ${expected}, et on trouve ${found}.`,
    notOneOf: (found: string, near: string | undefined, known: readonly string[]) =>
      `« ${found} » n'est pas admis : ${near ? `vouliez-vous écrire « ${near} » ?` : `on attend ${orList(known, 'ou')}.`}`,
    notADay: (found: string) => `« ${found} » n'est pas une date : écrivez aaaa-mm-jj, par exemple 2026-08-31.`,
    notATime: (found: string) => `« ${found} » n'est pas une heure : écrivez "hh:mm", par exemple "18:30".`,
    notAKey: (found: string) => `« ${found} » n'est pas une clé : minuscules sans accent, chiffres et traits d'union.`,
    notADatasetKey: (found: string) => `« ${found} » n'est pas un jeu de données : écrivez détenteur/jeu.`,
    notAnEmail: (found: string) => `« ${found} » n'est pas une adresse électronique.`,
    notAUrl: (found: string) => `« ${found} » n'est pas une adresse web : elle commence par https://.`,
    empty: 'Ce texte est vide.',
    emptyList: 'Cette liste doit avoir au moins un élément.',
    tooSmall: (minimum: number) => `Ce nombre doit valoir au moins ${minimum}.`,
    tooBig: (maximum: number) => `Ce nombre doit valoir au plus ${maximum}.`,
    other: (reason: string) => `Valeur refusée : ${reason}`,
    types: {
      string: 'un texte',
      number: 'un nombre',
      int: 'un nombre entier',
      boolean: 'true ou false',
      array: 'une liste',
      object: 'un bloc de « clé: valeur »',
      null: 'rien',
    },
    slugIsNotFolder: (slug: string, folder: string) => `slug vaut « ${slug} » mais le dossier s'appelle « ${folder} ».`,
    duplicateOf: (what: string, key: string) => `La clé « ${key} » sert déjà à un autre élément de ${what}.`,
    duplicateValue: (value: string) => `« ${value} » est écrit deux fois dans cette liste.`,
    unknownHolder: (id: string, near: string | undefined, known: readonly string[]) =>
      `Détenteur inconnu « ${id} » : ${near ? `vouliez-vous écrire « ${near} » ?` : `il n'a pas de connecteur dans app/holders (on y trouve ${orList(known, 'et')}).`}`,
    unknownWidget: (key: string, near: string | undefined, known: readonly string[]) =>
      `Page inconnue « ${key} » : ${near ? `vouliez-vous écrire « ${near} » ?` : `app/services/widgets.ts a ${orList(known, 'et')}.`}`,
    undeclaredHolder: (id: string) =>
      `Le détenteur « ${id} » n'est pas dans la liste holders de cette expérimentation.`,
    datasetNotOfHolder: (dataset: string, holder: string) =>
      `Le jeu « ${dataset} » n'est pas de « ${holder} » : sa clé doit commencer par « ${holder}/ ».`,
    notOffered: (holder: string, key: string, near: string | undefined, known: readonly string[]) =>
      `${holder} ne rend pas « ${key} » : ${near ? `vouliez-vous écrire « ${near} » ?` : `son connecteur donne ${orList(known, 'et')}.`}`,
    historyTooLong: (holder: string, months: number) => `${holder} ne remonte pas au-delà de ${months} mois.`,
    unknownDataset: (key: string, near: string | undefined) =>
      `Jeu de données inconnu « ${key} »${near ? ` : vouliez-vous écrire « ${near} » ?` : " : il n'est pas dans datasets."}`,
    unknownRecipient: (key: string, near: string | undefined) =>
      `Destinataire inconnu « ${key} »${near ? ` : vouliez-vous écrire « ${near} » ?` : " : il n'est pas dans recipients."}`,
    unknownService: (key: string, near: string | undefined) =>
      `Service inconnu « ${key} »${near ? ` : vouliez-vous écrire « ${near} » ?` : " : il n'est pas dans services."}`,
    unknownGestureTheme: (key: string, near: string | undefined) =>
      `Thème d'écogeste inconnu « ${key} »${near ? ` : vouliez-vous écrire « ${near} » ?` : " : il n'est pas dans gestureThemes."}`,
    holderNotOfDataset: (dataset: string, holder: string) =>
      `Cette finalité envoie vers « ${holder} », mais « ${dataset} » vient d'ailleurs : une finalité par détenteur.`,
    holderWithoutDataset: (holder: string) =>
      `Cette finalité envoie vers « ${holder} » sans lui demander aucun jeu de données.`,
    datasetWithoutPurpose: (key: string) =>
      `Aucune finalité ne demande « ${key} » : on ne collecte pas ce qui ne sert à rien.`,
    fieldsOfHolder: (holder: string) =>
      `« ${holder} » rend ces données : fields ne sert qu'à ce que les testeurs disent eux-mêmes (declared).`,
    declaredWithoutFields: (key: string) =>
      `Personne ne peut remplir « ${key} » : donnez-lui des champs dans fields, ou retirez-le.`,
    choiceWithoutOptions: (key: string) => `« ${key} » est un choix : donnez-lui des options.`,
    withoutBands: (field: string) => `« ${field} » est un nombre : dites dans « bands » où commencent ses tranches.`,
    notForKind: (part: string, kind: string) => `« ${part} » ne va pas avec un champ de sorte « ${kind} ».`,
    fieldWithoutBound: (key: string, bound: 'min' | 'max') =>
      `Il manque « ${bound} » à « ${key} » : une faute de frappe doit se voir.`,
    boundsOutOfOrder: (min: number, max: number) => `max (${max}) doit dépasser min (${min}).`,
    unknownField: (key: string, near: string | undefined, known: readonly string[]) =>
      `Champ inconnu « ${key} » : ${near ? `vouliez-vous écrire « ${near} » ?` : `on attend ${orList(known, 'ou')}.`}`,
    unknownOption: (key: string, near: string | undefined, known: readonly string[]) =>
      `Option inconnue « ${key} » : ${near ? `vouliez-vous écrire « ${near} » ?` : `on attend ${orList(known, 'ou')}.`}`,
    conditionWithoutWords: 'Cette condition ne change rien : écrivez because, otherwise, ou les deux.',
    conditionOfKind: (key: string, isChoice: boolean) =>
      isChoice
        ? `« ${key} » est un choix : la condition s'écrit avec among, et seulement ainsi.`
        : `« ${key} » est un nombre : la condition s'écrit avec atLeast ou atMost, et seulement ainsi.`,
    uncollectedDataset: (service: string, dataset: string) =>
      `Le service « ${service} » utilise « ${dataset} », qu'aucune finalité ne lui donne : ajoutez-le à une finalité qui cite ce service.`,
    reservedActivity: (kind: string) =>
      `« ${kind} » est une étape commune à toutes les expérimentations : choisissez un autre nom.`,
    endsBeforeStart: (start: string, end: string) => `La fin (${end}) doit suivre le début (${start}).`,
    milestonesOutOfOrder: (on: string, previous: string) =>
      `Ce jalon (${on}) vient avant le précédent (${previous}) : rangez-les par date.`,
    consentEndsBeforeStart: (on: string, start: string) =>
      `L'accord s'arrête le ${on}, avant même le début (${start}).`,
    dropoutBeforeInactive: "Le seuil d'abandon doit être plus long que celui d'inactivité.",
    unknownTimeZone: (zone: string) => `« ${zone} » n'est pas un fuseau horaire, comme Europe/Paris.`,
  },
  en: {
    ...planProblemMessages.en,
    ...entryProblemMessages.en,
    ...messageProblemMessages.en,
    noFolder: 'There is no such folder.',
    noPilots: 'This folder holds no pilot: one folder per pilot, with its .yaml files.',
    noYaml: 'This folder holds no .yaml file.',
    tooLarge: (kilobytes: number) => `This file is over ${kilobytes} kB: a pilot does not need that much.`,
    notUtf8: 'This file is not UTF-8: save it in that encoding.',
    badYaml: (reason: string) => `Unreadable YAML: ${reason}`,
    tab: 'A tab is used to indent: YAML wants spaces.',
    duplicateKey: (key: string) => `The key "${key}" is written twice here: keep one.`,
    aliases: 'The aliases (*) of this file multiply too much: write the values in full.',
    notAMap: 'This file must be made of "key: value" lines.',
    repeatedInFile: (key: string, file: string) => `"${key}" is already in ${file}: a part has one file.`,
    unknownKey: (key: string, near: string | undefined, known: readonly string[]) =>
      near
        ? `Unknown key "${key}": did you mean "${near}"?`
        : `Unknown key "${key}". Expected here: ${orList(known, 'or')}.`,
    missing: (key: string) => `"${key}" is missing.`,
    missingTranslation: (language: 'fr' | 'en') => `The ${language === 'fr' ? 'French' : 'English'} text is missing.`,
    notBilingual: 'The text is expected in both languages: { fr: …, en: … }.',
    wrongType: (expected: string, found: string) => `Expected ${expected}, found ${found}.`,
    notOneOf: (found: string, near: string | undefined, known: readonly string[]) =>
      `"${found}" is not allowed: ${near ? `did you mean "${near}"?` : `expected ${orList(known, 'or')}.`}`,
    notADay: (found: string) => `"${found}" is not a date: write yyyy-mm-dd, for instance 2026-08-31.`,
    notATime: (found: string) => `"${found}" is not a time of day: write "hh:mm", for instance "18:30".`,
    notAKey: (found: string) => `"${found}" is not a key: lower-case letters without accents, digits and hyphens.`,
    notADatasetKey: (found: string) => `"${found}" is not a dataset: write holder/dataset.`,
    notAnEmail: (found: string) => `"${found}" is not an e-mail address.`,
    notAUrl: (found: string) => `"${found}" is not a web address: it begins with https://.`,
    empty: 'This text is empty.',
    emptyList: 'This list needs at least one element.',
    tooSmall: (minimum: number) => `This number must be at least ${minimum}.`,
    tooBig: (maximum: number) => `This number must be at most ${maximum}.`,
    other: (reason: string) => `Refused value: ${reason}`,
    types: {
      string: 'a text',
      number: 'a number',
      int: 'a whole number',
      boolean: 'true or false',
      array: 'a list',
      object: 'a block of "key: value"',
      null: 'nothing',
    },
    slugIsNotFolder: (slug: string, folder: string) => `slug is "${slug}" but the folder is called "${folder}".`,
    duplicateOf: (what: string, key: string) => `The key "${key}" is already used by another element of ${what}.`,
    duplicateValue: (value: string) => `"${value}" is written twice in this list.`,
    unknownHolder: (id: string, near: string | undefined, known: readonly string[]) =>
      `Unknown holder "${id}": ${near ? `did you mean "${near}"?` : `it has no connector in app/holders (which has ${orList(known, 'and')}).`}`,
    unknownWidget: (key: string, near: string | undefined, known: readonly string[]) =>
      `Unknown page "${key}": ${near ? `did you mean "${near}"?` : `app/services/widgets.ts has ${orList(known, 'and')}.`}`,
    undeclaredHolder: (id: string) => `The holder "${id}" is not in this pilot's list of holders.`,
    datasetNotOfHolder: (dataset: string, holder: string) =>
      `The dataset "${dataset}" is not of "${holder}": its key must begin with "${holder}/".`,
    notOffered: (holder: string, key: string, near: string | undefined, known: readonly string[]) =>
      `${holder} does not return "${key}": ${near ? `did you mean "${near}"?` : `its connector gives ${orList(known, 'and')}.`}`,
    historyTooLong: (holder: string, months: number) => `${holder} does not go back more than ${months} months.`,
    unknownDataset: (key: string, near: string | undefined) =>
      `Unknown dataset "${key}"${near ? `: did you mean "${near}"?` : ': it is not in datasets.'}`,
    unknownRecipient: (key: string, near: string | undefined) =>
      `Unknown recipient "${key}"${near ? `: did you mean "${near}"?` : ': it is not in recipients.'}`,
    unknownService: (key: string, near: string | undefined) =>
      `Unknown service "${key}"${near ? `: did you mean "${near}"?` : ': it is not in services.'}`,
    unknownGestureTheme: (key: string, near: string | undefined) =>
      `Unknown eco-gesture theme "${key}"${near ? `: did you mean "${near}"?` : ': it is not in gestureThemes.'}`,
    holderNotOfDataset: (dataset: string, holder: string) =>
      `This purpose sends people to "${holder}", but "${dataset}" comes from elsewhere: one purpose per holder.`,
    holderWithoutDataset: (holder: string) => `This purpose sends people to "${holder}" and asks it for no dataset.`,
    datasetWithoutPurpose: (key: string) => `No purpose asks for "${key}": what serves no purpose is not collected.`,
    fieldsOfHolder: (holder: string) =>
      `"${holder}" returns these data: fields is only for what testers state themselves (declared).`,
    declaredWithoutFields: (key: string) => `Nobody can fill in "${key}": give it fields, or take it out.`,
    choiceWithoutOptions: (key: string) => `"${key}" is a choice: give it options.`,
    withoutBands: (field: string) => `"${field}" is a number: say in "bands" where its bands begin.`,
    notForKind: (part: string, kind: string) => `"${part}" does not go with a field of kind "${kind}".`,
    fieldWithoutBound: (key: string, bound: 'min' | 'max') =>
      `"${key}" has no "${bound}": a slip of the finger must show.`,
    boundsOutOfOrder: (min: number, max: number) => `max (${max}) must be above min (${min}).`,
    unknownField: (key: string, near: string | undefined, known: readonly string[]) =>
      `Unknown field "${key}": ${near ? `did you mean "${near}"?` : `expected ${orList(known, 'or')}.`}`,
    unknownOption: (key: string, near: string | undefined, known: readonly string[]) =>
      `Unknown option "${key}": ${near ? `did you mean "${near}"?` : `expected ${orList(known, 'or')}.`}`,
    conditionWithoutWords: 'This condition changes nothing: write because, otherwise, or both.',
    conditionOfKind: (key: string, isChoice: boolean) =>
      isChoice
        ? `"${key}" is a choice: the condition is written with among, and only so.`
        : `"${key}" is a number: the condition is written with atLeast or atMost, and only so.`,
    uncollectedDataset: (service: string, dataset: string) =>
      `The service "${service}" uses "${dataset}", which no purpose gives it: add it to a purpose that cites this service.`,
    reservedActivity: (kind: string) => `"${kind}" is a stage common to all pilots: choose another name.`,
    endsBeforeStart: (start: string, end: string) => `The end (${end}) must follow the start (${start}).`,
    milestonesOutOfOrder: (on: string, previous: string) =>
      `This milestone (${on}) comes before the previous one (${previous}): put them in the order of their dates.`,
    consentEndsBeforeStart: (on: string, start: string) =>
      `The consent ends on ${on}, before the pilot even starts (${start}).`,
    dropoutBeforeInactive: 'The dropout threshold must be longer than the inactivity one.',
    unknownTimeZone: (zone: string) => `"${zone}" is not a time zone such as Europe/Paris.`,
  },
});

export type ProblemWords = (typeof problemMessages)['fr'];
