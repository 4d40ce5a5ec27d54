import { randomBytes } from 'node:crypto';
import type { Server } from 'node:http';
import { createRequestHandler } from '@remix-run/express';
import type { ServerBuild } from '@remix-run/node';
import compression from 'compression';
import express, { type Response as ExpressResponse, type RequestHandler } from 'express';
import helmet from 'helmet';
import type { AppContext } from '../context.server.ts';
import { comesFromThisSite } from './same-origin.ts';

const YEAR = '365d';

export interface HttpOptions {
  readonly app: AppContext;
  readonly build: ServerBuild | (() => Promise<ServerBuild>);
  /** Vite's middleware in development; undefined serves build/client. */
  readonly devMiddleware?: RequestHandler | undefined;
  /** Origins that the answer to a form may send a browser to, beside this site: consent pages of real holders. */
  readonly formTargets?: readonly string[];
}

/** The web server: security headers, same-origin check, static files, then Remix. Resolves once it listens. */
export async function listen(options: HttpOptions): Promise<Server> {
  const { app, build, devMiddleware, formTargets = [] } = options;
  const server = express();
  server.disable('x-powered-by');
  server.set('trust proxy', app.env.TRUST_PROXY);
  server.use(withNonce, contentPolicy(devMiddleware !== undefined, formTargets));
  server.use(
    compression({
      // Server-sent events must leave at once.
      filter: (request, response) =>
        !String(response.getHeader('Content-Type')).startsWith('text/event-stream') &&
        compression.filter(request, response),
    }),
  );
  if (devMiddleware) {
    server.use(devMiddleware);
  } else {
    server.use('/assets', express.static('build/client/assets', { immutable: true, maxAge: YEAR }));
    server.use(express.static('build/client', { maxAge: '1h' }));
  }
  server.get('/sante', (_request, response) => {
    app.db.task.count({ where: { state: { in: ['queued', 'running'] } } }).then(
      (tasksUnderWay) => response.json({ status: 'ok', tasksUnderWay }),
      () => response.status(503).json({ status: 'database' }),
    );
  });
  server.use(refuseCrossSite);
  server.all(
    '*',
    createRequestHandler({
      build,
      mode: app.env.NODE_ENV,
      getLoadContext: (request, response) => ({ app, nonce: nonceOf(response), address: request.ip ?? '' }),
    }),
  );
  const { PORT, HOST } = app.env;
  return new Promise((resolve, reject) => {
    const listening = server.listen(PORT, HOST, () => resolve(listening));
    listening.on('error', reject);
  });
}

const nonceOf = (response: ExpressResponse): string => String(response.locals.nonce);

const withNonce: RequestHandler = (_request, response, next) => {
  response.locals.nonce = randomBytes(16).toString('base64');
  next();
};

function contentPolicy(development: boolean, formTargets: readonly string[]): RequestHandler {
  return helmet({
    referrerPolicy: { policy: 'same-origin' },
    crossOriginEmbedderPolicy: false,
    strictTransportSecurity: !development,
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'", ...formTargets],
        frameAncestors: ["'none'"],
        scriptSrc: ["'self'", (_request, response) => `'nonce-${nonceOf(response as ExpressResponse)}'`],
        styleSrc: development ? ["'self'", "'unsafe-inline'"] : ["'self'"],
        imgSrc: ["'self'", 'data:'],
        fontSrc: ["'self'"],
        connectSrc: development ? ["'self'", 'ws:'] : ["'self'"],
        manifestSrc: ["'self'"],
      },
    },
  });
}

const refuseCrossSite: RequestHandler = (request, response, next) => {
  const ok = comesFromThisSite({
    method: request.method,
    host: request.get('host'),
    origin: request.get('origin'),
    secFetchSite: request.get('sec-fetch-site'),
  });
  if (ok) next();
  else response.status(403).type('text/plain').send('Cross-site request refused.');
};
