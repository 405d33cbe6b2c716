/** Seeds of mutated files that failed once. A seed stands for its file as long as fixtures and mutations stay as they are. */
export const recordedSeeds: readonly number[] = [1226580264, 2114405335, 2114410448];
