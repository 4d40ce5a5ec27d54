import { defineMessages, inLocale, type Locale, pick } from '~/platform/i18n/messages.ts';
import { COMPARED_KEYS, type ComparedLine } from '../compare-situations.ts';
import type { RightLine, ViewPart } from '../view-parts.ts';

export const messages = defineMessages({
  fr: {
    parts: {
      paid: 'Versements reçus',
      ahead: 'Rendez-vous et échéances',
      papers: 'Cartes et titres',
      household: 'Foyer et quotient familial',
      rights: 'Droits estimés',
    } satisfies Record<ViewPart, string>,
    word: 'Un mot',
    empty: (parts: string) => `Rien à montrer aujourd’hui pour : ${parts}.`,
    total: (month: string, amount: string) => `${amount} en ${month}`,
    lastMonths: 'Total de chaque mois',
    noSteps: 'Aucun rendez-vous ni échéance connus.',
    estimate: 'Une estimation, pas une décision. Seul l’organisme décide.',
    compared: {
      caption: 'La situation à deux dates',
      what: 'Quoi',
      total: 'Reçu dans le mois, en tout',
      quotient: 'Quotient familial',
      none: 'rien de connu',
    },
    aid: 'Aide',
    says: 'Estimation',
    right: ({ says }: Pick<RightLine, 'says'>, euros: string, fares: string) =>
      ({
        amount: `environ ${euros} par mois`,
        nothing: 'rien, d’après les réponses connues',
        free: 'gratuite',
        contribution: `possible, pour ${euros} par mois`,
        above: 'au-dessus du plafond',
        fares: fares || 'aucun des tarifs que nous avons pu lire',
        needs: 'il manque une réponse',
        'not-covered': 'situation que nous ne savons pas estimer',
      })[says],
  },
  en: {
    parts: {
      paid: 'Payments received',
      ahead: 'Appointments and deadlines',
      papers: 'Cards and passes',
      household: 'Household and family quotient',
      rights: 'Estimated rights',
    } satisfies Record<ViewPart, string>,
    word: 'A word',
    empty: (parts: string) => `Nothing to show today for: ${parts}.`,
    total: (month: string, amount: string) => `${amount} in ${month}`,
    lastMonths: 'Total of each month',
    noSteps: 'No appointment or deadline known.',
    estimate: 'An estimate, not a decision. Only the office decides.',
    compared: {
      caption: 'The situation at two dates',
      what: 'What',
      total: 'Received in the month, in all',
      quotient: 'Family quotient',
      none: 'nothing known',
    },
    aid: 'Aid',
    says: 'Estimate',
    right: ({ says }: Pick<RightLine, 'says'>, euros: string, fares: string) =>
      ({
        amount: `about ${euros} a month`,
        nothing: 'nothing, going by the known answers',
        free: 'free',
        contribution: `possible, for ${euros} a month`,
        above: 'over the ceiling',
        fares: fares || 'none of the fares that we could read',
        needs: 'an answer is missing',
        'not-covered': 'circumstances that we cannot estimate',
      })[says],
  },
});

/** A benefit as its office calls it; the total and the quotient by our words. */
export function comparedName({ key, title }: Pick<ComparedLine, 'key' | 'title'>, locale: Locale): string {
  const t = pick(messages, locale).compared;
  return title ? inLocale(title, locale) : key === COMPARED_KEYS.total ? t.total : t.quotient;
}
