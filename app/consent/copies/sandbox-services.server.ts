import { HttpResponse, http, type RequestHandler } from 'msw';
import type { AppContext } from '~/platform/context.server.ts';

/** How a simulated service answers a request to erase. */
export type ServiceFault = 'unreachable' | 'server-error' | 'refuses' | 'never-erases';

export interface SandboxServiceOptions {
  /** Minutes between the request and the erasure: real services take a night. */
  readonly erasesAfterMinutes?: number;
  /** By service key; read at every call. */
  readonly faults?: Readonly<Record<string, ServiceFault | undefined>>;
}

const ERASES_AFTER_MINUTES = 60;

/** The simulated services, all of them: they accept to erase, take their time, and then hold nothing. */
export function sandboxServiceHandlers(
  { db, clock }: Pick<AppContext, 'db' | 'clock'>,
  options: SandboxServiceOptions = {},
): RequestHandler[] {
  const faultOf = (request: Request) => options.faults?.[new URL(request.url).hostname.split('.')[0] ?? ''];
  const spoilt = (request: Request): Response | undefined => {
    const fault = faultOf(request);
    if (fault === 'unreachable') return HttpResponse.error();
    if (fault === 'server-error') return new HttpResponse(null, { status: 503 });
    return undefined;
  };
  const referenceOf = (request: Request): string => {
    const { hostname, pathname } = new URL(request.url);
    return `${hostname}${pathname}`;
  };
  const erase = async ({ request }: { request: Request }): Promise<Response> => {
    const refused = spoilt(request);
    if (refused) return refused;
    if (faultOf(request) === 'refuses') return HttpResponse.json({ error: 'unknown client' }, { status: 403 });
    const reference = referenceOf(request);
    await db.sandboxErasure.createMany({ data: [{ reference, askedAt: clock.now() }], skipDuplicates: true });
    return HttpResponse.json({ state: 'erasing' }, { status: 202 });
  };
  const look = async ({ request }: { request: Request }): Promise<Response> => {
    const refused = spoilt(request);
    if (refused) return refused;
    const asked = await db.sandboxErasure.findUnique({ where: { reference: referenceOf(request) } });
    const minutes = options.erasesAfterMinutes ?? ERASES_AFTER_MINUTES;
    const isGone = asked !== null && clock.now().getTime() - asked.askedAt.getTime() >= minutes * 60_000;
    if (isGone && faultOf(request) !== 'never-erases') return new HttpResponse(null, { status: 410 });
    return HttpResponse.json({ state: asked ? 'erasing' : 'held' });
  };
  return ['copies', 'testers'].flatMap((kind) => [
    http.delete(`https://*/${kind}/:reference`, erase),
    http.get(`https://*/${kind}/:reference`, look),
  ]);
}
