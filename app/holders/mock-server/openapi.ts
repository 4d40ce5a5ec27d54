import { z } from 'zod';
import { inLocale, type Locale } from '~/platform/i18n/messages.ts';
import type { HolderManifest } from '../holder.ts';
import type { HolderOperation } from '../operation.ts';
import { addressAt } from './addresses.ts';

/**
 * The OpenAPI 3.1 document of a holder, as the simulation at `base` ('http://localhost:4010') answers it. Shapes are
 * those that the connector checks what it receives against.
 */
export function openApiOf(
  { manifest, operations }: { readonly manifest: HolderManifest; readonly operations: readonly HolderOperation[] },
  { base, locale }: { readonly base: string; readonly locale: Locale },
): object {
  const say = (text: { fr: string; en: string }): string => inLocale(text, locale);
  const paths: Record<string, Record<string, object>> = {};
  for (const operation of operations) {
    const path = addressAt('', manifest.id, operation.address).slice(`/${manifest.id}`.length);
    paths[path] = { ...paths[path], [operation.method]: operationObject(operation, say) };
  }
  const token = operations.find(({ isOpen, id }) => isOpen && id === 'token');
  return {
    openapi: '3.1.0',
    info: {
      title: manifest.name,
      version: manifest.contract.version,
      description: `${manifest.contract.status}: ${say(manifest.contract.source)}`,
    },
    externalDocs: { url: manifest.site },
    servers: [{ url: `${base}/${manifest.id}` }],
    security: [{ token: [] }],
    paths,
    components: {
      securitySchemes: {
        token: token
          ? {
              type: 'oauth2',
              flows: { clientCredentials: { tokenUrl: addressAt(base, manifest.id, token.address), scopes: {} } },
            }
          : { type: 'http', scheme: 'bearer' },
      },
    },
  };
}

function operationObject(operation: HolderOperation, say: (text: { fr: string; en: string }) => string): object {
  const { id, title, isOpen, permission, parameters = [], body, answer, refusals } = operation;
  return {
    operationId: id,
    summary: say(title),
    ...(isOpen && { security: [] }),
    ...(permission && { 'x-permission': permission }),
    parameters: parameters.map((parameter) => ({
      ...{ name: parameter.name, in: parameter.in, description: say(parameter.title) },
      required: parameter.in === 'path' || parameter.isRequired !== false,
      schema: schemaOf(parameter.schema ?? z.string()),
    })),
    ...(body && { requestBody: { required: true, content: { [body.type]: { schema: schemaOf(body.schema) } } } }),
    responses: {
      [answer.status]: {
        description: say(title),
        ...(answer.schema && {
          content: { [answer.type ?? 'application/json']: { schema: schemaOf(answer.schema) } },
        }),
      },
      ...Object.fromEntries(
        refusals.statuses.map((status) => [
          status,
          {
            description: STATUS_WORDS[status] ?? String(status),
            content: { [refusals.type]: { schema: schemaOf(refusals.schema) } },
            ...(status === 429 && {
              headers: { 'Retry-After': { schema: { type: 'integer' }, description: 'seconds' } },
            }),
          },
        ]),
      ),
    },
  };
}

/** Reason phrases of RFC 9110. */
const STATUS_WORDS: Readonly<Record<number, string>> = {
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  422: 'Unprocessable Content',
  429: 'Too Many Requests',
  500: 'Internal Server Error',
  502: 'Bad Gateway',
};

/** What is sent, before any conversion on arrival. */
function schemaOf(schema: z.ZodType): object {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
  return rest;
}
