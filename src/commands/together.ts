/** Takes one step back; registered before or right after the step is made. */
export type Undo = () => Promise<void>;

/**
 * Steps that hold together: where one fails, those before it are taken back, the last one first, each once more if that
 * fails too. What cannot be taken back then is found by its marker at the next start.
 */
export async function together<Result>(work: (undoing: (undo: Undo) => void) => Promise<Result>): Promise<Result> {
  const steps: Undo[] = [];
  try {
    return await work((undo) => steps.push(undo));
  } catch (error) {
    for (const undo of steps.reverse()) await undo().catch(() => undo().catch(() => undefined));
    throw error;
  }
}
