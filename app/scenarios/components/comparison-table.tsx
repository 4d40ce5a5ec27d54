import { Form, Link } from '@remix-run/react';
import { governanceModels } from '~/governance/models.ts';
import { formatDate, formatEuros, formatNumber } from '~/platform/i18n/format.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { inLocale, plainText } from '~/platform/i18n/messages.ts';
import { ChoiceCards } from '~/ui/form/choice-cards.tsx';
import { SubmitButton } from '~/ui/form/submit-button.tsx';
import type { ScenarioLine } from '../compare-scenarios.ts';
import { messages } from '../messages/list.ts';
import styles from './scenario-rows.module.css';
import { ScrollTable } from './scroll-table.tsx';

interface Props {
  readonly lines: readonly ScenarioLine[];
  readonly chosen: readonly string[];
  readonly base: string;
}

/** The same questions of several scenarios, side by side; which ones are compared is in the address. */
export function ComparisonTable({ lines, chosen, base }: Props) {
  const all = useMessages(messages);
  const t = all.comparison;
  const locale = useLocale();
  const name = ({ title }: ScenarioLine) => inLocale(title, locale) || all.untitled;
  const shown = lines.filter(({ id }) => chosen.includes(id));
  const rows = useRows();
  return (
    <>
      <Form method="get" className={`stack ${styles.choose}`}>
        <ChoiceCards
          key={chosen.join()}
          field={{ id: 'scenario', name: 'scenario', initialValue: [...chosen] }}
          label={t.choose}
          options={lines.map((line) => ({ value: line.id, label: name(line) }))}
          multiple
        />
        <p>
          <SubmitButton look="plain">{t.show}</SubmitButton>
        </p>
      </Form>
      {shown.length < 2 ? (
        <p role="status">{t.few}</p>
      ) : (
        <ScrollTable caption={t.caption}>
          <thead>
            <tr>
              <th scope="col">{t.question}</th>
              {shown.map((line) => (
                <th key={line.id} scope="col">
                  <Link to={`${base}/${line.id}`}>{name(line)}</Link>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ label, answer }) => (
              <tr key={label}>
                <th scope="row">{label}</th>
                {shown.map((line) => (
                  <td key={line.id}>{answer(line) || t.notSaid}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </ScrollTable>
      )}
    </>
  );
}

/** The questions, and how a scenario answers each. */
function useRows(): readonly { readonly label: string; readonly answer: (line: ScenarioLine) => string }[] {
  const t = useMessages(messages).comparison;
  const locale = useLocale();
  const euros = (amount: number) => (amount > 0 ? formatEuros(locale, amount, 0) : '');
  const day = (on: string) => formatDate(locale, on, { day: 'numeric', month: 'short', year: 'numeric' });
  return [
    { label: t.objective, answer: (line) => (line.mainObjective ? inLocale(line.mainObjective, locale) : '') },
    { label: t.model, answer: (line) => inLocale(governanceModels[line.model].title, locale) },
    { label: t.holders, answer: (line) => plainText(line.holders.join(', '), locale) },
    {
      label: t.panels,
      answer: (line) =>
        line.panels.map(({ title, size }) => `${inLocale(title, locale)} (${formatNumber(locale, size)})`).join(', '),
    },
    { label: t.services, answer: (line) => line.services.map((one) => inLocale(one, locale)).join(', ') },
    {
      label: t.dates,
      answer: ({ startsOn, endsOn }) => (startsOn && endsOn ? t.fromTo(day(startsOn), day(endsOn)) : ''),
    },
    { label: t.slack, answer: ({ slack }) => (slack === null ? '' : t.days(slack)) },
    { label: t.budget, answer: ({ plannedEur }) => euros(plannedEur) },
    {
      label: t.toFind,
      answer: ({ plannedEur, toFindEur }) => (plannedEur > 0 ? formatEuros(locale, toFindEur, 0) : ''),
    },
    { label: t.partners, answer: (line) => (line.partners > 0 ? t.of(line.committedPartners, line.partners) : '') },
    { label: t.said, answer: ({ said, pages }) => t.of(said, pages) },
  ];
}
