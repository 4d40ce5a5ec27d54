import { plural } from '~/platform/i18n/format.ts';
import { defineMessages } from '~/platform/i18n/messages.ts';

export const messages = defineMessages({
  fr: {
    title: "Où j'en suis",
    headline: (month: string, amount: string) => `En ${month}, vous avez reçu ${amount}`,
    headlineBefore: (month: string, amount: string) =>
      `Rien n'est encore arrivé ce mois-ci. En ${month}, vous aviez reçu ${amount}`,
    headlineNone: 'Aucun versement à montrer pour l’instant',
    paidOn: (day: string, month: string) => `reçu le ${day}, pour ${month}`,
    source: (holder: string) => `Source : ${holder}.`,
    seeData: 'Voir le détail',
    next: (day: string) => `Prochain versement : vers le ${day}.`,
    nextWhy: (months: number) =>
      `C'est le jour habituel, d'après vos ${months} derniers mois. Le montant n'est pas encore connu.`,
    changed: {
      heading: 'Ce qui a changé',
      none: (before: string) => `Les mêmes montants qu'en ${before}.`,
      more: (title: string, by: string, before: string) => `${title} : ${by} de plus qu'en ${before}`,
      less: (title: string, by: string, before: string) => `${title} : ${by} de moins qu'en ${before}`,
      begun: (title: string, amount: string, before: string) => `${title} : ${amount}, rien en ${before}`,
      ended: (title: string, amount: string, before: string) => `${title} : rien, contre ${amount} en ${before}`,
      why: (contact: string) =>
        `Nous ne savons pas pourquoi : l'organisme ne le dit pas ici. Si cela vous inquiète, ${contact} peut regarder avec vous.`,
    },
    ahead: {
      heading: 'Ce qui vient',
      none: 'Aucun rendez-vous ni échéance connus.',
      kinds: (kind: string) =>
        ({ appointment: 'rendez-vous', deadline: 'à faire avant ce jour', aid: 'aide, versement prévu' })[kind] ?? kind,
      today: "aujourd'hui",
      inDays: (days: number) => (days === 1 ? 'demain' : `dans ${days} jours`),
      lately: 'Il y a peu',
      latelyKinds: (kind: string) =>
        ({ deadline: 'date passée ; si c’est déjà fait, rien à faire', aid: 'aide versée' })[kind] ?? kind,
    },
    papers: {
      heading: 'Vos cartes',
      until: (day: string) => `jusqu'au ${day}`,
      ended: (day: string) => `terminée le ${day}`,
    },
    calendar: {
      heading: 'Mois par mois',
      sentence: (count: number, least: string, most: string) =>
        least === most
          ? `Le même total chaque mois : ${most}.`
          : `Sur ${count} mois, entre ${least} et ${most} par mois.`,
      one: 'Un seul mois est connu : la suite viendra avec les prochains versements.',
      plot: (first: string, last: string) => `Total reçu chaque mois, de ${first} à ${last}`,
      total: 'Total reçu',
      month: 'Mois',
      nothing: 'rien',
      notYet: 'pas encore',
      numbers: 'Les montants',
    },
    household: {
      heading: 'Votre foyer, vu par la CAF',
      quotient: 'Quotient familial',
      quotientHint: (month: string) => `de ${month} ; beaucoup de tarifs en dépendent`,
      adults: 'Adultes',
      children: 'Enfants',
      ages: (ages: readonly number[]) =>
        ages.length === 0 ? 'aucun' : ages.map((age) => `${age} ${age < 2 ? 'an' : 'ans'}`).join(', '),
    },
    sheet: {
      heading: 'Emporter une feuille à un rendez-vous',
      choose: 'La feuille montre',
      lead: "Choisissez ce qu'elle montre. Ce qui n'est pas coché n'y est pas. La feuille est à vous : elle n'est envoyée à personne.",
      parts: {
        paid: 'Ce que je reçois',
        months: 'Les totaux, mois par mois',
        ahead: 'Mes rendez-vous et mes échéances',
        household: 'Mon foyer et mon quotient familial',
      },
      make: 'Faire la feuille (PDF)',
      title: 'Ma situation',
      line: 'Feuille composée par la personne, avec les parties qu’elle a choisies',
      on: 'Faite le',
      paid: (month: string) => `Ce que je reçois${month ? ` : ${month}` : ''}`,
      benefit: 'Allocation',
      amount: 'Montant',
      received: 'Reçu le',
      day: 'Date',
      what: 'Quoi',
      kind: 'Nature',
      nothing: 'Rien de connu.',
      talk: 'Ce dont je voudrais parler',
      decided: 'Ce que nous avons décidé',
      foot: (day: string) =>
        `D'après ce que les organismes ont rendu à la personne, le ${day}. Cette feuille ne remplace aucune attestation.`,
    },
    unknown: {
      heading: 'Ce que cette page ne sait pas',
      text: "Elle ne montre que ce qui vous a été rendu. Elle ne connaît ni vos courriers, ni la fin de validité de votre complémentaire santé ou de vos papiers d'identité, ni ce qui a été décidé mais pas encore versé.",
    },
  },
  en: {
    title: 'Where I stand',
    headline: (month: string, amount: string) => `In ${month}, you received ${amount}`,
    headlineBefore: (month: string, amount: string) =>
      `Nothing has come yet this month. In ${month}, you received ${amount}`,
    headlineNone: 'No payment to show for now',
    paidOn: (day: string, month: string) => `received on ${day}, for ${month}`,
    source: (holder: string) => `Source: ${holder}.`,
    seeData: 'See the detail',
    next: (day: string) => `Next payment: around ${day}.`,
    nextWhy: (months: number) =>
      `That is the usual day, going by your last ${months} months. The amount is not known yet.`,
    changed: {
      heading: 'What changed',
      none: (before: string) => `The same amounts as in ${before}.`,
      more: (title: string, by: string, before: string) => `${title}: ${by} more than in ${before}`,
      less: (title: string, by: string, before: string) => `${title}: ${by} less than in ${before}`,
      begun: (title: string, amount: string, before: string) => `${title}: ${amount}, nothing in ${before}`,
      ended: (title: string, amount: string, before: string) => `${title}: nothing, against ${amount} in ${before}`,
      why: (contact: string) =>
        `We do not know why: the office does not say it here. If this worries you, ${contact} can look at it with you.`,
    },
    ahead: {
      heading: 'What is coming',
      none: 'No appointment or deadline known.',
      kinds: (kind: string) =>
        ({ appointment: 'appointment', deadline: 'to do before that day', aid: 'aid, payment expected' })[kind] ?? kind,
      today: 'today',
      inDays: (days: number) => (days === 1 ? 'tomorrow' : `in ${days} days`),
      lately: 'Lately',
      latelyKinds: (kind: string) =>
        ({ deadline: 'date gone by; if it is done, nothing to do', aid: 'aid paid' })[kind] ?? kind,
    },
    papers: {
      heading: 'Your cards',
      until: (day: string) => `until ${day}`,
      ended: (day: string) => `ended on ${day}`,
    },
    calendar: {
      heading: 'Month by month',
      sentence: (count: number, least: string, most: string) =>
        least === most
          ? `The same total every month: ${most}.`
          : `Over ${count} ${plural('en', count, 'month', 'months')}, between ${least} and ${most} a month.`,
      one: 'Only one month is known: the rest will come with the next payments.',
      plot: (first: string, last: string) => `Total received each month, from ${first} to ${last}`,
      total: 'Total received',
      month: 'Month',
      nothing: 'nothing',
      notYet: 'not yet',
      numbers: 'The amounts',
    },
    household: {
      heading: 'Your household, as the CAF sees it',
      quotient: 'Family quotient',
      quotientHint: (month: string) => `of ${month}; many prices depend on it`,
      adults: 'Adults',
      children: 'Children',
      ages: (ages: readonly number[]) =>
        ages.length === 0 ? 'none' : ages.map((age) => `${age} ${plural('en', age, 'year', 'years')}`).join(', '),
    },
    sheet: {
      heading: 'Bring a sheet to an appointment',
      choose: 'The sheet shows',
      lead: 'Choose what it shows. What is not ticked is not on it. The sheet is yours: it is sent to nobody.',
      parts: {
        paid: 'What I receive',
        months: 'Totals, month by month',
        ahead: 'My appointments and deadlines',
        household: 'My household and family quotient',
      },
      make: 'Make the sheet (PDF)',
      title: 'My situation',
      line: 'Sheet composed by the person, with the parts that they chose',
      on: 'Made on',
      paid: (month: string) => `What I receive${month ? `: ${month}` : ''}`,
      benefit: 'Benefit',
      amount: 'Amount',
      received: 'Received on',
      day: 'Date',
      what: 'What',
      kind: 'Kind',
      nothing: 'Nothing known.',
      talk: 'What I would like to talk about',
      decided: 'What we decided',
      foot: (day: string) =>
        `From what organisations gave back to the person, on ${day}. This sheet replaces no certificate.`,
    },
    unknown: {
      heading: 'What this page does not know',
      text: 'It shows only what was given back to you. It knows neither your letters, nor when your health cover or your identity papers end, nor what was decided and not paid yet.',
    },
  },
});
