import type { LoaderFunctionArgs } from '@remix-run/node';
import type { RouteHandle } from '~/access/route-handle.ts';
import { downloadDocument } from '../documents/download-document.server.ts';

export const handle: RouteHandle = { action: 'scenario.read' };

export const loader = (args: LoaderFunctionArgs): Promise<Response> => downloadDocument(args);
