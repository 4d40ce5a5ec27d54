import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { type Bilingual, inLocale } from '~/platform/i18n/messages.ts';
import { ScrollBox } from '~/ui/scroll-box.tsx';
import type { ContractField } from '../proposal/contract-schema.ts';
import { messages } from '../proposal/messages.ts';
import styles from './contracts.module.css';

export interface ContractShapeProps {
  readonly shape: {
    readonly name: string;
    readonly title: Bilingual;
    /** Where its JSON Schema is. */
    readonly schema: string;
    /** '/self-data/v1/customers/{customer}/trips' */
    readonly call: string;
    readonly maxWindowDays: number;
    readonly months: number;
    readonly fields: readonly ContractField[];
  };
}

/** One dataset of a proposed contract: its call, its schema, the fields of an item. */
export function ContractShape({ shape }: ContractShapeProps) {
  const t = useMessages(messages);
  const locale = useLocale();
  const { name, title, schema, call, maxWindowDays, months, fields } = shape;
  return (
    <section className={styles.shape} aria-labelledby={name}>
      <h3 id={name}>{inLocale(title, locale)}</h3>
      <p>
        <code className={styles.wraps} translate="no">
          GET {call}
        </code>
      </p>
      <p>
        {t.limits(maxWindowDays, months)} <a href={schema}>{t.schema(title)}</a>
      </p>
      <ScrollBox label={t.fields.caption(title)}>
        <table className="table">
          <caption>{t.fields.caption(title)}</caption>
          <thead>
            <tr>
              {(['name', 'type', 'required', 'about'] as const).map((column) => (
                <th key={column} scope="col">
                  {t.fields[column]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {fields.map(({ path, type, values, isRequired, description, permission }) => (
              <tr key={path}>
                <th scope="row">
                  <code translate="no">{path}</code>
                </th>
                <td translate="no">{values.length > 0 ? values.join(' | ') : type}</td>
                <td>{isRequired ? t.fields.yes : t.fields.no}</td>
                <td>
                  {permission ? <p>{t.fields.under(permission)}</p> : null}
                  {description ? <p lang="en">{description}</p> : null}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </section>
  );
}
