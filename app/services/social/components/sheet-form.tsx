import { useMessages } from '~/platform/i18n/locale-context.tsx';
import { ChoiceCards } from '~/ui/form/choice-cards.tsx';
import { Icon } from '~/ui/icon.tsx';
import { messages } from '../messages/situation.ts';
import type { SheetPart } from '../situation-paper.ts';

/** What goes on the sheet for an appointment: a plain form that asks for a document. */
export function SheetForm({ action, parts }: { readonly action: string; readonly parts: readonly SheetPart[] }) {
  const t = useMessages(messages).sheet;
  if (parts.length === 0) return null;
  return (
    <section className="section stack">
      <h2>{t.heading}</h2>
      <p>{t.lead}</p>
      <form method="get" action={action} className="stack">
        <ChoiceCards
          field={{ id: 'feuille-parties', name: 'partie', initialValue: [...parts] }}
          label={t.choose}
          options={parts.map((value) => ({ value, label: t.parts[value] }))}
          multiple
        />
        <button type="submit" className="button is-plain is-wide">
          <Icon name="print" />
          {t.make}
        </button>
      </form>
    </section>
  );
}
