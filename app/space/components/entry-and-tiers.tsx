import { Form } from '@remix-run/react';
import { messages } from '~/panels/messages/contact.ts';
import { formatDate } from '~/platform/i18n/format.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { type Bilingual, inLocale } from '~/platform/i18n/messages.ts';
import { SubmitButton } from '~/ui/form/submit-button.tsx';

export interface EntryAndTiersProps {
  readonly entry: {
    readonly way: 'alone' | 'assisted' | 'paper';
    readonly helper: string | null;
    /** ISO instant. */
    readonly at: string;
    readonly cell: Bilingual | null;
    readonly papers: readonly { readonly id: string }[];
  } | null;
  readonly tiers: readonly {
    readonly key: string;
    readonly title: Bilingual;
    readonly description: Bilingual;
    readonly state: 'none' | 'wishes' | 'invited';
  }[];
}

/** How a tester came in and who helped, what is kept of it, and what more they may do. */
export function EntryAndTiers({ entry, tiers }: EntryAndTiersProps) {
  const t = useMessages(messages);
  const locale = useLocale();
  return (
    <>
      {tiers.length > 0 ? (
        <section className="section stack">
          <h2>{t.tiers.title}</h2>
          {tiers.map(({ key, title, description, state }) => (
            <Form key={key} method="post" className="stack">
              <input type="hidden" name="tier" value={key} />
              <p>
                <b>{inLocale(title, locale)}</b>. {inLocale(description, locale)}
              </p>
              {state === 'none' ? null : <p>{t.tiers[state]}</p>}
              <SubmitButton look="plain" wide name="intent" value={state === 'none' ? 'wish' : 'unwish'}>
                {state === 'none' ? t.tiers.wish : t.tiers.unwish}
              </SubmitButton>
            </Form>
          ))}
        </section>
      ) : null}
      {entry ? <Entry entry={entry} /> : null}
    </>
  );
}

function Entry({ entry }: { entry: NonNullable<EntryAndTiersProps['entry']> }) {
  const t = useMessages(messages).entry;
  const locale = useLocale();
  const { way, helper, at, cell, papers } = entry;
  const on = formatDate(locale, at);
  return (
    <section className="section">
      <h2>{t.title}</h2>
      <p>{way === 'alone' ? t.alone(on) : t[way](helper ?? t.someone, on)}</p>
      {cell ? <p>{t.cell(inLocale(cell, locale))}</p> : null}
      {papers.map(({ id }) => (
        <p key={id}>
          <a href={`/moi/formulaires/${id}`} download>
            {t.paperFile}
          </a>
        </p>
      ))}
    </section>
  );
}
