import type { Bilingual, Locale } from '~/platform/i18n/messages.ts';
import { withText } from '~/platform/i18n/with-text.ts';
import {
  type Actor,
  CANVAS_PARTS,
  type Canvas,
  type CanvasPart,
  FLOW_KINDS,
  type Flow,
  LONGEST_NAME,
  LONGEST_WORDS,
  MOST,
  RIGHTS,
  ROLES,
  type Store,
} from './canvas.ts';

/** What a button of the canvas asks for: `add:flows`, `remove:actors:holder-1`, `up:stores:store`, or only to save. */
export type CanvasGesture =
  | { readonly kind: 'save' }
  | { readonly kind: 'restart' }
  | { readonly kind: 'add'; readonly part: CanvasPart }
  | { readonly kind: 'remove' | 'up' | 'down'; readonly part: CanvasPart; readonly key: string };

export function readGesture(text: string): CanvasGesture {
  const [kind = '', name = '', key = ''] = text.split(':');
  const part = CANVAS_PARTS.find((one) => one === name);
  if (kind === 'restart') return { kind };
  if (part && kind === 'add') return { kind, part };
  if (part && (kind === 'remove' || kind === 'up' || kind === 'down')) return { kind, part, key };
  return { kind: 'save' };
}

/** What the form says of each row that the canvas has: texts in one language, the other following or left alone. */
export function withForm(canvas: Canvas, form: FormData, locale: Locale): Canvas {
  const text = (name: string, old: Bilingual, longest: number): Bilingual => {
    const value = form.get(name);
    return typeof value === 'string' ? withText(old, locale, value.trim().slice(0, longest)) : old;
  };
  const places = new Set([...canvas.actors, ...canvas.stores].map(({ key }) => key));
  const place = (name: string, old: string): string => {
    const value = form.get(name);
    return typeof value === 'string' ? (places.has(value) ? value : '') : old;
  };
  return {
    actors: canvas.actors.map((actor): Actor => {
      if (!form.has(`${actor.key}.name`)) return actor;
      const role = ROLES.find((one) => one === form.get(`${actor.key}.role`)) ?? actor.role;
      const given = form.getAll(`${actor.key}.rights`);
      const rights = RIGHTS.filter((one) => given.includes(one));
      return { ...actor, name: text(`${actor.key}.name`, actor.name, LONGEST_NAME), role, rights };
    }),
    stores: canvas.stores.map(
      (store): Store => ({
        ...store,
        name: text(`${store.key}.name`, store.name, LONGEST_NAME),
        keeper: place(`${store.key}.keeper`, store.keeper),
        holds: text(`${store.key}.holds`, store.holds, LONGEST_WORDS),
      }),
    ),
    flows: canvas.flows.map(
      (flow): Flow => ({
        ...flow,
        from: place(`${flow.key}.from`, flow.from),
        to: place(`${flow.key}.to`, flow.to),
        kind: FLOW_KINDS.find((one) => one === form.get(`${flow.key}.kind`)) ?? flow.kind,
        what: text(`${flow.key}.what`, flow.what, LONGEST_WORDS),
        consent: text(`${flow.key}.consent`, flow.consent, LONGEST_WORDS),
      }),
    ),
  };
}

/** The canvas after a gesture; the same one when it cannot be done. What pointed at a row removed leads nowhere. */
export function edited(canvas: Canvas, gesture: CanvasGesture): Canvas {
  if (gesture.kind === 'save' || gesture.kind === 'restart') return canvas;
  if (gesture.kind === 'add') return added(canvas, gesture.part);
  const { part, key } = gesture;
  const rows: readonly { readonly key: string }[] = canvas[part];
  const at = rows.findIndex((row) => row.key === key);
  if (at < 0) return canvas;
  if (gesture.kind === 'remove') return without(canvas, part, key);
  const to = at + (gesture.kind === 'up' ? -1 : 1);
  if (to < 0 || to >= rows.length) return canvas;
  const moved = rows.toSpliced(at, 1).toSpliced(to, 0, ...rows.slice(at, at + 1));
  return { ...canvas, [part]: moved };
}

const NOTHING: Bilingual = { fr: '', en: '' };

function added(canvas: Canvas, part: CanvasPart): Canvas {
  if (canvas[part].length >= MOST[part]) return canvas;
  const key = freeKey(canvas, part.slice(0, -1));
  if (part === 'actors')
    return { ...canvas, actors: [...canvas.actors, { key, name: NOTHING, role: 'other', rights: [] }] };
  if (part === 'stores')
    return { ...canvas, stores: [...canvas.stores, { key, name: NOTHING, keeper: '', holds: NOTHING }] };
  const flow: Flow = { key, from: '', to: '', kind: 'data', what: NOTHING, consent: NOTHING };
  return { ...canvas, flows: [...canvas.flows, flow] };
}

function without(canvas: Canvas, part: CanvasPart, key: string): Canvas {
  const end = (one: string): string => (part !== 'flows' && one === key ? '' : one);
  return {
    actors: canvas.actors.filter((row) => part !== 'actors' || row.key !== key),
    stores: canvas.stores
      .filter((row) => part !== 'stores' || row.key !== key)
      .map((row) => ({ ...row, keeper: part === 'actors' ? end(row.keeper) : row.keeper })),
    flows: canvas.flows
      .filter((row) => part !== 'flows' || row.key !== key)
      .map((row) => ({ ...row, from: end(row.from), to: end(row.to) })),
  };
}

/** A key that no row of the canvas has, in any part: arrows tell actors and stores apart by it. */
function freeKey({ actors, stores, flows }: Canvas, prefix: string): string {
  const taken = new Set([...actors, ...stores, ...flows].map(({ key }) => key));
  let n = 1;
  while (taken.has(`${prefix}-${n}`)) n += 1;
  return `${prefix}-${n}`;
}
