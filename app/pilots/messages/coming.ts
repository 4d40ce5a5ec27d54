import { defineMessages } from '~/platform/i18n/messages.ts';

/** What a pilot counts on and does not have yet. */
export const messages = defineMessages({
  fr: {
    title: 'À venir',
    lead: 'Rien de ceci n’est proposé aux testeurs tant que ce n’est pas là.',
    holder: (name: string) => `Données attendues : ${name}`,
    service: (title: string) => `Le service « ${title} »`,
    unsaid: 'Le dossier ne dit pas encore ce qui manque.',
    waits: (what: string) => `À venir, pas encore demandé : attend ${what}`,
    draft: 'Cette expérimentation est en préparation',
    draftText:
      'Personne ne peut s’y inscrire tant que son protocole n’est pas gelé et ouvert. Relisez ce qui est prévu ; son dossier peut encore changer.',
    readDefinition: 'Relire ce qui est prévu',
    toLaunch: 'Relire, geler et ouvrir',
    toScenario: 'Revenir au scénario',
  },
  en: {
    title: 'To come',
    lead: 'None of this is offered to testers until it is there.',
    holder: (name: string) => `Data awaited: ${name}`,
    service: (title: string) => `The service “${title}”`,
    unsaid: 'The folder does not say yet what is missing.',
    waits: (what: string) => `To come, not asked yet: waits for ${what}`,
    draft: 'This pilot is in preparation',
    draftText:
      'Nobody can enrol until its protocol is frozen and opened. Read over what is planned; its folder can still change.',
    readDefinition: 'Read over what is planned',
    toLaunch: 'Review, freeze and open',
    toScenario: 'Back to the scenario',
  },
});
