import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { requireAccess } from '~/access/guard.server.ts';
import type { RouteHandle } from '~/access/route-handle.ts';
import { useMessages } from '~/platform/i18n/locale-context.tsx';
import { fareTitles } from '~/services/culture/load-culture-values.server.ts';
import { checkProof, type ProofVerdict } from '~/services/culture/proof.ts';
import { TextAreaField } from '~/ui/form/text-area-field.tsx';
import { PlainFrame } from '~/ui/frames/plain-frame.tsx';
import { pageTitle } from '~/ui/page-title.ts';
import { ProofCamera } from '../components/proof-camera.tsx';
import { ProofVerdictView } from '../components/proof-verdict.tsx';
import { messages } from '../messages/proofs.ts';
import { publicProofKeys } from '../proofs/proof-key.server.ts';

export const handle: RouteHandle = { action: 'public.read' };
export const meta = pageTitle(messages, (t) => t.till.title);

/** The keys come with the page: once it is there, a proof is read without asking anybody. */
export async function loader(args: LoaderFunctionArgs) {
  await requireAccess(args, 'public.read');
  const { app } = args.context;
  return { keys: await publicProofKeys(app), fares: fareTitles(), issuer: app.publicUrl };
}

/** For browsers without JavaScript. Nothing of what is posted is kept. */
export async function action(args: ActionFunctionArgs) {
  await requireAccess(args, 'public.read');
  const { app } = args.context;
  const form = await args.request.formData();
  return checkProof(String(form.get('preuve') ?? ''), await publicProofKeys(app), app.clock.now().getTime());
}

export default function Till() {
  const t = useMessages(messages).till;
  const { keys, fares, issuer } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const [here, setHere] = useState<ProofVerdict>();
  const [isAlive, setAlive] = useState(false);
  const field = useRef<HTMLFormElement>(null);
  const check = async (handed: string) => {
    setHere(await checkProof(handed, keys, Date.now()));
    field.current?.reset();
    field.current?.querySelector('textarea')?.focus();
  };
  const checkHere = useRef(check);
  checkHere.current = check;
  useEffect(() => {
    setAlive(true);
    // A phone that read a code comes here with the proof behind #, which no server sees; it leaves the address at once.
    const { hash, pathname } = window.location;
    if (hash.length < 2) return;
    window.history.replaceState(window.history.state, '', pathname);
    void checkHere.current(hash);
  }, []);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    // A page that came without encryption has no means to check: it asks the server.
    if (!globalThis.crypto?.subtle) return;
    event.preventDefault();
    void check(String(new FormData(event.currentTarget).get('preuve') ?? ''));
  };
  const verdict = here ?? answered;
  return (
    <PlainFrame>
      <div className="narrow stack">
        <h1>{t.title}</h1>
        <div aria-live="assertive">
          {verdict ? (
            <ProofVerdictView verdict={verdict} fares={fares} issuer={issuer} isHere={here !== undefined} />
          ) : null}
        </div>
        <p>{t.lead}</p>
        <Form method="post" action="/caisse" className="stack" ref={field} onSubmit={submit}>
          <TextAreaField
            field={{ id: 'preuve', name: 'preuve', required: true }}
            label={t.field}
            hint={t.hint}
            rows={4}
          />
          <div className="buttons">
            <button type="submit" className="button is-large">
              {t.check}
            </button>
          </div>
        </Form>
        {isAlive ? <ProofCamera onRead={(text) => void check(text)} /> : null}
        <section className="section stack">
          <p>{t.privacy}</p>
          <p>
            {t.clock} {t.notWho}
          </p>
          <p className="aside">
            <a href="/caisse/cles.json">{t.keys}</a>. {t.format}
          </p>
        </section>
      </div>
    </PlainFrame>
  );
}
