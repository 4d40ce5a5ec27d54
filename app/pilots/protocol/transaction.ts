/** The embedded database has one connection: a transaction may have to wait for its turn. */
export const TRANSACTION = { maxWait: 15_000, timeout: 15_000 };
