/** Words that are easy to say across a room and to type with thumbs: no accent, no double letter, nothing alike. */
const WORDS = [
  'ALIZE',
  'ANCRE',
  'ARBRE',
  'AVRIL',
  'BALCON',
  'BRISE',
  'CABANE',
  'CANAL',
  'CERISE',
  'CITRON',
  'CLOCHE',
  'COMPAS',
  'DUNE',
  'ECLAIR',
  'ETANG',
  'FANAL',
  'FIGUE',
  'FLEUVE',
  'GALET',
  'GENET',
  'GLYCINE',
  'HAMAC',
  'HERON',
  'JARDIN',
  'JETON',
  'LAMPE',
  'LIERRE',
  'LUNE',
  'MAREE',
  'MENTHE',
  'MOULIN',
  'NACRE',
  'NUAGE',
  'OLIVE',
  'ORAGE',
  'PALME',
  'PHARE',
  'PLUME',
  'PONTON',
  'PRUNE',
  'QUAI',
  'RADIS',
  'RIVAGE',
  'ROSEAU',
  'SABLE',
  'SAFRAN',
  'SENTIER',
  'SOLEIL',
  'TILLEUL',
  'TOUPIE',
  'TRAMWAY',
  'VAGUE',
  'VALISE',
  'VERGER',
  'VIOLON',
  'VOILE',
] as const;

/** A code such as VOILE-27, drawn with `draw(n)`, a whole number from 0 to n - 1. */
export function makeJoinCode(draw: (n: number) => number): string {
  return `${WORDS[draw(WORDS.length)]}-${String(10 + draw(90))}`;
}

/** What somebody typed → the code as it is stored: case, spaces and a missing hyphen are forgiven. '' when hopeless. */
export function readJoinCode(typed: string): string {
  const plain = typed.normalize('NFD').replace(/\p{M}/gu, '').toUpperCase();
  const parts = /^[^A-Z0-9]*([A-Z]{3,10})[^A-Z0-9]*(\d{2})[^A-Z0-9]*$/.exec(plain);
  return parts ? `${parts[1]}-${parts[2]}` : '';
}
