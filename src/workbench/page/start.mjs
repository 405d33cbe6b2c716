import { ensureDependencies } from "../install.mjs";

/** `npm start`: installs what is missing, builds, serves the workbench and prints its address. */
async function start() {
  ensureDependencies();
  const { ensureAll } = await import("../build.mjs");
  console.log("Building (about half a minute the first time)…");
  ensureAll();
  const { startServer } = await import("./server.mjs");
  const port = Number(process.env.PORT || 3000);
  const server = await startServer({ port });
  console.log(`\nThe workbench is at ${server.url}\nPress Ctrl+C to stop.`);
}

try {
  await start();
} catch (error) {
  const busy = error instanceof Error && "code" in error && error.code === "EADDRINUSE";
  console.error(
    busy
      ? "That port is in use. Set the environment variable PORT to another one, such as 3001."
      : (error?.message ?? error),
  );
  process.exitCode = 1;
}
