// Bundles the scripts of the desk, and writes down the licences of all that goes into them.
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { build } from "esbuild";

const outdir = "../graph/registre/pages/static/bundle";

const { metafile } = await build({
  entryPoints: ["src/explorer.js", "src/layout.js", "src/ask.js"], outdir, bundle: true, minify: true, format: "esm", target: "es2022",
  legalComments: "none", loader: { ".svg": "dataurl" }, metafile: true, logLevel: "warning",
});

const folders = new Set(Object.keys(metafile.inputs).map((path) => path.match(/^.*node_modules\/(?:@[^/]+\/)?[^/]+/)?.[0]).filter(Boolean));
const notices = [...folders].sort().map((folder) => {
  const { name, version, license } = JSON.parse(readFileSync(`${folder}/package.json`, "utf8"));
  const files = readdirSync(folder).filter((file) => /^(licen[cs]e|copying|notice)/i.test(file)).sort();
  return `${name} ${version} (${license})\n\n${files.map((file) => readFileSync(`${folder}/${file}`, "utf8").trim()).join("\n\n")}\n`;
});
writeFileSync(`${outdir}/LICENSES.txt`, notices.join("\n---\n\n"));
