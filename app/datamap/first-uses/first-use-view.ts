import type { HarvestView } from '~/method/harvest/harvest-view.ts';

/** A first service imagined from the data: by a table of the workshop, or typed afterwards. */
export interface FirstUseView {
  readonly id: string;
  /** harvest: as a table left it, nobody took it up yet. */
  readonly origin: 'hand' | 'harvest';
  readonly challenge: string;
  readonly name: string;
  readonly pitch: string;
  readonly functions: readonly string[];
  readonly version: number;
  /** Title of the workshop it was imagined in, or ''. */
  readonly workshop: string;
  /** Keys of the cards it uses. */
  readonly itemKeys: readonly string[];
}

const MOST_FUNCTIONS = 3;

/**
 * A harvested idea: its text is its name, and the answers that the kit's forms call `pitch` and `functions` are told.
 * Another list (an idea's data, its benefits, the notes of a family) is none of its functions.
 */
export function fromHarvest(idea: HarvestView): FirstUseView {
  const { pitch = '', functions = [] } = idea.detail;
  const list = typeof functions === 'string' ? [functions] : functions;
  return {
    id: idea.id,
    origin: 'harvest',
    challenge: idea.challenge,
    name: idea.text,
    pitch: typeof pitch === 'string' ? pitch : pitch.join(', '),
    functions: list.filter((one) => one.trim() !== '').slice(0, MOST_FUNCTIONS),
    version: 0,
    workshop: idea.workshop.title,
    itemKeys: [],
  };
}
