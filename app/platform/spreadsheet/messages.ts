import { defineMessages } from '../i18n/messages.ts';

export const messages = defineMessages({
  fr: {
    errors: {
      'too-large': (p: { megabytes: number }) =>
        `Ce fichier dépasse ${p.megabytes} Mo. Retirez ses images ou partagez-le en plusieurs, puis recommencez.`,
      'too-large-inside':
        "Ce fichier devient démesuré une fois ouvert. Rien n'a été lu. Copiez vos feuilles dans un classeur neuf, puis recommencez.",
      'too-many-rows': (p: { rows: number }) =>
        `Ce fichier compte plus de ${p.rows} lignes. Partagez-le en plusieurs, puis recommencez.`,
      'too-slow':
        "La lecture de ce fichier prend trop de temps et s'est arrêtée. Copiez vos feuilles dans un classeur neuf, puis recommencez.",
      encrypted: 'Ce classeur est protégé par un mot de passe. Enregistrez-le sans mot de passe, puis recommencez.',
      corrupted:
        "Ce fichier est abîmé ou incomplet : rien n'a pu en être lu. Ouvrez-le dans votre tableur, enregistrez-le à nouveau, puis recommencez.",
      'not-a-spreadsheet': "Ce fichier n'est pas un tableur. Choisissez un fichier .xlsx, .ods, .xls, .csv ou .json.",
      'json-broken': "Ce fichier JSON est mal formé : rien n'a pu en être lu. Vérifiez-le, puis recommencez.",
      'json-not-a-list':
        "Ce fichier JSON n'est pas une liste : il en faut une, de textes ou d'objets qui ont les mêmes champs.",
      'csv-quote': (p: { line: number }) =>
        `Un guillemet ouvert à la ligne ${p.line} n'est jamais refermé. Corrigez cette ligne, puis recommencez.`,
      empty: 'Ce fichier est vide.',
    },
  },
  en: {
    errors: {
      'too-large': (p: { megabytes: number }) =>
        `This file is over ${p.megabytes} MB. Remove its pictures or split it, then try again.`,
      'too-large-inside':
        'This file becomes enormous once opened. Nothing was read. Copy your sheets into a new workbook, then try again.',
      'too-many-rows': (p: { rows: number }) => `This file has more than ${p.rows} rows. Split it, then try again.`,
      'too-slow':
        'Reading this file takes too long and was stopped. Copy your sheets into a new workbook, then try again.',
      encrypted: 'This workbook is protected by a password. Save it without one, then try again.',
      corrupted:
        'This file is damaged or incomplete: nothing could be read from it. Open it in your spreadsheet program, save it again, then try again.',
      'not-a-spreadsheet': 'This file is not a spreadsheet. Choose an .xlsx, .ods, .xls, .csv or .json file.',
      'json-broken': 'This JSON file is malformed: nothing could be read from it. Check it, then try again.',
      'json-not-a-list': 'This JSON file is not a list: one is needed, of texts or of objects that share their fields.',
      'csv-quote': (p: { line: number }) =>
        `A quotation mark opened on line ${p.line} is never closed. Correct that line, then try again.`,
      empty: 'This file is empty.',
    },
  },
});
