import { Form, Link } from '@remix-run/react';
import { formatNumber } from '~/platform/i18n/format.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { SelectField } from '~/ui/form/select-field.tsx';
import { SubmitButton } from '~/ui/form/submit-button.tsx';
import { TextField } from '~/ui/form/text-field.tsx';
import { Segmented } from '~/ui/segmented.tsx';
import { FREE_TIMES, ORDERS, RUBRICS, type Wishes } from '../culture/choose-events.ts';
import { messages } from '../culture/messages.ts';
import { FILTER } from '../culture/read-wishes.ts';
import styles from './event-list.module.css';

interface EventFiltersProps {
  readonly wishes: Wishes;
  readonly path: string;
  readonly today: string;
  readonly until: string;
  readonly isOpen: boolean;
}

/** One heading a tap; the rest in a form that is sent as an address, to be kept or shared. */
export function EventFilters({ wishes, path, today, until, isOpen }: EventFiltersProps) {
  const t = useMessages(messages);
  const locale = useLocale();
  const { rubrics, from, to, youngest, budgetCents, when, order } = wishes;
  const field = (name: string, initialValue?: string) => ({
    ...{ id: `filtre-${name}`, name, key: initialValue ?? '' },
    ...(initialValue !== undefined && { initialValue }),
  });
  const only = rubrics.length === 1 ? rubrics[0] : undefined;
  return (
    <>
      <nav aria-label={t.rubricsLabel}>
        <ul className={styles.rubrics}>
          <li>
            <Link to={`${path}?${FILTER.all}=1`} aria-current={rubrics.length === 0 ? 'page' : undefined}>
              {t.allRubrics}
            </Link>
          </li>
          {RUBRICS.map((rubric) => (
            <li key={rubric}>
              <Link
                to={`${path}?${FILTER.sent}=1&${FILTER.rubrics}=${rubric}`}
                aria-current={only === rubric ? 'page' : undefined}
              >
                {t.rubrics[rubric]}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <details open={isOpen}>
        <summary>{t.filters}</summary>
        <Form method="get" action={path} className="stack">
          <input type="hidden" name={FILTER.sent} value="1" />
          {rubrics.map((rubric) => (
            <input key={rubric} type="hidden" name={FILTER.rubrics} value={rubric} />
          ))}
          <TextField
            field={{ ...field(FILTER.from, from ?? undefined), min: today, max: until }}
            label={t.from}
            type="date"
          />
          <TextField
            field={{ ...field(FILTER.to, to ?? undefined), min: today, max: until }}
            label={t.to}
            type="date"
          />
          <TextField
            field={{ ...field(FILTER.youngest, youngest === null ? undefined : String(youngest)), min: 0, max: 120 }}
            label={t.youngest}
            type="number"
            inputMode="numeric"
          />
          <TextField
            field={field(FILTER.budget, budgetCents === null ? undefined : formatNumber(locale, budgetCents / 100))}
            label={t.budget}
            hint={t.budgetHint}
            inputMode="decimal"
          />
          <div className="filters">
            <Segmented
              label={t.when}
              showLabel
              name={FILTER.when}
              multiple
              options={FREE_TIMES.map((one) => ({ value: one, label: t.freeTimes[one], current: when.includes(one) }))}
            />
          </div>
          <SelectField
            field={field(FILTER.order, order)}
            label={t.order}
            placeholder={null}
            options={ORDERS.map((one) => ({ value: one, label: t.orders[one] }))}
          />
          <SubmitButton look="plain">{t.apply}</SubmitButton>
        </Form>
      </details>
    </>
  );
}
