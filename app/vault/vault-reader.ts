/**
 * Who reads: the tester, the archive they take away, a service, whoever they shared a result with, or the person to whom
 * they show a view of a service (`person:<service>:<view>`).
 */
export type VaultReader =
  | ('tester' | 'export' | 'operator')
  | (`service:${string}` | `recipient:${string}` | `person:${string}`);
