import { useMessages } from '~/platform/i18n/locale-context.tsx';
import { Callout } from '~/ui/callout.tsx';
import { messages } from '../messages/pages.ts';
import type { FormValues } from '../parts/part.ts';

interface Props {
  readonly by: string;
  readonly theirs: FormValues | null;
  readonly yours: FormValues;
  readonly labels: Readonly<Record<string, string>>;
}

/** Somebody saved the same thing first: what they wrote, field by field, beside what is kept in the form. */
export function EditConflict({ by, theirs, yours, labels }: Props) {
  const t = useMessages(messages);
  const shown = (value: FormValues[string] | undefined): string =>
    typeof value === 'boolean' ? (value ? t.yes : t.no) : typeof value === 'string' ? value : (value ?? []).join(', ');
  const differ = Object.keys(labels).filter((name) => theirs && shown(theirs[name]) !== shown(yours[name]));
  return (
    <Callout tone="warn" title={t.conflict(by)} role="alert">
      <p>{theirs ? t.conflictText : t.conflictGone}</p>
      {differ.length > 0 ? (
        <dl className="facts">
          {differ.map((name) => (
            <div key={name}>
              <dt>{labels[name]}</dt>
              <dd>{shown(theirs?.[name]) || t.empty}</dd>
            </div>
          ))}
        </dl>
      ) : null}
    </Callout>
  );
}
