/** Who reads: the tester, the archive they take away, a service, or whoever they shared a result with. */
export type VaultReader = 'tester' | 'export' | 'operator' | `service:${string}` | `recipient:${string}`;
