import type { WorkshopStep } from '~/kit/schema/workshop.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { SubmitButton } from '~/ui/form/submit-button.tsx';
import { TextAreaField } from '~/ui/form/text-area-field.tsx';
import { TextField } from '~/ui/form/text-field.tsx';
import { messages } from '../messages/copies.ts';

/** A field outside conform: its name is its id. */
const field = (name: string, value: string | number | undefined) => ({
  ...{ id: name, name, initialValue: String(value ?? '') },
});

/** One step of a territory's version, open to change: words, minutes, prompts, dots, and its place. */
export function CopyStep({ step, nth }: { step: WorkshopStep; nth: number }) {
  const t = useMessages(messages);
  const locale = useLocale();
  const { key, title, minutes, script, readAloud, activities } = step;
  const lines = (texts: WorkshopStep['script']): string => texts.map((text) => text[locale]).join('\n');
  return (
    <details className="section" id={key}>
      <summary>
        <b>{t.step(nth, title[locale])}</b> ({minutes} min)
      </summary>
      <div className="stack">
        <TextField field={field(`title.${key}`, title[locale])} label={t.stepTitle} />
        <TextField field={field(`minutes.${key}`, minutes)} label={t.minutes} type="number" inputMode="numeric" />
        <TextAreaField field={field(`script.${key}`, lines(script))} label={t.script} rows={5} />
        <TextAreaField field={field(`read.${key}`, lines(readAloud))} label={t.read} rows={3} />
        {activities.map((activity) =>
          activity.kind === 'write' ? (
            <div key={activity.key} className="stack">
              {activity.boxes.map((box) => (
                <div key={box.key} className="stack">
                  <TextField field={field(`prompt.${activity.key}.${box.key}`, box.prompt[locale])} label={t.prompt} />
                  <TextField field={field(`hint.${activity.key}.${box.key}`, box.hint?.[locale])} label={t.hint} />
                </div>
              ))}
              <TextField
                field={field(`alone.${activity.key}`, activity.aloneMinutes)}
                label={t.alone}
                type="number"
                inputMode="numeric"
              />
            </div>
          ) : activity.kind === 'vote' ? (
            <TextField
              key={activity.key}
              field={field(`dots.${activity.key}`, activity.dots)}
              label={t.dots}
              type="number"
              inputMode="numeric"
            />
          ) : null,
        )}
        <p className="buttons">
          {(['up', 'down', 'remove'] as const).map((act) => (
            <SubmitButton key={act} look="quiet" name="act" value={`${act} ${key}`}>
              {t[act]}
              <span className="visually-hidden"> {title[locale]}</span>
            </SubmitButton>
          ))}
        </p>
      </div>
    </details>
  );
}
