import { defineMessages } from '~/platform/i18n/messages.ts';

/** What the team of a pilot sees of custody: copies, departures, certified services, shared results. */
export const messages = defineMessages({
  fr: {
    custody: {
      title: 'La garde des données',
      lead: 'Où sont les relevés, combien de copies doivent revenir, comment se passent les départs. Des nombres : personne n’y est nommé.',
      where: {
        'tester-space': 'Les relevés restent dans l’espace de chaque personne.',
        'holder-and-services':
          'Les relevés vont du détenteur à chaque service, qui en garde une copie ; il n’y en a pas ailleurs.',
        platform: 'Les relevés sont sur la plateforme, scellés personne par personne.',
        pool: 'Les relevés sont dans le pot commun, scellés personne par personne.',
        trust: 'Les relevés sont confiés à la régie, scellés personne par personne.',
      },
      totals: 'Ce qui est gardé ici',
      totalsEmpty: 'Aucun relevé n’est gardé ici.',
      dataset: 'Donnée',
      testers: 'Personnes',
      readings: 'Relevés',
      few: (k: number) => `moins de ${k} personnes`,
      copies: 'Les copies que gardent les services',
      copiesEmpty: 'Aucune copie n’a été remise.',
      noCopies: 'Sous cette gouvernance, aucun service ne garde de copie.',
      service: 'Service',
      held: 'Gardées',
      recalled: 'Demandées, pas encore confirmées',
      gone: 'Confirmées effacées',
      overdue: (n: number, days: number) =>
        n > 1
          ? `${n} copies demandées depuis plus de ${days} jours ne sont pas confirmées : appelez le service.`
          : `Une copie demandée depuis plus de ${days} jours n’est pas confirmée : appelez le service.`,
      left: (n: number) => `dont ${n} de personnes parties`,
      departures: 'Les départs',
      departed: (n: number) =>
        n > 1 ? `${n} personnes sont parties.` : n === 1 ? 'Une personne est partie.' : 'Personne n’est parti.',
      waiting: (n: number) =>
        n > 1
          ? `${n} actes attendent encore un service.`
          : n === 1
            ? 'Un acte attend encore un service.'
            : 'Plus rien n’est en attente.',
      untold: (n: number) =>
        n > 1
          ? `${n} fois, le contrat d’un détenteur ne permettait pas de le prévenir.`
          : n === 1
            ? 'Une fois, le contrat d’un détenteur ne permettait pas de le prévenir.'
            : '',
      certification: 'La liste des services certifiés',
    },
    certification: {
      title: 'Les services certifiés',
      lead: 'Un service ne reçoit rien tant qu’il n’est pas certifié, ni après la date, ni après un retrait. Les personnes qui testent lisent cette liste sur leur tableau.',
      notNeeded:
        'La gouvernance de cette expérimentation ne demande pas de certification : cette liste n’y ouvre ni ne ferme rien.',
      standing: {
        certified: 'Certifié',
        lapsed: 'Arrivé à son terme',
        withdrawn: 'Retiré',
        never: 'Pas encore certifié',
      },
      by: (name: string, on: string, until: string) => `Par ${name}, le ${on} ; valable jusqu’au ${until}.`,
      withdrawn: (name: string, on: string, reason: string) => `Retirée par ${name}, le ${on} : ${reason}`,
      criteria: 'Ce que le service remplit',
      noCriteria: 'Le dossier de l’expérimentation ne fixe pas de critère.',
      until: 'Valable jusqu’au (compris)',
      certify: 'Certifier',
      renew: 'Certifier à nouveau',
      withdraw: 'Retirer la certification',
      reason: 'Pourquoi elle est retirée (les personnes qui testent le liront)',
      change: 'Prolonger ou retirer',
      saved: 'C’est enregistré.',
      back: 'La garde des données',
      errors: {
        'certification-past': 'Cette date est passée, ou n’en est pas une. Rien n’a changé.',
        'criteria-missing': 'Un service est certifié quand il remplit tous les critères. Rien n’a changé.',
        'reason-missing': 'Dites pourquoi : les personnes qui testent le liront. Rien n’a changé.',
      },
    },
    results: {
      title: 'Les résultats partagés',
      lead: 'Seulement ce que des personnes ont choisi de vous transmettre, tel qu’elles l’ont vu. Chacune peut le reprendre à tout moment ; chaque ouverture s’inscrit dans son journal.',
      noThreshold:
        'Il n’y a pas de seuil de groupe ici : chaque personne a choisi de montrer ce résultat. Rien ne dit de qui il vient.',
      empty: 'Rien n’est partagé pour l’instant',
      emptyText: 'Un résultat apparaît ici quand quelqu’un le partage avec vous, et disparaît quand il le reprend.',
      notRecipient: 'Vous ne recevez rien ici',
      notRecipientText: 'Le dossier de l’expérimentation ne confie à votre rôle les résultats d’aucun destinataire.',
      result: 'Résultat',
      month: 'Mois',
      value: 'Valeur',
      days: 'Jours mesurés',
      until: 'Visible jusqu’au',
      recipient: 'Destinataire',
      daysOf: (n: number, of: number) => `${n} sur ${of}`,
      shown: (n: number, total: number) => `Les ${n} plus récents sur ${total}.`,
      totals: 'En totaux',
      totalsText: (group: number) =>
        `Additionnés par groupes entiers de ${group} personnes, dans l’ordre où elles ont partagé. Aucun résultat n’est montré seul.`,
      people: 'Personnes',
      sum: 'Somme',
      mean: 'Moyenne',
      tooFew: (group: number) => `moins de ${group}`,
      publicEmpty: 'Une somme apparaît ici dès qu’assez de personnes ont confié leur nombre.',
      publicPage: 'La page que tout le monde peut ouvrir',
      publicLead: (pilot: string) =>
        `Ce que des personnes de l’expérimentation « ${pilot} » ont choisi de confier, additionné. Chacune a vu son nombre avant de l’envoyer, et peut le reprendre.`,
    },
  },
  en: {
    custody: {
      title: 'Custody of data',
      lead: 'Where readings lie, how many copies are to come back, how departures go. Counts: nobody is named.',
      where: {
        'tester-space': 'Readings stay in each person’s own space.',
        'holder-and-services':
          'Readings go from the holder to each service, which keeps a copy; there are none elsewhere.',
        platform: 'Readings are on the platform, sealed person by person.',
        pool: 'Readings are in the common pool, sealed person by person.',
        trust: 'Readings are entrusted to the trust, sealed person by person.',
      },
      totals: 'What is kept here',
      totalsEmpty: 'No reading is kept here.',
      dataset: 'Data',
      testers: 'People',
      readings: 'Readings',
      few: (k: number) => `fewer than ${k} people`,
      copies: 'The copies that services keep',
      copiesEmpty: 'No copy was handed out.',
      noCopies: 'Under this governance no service keeps a copy.',
      service: 'Service',
      held: 'Kept',
      recalled: 'Asked for, not confirmed yet',
      gone: 'Confirmed erased',
      overdue: (n: number, days: number) =>
        n > 1
          ? `${n} copies asked for more than ${days} days ago are not confirmed: call the service.`
          : `One copy asked for more than ${days} days ago is not confirmed: call the service.`,
      left: (n: number) => `${n} of them from people who left`,
      departures: 'Departures',
      departed: (n: number) => (n > 1 ? `${n} people left.` : n === 1 ? 'One person left.' : 'Nobody left.'),
      waiting: (n: number) =>
        n > 1
          ? `${n} acts still wait for a service.`
          : n === 1
            ? 'One act still waits for a service.'
            : 'Nothing is waiting any more.',
      untold: (n: number) =>
        n > 1
          ? `${n} times, a holder’s contract had no way of telling it.`
          : n === 1
            ? 'Once, a holder’s contract had no way of telling it.'
            : '',
      certification: 'The list of certified services',
    },
    certification: {
      title: 'Certified services',
      lead: 'A service gets nothing until it is certified, nor after the date, nor after a withdrawal. Testers read this list on their board.',
      notNeeded: 'The governance of this pilot asks for no certification: this list opens and shuts nothing here.',
      standing: {
        certified: 'Certified',
        lapsed: 'Past its date',
        withdrawn: 'Withdrawn',
        never: 'Not certified yet',
      },
      by: (name: string, on: string, until: string) => `By ${name}, on ${on}; valid until ${until}.`,
      withdrawn: (name: string, on: string, reason: string) => `Withdrawn by ${name}, on ${on}: ${reason}`,
      criteria: 'What the service meets',
      noCriteria: 'The pilot’s folder sets no criterion.',
      until: 'Valid until (included)',
      certify: 'Certify',
      renew: 'Certify again',
      withdraw: 'Withdraw the certification',
      reason: 'Why it is withdrawn (testers will read it)',
      change: 'Extend or withdraw',
      saved: 'Saved.',
      back: 'Custody of data',
      errors: {
        'certification-past': 'That date has passed, or is none. Nothing changed.',
        'criteria-missing': 'A service is certified once it meets every criterion. Nothing changed.',
        'reason-missing': 'Say why: testers will read it. Nothing changed.',
      },
    },
    results: {
      title: 'Shared results',
      lead: 'Only what people chose to pass on to you, as they saw it. Each may take it back at any time; each opening is written in their log.',
      noThreshold: 'No group threshold applies here: each person chose to show this result. Nothing says whose it is.',
      empty: 'Nothing is shared for now',
      emptyText: 'A result appears here when somebody shares it with you, and goes when they take it back.',
      notRecipient: 'You receive nothing here',
      notRecipientText: 'The pilot’s folder entrusts your role with the results of no recipient.',
      result: 'Result',
      month: 'Month',
      value: 'Value',
      days: 'Days measured',
      until: 'Visible until',
      recipient: 'Recipient',
      daysOf: (n: number, of: number) => `${n} of ${of}`,
      shown: (n: number, total: number) => `The latest ${n} of ${total}.`,
      totals: 'As totals',
      totalsText: (group: number) =>
        `Added up by whole groups of ${group} people, in the order in which they shared. No result is shown alone.`,
      people: 'People',
      sum: 'Sum',
      mean: 'Mean',
      tooFew: (group: number) => `fewer than ${group}`,
      publicEmpty: 'A sum appears here once enough people have entrusted their number.',
      publicPage: 'The page that anyone may open',
      publicLead: (pilot: string) =>
        `What people of the pilot “${pilot}” chose to entrust, added up. Each saw their number before sending it, and can take it back.`,
    },
  },
});
