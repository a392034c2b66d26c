// Builds the widgets into ../build, or with --check compares what would be built with what is there.
// File names carry a hash of their content; the same sources and lock give the same bytes.

import { readFile, readdir, rm, writeFile, mkdir } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { notices } from "./notices.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const target = join(here, "..", "build");
const WIDGETS = ["article", "graph", "keys", "sparql"];

async function bundle() {
  const { outputFiles, metafile } = await build({
    absWorkingDir: here,
    entryPoints: Object.fromEntries(WIDGETS.map((name) => [name, `./${name}/index.js`])),
    entryNames: "[name]-[hash]",
    outdir: target,
    bundle: true,
    format: "esm",
    target: "es2022",
    minify: true,
    charset: "utf8",
    legalComments: "none",
    metafile: true,
    write: false,
  });
  const files = new Map(outputFiles.map((file) => [basename(file.path), Buffer.from(file.contents)]));
  return files.set("NOTICES.txt", Buffer.from(await notices(here, Object.keys(metafile.inputs))));
}

async function differences(files) {
  const present = new Set(await readdir(target));
  const wrong = [...present].filter((name) => !files.has(name)).map((name) => `${name} is left over`);
  for (const [name, content] of files) {
    if (!present.has(name)) wrong.push(`${name} is missing`);
    else if (!content.equals(await readFile(join(target, name)))) wrong.push(`${name} differs`);
  }
  return wrong;
}

async function write(files) {
  await rm(target, { recursive: true, force: true });
  await mkdir(target);
  for (const [name, content] of files) await writeFile(join(target, name), content);
}

const files = await bundle();
if (process.argv.includes("--check")) {
  const wrong = await differences(files);
  if (wrong.length) {
    console.error(`The built widgets are not those of the sources; run "npm run build":\n  ${wrong.join("\n  ")}`);
    process.exit(1);
  }
} else {
  await write(files);
}
for (const [name, content] of files) console.log(`${name}  ${(content.length / 1024).toFixed(1)} kB`);
