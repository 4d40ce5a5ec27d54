import { useActionData } from '@remix-run/react';
import { useMessages } from '~/platform/i18n/locale-context.tsx';
import { messages } from '../messages/settings.ts';
import type { FieldSpec, FormValues } from '../parts/part.ts';
import { type SettingKey, settingOf } from '../parts/settings.ts';
import type { SettingResult } from '../save-setting.server.ts';
import { EditConflict } from './edit-conflict.tsx';
import { PartForm } from './part-form.tsx';
import { SettingFacts } from './setting-facts.tsx';

export interface SettingFormProps {
  readonly setting: SettingKey;
  readonly specs: readonly FieldSpec[];
  readonly values: FormValues;
  readonly revision: number;
  readonly mayWrite: boolean;
  readonly look?: 'plain';
}

/** The form of a setting on its section page, or what it says for those who only read. */
export function SettingForm({ setting, specs, values, revision, mayWrite, look }: SettingFormProps) {
  const words = useMessages(messages)[setting];
  const data = useActionData<SettingResult | undefined>();
  const result = data?.setting === setting ? data : undefined;
  if (!mayWrite) return <SettingFacts specs={specs} values={values} labels={words.fields} />;
  return (
    <>
      {result?.conflict ? <EditConflict {...result.conflict} labels={words.fields} /> : null}
      <PartForm
        id={setting}
        schema={settingOf(setting).schema}
        specs={specs}
        values={values}
        words={{ groups: {}, ...words }}
        revision={result?.revision ?? revision}
        reply={result?.reply ?? null}
        intent={setting}
        {...(look ? { look } : {})}
      />
    </>
  );
}
