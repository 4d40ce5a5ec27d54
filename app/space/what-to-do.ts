import type { Remedy } from '~/consent/list-connections.server.ts';

/** The one thing to do after a holder failed. */
export type ToDo = 'wait' | 'reconnect' | 'reconnect-or-file' | 'check-name' | 'team';

/**
 * @param code of the failure, 'holders.…'
 * @param remedy whose turn it is
 * @param hasFiles whether the holder gives its customers a file that would do instead
 */
export function whatToDo(code: string, remedy: Remedy, hasFiles: boolean): ToDo {
  if (remedy === 'lead') return 'team';
  if (remedy === 'retry') return 'wait';
  if (code === 'holders.unknownPerson') return 'check-name';
  return hasFiles ? 'reconnect-or-file' : 'reconnect';
}
