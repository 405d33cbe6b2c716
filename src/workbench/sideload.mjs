import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import { join } from "node:path";
import { ensureAddin } from "./build.mjs";
import { ensureDependencies, root } from "./install.mjs";

/** Version of Microsoft's tool that registers an add-in with desktop Excel; fetched when it is first used. */
const debuggingTool = "office-addin-debugging@7.0.0";

ensureDependencies();
ensureAddin();
const { getHttpsServerOptions } = createRequire(import.meta.url)("office-addin-dev-certs");
const { default: DevServer } = await import("webpack-dev-server");
const { default: webpack } = await import("webpack");
const { default: configure } = await import("../../webpack.config.js");

const [configuration] = await configure({}, { mode: "development", configName: ["addin"] });
const server = new DevServer(
  {
    port: 3000,
    server: { type: "https", options: await getHttpsServerOptions() },
    headers: { "Access-Control-Allow-Origin": "*" },
    hot: false,
    devMiddleware: { writeToDisk: true },
  },
  webpack(configuration),
);
await server.start();
const npx = process.env.npm_execpath?.replace(/npm-cli\.js$/, "npx-cli.js");
const started = npx
  ? spawnSync(process.execPath, [npx, "--yes", debuggingTool, "start", join(root, "dist", "manifest.xml"), "desktop"], {
      stdio: "inherit",
    })
  : { status: 1 };
if (started.status !== 0) {
  console.error(
    "Excel was not started. Open Excel and sideload dist/manifest.xml by hand; the development server keeps running on https://localhost:3000.",
  );
}
