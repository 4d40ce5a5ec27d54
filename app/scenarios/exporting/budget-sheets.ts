import type { PilotDefinition } from '~/pilots/definition.ts';
import { inLocale, type Locale, pick } from '~/platform/i18n/messages.ts';
import type { SheetToWrite } from '~/platform/spreadsheet/sheet-to-write.ts';
import { messages } from '../messages/budget.ts';
import { messages as choices } from '../messages/choices.ts';

/** The budget as a workbook: expenses by package, who pays, the team. */
export function budgetSheets(document: PilotDefinition, locale: Locale): SheetToWrite[] {
  const t = pick(messages, locale);
  const words = pick(choices, locale);
  const { columns: c } = t;
  const title = inLocale(document.title, locale);
  const say = (text: { fr: string; en: string } | undefined) => (text ? inLocale(text, locale) : '');
  const expenses = document.packages.flatMap((pack) => {
    const first = [words.packageKinds[pack.kind], say(pack.title) || words.packageKinds[pack.kind]];
    const last = [pack.owner ?? '', pack.startsOn, pack.endsOn];
    const whole = [...first, '', ...last, String(pack.budgetEur), String(pack.committedEur)];
    const lines = pack.lines.map((line) => [...first, say(line.title), ...last, String(line.amountEur), '']);
    return [whole, ...lines];
  });
  const funding = document.partners
    .filter(({ tier, amountEur, inKind }) => tier || amountEur || inKind)
    .map(({ name, tier, amountEur, secured, inKind }) => [
      ...[name, tier ? words.tiers[tier] : '', amountEur === undefined ? '' : String(amountEur)],
      ...[secured ? t.funding.yes : t.funding.no, say(inKind)],
    ]);
  const team = document.team.map(({ role, person, fullTimeShare }) => [say(role), person ?? '', String(fullTimeShare)]);
  return [
    {
      ...{ name: t.sheets.budget, preamble: [title], rows: expenses, widths: [22, 28, 32, 20, 12, 12, 14, 14] },
      headings: [c.kind, c.package, c.line, c.owner, c.from, c.to, c.budget, c.committed],
    },
    {
      ...{ name: t.sheets.funding, preamble: [title], rows: funding, widths: [28, 34, 16, 20, 34] },
      headings: [c.partner, c.tier, c.amount, c.secured, c.inKind],
    },
    {
      ...{ name: t.sheets.team, preamble: [title], rows: team, widths: [32, 24, 22] },
      headings: [c.role, c.person, c.share],
    },
  ];
}
