// The licence notices of the packages that a bundle contains.

import { readFile, readdir } from "node:fs/promises";
import { join } from "node:path";

const PACKAGE = /^node_modules\/((?:@[^/]+\/)?[^/]+)\//;

async function notice(root, name) {
  const folder = join(root, "node_modules", name);
  const { version, license } = JSON.parse(await readFile(join(folder, "package.json"), "utf8"));
  const file = (await readdir(folder)).find((entry) => /^licen[cs]e/i.test(entry));
  const text = file ? (await readFile(join(folder, file), "utf8")).trim() : "";
  return [`${name} ${version} (${license})`, text].filter(Boolean).join("\n\n");
}

/** Return the name, version, licence and licence text of each package among `inputs` (paths that were bundled). */
export async function notices(root, inputs) {
  const names = new Set(inputs.map((path) => PACKAGE.exec(path)?.[1]).filter(Boolean));
  const each = await Promise.all([...names].sort().map((name) => notice(root, name)));
  return `The files beside this one contain these packages.\n\n${each.join("\n\n----\n\n")}\n`;
}
