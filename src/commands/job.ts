/** Progress is that of reading files, in per cent, and then that of writing, in steps. */
export interface Job {
  readonly onProgress?: (done: number, total: number) => void;
  readonly signal?: AbortSignal;
}
