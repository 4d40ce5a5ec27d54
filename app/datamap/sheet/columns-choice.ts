const YEAR_SECONDS = 31_536_000;

/** Whether all columns are shown: as the address asks, else as it was chosen last; with the cookie that remembers it. */
export function columnsChoice(request: Request): { all: boolean; remember: string | null } {
  const asked = new URL(request.url).searchParams.get('colonnes');
  if (asked === 'toutes' || asked === 'kit') {
    return { all: asked === 'toutes', remember: `colonnes=${asked}; Path=/; Max-Age=${YEAR_SECONDS}; SameSite=Lax` };
  }
  return { all: /(?:^|;\s*)colonnes=toutes\b/.test(request.headers.get('Cookie') ?? ''), remember: null };
}
