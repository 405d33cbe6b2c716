import { spawnSync } from "node:child_process";
import { existsSync, statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

export const root = resolve(dirname(fileURLToPath(import.meta.url)), "../..");

/** Runs npm of the running installation, without a shell, on every system. Throws when it fails. */
function npm(...args) {
  const cli = process.env.npm_execpath ?? join(dirname(process.execPath), "node_modules", "npm", "bin", "npm-cli.js");
  const found = existsSync(cli) ? [process.execPath, cli] : [process.platform === "win32" ? "npm.cmd" : "npm"];
  const done = spawnSync(found[0], [...found.slice(1), ...args], { cwd: root, stdio: "inherit" });
  if (done.status !== 0) throw new Error(`npm ${args.join(" ")} failed`);
}

/** Installs what package-lock.json names when node_modules is missing or older. */
export function ensureDependencies() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    throw new Error(`Scoreline needs Node.js 20.19 or later; this is ${process.versions.node}.`);
  }
  const installed = join(root, "node_modules", ".package-lock.json");
  const wanted = join(root, "package-lock.json");
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(wanted).mtimeMs) return;
  console.log("Installing packages (once)…");
  npm("ci", "--no-audit", "--no-fund");
}

const browserPlaces = {
  linux: [
    "/usr/bin/chromium",
    "/usr/bin/chromium-browser",
    "/usr/bin/google-chrome",
    "/usr/bin/google-chrome-stable",
    "/usr/bin/microsoft-edge",
    "/snap/bin/chromium",
  ],
  darwin: [
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  ],
  win32: [process.env.PROGRAMFILES, process.env["PROGRAMFILES(X86)"], process.env.LOCALAPPDATA]
    .filter(Boolean)
    .flatMap((folder) => [
      join(folder, "Google", "Chrome", "Application", "chrome.exe"),
      join(folder, "Microsoft", "Edge", "Application", "msedge.exe"),
    ]),
};

/** Path of an installed Chrome, Edge or Chromium (or what CHROMIUM names); null when there is none. */
export function findBrowser() {
  const named = process.env.CHROMIUM;
  if (named) return named;
  return (browserPlaces[process.platform] ?? []).find((path) => existsSync(path)) ?? null;
}

/** Finds a browser, or installs Debian's chromium where that is possible. Throws with the remedy otherwise. */
export function ensureBrowser() {
  const found = findBrowser();
  if (found) return found;
  if (process.platform === "linux" && existsSync("/usr/bin/apt-get") && process.getuid?.() === 0) {
    console.log("Installing chromium for the browser tests…");
    spawnSync("apt-get", ["update", "-qq"], { stdio: "inherit" });
    spawnSync("apt-get", ["install", "-y", "-qq", "--no-install-recommends", "chromium", "fonts-noto-cjk"], {
      stdio: "inherit",
    });
    const installed = findBrowser();
    if (installed) return installed;
  }
  throw new Error(
    "The browser tests need Chrome, Edge or Chromium. Install one (Debian/Ubuntu: sudo apt-get install chromium), " +
      "or run: npx playwright-core install chromium, and set CHROMIUM to the path of its program.",
  );
}
