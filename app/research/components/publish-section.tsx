import { Form } from '@remix-run/react';
import { formatDate } from '~/platform/i18n/format.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { inLocale } from '~/platform/i18n/messages.ts';
import type { PublishedRow } from '../compare/find-published.server.ts';
import { compareMessages } from '../messages/compare.ts';

export interface Publishing {
  readonly current: PublishedRow | null;
  readonly brought: readonly PublishedRow[];
  /** Whether there is enough to publish. */
  readonly mayPublish: boolean;
  readonly smallestGroup: number;
}

/** What leaves for other territories, what came from them, and how to take either back. */
export function PublishSection({ publishing, base }: { readonly publishing: Publishing; readonly base: string }) {
  const { publish: t, bring } = useMessages(compareMessages);
  const locale = useLocale();
  const { current, brought, mayPublish, smallestGroup } = publishing;
  const day = (at: string) => formatDate(locale, at, { dateStyle: 'long' });
  return (
    <>
      <section className="section stack" aria-labelledby="publier">
        <h2 id="publier">{t.title}</h2>
        <p>{t.lead(smallestGroup)}</p>
        {current ? (
          <p>
            {t.published(day(current.asOf))} <a href={`${base}/comparer/courbe.json`}>{t.file}</a>
          </p>
        ) : null}
        {mayPublish || current ? (
          <div className="buttons">
            {mayPublish ? (
              <Form method="post" action={`${base}/comparer`}>
                <button type="submit" name="geste" value="publier" className="button is-plain">
                  {current ? t.again : t.act}
                </button>
              </Form>
            ) : null}
            {current ? <Withdraw id={current.id} base={base} label={t.withdraw} /> : null}
          </div>
        ) : (
          <p className="aside">{t.tooFew}</p>
        )}
      </section>
      <section className="section stack" aria-labelledby="ajouter">
        <h2 id="ajouter">{bring.title}</h2>
        {brought.map(({ id, title, territory, asOf }) => (
          <div key={id} className="buttons">
            <span>{bring.row(inLocale(title, locale), territory, day(asOf))}</span>
            <Withdraw id={id} base={base} label={`${bring.remove} ${inLocale(title, locale)}`} />
          </div>
        ))}
        <Form method="post" action={`${base}/comparer`} encType="multipart/form-data" className="stack">
          <div className="field">
            <label htmlFor="fichier">{bring.label}</label>
            <input id="fichier" type="file" name="fichier" accept="application/json,.json" required />
          </div>
          <p className="buttons">
            <button type="submit" name="geste" value="ajouter" className="button is-plain">
              {bring.act}
            </button>
          </p>
        </Form>
      </section>
    </>
  );
}

function Withdraw({ id, base, label }: { readonly id: string; readonly base: string; readonly label: string }) {
  return (
    <Form method="post" action={`${base}/comparer`}>
      <input type="hidden" name="id" value={id} />
      <button type="submit" name="geste" value="retirer" className="button is-plain">
        {label}
      </button>
    </Form>
  );
}
