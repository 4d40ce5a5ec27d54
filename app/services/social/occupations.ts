/** How a home is occupied: what the flat housing deduction and housing benefit look at. Apart, for pages load it. */
export const OCCUPATIONS = ['tenant', 'owner', 'free', 'shelter'] as const;
