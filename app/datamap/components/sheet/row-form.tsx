import { Form, Link } from '@remix-run/react';
import { useMessages } from '~/platform/i18n/locale-context.tsx';
import { Callout } from '~/ui/callout.tsx';
import { SelectField } from '~/ui/form/select-field.tsx';
import { SubmitButton } from '~/ui/form/submit-button.tsx';
import { TextAreaField } from '~/ui/form/text-area-field.tsx';
import { TextField } from '~/ui/form/text-field.tsx';
import { Icon } from '~/ui/icon.tsx';
import { messages } from '../../messages/sheet.ts';
import { messages as rowMessages } from '../../messages/sheet-row.ts';
import { messages as told } from '../../messages/sheet-told.ts';
import { messages as words } from '../../messages/words.ts';
import {
  type Cells,
  CHOICES,
  type ChoiceField,
  FIELDS,
  type Field,
  isChoice,
  MANY_LINES,
} from '../../sheet/columns.ts';
import type { Left } from '../../sheet/gesture.ts';
import type { CitedHolder } from '../../sheet/list-cited-holders.server.ts';
import styles from './row-form.module.css';

export interface OpenRow {
  readonly id: string;
  /** Its card's key; null for a new row. */
  readonly key: string | null;
  readonly number: number;
  /** What stands in it now. */
  readonly cells: Cells;
}

interface Props {
  readonly row: OpenRow;
  /** Made by the server: sent twice, the row is saved once. */
  readonly gestureId: string;
  readonly base: string;
  readonly holders: readonly CitedHolder[];
  readonly error: string | null;
  /** After a conflict: what the person wrote, and what was left of it. */
  readonly yours: Cells | null;
  readonly left: readonly Left[];
}

/** One row, field by field: for phones, for pages without JavaScript, and for what is done to a whole row. */
export function RowForm({ row, gestureId, base, holders, error, yours, left }: Props) {
  const t = useMessages(rowMessages).form;
  const shown = yours ?? row.cells;
  const title = row.key === null ? t.titleNew : t.title(row.number);
  return (
    <section className={`sheet ${styles.panel}`} aria-labelledby="ligne">
      <h2 id="ligne">{title}</h2>
      {error ? <Callout tone="bad" title={error} role="alert" /> : left.length > 0 ? <LeftCells left={left} /> : null}
      <Form method="post" action={base} className={styles.form} key={gestureId}>
        <input type="hidden" name="intent" value="save-row" />
        <input type="hidden" name="gesture" value={gestureId} />
        <input type="hidden" name="row" value={row.id} />
        <input type="hidden" name="made" value={row.key === null ? 'new' : ''} />
        <input type="hidden" name="seen" value={JSON.stringify(row.cells)} />
        {FIELDS.map((field) => (
          <RowField key={field} field={field} value={shown[field]} />
        ))}
        <datalist id="detenteurs">
          {holders.map(({ key, name }) => (
            <option key={key} value={name} />
          ))}
        </datalist>
        <p className={`buttons ${styles.wide}`}>
          <SubmitButton icon="check" name="intent" value="save-row">
            {t.save}
          </SubmitButton>
          <Link className="button is-quiet" to={base} preventScrollReset>
            {t.cancel}
          </Link>
        </p>
      </Form>
      {row.key === null ? null : (
        <Form method="post" action={base} className={styles.acts}>
          <input type="hidden" name="gesture" value={gestureId} />
          <input type="hidden" name="row" value={row.id} />
          <input type="hidden" name="seen" value={JSON.stringify(row.cells)} />
          <Link className="button is-plain" to={`${base}/decouper/${row.key}`}>
            <Icon name="table" />
            {t.split}
          </Link>
          <Link className="button is-plain" to={`${base.replace(/\/feuilles\/[^/]+$/, '')}/${row.key}`}>
            <Icon name="thread" />
            {t.card}
          </Link>
          <SubmitButton look="danger" icon="trash" name="intent" value="remove-row">
            {t.remove}
          </SubmitButton>
        </Form>
      )}
    </section>
  );
}

function RowField({ field, value }: { field: Field; value: string }) {
  const t = useMessages(messages);
  const rowWords = useMessages(rowMessages).form;
  const own = { id: `ligne-${field}`, name: field, initialValue: value };
  const label = t.heads[field];
  if (isChoice(field)) return <ChoiceRowField field={field} own={own} label={label} />;
  if (MANY_LINES.includes(field)) {
    return <TextAreaField field={own} label={label} hint={t.asks[field]} rows={field === 'data' ? 3 : 2} />;
  }
  const hint = field === 'holders' ? `${t.asks[field]} ${rowWords.holdersHint}` : t.asks[field];
  return <TextField field={own} label={label} hint={hint} />;
}

interface ChoiceProps {
  readonly field: ChoiceField;
  readonly own: { id: string; name: string; initialValue: string };
  readonly label: string;
}

function ChoiceRowField({ field, own, label }: ChoiceProps) {
  const w = useMessages(words);
  const names: Readonly<Record<string, string>> = w[field];
  const options = CHOICES[field].map((value) => ({ value, label: names[value] ?? value }));
  return <SelectField field={own} label={label} placeholder={null} options={options} />;
}

function LeftCells({ left }: { left: readonly Left[] }) {
  const t = useMessages(told).conflicts;
  const heads = useMessages(messages).heads;
  return (
    <Callout tone="warn" title={t.title(left.length)} role="alert">
      <p>{t.textForm}</p>
      <dl>
        {left.map((one) => (
          <div key={one.field}>
            <dt>
              {one.field ? heads[one.field] : ''} · {t.theirs(one.by)}
            </dt>
            <dd>{one.theirs || t.blank}</dd>
          </div>
        ))}
      </dl>
    </Callout>
  );
}
