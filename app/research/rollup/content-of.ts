import { encodeWays, type Ways } from './chunk.ts';

/** The columns of a chunk that hold these ways, in the order of their pseudonyms. */
export const contentOf = (ways: Ways) => ({
  testers: ways.size,
  content: encodeWays(new Map([...ways].sort(([a], [b]) => (a < b ? -1 : 1)))),
});
