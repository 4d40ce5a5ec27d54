import { Form } from '@remix-run/react';
import { formatDate } from '~/platform/i18n/format.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { SubmitButton } from '~/ui/form/submit-button.tsx';
import { TextField } from '~/ui/form/text-field.tsx';
import { messages } from '../messages/panel-page.ts';
import type { PanelLine } from '../read-panel-page.server.ts';

interface DrawCardProps {
  readonly panel: PanelLine;
  /** yyyy-mm-dd */
  readonly tomorrow: string;
  readonly pilotSlug: string;
}

/** The draw of a panel, from its announcement to its result; nothing where seats go to the first who come. */
export function DrawCard({ panel, tomorrow, pilotSlug }: DrawCardProps) {
  const t = useMessages(messages).draw;
  const locale = useLocale();
  const { draw } = panel;
  if (draw.step === 'none') return null;
  const day = (on: string): string => formatDate(locale, on);
  return (
    <section className="section stack">
      <h3>{t.title}</h3>
      {draw.step === 'to-announce' ? <p>{t.how}</p> : null}
      {draw.step === 'announced' ? <p>{t.announced(day(draw.drawOn))}</p> : null}
      {draw.step === 'drawn' ? <p>{t.drawn(day(draw.on))}</p> : null}
      {draw.step === 'to-announce' ? (
        <Form method="post" className="stack">
          <input type="hidden" name="panel" value={panel.key} />
          <TextField
            field={{
              ...{ id: `tirage-${panel.key}`, name: 'drawOn', required: true, min: tomorrow },
              initialValue: draw.suggested < tomorrow ? tomorrow : draw.suggested,
            }}
            type="date"
            label={t.on}
          />
          <p className="buttons">
            <SubmitButton look="plain" name="intent" value="announce">
              {t.announce}
            </SubmitButton>
          </p>
          <p className="aside">{t.announceText}</p>
        </Form>
      ) : (
        <p>
          <a href={`/tirages/${pilotSlug}/${panel.key}`}>{t.page}</a>
        </p>
      )}
      {draw.step === 'announced' && draw.isToday ? (
        <Form method="post" className="stack">
          <input type="hidden" name="panel" value={panel.key} />
          <TextField
            field={{ id: `mot-${panel.key}`, name: 'word', maxLength: 200 }}
            label={t.word}
            hint={t.wordHint}
            autoComplete="off"
          />
          <p className="buttons">
            <SubmitButton name="intent" value="run">
              {t.run}
            </SubmitButton>
          </p>
          <p className="aside">{t.runText}</p>
        </Form>
      ) : null}
      {draw.step === 'announced' && !draw.isToday ? <p className="aside">{t.early}</p> : null}
    </section>
  );
}
