import { controlProps, type FieldLike, textValue } from '~/ui/form/field-like.ts';
import { FieldError, FieldLabelText } from '~/ui/form/field-parts.tsx';

interface Props {
  readonly field: FieldLike;
  readonly label: string;
  /** Offered while typing; any other name is taken too. */
  readonly names: readonly string[];
}

/** Who holds a data item: a name already in the map, or a new one. */
export function HolderField({ field, label, names }: Props) {
  const listId = `${field.id}-names`;
  return (
    <div className="field">
      <label htmlFor={field.id}>
        <FieldLabelText field={field} label={label} />
      </label>
      <input
        key={field.key}
        {...controlProps(field, false)}
        type="text"
        list={listId}
        maxLength={field.maxLength}
        defaultValue={textValue(field)}
      />
      <datalist id={listId}>
        {names.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <FieldError field={field} />
    </div>
  );
}
