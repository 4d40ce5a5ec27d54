import { Form } from '@remix-run/react';
import { useMessages } from '~/platform/i18n/locale-context.tsx';
import { exportsMessages } from '../../messages/exports.ts';
import { EXPORT_KINDS, type ExportRequest, MOST_WITHHELD_PERCENTS, QUASI_KEYS } from '../export-request.ts';

/** What leaves, and how coarse; the page then says what that gives. Its answers are in the address. */
export function ExportForm({ request, least }: { readonly request: ExportRequest; readonly least: number }) {
  const { form: t, kinds, kindHints } = useMessages(exportsMessages);
  return (
    <Form method="get" className="sheet stack" preventScrollReset>
      <fieldset className="field">
        <legend>{t.kind}</legend>
        <div className="choices">
          {EXPORT_KINDS.map((kind) => (
            <label className="choice" key={kind}>
              <input type="radio" name="nature" value={kind} defaultChecked={request.kind === kind} />
              <b>{kinds[kind]}</b>
              <span className="hint">{kindHints[kind]}</span>
            </label>
          ))}
        </div>
      </fieldset>
      <fieldset className="field" aria-describedby="colonnes-aide">
        <legend>{t.columns}</legend>
        <span className="hint" id="colonnes-aide">
          {t.columnsHint}
        </span>
        {QUASI_KEYS.map((key) => (
          <Check key={key} name="colonne" value={key} isOn={request.columns.includes(key)} label={t.column[key]} />
        ))}
      </fieldset>
      <div className="field">
        <label htmlFor="k">{t.k}</label>
        <span className="hint" id="k-aide">
          {t.kHint(least)}
        </span>
        <input
          id="k"
          type="number"
          name="k"
          min={least}
          max={100}
          defaultValue={request.k}
          inputMode="numeric"
          aria-describedby="k-aide"
        />
      </div>
      <div className="field">
        <label htmlFor="masque">{t.withheld}</label>
        <span className="hint" id="masque-aide">
          {t.withheldHint}
        </span>
        <select id="masque" name="masque" defaultValue={request.mostWithheldPercent} aria-describedby="masque-aide">
          {MOST_WITHHELD_PERCENTS.map((percent) => (
            <option key={percent} value={percent}>
              {t.percent(percent)}
            </option>
          ))}
        </select>
      </div>
      <fieldset className="field">
        <legend>{t.names}</legend>
        {(['neufs', 'stables'] as const).map((value) => (
          <label className="check" key={value}>
            <input
              type="radio"
              name="pseudonymes"
              value={value}
              defaultChecked={request.stableIds === (value === 'stables')}
            />
            <span>{value === 'stables' ? t.stable : t.once}</span>
          </label>
        ))}
      </fieldset>
      <div className="field">
        <Check name="parquet" isOn={request.parquet} label={t.parquet} />
        <Check name="reponses" isOn={request.answers} label={t.answers} />
        <Check name="textes" isOn={request.openTexts} label={t.texts} />
      </div>
      <p className="buttons">
        <button type="submit" className="button is-plain">
          {t.show}
        </button>
      </p>
    </Form>
  );
}

function Check(props: { name: string; value?: string; isOn: boolean; label: string }) {
  const { name, value, isOn, label } = props;
  return (
    <label className="check">
      <input type="checkbox" name={name} value={value ?? 'on'} defaultChecked={isOn} />
      <span>{label}</span>
    </label>
  );
}
