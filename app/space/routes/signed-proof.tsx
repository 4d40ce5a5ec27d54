import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import type { RouteHandle } from '~/access/route-handle.ts';
import { drawQr } from '~/platform/draw-qr.server.ts';
import { formatClosing } from '~/platform/i18n/format.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { inLocale } from '~/platform/i18n/messages.ts';
import { Callout } from '~/ui/callout.tsx';
import { pageTitle } from '~/ui/page-title.ts';
import styles from '../components/proof.module.css';
import { MadeProofs, ProofForm, ProofSays } from '../components/proof-form.tsx';
import { ServiceStanding } from '../components/service-standing.tsx';
import { SpaceFrame } from '../components/space-frame.tsx';
import { messages } from '../messages/proofs.ts';
import { openService } from '../open-service.server.ts';
import { makeProof, readProofPage } from '../proofs/read-proof-page.server.ts';

export const handle: RouteHandle = { action: 'tester.own' };
export const meta = pageTitle(messages, (t) => t.signed.title);

export async function loader(args: LoaderFunctionArgs) {
  const page = await openService(args, 'signed-proof');
  const asked = new URL(args.request.url).searchParams.get('sortie') ?? '';
  const { app, frame, timeZone } = page;
  const other = frame.widgets.find(({ path }) => path === '/moi/preuve/imprimer')?.path ?? null;
  return { ...(await readProofPage(page)), ...{ asked, frame, timeZone, other, issuer: app.publicUrl } };
}

/** The proof is in this answer and nowhere else: it is shown, not kept. */
export async function action(args: ActionFunctionArgs) {
  const page = await openService(args, 'signed-proof');
  const form = await args.request.formData();
  const [fare, choice] = [String(form.get('fare') ?? ''), String(form.get('choice') ?? '')];
  const made = await makeProof(page, { way: 'signed', fare, choice });
  if ('refused' in made) return { refused: made.refused, proof: null };
  await page.record('used-signed-proof', { each: true });
  return { refused: null, proof: { ...made, qr: drawQr(made.url) } };
}

export default function SignedProof() {
  const t = useMessages(messages);
  const data = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const { frame, standing, other } = data;
  return (
    <SpaceFrame data={frame}>
      <h1>{result?.proof ? t.ready : t.signed.title}</h1>
      {result?.proof ? (
        <Shown proof={result.proof} timeZone={data.timeZone} issuer={data.issuer} />
      ) : (
        <p>{t.signed.lead}</p>
      )}
      {result?.refused ? <Callout tone="warn" role="alert" title={t.refused[result.refused]} /> : null}
      {result?.proof ? (
        <p>
          <Link to="/moi/preuve">{t.signed.again}</Link>
        </p>
      ) : (
        <>
          <ServiceStanding standing={standing} />
          <ProofForm {...data} way="signed" action="/moi/preuve" />
          <ProofSays {...data} />
        </>
      )}
      {other ? (
        <p>
          <Link to={other}>{t.other.signed}</Link>
        </p>
      ) : null}
      <MadeProofs {...data} />
    </SpaceFrame>
  );
}

type Shown = NonNullable<ReturnType<typeof useActionData<typeof action>>>['proof'];

function Shown({ proof, timeZone, issuer }: { proof: NonNullable<Shown>; timeZone: string; issuer: string }) {
  const t = useMessages(messages);
  const locale = useLocale();
  const { qr, token, fareTitle, until, choice } = proof;
  return (
    <>
      <section className={styles.code} aria-label={t.code}>
        <b>{inLocale(fareTitle, locale)}</b>
        <svg viewBox={`0 0 ${qr.size} ${qr.size}`} role="img" aria-label={t.code} shapeRendering="crispEdges">
          <path d={qr.path} fill="currentColor" />
        </svg>
        {choice.outing ? (
          <p>
            {inLocale(choice.outing.title, locale)}, {choice.outing.venue}
          </p>
        ) : null}
        <p>{t.readyText(formatClosing(locale, until, timeZone))}</p>
      </section>
      <details>
        <summary>{t.spell}</summary>
        <p>
          {t.check} <a href="/caisse">{`${issuer}/caisse`}</a>
        </p>
        <p className={styles.token} translate="no">
          {token}
        </p>
      </details>
      <p className="aside">{t.clear}</p>
    </>
  );
}
