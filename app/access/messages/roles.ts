import { defineMessages } from '~/platform/i18n/messages.ts';

export const roleNames = defineMessages({
  fr: {
    lead: 'chef·fe de projet',
    facilitator: 'animateur·rice',
    mediator: 'médiateur·rice',
    'social-worker': 'travailleur·se social·e',
    researcher: 'chercheur·se',
    'holder-contact': "contact d'un détenteur",
    administrator: 'administrateur·rice',
  },
  en: {
    lead: 'project lead',
    facilitator: 'facilitator',
    mediator: 'mediator',
    'social-worker': 'social worker',
    researcher: 'researcher',
    'holder-contact': "holder's contact",
    administrator: 'administrator',
  },
});
