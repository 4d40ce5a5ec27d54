import type { AppContext } from '~/platform/context.server.ts';
import type { FolderFile } from '../folder/files.ts';

/** A folder, with a mark that changes whenever its files do: what was read under one mark may be kept. */
export interface SourceFolder {
  readonly slug: string;
  /** Of this source only: a hash of the files, or the dates of a disk. */
  readonly mark: string;
}

/** Somewhere that pilot folders live. */
export interface PilotSource {
  /** Where a folder's problems are said to be. */
  shown(context: SourceContext, slug: string): string;
  list(context: SourceContext): Promise<string[]>;
  /** The folder's present mark; undefined when there is no such folder. */
  find(context: SourceContext, slug: string): Promise<SourceFolder | undefined>;
  read(context: SourceContext, slug: string): Promise<FolderFile[]>;
}

export type SourceContext = Pick<AppContext, 'env' | 'db'> & Partial<Pick<AppContext, 'offers'>>;
