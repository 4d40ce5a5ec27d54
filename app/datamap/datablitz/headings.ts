import { words } from '../text.ts';

/** What a column holds. The last six come from catalogues of fields, such as the one of the MesInfos pilot. */
export const ROLES = [
  'personal',
  'holders',
  'access',
  'note',
  'existence',
  'source',
  'theme',
  'whoKnows',
  'postIt',
  'challenge',
  'information',
  'data',
  'name',
  'description',
  'example',
  'availability',
  'frequency',
  'latency',
] as const;
export type Role = (typeof ROLES)[number];

/** Columns (0-based) of each role, in order. */
export type Columns = Readonly<Partial<Record<Role, readonly number[]>>>;

/**
 * First match wins: « Donnée personnelle ? » is about persons and « Détenteur de la donnée » about holders, though both
 * name data. Patterns are tried on folded words (no accents, no punctuation).
 */
const PATTERNS: readonly (readonly [Role, RegExp])[] = [
  [
    'personal',
    /^(est (ce|elle) )?(une |la |des )?(donnees? |info(rmation)?s? )?(a caractere )?perso(nnel(le)?s?)?\b|^sur (moi|des personnes|une personne|les personnes)\b|^(is it |is this )?personal\b|^about (me|people|a person)\b|^me concerne/,
  ],
  [
    'existence',
    /^((la |cette |les )?donnees? )?(existe|existent|existante?s?)\b|^existence$|^(does it )?exists?\b|^revee?s?$/,
  ],
  ['source', /^(type|nature|origine) (de (la )?|of )source\b|^(kind|type) of source\b|^d ou vient/],
  ['theme', /^(theme|thematique) (de la|des) donnees?$|^theme of the data$/],
  [
    'whoKnows',
    /^(qui (en )?sait|who knows|vous connaissez|connaissez vous|contacts?|personnes? ressources?|interlocut(eur|rice)s?)\b/,
  ],
  [
    'holders',
    /^(les |le |la |l )?((principal|principaux|noms? (du|des)) )?detent(eur|rice)s?\b|^qui (les? |la |l )?(detient|detiennent|possede|possedent|a\b|ont\b|en dispose)|^(data )?(holder|owner|keeper)s?\b|^who (has|have|holds|owns|keeps)\b|^held by\b|^proprietaires?\b|^producteurs?\b|^organi[sz]ations?\b|^organismes?\b|^acteurs?$|^(data )?providers?$|^ou( detenteurs?)?$|^sources?( des? (la )?donnees?)?$/,
  ],
  [
    'access',
    /^(l |les |un )?acces\b|^accessibilites?\b|^est ce que l acces|^(niveau|facilite|difficulte|degre|modalites?|conditions?) (d |de l )acces|^difficultes?$|^(data )?access(ibility)?\b|^(ease|level) of access|^how (easy|hard)|^(facile|facilite|easy|comment|how)( acces| access)?$|^disponibilite$/,
  ],
  ['note', /^(remarques?|commentaires?|observations?|precisions?|comments?|remarks?|details?)\b/],
  ['postIt', /^post ?its?\b|^(sticky )?notes?( (des?|from|by) .*)?$|^(idees?|verbatims?)( des participants?)?$/],
  [
    'challenge',
    /^(nom (du|de la) |intitule (du|de la) |le |les |la |name of the |the )?(defi|challenge|problematique|thematique|theme|enjeu|topic)(s|x)?\b|^typolog(ies?|y)\b/,
  ],
  [
    'information',
    /^(l |les |the |which |quelles? )?informations?\b|^infos?\b|^(qu|de quoi) .*(besoin de savoir|ai je besoin)|^besoins?\b|^what .*(need to know|know)\b|^(i )?need to know|^doc ?type$|^type de document|^quoi( nom)?$|^(title|titre)s?$/,
  ],
  [
    'data',
    /^(les |la |quelles? |noms? (de la |des )|jeux? de |liste des )?donnees?\b|^(which |what |the )?data(s|sets?| sets?| items?)?\b/,
  ],
  ['name', /^(noms?|names?|champs?|fields?|intitules?|libelles?)( du champ)?$/],
  ['description', /^desc(riptions?|riptifs?)?$/],
  ['example', /^(exemples?|examples?)$/],
  ['availability', /^(mise a disposition|availability|available (since|from)|disponible (depuis|le))/],
  ['frequency', /^(frequences?|frequency)/],
  ['latency', /^(latences?|latency)/],
];

