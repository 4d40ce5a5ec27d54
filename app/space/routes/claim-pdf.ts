import type { LoaderFunctionArgs } from '@remix-run/node';
import type { RouteHandle } from '~/access/route-handle.ts';
import { openIdentity } from '~/panels/open-identity.server.ts';
import { inLocale } from '~/platform/i18n/messages.ts';
import { pdfResponse } from '~/platform/pdf/pdf-response.server.ts';
import { claimPaper } from '~/services/social/claim-paper.ts';
import { openService } from '../open-service.server.ts';
import { readClaims } from '../read-claims.server.ts';

export const handle: RouteHandle = { action: 'tester.own' };

/** The bundle of one claim, for the person whose it is; made when asked, kept nowhere. */
export async function loader(args: LoaderFunctionArgs): Promise<Response> {
  const page = await openService(args, 'claims');
  const { app, tester, definition, locale } = page;
  const { claims, facts } = await readClaims(page);
  const claim = claims.find(({ key }) => key === args.params.claim);
  if (!claim) throw new Response(null, { status: 404 });
  const { name } = await openIdentity(app, { testerId: tester.testerId, principal: tester });
  const { contact, title } = definition;
  const document = claimPaper({
    ...{ claim, facts, name, locale, pilot: inLocale(title, locale) },
    contact: `${contact.name}, ${contact.email}`,
  });
  await page.record('prepared-claim');
  return pdfResponse({ document, paper: 'a4', now: app.clock.now(), fileName: `demande-${claim.key}` });
}
