import { Document, isCollection, Pair, Scalar, YAMLMap } from 'yaml';
import { type PilotDefinition, pilotDefinitionSchema } from '../definition.ts';
import type { TextFile } from './files.ts';
import { toNode } from './to-node.ts';

type Part = keyof PilotDefinition;

/** Which file each part of a definition is written to, in the order of its parts. */
const FILES: Readonly<Record<string, { readonly about?: string; readonly parts: readonly Part[] }>> = {
  'pilot.yaml': {
    parts: [
      ...(['slug', 'territory', 'initiative', 'theme', 'status', 'title', 'pitch', 'mainObjective'] as const),
      ...(['objectives', 'questions', 'origin', 'axioms', 'governance'] as const),
      ...(['smallestGroup', 'thresholds', 'contact'] as const),
    ],
  },
  'plan.yaml': { about: 'When things happen, and what they cost.', parts: ['calendar', 'packages'] },
  'people.yaml': { about: 'Who takes part.', parts: ['team', 'partners', 'panels'] },
  'data.yaml': { about: 'Who returns the data, and which.', parts: ['holders', 'comingHolders', 'datasets'] },
  'consents.yaml': {
    about: 'One question per agreement. Change a word, raise `version`: the text shown is kept with the answer.',
    parts: ['recipients', 'purposes'],
  },
  'services.yaml': { parts: ['services', 'gestureThemes', 'gestures', 'activities'] },
  'research.yaml': { about: 'What is asked and watched, to learn.', parts: ['surveys', 'indicators'] },
  'messages.yaml': {
    about: 'What testers are written, when, and within what limits.',
    parts: ['messageRules', 'messages'],
  },
  'duties.yaml': {
    about: 'What the pilot owes, and what was written for it.',
    parts: ['compliance', 'communication', 'documents', 'accepted'],
  },
};

const SCHEMA_LINE = ' yaml-language-server: $schema=../pilot.schema.json';

const isBlock = (node: unknown): boolean => isCollection(node) && !node.flow;

/** One line for a paragraph, double quotes for every text. */
const STYLE = { lineWidth: 0, singleQuote: false, doubleQuotedMinMultiLineLength: 1_000_000 };

/**
 * A definition, complete or a draft, as the files that a developer would write: `readFiles` gives the same
 * definition back. Parts that hold nothing but what the schema assumes are left out, and so are files without parts.
 */
export function writeFolder(definition: PilotDefinition): TextFile[] {
  return Object.entries(FILES).flatMap(([name, { about, parts }]) => {
    const map = new YAMLMap();
    for (const part of parts) {
      const node = toNode(definition[part], pilotDefinitionSchema.shape[part], part.length + 2);
      if (!node) continue;
      const key = new Scalar(part);
      const last = map.items.at(-1)?.value;
      key.spaceBefore = last !== undefined && (isBlock(node) || isBlock(last));
      map.items.push(new Pair(key, node));
    }
    if (map.items.length === 0) return [];
    const document = new Document();
    document.contents = map;
    document.commentBefore = about ? `${SCHEMA_LINE}\n ${about}` : SCHEMA_LINE;
    return [{ name, text: document.toString(STYLE) }];
  });
}
