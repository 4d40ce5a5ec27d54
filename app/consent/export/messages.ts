import { defineMessages } from '~/platform/i18n/messages.ts';

/** Words of the archive that a tester takes away. */
export const messages = defineMessages({
  fr: {
    readmeName: 'LISEZ-MOI.txt',
    readme: (p: {
      name: string;
      pilot: string;
      pseudonym: string;
      on: string;
      datasets: string;
      contact: string;
      url: string;
    }) => `Bonjour ${p.name},

Voici tout ce que l'expérimentation ${p.pilot} garde sur vous, au ${p.on}.
Ces fichiers sont à vous : vous pouvez les ouvrir, les garder, les donner à qui vous voulez.
Gardez-les en lieu sûr : vos relevés disent quand vous êtes chez vous.

Ce que contient ce dossier

readings/      Vos relevés, un fichier par sorte. Ils s'ouvrent dans un tableur.
               Une ligne par intervalle : début, fin, durée en minutes, énergie en kilowattheures.
               L'heure est l'heure légale française ; +01:00 en hiver, +02:00 en été.
${p.datasets}

identity.json  Ce que vous avez dit de vous à l'inscription.
               Ailleurs, vous êtes le numéro ${p.pseudonym} : c'est tout ce que voit l'équipe de recherche.
consents.json  Vos accords et vos refus, avec leurs dates.
receipts/      Le reçu de chacun : le texte exact que vous avez lu, pour quoi, jusqu'à quand, comment le retirer.
activity.csv   Le journal de votre participation : dates et actions, sous votre numéro.
accesses.csv   Qui a ouvert vos relevés, lesquels et quand. Cette archive y figure aussi.
gestures.csv   Vos décisions sur les écogestes.

Les fichiers .csv sont des tableaux : séparateur point-virgule, décimales avec une virgule.
Les fichiers .json sont du texte structuré : un éditeur de texte ou un navigateur les montre.

Une question : ${p.contact}
Retirer un accord ou partir : ${p.url}
`,
    noReadings: '               (aucun relevé pour le moment)',
    datasetLine: (file: string, title: string, count: string, first: string, last: string) =>
      `               ${file} : ${title}. ${count} relevés, du ${first} au ${last}`,
    readingsHeadings: { start: 'début', end: 'fin', minutes: 'durée en minutes', energy: 'énergie en kWh' },
    activityHeadings: { at: 'date', kind: 'action', detail: 'précision' },
    accessHeadings: { at: 'date', reader: 'qui', dataset: 'quoi', from: 'premier jour lu', to: 'dernier jour lu' },
    gestureHeadings: { title: 'écogeste', decision: 'décision', decided: 'le', ended: "jusqu'au" },
    decisions: { adopted: 'adopté', declined: 'pas pour moi' },
  },
  en: {
    readmeName: 'README.txt',
    readme: (p: {
      name: string;
      pilot: string;
      pseudonym: string;
      on: string;
      datasets: string;
      contact: string;
      url: string;
    }) => `Hello ${p.name},

Here is everything that the pilot ${p.pilot} keeps about you, on ${p.on}.
These files are yours: open them, keep them, give them to whomever you like.
Keep them somewhere safe: your readings tell when you are at home.

What is in this folder

readings/      Your readings, one file a kind. A spreadsheet opens them.
               One line an interval: start, end, length in minutes, energy in kilowatt-hours.
               Times are French legal time; +01:00 in winter, +02:00 in summer.
${p.datasets}

identity.json  What you said of yourself when you enrolled.
               Elsewhere you are number ${p.pseudonym}: it is all that the research team sees.
consents.json  What you agreed to and refused, with dates.
receipts/      The receipt of each: the exact text you read, what for, until when, how to withdraw.
activity.csv   The log of your taking part: dates and actions, under your number.
accesses.csv   Who opened your readings, which and when. This archive is in it, too.
gestures.csv   What you decided about eco-gestures.

Files ending in .csv are tables: separated by commas, decimals with a point.
Files ending in .json are structured text: a text editor or a browser shows them.

A question: ${p.contact}
Withdraw an agreement, or leave: ${p.url}
`,
    noReadings: '               (no readings yet)',
    datasetLine: (file: string, title: string, count: string, first: string, last: string) =>
      `               ${file}: ${title}. ${count} readings, from ${first} to ${last}`,
    readingsHeadings: { start: 'start', end: 'end', minutes: 'length in minutes', energy: 'energy in kWh' },
    activityHeadings: { at: 'date', kind: 'action', detail: 'detail' },
    accessHeadings: { at: 'date', reader: 'who', dataset: 'what', from: 'first day read', to: 'last day read' },
    gestureHeadings: { title: 'eco-gesture', decision: 'decision', decided: 'on', ended: 'until' },
    decisions: { adopted: 'adopted', declined: 'not for me' },
  },
});
