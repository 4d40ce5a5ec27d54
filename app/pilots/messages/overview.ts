import { formatDate, formatNumber, formatPercent, plural } from '~/platform/i18n/format.ts';
import { type Bilingual, defineMessages } from '~/platform/i18n/messages.ts';

const FR = ['', 'Une', 'Deux', 'Trois', 'Quatre', 'Cinq', 'Six', 'Sept', 'Huit', 'Neuf'];
const EN = ['', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine'];
const either = (things: readonly string[], or: string): string =>
  things.length < 2 ? (things[0] ?? '') : `${things.slice(0, -1).join(', ')} ${or} ${things.at(-1)}`;
const short = { day: 'numeric', month: 'short' } as const;
const dayMonth = { day: 'numeric', month: 'long' } as const;

export const messages = defineMessages({
  fr: {
    title: (name: Bilingual) => `${name.fr}, expérimentation`,
    points: {
      title: (n: number) =>
        n === 0
          ? 'Rien ne demande de décision'
          : `${FR[n] ?? n} ${plural('fr', n, 'chose demande', 'choses demandent')} une décision`,
      none: 'Les panels se remplissent, les détenteurs répondent, le calendrier est tenu.',
      noneBefore: 'Le calendrier est tenu, et rien n’est ouvert aux testeurs pour le moment.',
      down: (holder: string, on: string) => `${holder} est en panne depuis le ${formatDate('fr', on, dayMonth)}`,
      downDetail: 'Ce qui manque sera redemandé dès son retour.',
      silent: (holder: string, on: string) => `${holder} n'a rien envoyé depuis le ${formatDate('fr', on, dayMonth)}`,
      silentDetail: 'Les foyers branchés attendent leurs relevés.',
      never: (holder: string) => `${holder} n'a encore rien envoyé`,
      neverDetail: "Soit personne n'est branché, soit rien n'arrive.",
      seeHolders: 'Voir les détenteurs',
      short: (missing: number, panel: string) =>
        `Il manque ${formatNumber('fr', missing)} ${plural('fr', missing, 'personne', 'personnes')} : ${panel}`,
      shortDetail: (enrolled: number, size: number) =>
        `${formatNumber('fr', enrolled)} ${plural('fr', enrolled, 'inscription', 'inscriptions')} sur ${formatNumber('fr', size)} places.`,
      invite: 'Créer des liens',
      late: (title: string, days: number) =>
        `${title} : ${formatNumber('fr', days)} ${plural('fr', days, 'jour', 'jours')} de retard`,
      lateDetail: (on: string) => `Prévu le ${formatDate('fr', on, dayMonth)}, et pas encore noté comme fait.`,
      seeCalendar: 'Voir le calendrier',
      noCard: (n: number) =>
        `${n === 1 ? 'Un' : (FR[n] ?? n)} ${plural('fr', n, 'jeu de données se passe', 'jeux de données se passent')} de fiche`,
      noCardDetail: (titles: string) => `${titles}. Sans fiche, rien ne dit pourquoi on les collecte.`,
      seeData: 'Voir les données',
      came: (holders: readonly string[]) =>
        `${either(holders, 'et')} : ${plural('fr', holders.length, 'le connecteur est arrivé', 'les connecteurs sont arrivés')}`,
      cameDetail: (n: number) =>
        `Rien n’est demandé à ${plural('fr', n, 'ce détenteur', 'ces détenteurs')}, que le protocole dit encore à venir. Pour s’y brancher : dans le dossier, ${plural('fr', n, 'le passer', 'les passer')} de « comingHolders » à « holders ».`,
      seeProtocol: 'Voir le protocole',
    },
    panel: {
      title: (enrolled: string, size: number) =>
        `Le panel : ${enrolled} pour ${formatNumber('fr', size)} ${plural('fr', size, 'place', 'places')}`,
      enrolled: (n: number) => `${formatNumber('fr', n)} ${plural('fr', n, 'inscription', 'inscriptions')}`,
      few: "peu d'inscriptions",
      caption: 'Combien de personnes à chaque étape',
      stage: 'Étape',
      picture: 'Image',
      count: 'Personnes',
      stages: {
        enrolled: 'Inscriptions, en tout',
        consented: 'Accords donnés',
        connected: 'Données reçues',
        active: 'Actives',
      },
      short: { enrolled: 'Inscriptions', consented: 'Accords donnés', connected: 'Données reçues', active: 'Actives' },
      of: (of: number, share: number) => `sur ${formatNumber('fr', of)}, ${formatPercent('fr', share)}`,
      ofNone: (of: number) => `sur ${formatNumber('fr', of)}`,
      withheld: 'retenu',
      active: (activities: readonly string[], days: number) =>
        `Active : ${either(activities, 'ou')}, dans les ${days} derniers jours. Chaque étape se compte parmi la précédente.`,
      withheldWhy: (k: number) =>
        `Retenu : le compte, ou son écart avec un autre, porte sur moins de ${k} personnes. Une étape se montre pour tous les panels ou pour aucun.`,
      byPanel: 'Étapes par panel',
      panelColumn: 'Panel',
    },
    holders: {
      title: 'Les détenteurs, ces 30 derniers jours',
      none: "Cette expérimentation ne s'appuie sur aucun détenteur.",
      caption: 'Ce que chaque détenteur a envoyé, jour par jour',
      holder: 'Détenteur',
      window: (from: string, to: string) =>
        `du ${formatDate('fr', from, dayMonth)} au ${formatDate('fr', to, dayMonth)}`,
      today: "Aujourd'hui",
      served: 'Foyers servis en 7 jours, sur 30',
      servedOf: (served: number, linked: number) => `${formatNumber('fr', served)} sur ${formatNumber('fr', linked)}`,
      nobody: 'personne',
      withheld: 'retenu',
      withheldWhy: (k: number) => `Retenu : les foyers servis, ou ceux qui ne le sont pas, sont moins de ${k}.`,
      now: {
        ok: () => 'répond',
        partial: () => 'répond en partie',
        down: (on: string) => `en panne depuis le ${formatDate('fr', on, short)}`,
        silent: (on: string) => `rien reçu depuis le ${formatDate('fr', on, short)}`,
        restored: (on: string) => `rétabli le ${formatDate('fr', on, short)}`,
        'not-yet': () => 'pas encore branché',
      },
      key: {
        ok: 'répond',
        partial: 'lent ou partiel',
        down: 'en panne',
        silent: 'rien échangé',
        'not-yet': 'pas encore branché',
      },
      strip: (counts: string) => `Sur 30 jours : ${counts}`,
      days: {
        ok: (n: number) => `${n} sans incident`,
        partial: (n: number) => `${n} ${plural('fr', n, 'partiel', 'partiels')}`,
        down: (n: number) => `${n} en panne`,
        silent: (n: number) => `${n} sans échange`,
        'not-yet': (n: number) => `${n} avant le premier envoi`,
      },
    },
    protocol: {
      title: 'Protocole',
      version: 'Version',
      versionRead: (version: number, on: Date | string) => `${version}, lue le ${formatDate('fr', on)}`,
      governance: 'Gouvernance',
      smallest: 'Groupe le plus petit montré',
      people: (n: number) => `${n} personnes`,
      status: 'État',
      readVersions: 'Lire le protocole',
    },
    origin: {
      title: 'D’où elle vient',
      from: 'Importée de',
      on: 'Archive du',
      version: 'Protocole là-bas',
      versionOf: (version: number) => `version ${version}`,
      neverLaunched: 'jamais lancé',
      hash: 'Empreinte de l’archive (SHA-256)',
    },
    calendar: {
      title: 'Calendrier',
      late: (days: number) => `en retard de ${formatNumber('fr', days)} ${plural('fr', days, 'jour', 'jours')}`,
      done: 'fait',
      doneOn: (on: string) => `fait le ${formatDate('fr', on, dayMonth)}`,
      today: "aujourd'hui",
      past: (n: number) => `${n} ${plural('fr', n, 'étape passée', 'étapes passées')}`,
    },
    unseen: {
      title: 'Ce que vous ne voyez pas',
      body: (k: number) =>
        `Ni les relevés, ni les pages ouvertes par une personne, ni les noms : seulement des comptes, jamais sur moins de ${k} personnes, même par soustraction.`,
    },
  },
  en: {
    title: (name: Bilingual) => `${name.en}, pilot`,
    points: {
      title: (n: number) =>
        n === 0
          ? 'Nothing asks for a decision'
          : `${EN[n] ?? n} ${plural('en', n, 'thing asks', 'things ask')} for a decision`,
      none: 'Panels are filling, holders answer, the calendar holds.',
      noneBefore: 'The calendar holds, and nothing is open to testers for now.',
      down: (holder: string, on: string) => `${holder} has been down since ${formatDate('en', on, dayMonth)}`,
      downDetail: 'What is missing will be asked for again as soon as it is back.',
      silent: (holder: string, on: string) => `${holder} has sent nothing since ${formatDate('en', on, dayMonth)}`,
      silentDetail: 'Connected homes are waiting for their readings.',
      never: (holder: string) => `${holder} has sent nothing yet`,
      neverDetail: 'Either nobody is connected, or nothing arrives.',
      seeHolders: 'See the holders',
      short: (missing: number, panel: string) =>
        `${formatNumber('en', missing)} ${plural('en', missing, 'person', 'people')} missing: ${panel}`,
      shortDetail: (enrolled: number, size: number) =>
        `${formatNumber('en', enrolled)} enrolled for ${formatNumber('en', size)} places.`,
      invite: 'Create links',
      late: (title: string, days: number) =>
        `${title}: ${formatNumber('en', days)} ${plural('en', days, 'day', 'days')} late`,
      lateDetail: (on: string) => `Due on ${formatDate('en', on, dayMonth)}, not yet marked as done.`,
      seeCalendar: 'See the calendar',
      noCard: (n: number) => `${EN[n] ?? n} ${plural('en', n, 'dataset has', 'datasets have')} no data card`,
      noCardDetail: (titles: string) => `${titles}. Without a card, nothing says why they are collected.`,
      seeData: 'See the data',
      came: (holders: readonly string[]) =>
        `${either(holders, 'and')}: ${plural('en', holders.length, 'the connector has come', 'the connectors have come')}`,
      cameDetail: (n: number) =>
        `Nothing is asked of ${plural('en', n, 'this holder', 'these holders')}, which the protocol still says ${plural('en', n, 'is', 'are')} to come. To connect: in the folder, move ${plural('en', n, 'it', 'them')} from “comingHolders” to “holders”.`,
      seeProtocol: 'See the protocol',
    },
    panel: {
      title: (enrolled: string, size: number) =>
        `The panel: ${enrolled} for ${formatNumber('en', size)} ${plural('en', size, 'place', 'places')}`,
      enrolled: (n: number) => `${formatNumber('en', n)} enrolled`,
      few: 'few enrolled',
      caption: 'How many people at each stage',
      stage: 'Stage',
      picture: 'Picture',
      count: 'People',
      stages: {
        enrolled: 'Enrolled, in all',
        consented: 'Agreements given',
        connected: 'Data received',
        active: 'Active',
      },
      short: { enrolled: 'Enrolled', consented: 'Agreements given', connected: 'Data received', active: 'Active' },
      of: (of: number, share: number) => `of ${formatNumber('en', of)}, ${formatPercent('en', share)}`,
      ofNone: (of: number) => `of ${formatNumber('en', of)}`,
      withheld: 'withheld',
      active: (activities: readonly string[], days: number) =>
        `Active: ${either(activities, 'or')}, within the last ${days} days. Each stage counts people of the one before.`,
      withheldWhy: (k: number) =>
        `Withheld: the count, or its difference with another, is about fewer than ${k} people. A stage is shown for all panels or for none.`,
      byPanel: 'Stages by panel',
      panelColumn: 'Panel',
    },
    holders: {
      title: 'Holders, these last 30 days',
      none: 'This pilot relies on no holder.',
      caption: 'What each holder sent, day by day',
      holder: 'Holder',
      window: (from: string, to: string) => `${formatDate('en', from, dayMonth)} to ${formatDate('en', to, dayMonth)}`,
      today: 'Today',
      served: 'Homes served in 7 days, of 30',
      servedOf: (served: number, linked: number) => `${formatNumber('en', served)} of ${formatNumber('en', linked)}`,
      nobody: 'nobody',
      withheld: 'withheld',
      withheldWhy: (k: number) => `Withheld: homes served, or homes that are not, are fewer than ${k}.`,
      now: {
        ok: () => 'answers',
        partial: () => 'answers in part',
        down: (on: string) => `down since ${formatDate('en', on, short)}`,
        silent: (on: string) => `nothing since ${formatDate('en', on, short)}`,
        restored: (on: string) => `restored on ${formatDate('en', on, short)}`,
        'not-yet': () => 'not connected yet',
      },
      key: {
        ok: 'answers',
        partial: 'slow or partial',
        down: 'down',
        silent: 'nothing exchanged',
        'not-yet': 'not connected yet',
      },
      strip: (counts: string) => `Out of 30 days: ${counts}`,
      days: {
        ok: (n: number) => `${n} without incident`,
        partial: (n: number) => `${n} partial`,
        down: (n: number) => `${n} down`,
        silent: (n: number) => `${n} without exchange`,
        'not-yet': (n: number) => `${n} before anything was sent`,
      },
    },
    protocol: {
      title: 'Protocol',
      version: 'Version',
      versionRead: (version: number, on: Date | string) => `${version}, read on ${formatDate('en', on)}`,
      governance: 'Governance',
      smallest: 'Smallest group shown',
      people: (n: number) => `${n} people`,
      status: 'State',
      readVersions: 'Read the protocol',
    },
    origin: {
      title: 'Where it comes from',
      from: 'Imported from',
      on: 'Archive of',
      version: 'Protocol there',
      versionOf: (version: number) => `version ${version}`,
      neverLaunched: 'never launched',
      hash: 'Fingerprint of the archive (SHA-256)',
    },
    calendar: {
      title: 'Calendar',
      late: (days: number) => `${formatNumber('en', days)} ${plural('en', days, 'day', 'days')} late`,
      done: 'done',
      doneOn: (on: string) => `done on ${formatDate('en', on, dayMonth)}`,
      today: 'today',
      past: (n: number) => `${n} ${plural('en', n, 'past step', 'past steps')}`,
    },
    unseen: {
      title: 'What you do not see',
      body: (k: number) =>
        `Neither readings, nor the pages someone opens, nor names: only counts, never about fewer than ${k} people, even by subtraction.`,
    },
  },
});
