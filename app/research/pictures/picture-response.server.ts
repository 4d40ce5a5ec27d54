import { type Picture, picturePng, pictureSvg } from './picture-file.server.tsx';

/** A picture to keep, named after what is in it. `parts` are keys; absent ones are left out. */
export async function pictureResponse(
  picture: Picture,
  kind: 'svg' | 'png',
  parts: readonly (string | null)[],
): Promise<Response> {
  const name = parts
    .filter((part) => part !== null)
    .join('-')
    .replace(/[^a-z0-9-]/g, '');
  return new Response(kind === 'svg' ? pictureSvg(picture) : await picturePng(picture), {
    headers: {
      'Content-Type': kind === 'svg' ? 'image/svg+xml; charset=utf-8' : 'image/png',
      'Content-Disposition': `attachment; filename="${name}.${kind}"`,
      'Cache-Control': 'private, no-store',
    },
  });
}
