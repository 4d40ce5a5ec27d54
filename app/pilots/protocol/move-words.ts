import type { PilotMove } from './life.ts';

/** The last part of each step's address. */
export const MOVE_PATHS: Readonly<Record<PilotMove, string>> = {
  submit: 'relecture',
  'send-back': 'retour',
  launch: 'ouverture',
  pause: 'pause',
  resume: 'reprise',
  close: 'fin',
  archive: 'archivage',
};

/** The step that an address names; undefined for any other word. */
export function moveAt(path: string | undefined): PilotMove | undefined {
  return (Object.keys(MOVE_PATHS) as PilotMove[]).find((move) => MOVE_PATHS[move] === path);
}
