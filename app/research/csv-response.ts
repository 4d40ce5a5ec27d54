/** A file to keep, named after what is in it: hestia-zeus-faep-flux.csv. `parts` are keys; absent ones are left out. */
export function csvResponse(body: string, parts: readonly (string | null)[]): Response {
  const name = parts.filter((part) => part !== null).join('-');
  return new Response(body, {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="${name.replace(/[^a-z0-9-]/g, '')}.csv"`,
      'Cache-Control': 'private, no-store',
    },
  });
}
