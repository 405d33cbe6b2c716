import { readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import CopyPlugin from "copy-webpack-plugin";
import { EsbuildPlugin } from "esbuild-loader";
import HtmlPlugin from "html-webpack-plugin";
import { tsImport } from "tsx/esm/api";
import { ensureMetadata } from "./src/workbench/host/extractMetadata.mjs";

const { developmentOrigin, rewriteManifest } = await tsImport("./src/functions/manifest.ts", import.meta.url);

const root = dirname(fileURLToPath(import.meta.url));

const officeJs = {
  world: "https://appsforoffice.microsoft.com/lib/1/hosted/office.js",
  china: "https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js",
};

/**
 * `--env origin=https://…` where the add-in will be served · `namespace=KPI` the prefixed variant · `cloud=china` the library of the
 * 21Vianet cloud · `out=DIR` another folder than dist.
 */
export default async function configure(env = {}, argv = {}) {
  const mode = argv.mode ?? "development";
  const options = {
    origin: (env.origin ?? developmentOrigin).replace(/\/$/, ""),
    namespace: env.namespace ?? "",
    cloud: env.cloud ?? "world",
    out: resolve(root, env.out ?? "dist"),
    mode,
  };
  if (!(options.cloud in officeJs))
    throw new Error(`unknown cloud: ${options.cloud} (known: ${Object.keys(officeJs).join(", ")})`);
  if (!/^https:\/\/[^/]+(\/.*)?$/.test(options.origin))
    throw new Error(`origin must begin with https://: ${options.origin}`);
  const wanted = argv.configName ?? ["addin", "workbench"];
  const configurations = [addin(options)];
  if (wanted.includes("workbench")) {
    ensureMetadata();
    configurations.push(workbench(options));
  }
  return configurations;
}

const scripts = {
  test: /\.tsx?$/,
  loader: "esbuild-loader",
  options: { target: "es2022", jsx: "automatic" },
};

function addin({ origin, namespace, cloud, out, mode }) {
  return {
    name: "addin",
    mode,
    context: root,
    devtool: mode === "production" ? false : "source-map",
    entry: {
      functions: "./src/functions/entry.ts",
      commands: { import: "./src/commands/entry.ts", dependOn: "functions" },
      page: { import: "./src/taskpane/page.ts", dependOn: "functions" },
      "help/search": "./src/functions/help/search.ts",
    },
    output: { path: out, filename: "[name].js", chunkFilename: "[name].js", clean: true, publicPath: "auto" },
    resolve: { extensions: [".ts", ".tsx", ".js"] },
    module: { rules: [scripts] },
    performance: { hints: false },
    optimization: { chunkIds: "named" },
    plugins: [
      new DefineNamespace(namespace),
      new HtmlPlugin({
        template: "./src/taskpane/taskpane.html",
        filename: "taskpane.html",
        chunks: ["functions", "commands", "page"],
        chunksSortMode: "manual",
        scriptLoading: "blocking",
        inject: "body",
        templateParameters: { officeJs: officeJs[cloud] },
        minify: false,
      }),
      new CopyPlugin({
        patterns: [
          { from: "assets/*-*.png", to: "[path][name][ext]" },
          { from: "src/workbench/samples/files", to: "samples", globOptions: { dot: false } },
        ],
      }),
      new DerivedFiles({ origin, namespace }),
    ],
  };
}

function workbench({ mode }) {
  return {
    name: "workbench",
    mode,
    context: root,
    devtool: false,
    entry: { main: "./src/workbench/page/main.ts", bridge: "./src/workbench/page/bridge.ts" },
    output: {
      path: resolve(root, "build/workbench"),
      filename: "[name].js",
      chunkFilename: "[name].js",
      clean: true,
      publicPath: "auto",
    },
    resolve: { extensions: [".ts", ".tsx", ".js"] },
    module: { rules: [scripts, { test: /\.css$/, use: ["style-loader", "css-loader"] }] },
    performance: { hints: false },
    optimization: { chunkIds: "named", minimizer: [new EsbuildPlugin({ target: "es2022" })] },
    plugins: [
      new HtmlPlugin({
        template: "./src/workbench/page/index.html",
        templateParameters: () => ({ css: readFileSync(resolve(root, "src/workbench/page/page.css"), "utf8") }),
        chunks: ["main"],
        minify: false,
      }),
    ],
  };
}

class DefineNamespace {
  constructor(namespace) {
    this.namespace = namespace;
  }
  apply(compiler) {
    new compiler.webpack.DefinePlugin({ __NAMESPACE__: JSON.stringify(this.namespace) }).apply(compiler);
  }
}

/** functions.json and the reference site in each language, and the manifest. */
class DerivedFiles {
  constructor(options) {
    this.options = options;
  }
  apply(compiler) {
    const { sources, Compilation } = compiler.webpack;
    compiler.hooks.thisCompilation.tap("DerivedFiles", (compilation) => {
      compilation.hooks.processAssets.tapPromise(
        { name: "DerivedFiles", stage: Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL },
        async () => {
          const load = (module) => tsImport(module, import.meta.url);
          const { functionsMetadata, metadataFiles } = await load("./src/functions/metadata.ts");
          const { helpSite } = await load("./src/functions/help/site.ts");
          const emit = (file, text) => compilation.emitAsset(file, new sources.RawSource(text));
          for (const [language, file] of Object.entries(metadataFiles)) {
            emit(file, JSON.stringify(functionsMetadata(language, this.options), null, 1));
          }
          for (const [file, text] of helpSite(this.options)) emit(`help/${file}`, text);
          emit("help/style.css", await readFile(resolve(root, "src/functions/help/style.css"), "utf8"));
          const manifest = await readFile(resolve(root, "manifest.xml"), "utf8");
          emit("manifest.xml", await rewriteManifest(manifest, this.options));
        },
      );
    });
  }
}
