import { defineMessages } from '~/platform/i18n/messages.ts';

export const messages = defineMessages({
  fr: {
    label: 'Usages et gouvernance',
    ideas: 'Idées de service',
    useCases: "Cas d'usage",
    governance: 'Gouvernance',
    stress: "Mise à l'épreuve",
  },
  en: {
    label: 'Uses and governance',
    ideas: 'Service ideas',
    useCases: 'Use cases',
    governance: 'Governance',
    stress: 'Stress test',
  },
});
