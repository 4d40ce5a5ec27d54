import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { plainText } from '~/platform/i18n/messages.ts';
import { messages } from '../messages/pages.ts';
import type { FieldSpec, FormValues } from '../parts/part.ts';

interface Props {
  readonly specs: readonly FieldSpec[];
  readonly values: FormValues;
  readonly labels: Readonly<Record<string, string>>;
}

/** What a form holds, for those who may not change it. */
export function SettingFacts({ specs, values, labels }: Props) {
  const t = useMessages(messages);
  const locale = useLocale();
  const shown = ({ name, options = [] }: FieldSpec): string => {
    const value = String(values[name] ?? '');
    return options.find((option) => option.value === value)?.label ?? plainText(value, locale);
  };
  return (
    <dl className="facts">
      {specs.map((spec) => (
        <div key={spec.name}>
          <dt>{labels[spec.name]}</dt>
          <dd>{shown(spec) || t.notSaid}</dd>
        </div>
      ))}
    </dl>
  );
}
