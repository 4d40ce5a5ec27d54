import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import type { RouteHandle } from '~/access/route-handle.ts';
import { pick } from '~/platform/i18n/messages.ts';
import { pdfResponse } from '~/platform/pdf/pdf-response.server.ts';
import { messages } from '../messages/proofs.ts';
import { openService } from '../open-service.server.ts';
import { proofPaper } from '../proofs/proof-paper.ts';
import { makeProof } from '../proofs/read-proof-page.server.ts';

export const handle: RouteHandle = { action: 'tester.own' };

/** A sheet is made by its form alone, so that none is by accident; its address leads to the form. */
export async function loader(args: LoaderFunctionArgs): Promise<Response> {
  await openService(args, 'printed-proof');
  return redirect('/moi/preuve/imprimer');
}

/** The proof on a sheet: in this answer and nowhere else. */
export async function action(args: ActionFunctionArgs): Promise<Response> {
  const page = await openService(args, 'printed-proof');
  const { app, locale, timeZone } = page;
  const form = await args.request.formData();
  const [fare, choice] = [String(form.get('fare') ?? ''), String(form.get('choice') ?? '')];
  const made = await makeProof(page, { way: 'printed', fare, choice });
  if ('refused' in made) return redirect(`/moi/preuve/imprimer?refus=${made.refused}`);
  await page.record('printed-proof', { each: true });
  const document = proofPaper(made, { locale, timeZone, publicUrl: app.publicUrl });
  return pdfResponse({ document, paper: 'a4', now: app.clock.now(), fileName: pick(messages, locale).paper.file });
}