const LONGEST_HEADING = 160;

export function roleOf(heading: string): Role | undefined {
  if (heading.length > LONGEST_HEADING) return undefined;
  const text = words(heading);
  return text === '' ? undefined : PATTERNS.find(([, pattern]) => pattern.test(text))?.[0];
}

/**
 * Reads a line as headings. Undefined when it is none: at least two different roles, one of which says what is listed,
 * and no fewer recognised cells than strange ones among short lines.
 */
export function readHeadings(cells: readonly string[]): Columns | undefined {
  const found: Partial<Record<Role, number[]>> = {};
  cells.forEach((cell, column) => {
    const role = roleOf(cell);
    if (role) (found[role] ??= []).push(column);
  });
  // « Données personnelles » alone names the data; beside « Données » it asks whether they are personal.
  const [only] = found.personal ?? [];
  if (
    only !== undefined &&
    !found.data &&
    /^(donnees?|data|personal data)/.test(words(cells[only] ?? '')) &&
    !(cells[only] ?? '').includes('?')
  ) {
    found.data = [only];
    delete found.personal;
  }
  tellApart(found, cells, 'holders', 'source', /^sources?( des? (la )?donnees?)?$/);
  tellApart(found, cells, 'challenge', 'theme', /^themes?$|^thematiques?$/);
  const roles = Object.keys(found);
  const lists =
    found.information || found.data || ((found.name || found.description) && (found.holders || found.challenge));
  return lists && roles.length >= 2 ? found : undefined;
}

/** A heading that alone would say `taken` says `meant` when a clearer one says `taken`: « Source » beside « Détenteurs ». */
function tellApart(
  found: Partial<Record<Role, number[]>>,
  cells: readonly string[],
  taken: Role,
  meant: Role,
  pattern: RegExp,
): void {
  const vague = (column: number) => pattern.test(words(cells[column] ?? ''));
  const columns = found[taken] ?? [];
  if (found[meant] || !columns.some(vague) || columns.every(vague)) return;
  found[taken] = columns.filter((column) => !vague(column));
  found[meant] = columns.filter(vague);
}

/** How many roles a line of headings gives. */
export function countRoles(columns: Columns): number {
  return Object.keys(columns).length;
}

const LONGEST_TITLE = 600;

const TITLE =
  /^\s*(?:nom\s+d[ue]\s+(?:la\s+)?|le\s+|name\s+of\s+the\s+)?(?:d[ée]fi|challenge|probl[ée]matique|th[ée]matique|th[èe]me|enjeu)(?:\s*\/\s*\p{L}+)?(?:\s*n?\s*[°º]?\s*\d+)?\s*(?<colon>[:–—]|(?<=\s)-(?=\s))?\s*(?<name>[\s\S]*)$/iu;

/**
 * The challenge that a title line names: « Défi 2 : Bien rénover », or « Défi : » and the name in the next filled cell.
 * '' when the line is such a title left blank; undefined when it is not a title.
 */
export function challengeTitle(cells: readonly string[]): string | undefined {
  const filled = cells.filter((cell) => cell.trim() !== '');
  const [first = '', second] = filled;
  if (filled.length === 0 || filled.length > 2 || first.length > LONGEST_TITLE) return undefined;
  const match = TITLE.exec(first.normalize('NFC'));
  if (!match?.groups) return undefined;
  const name = (match.groups.name ?? '').trim();
  if (match.groups.colon && name !== '') return second === undefined ? name : undefined;
  return name === '' ? (second ?? '') : undefined;
}
