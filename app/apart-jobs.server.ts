import type { ApartJob } from '~/platform/apart/run-apart.server.ts';
import { sliceJob } from '~/rehearsal/cli/play-slice.server.ts';
import { labJob } from '~/rehearsal/lab/lab-task.server.ts';
import { rehearsalJob } from '~/rehearsal/page/rehearsal-task.server.ts';
import { exportFilesJob } from '~/research/exports/write-research-files.server.ts';

/** The jobs that a process of its own can be asked for, by their kind. */
export const apartJobs: readonly ApartJob<never, unknown>[] = [labJob, rehearsalJob, sliceJob, exportFilesJob];
