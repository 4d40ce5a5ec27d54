import { Form } from '@remix-run/react';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { inLocale } from '~/platform/i18n/messages.ts';
import { SubmitButton } from '~/ui/form/submit-button.tsx';
import { messages } from '../../messages/protocol.ts';
import type { ProposalView } from '../protocol-page.server.ts';

export interface Typed {
  readonly reason: string;
  readonly fr: string;
  readonly en: string;
  readonly wordingOnly: readonly string[];
}

const NOTHING: Typed = { reason: '', fr: '', en: '', wordingOnly: [] };

/** Signing: why, what it changes for testers in both languages, and which new words mean the same. */
export function SignForm({
  proposal,
  typed = NOTHING,
}: {
  proposal: Extract<ProposalView, { state: 'proposed' }>;
  typed?: Typed | undefined;
}) {
  const t = useMessages(messages).proposal;
  const locale = useLocale();
  const doubtful = proposal.consequences.filter(({ mayBeWording }) => mayBeWording);
  return (
    <section className="section" aria-labelledby="signer">
      <h2 id="signer">{t.sign}</h2>
      <p>{t.signLead(proposal.base + 1)}</p>
      <Form method="post" className="sheet stack">
        <input type="hidden" name="base" value={proposal.base} />
        <input type="hidden" name="hash" value={proposal.hash} />
        <Area name="reason" label={t.reason} hint={t.reasonHint} value={typed.reason} />
        <Area name="fr" label={t.fr} hint={t.wordsHint} value={typed.fr} lang="fr" />
        <Area name="en" label={t.en} value={typed.en} lang="en" />
        {doubtful.length > 0 ? (
          <fieldset className="field">
            <legend>{t.wording}</legend>
            <p className="hint">{t.wordingHint}</p>
            {doubtful.map(({ purpose, question }) => (
              <label key={purpose} className="check">
                <input
                  type="checkbox"
                  name="wordingOnly"
                  value={purpose}
                  defaultChecked={typed.wordingOnly.includes(purpose)}
                />
                <span>{inLocale(question, locale)}</span>
              </label>
            ))}
          </fieldset>
        ) : null}
        <SubmitButton large working={t.working}>
          {t.button}
        </SubmitButton>
      </Form>
    </section>
  );
}

function Area(props: { name: string; label: string; hint?: string; value: string; lang?: string }) {
  const { name, label, hint, value, lang } = props;
  const id = `signer-${name}`;
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {hint ? (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      ) : null}
      <textarea
        {...{ id, name, lang }}
        required
        rows={3}
        maxLength={2000}
        defaultValue={value}
        aria-describedby={hint ? `${id}-hint` : undefined}
      />
    </div>
  );
}
