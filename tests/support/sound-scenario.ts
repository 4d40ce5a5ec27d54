import { type PilotDefinition, pilotDefinitionSchema } from '../../app/pilots/definition.ts';

const two = (fr: string, en: string) => ({ fr, en });

/** A complete pilot of which the check before launch finds nothing to say on 26 November 2026. */
export function soundScenario(): PilotDefinition {
  return pilotDefinitionSchema.parse({
    slug: 'bornes-et-watts',
    territory: 'nantes',
    initiative: 'energie',
    theme: 'energie',
    title: two('Bornes et watts', 'Plugs and watts'),
    pitch: two('Voir ce que la recharge coûte.', 'See what charging costs.'),
    mainObjective: two(
      'Voir sa recharge fait-il recharger la nuit ?',
      'Does seeing one’s charging move it to the night?',
    ),
    objectives: [two('Comprendre qui décroche', 'Understand who drops out')],
    questions: [two('Qui change ses heures ?', 'Who changes hours?')],
    axioms: { learn: [], need: [], avoid: [two('Vendre les données', 'Selling data')] },
    governance: { model: 'personal-cloud' },
    calendar: {
      startsOn: '2027-03-08',
      endsOn: '2027-08-31',
      timeZone: 'Europe/Paris',
      schoolZone: 'B',
      milestones: [
        step('signed', 'partners-signed', '2026-12-07', 'Tour de table signé', 'Partners signed', 10),
        step('review', 'legal-review', '2026-12-15', 'Relecture juridique', 'Legal review', 5),
        step('data', 'data-shared', '2027-01-18', 'Ouverture des données', 'Data opens', 15, ['review']),
        step('ready', 'environment-ready', '2027-01-04', 'Environnement prêt', 'Environment ready', 10),
        step('recruit', 'recruitment-opens', '2027-01-18', 'Ouverture du recrutement', 'Recruitment opens', 5, [
          'ready',
        ]),
        step('enrolled', 'testers-enrolled', '2027-02-15', 'Testeurs inscrits', 'Testers enrolled', 20, ['recruit']),
        step('use', 'use-begins', '2027-03-08', 'Début des usages', 'Use begins', 5, ['enrolled']),
        step('results', 'results', '2027-09-30', 'Résultats', 'Results', 30),
      ],
    },
    packages: [
      {
        key: 'services',
        kind: 'services',
        title: two('Le service', 'The service'),
        owner: 'Ada L.',
        startsOn: '2026-12-01',
        endsOn: '2027-03-01',
        budgetEur: 30_000,
        lines: [{ title: two('Écrans', 'Screens'), amountEur: 30_000 }],
      },
    ],
    smallestGroup: 5,
    thresholds: { inactiveAfterDays: 14, dropoutAfterDays: 28 },
    contact: { name: 'Ada L.', role: two('cheffe de projet', 'project lead'), email: 'ada@nantes.example' },
    team: [{ role: two('Coordination', 'Coordination'), person: 'Ada L.', fullTimeShare: 1 }],
    partners: [
      partner('enedis', 'Enedis', 'holder', { holder: 'enedis', indispensable: true, access: 'easy' }),
      partner('grdf', 'GRDF', 'holder', { holder: 'grdf' }),
      partner('metropole', 'Nantes Métropole', 'funder', { tier: 'lead', amountEur: 30_000, secured: true }),
      partner('clcv', 'CLCV', 'association', { tier: 'associate', inKind: two('Deux soirées', 'Two evenings') }),
      partner('maison', 'Maison de quartier', 'mediation', {}),
      partner('labo', 'LS2N', 'research', {}),
    ],
    panels: [
      {
        key: 'volontaires',
        title: two('Volontaires', 'Volunteers'),
        size: 60,
        support: two('Une permanence le jeudi', 'A drop-in on Thursdays'),
        description: two('Foyers avec une voiture électrique', 'Homes with an electric car'),
        recruitment: {
          opensOn: '2027-01-18',
          closesOn: '2027-02-15',
          where: two('La métropole', 'The metropolis'),
          channels: [two('La lettre de la métropole', 'The city’s newsletter')],
          endWith: 30,
          stayShare: 0.6,
          stayBasis: two('Le pilote précédent', 'The previous pilot'),
          feedback: two('Un entretien par trimestre', 'An interview each quarter'),
        },
      },
    ],
    holders: ['enedis', 'grdf'],
    datasets: [
      {
        key: 'enedis/load-curve',
        holder: 'enedis',
        title: two('Courbe d’électricité', 'Electricity curve'),
        detail: two('Toutes les demi-heures', 'Every half-hour'),
        justifiedBy: 'defi--courbe',
        historyMonths: 3,
        indispensable: true,
      },
    ],
    recipients: [{ key: 'service', title: two('Le service', 'The service'), detail: two('Un programme', 'A program') }],
    purposes: [
      {
        key: 'see',
        holder: 'enedis',
        datasets: ['enedis/load-curve'],
        recipient: 'service',
        services: ['watts'],
        version: 1,
        question: two('Enedis peut-il vous rendre votre courbe ?', 'May Enedis give you back your curve?'),
        what: { title: two('Votre courbe', 'Your curve'), detail: two('trois mois', 'three months') },
        why: { title: two('Pour voir', 'To see'), detail: two('la recharge', 'the charging') },
        who: { title: two('Vous', 'You'), detail: two('et personne d’autre', 'and nobody else') },
        until: { on: '2027-08-31', detail: two('ou avant', 'or before') },
        ifRefused: two('Rien ne change.', 'Nothing changes.'),
        ifWithdrawn: two('Le service se tait.', 'The service falls silent.'),
      },
    ],
    services: [
      {
        key: 'watts',
        title: two('Watts', 'Watts'),
        pitch: two('Sa recharge, heure par heure', 'One’s charging, hour by hour'),
        datasets: ['enedis/load-curve'],
        widgets: ['consumption'],
        origin: 'extension',
        provider: 'Coopérative Volt',
        usedEveryDays: 7,
      },
    ],
    activities: [{ kind: 'viewed', qualifying: true, title: two('A regardé', 'Looked') }],
    surveys: [survey('avant', 'before'), survey('apres', 'after')],
    indicators: [
      {
        key: 'nuit',
        title: two('Part rechargée la nuit', 'Share charged at night'),
        kind: 'evolution',
        definition: two('kWh de nuit sur tous', 'night kWh over all'),
        from: 'feature',
      },
    ],
    compliance: {
      legalReview: { state: 'done', by: 'Me Roy', on: '2026-12-15' },
      charter: { state: 'in-progress', by: 'Ada L.', on: '2027-01-10' },
      dpo: { state: 'done', by: 'Le DPD', on: '2026-11-02' },
      cnil: { state: 'done', by: 'Ada L.', on: '2026-11-02' },
      dpia: { state: 'in-progress', by: 'Le DPD', on: '2027-01-05' },
      register: { state: 'to-do' },
      documentation: [
        { what: two('Journal de bord', 'Log book'), owner: 'Ada L.', when: two('chaque mois', 'monthly') },
      ],
      legalBasis: two('Le consentement', 'Consent'),
      retention: two('Jusqu’au 31 août 2027', 'Until 31 August 2027'),
      security: [two('Données chiffrées', 'Encrypted data')],
    },
    communication: {
      lightningPitch: two('Voyez ce que votre voiture boit.', 'See what your car drinks.'),
      faq: ['a', 'b', 'c'].map((one) => ({ question: two(`${one} ?`, `${one}?`), answer: two('Oui.', 'Yes.') })),
    },
  });
}

function step(key: string, marks: string, on: string, fr: string, en: string, takesDays: number, after?: string[]) {
  const planB = { text: two('Faire plus simple', 'Do it more simply'), owner: 'Ada L.' };
  return { key, marks, on, title: two(fr, en), takesDays, planB, ...(after ? { after } : {}) };
}

function partner(key: string, name: string, kind: string, more: object) {
  return { key, name, kind, role: two('prend part', 'takes part'), commitment: 'committed', ...more };
}

function survey(key: string, wave: string) {
  return { key, wave, title: two('Enquête', 'Survey'), about: two('La confiance', 'Trust') };
}
