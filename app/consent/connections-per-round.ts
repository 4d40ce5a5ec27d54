/** Most connections to one holder in one round, an hour: the next goes on with those that waited longest. */
export const CONNECTIONS_PER_ROUND = 500;
