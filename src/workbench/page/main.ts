void import("./workbench.ts").then(({ startWorkbench }) => startWorkbench());
