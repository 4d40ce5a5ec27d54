import { Form } from '@remix-run/react';
import { useEffect, useState } from 'react';
import { formatNumber } from '~/platform/i18n/format.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { inLocale } from '~/platform/i18n/messages.ts';
import { SelectField } from '~/ui/form/select-field.tsx';
import { SubmitButton } from '~/ui/form/submit-button.tsx';
import { messages } from '../../messages/withdrawal.ts';
import type { WithdrawalPage } from '../withdrawal-page.server.ts';

/** How many leave, of which panel: a number to type; with JavaScript, a slider moves it as well. */
export function WithdrawalForm({ page }: { page: WithdrawalPage }) {
  const t = useMessages(messages);
  const locale = useLocale();
  const { leaving, panelKey, most, panels, size } = page;
  const [asked, setAsked] = useState(String(leaving));
  const [isAlive, setIsAlive] = useState(false);
  useEffect(() => setIsAlive(true), []);
  const isLong = size === 'long';
  return (
    <Form method={isLong ? 'post' : 'get'} className="section stack">
      <div className="field">
        <label htmlFor="n">{t.leaving}</label>
        <p className="hint" id="n-hint">
          {t.leavingHint(formatNumber(locale, most))}
        </p>
        <input
          id="n"
          name="n"
          type="number"
          inputMode="numeric"
          min={0}
          max={most}
          aria-describedby="n-hint"
          value={asked}
          onChange={(event) => setAsked(event.target.value)}
        />
        {isAlive ? (
          <input
            type="range"
            aria-label={t.slider}
            min={0}
            max={Math.min(most, 200)}
            value={asked || '0'}
            onChange={(event) => setAsked(event.target.value)}
          />
        ) : null}
      </div>
      {panels.length > 1 ? (
        <SelectField
          field={{ id: 'panel', name: 'panel', key: panelKey ?? '', initialValue: panelKey ?? '' }}
          label={t.panel}
          placeholder={t.anyone}
          options={panels.map(({ key, title }) => ({ value: key, label: inLocale(title, locale) }))}
        />
      ) : null}
      <SubmitButton>{t.ask}</SubmitButton>
      {isLong ? <p className="aside">{t.long}</p> : null}
    </Form>
  );
}
