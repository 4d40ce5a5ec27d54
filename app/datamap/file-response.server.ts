import type { ExportedFile } from './export-items.server.ts';

/** A file to save, never to show nor to keep in a shared cache. */
export function fileResponse(file: ExportedFile): Response {
  return new Response(file.bytes as Uint8Array<ArrayBuffer>, {
    headers: {
      'Content-Type': file.contentType,
      'Content-Disposition': `attachment; filename="${file.fileName}"`,
      'Content-Length': String(file.bytes.byteLength),
      'Cache-Control': 'private, no-store',
    },
  });
}
