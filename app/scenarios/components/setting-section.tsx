import { useMessages } from '~/platform/i18n/locale-context.tsx';
import { messages } from '../messages/settings.ts';
import type { FieldSpec, FormValues } from '../parts/part.ts';
import { Ruled } from './ruled.tsx';
import type { SectionView } from './section-page.tsx';
import { SettingForm } from './setting-form.tsx';

interface Props {
  readonly setting: 'objective' | 'rules' | 'certification' | 'contact';
  readonly id: string;
  /** Where the check before launch sends to, inside the section. */
  readonly anchor?: string;
  readonly view: SectionView;
  readonly specs: readonly FieldSpec[];
  readonly values: FormValues;
}

/** What a scenario says once, as a section of a page of the builder. */
export function SettingSection({ setting, id, anchor, view, specs, values }: Props) {
  const t = useMessages(messages)[setting];
  return (
    <Ruled id={id} title={t.title} lead={t.lead}>
      <div className="narrow" id={anchor}>
        <SettingForm
          setting={setting}
          specs={specs}
          values={values}
          revision={view.revision}
          mayWrite={view.frame.mayWrite}
        />
      </div>
    </Ruled>
  );
}
