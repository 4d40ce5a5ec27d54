import {
  MaxPartSizeExceededError,
  unstable_createMemoryUploadHandler,
  unstable_parseMultipartFormData,
} from '@remix-run/node';
import { MOST_BYTES } from './verify-receipt.server.ts';

/** The receipt that a form hands over, pasted (`contenu`) or as a file (`fichier`): its text. Kept nowhere. */
export async function readHanded(request: Request): Promise<string | 'too-long'> {
  if (Number(request.headers.get('Content-Length')) > 2 * MOST_BYTES + 10_000) return 'too-long';
  try {
    const handler = unstable_createMemoryUploadHandler({ maxPartSize: MOST_BYTES });
    const form = await unstable_parseMultipartFormData(request, handler);
    const file = form.get('fichier');
    if (file instanceof File && file.size > 0) return await file.text();
    const pasted = form.get('contenu');
    return typeof pasted === 'string' ? pasted : '';
  } catch (error) {
    if (error instanceof MaxPartSizeExceededError) return 'too-long';
    throw error;
  }
}
