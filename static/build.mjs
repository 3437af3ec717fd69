// Bundles the files of the pages into `out/`, together with a Rust table of them (`out/assets.rs`). The
// service's build script runs this in a copy of this folder, after `npm ci`.
//
// Every script and stylesheet in this folder is served; shared code is in `parts/`.

import { createHash } from "node:crypto";
import { readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";
import { build } from "esbuild";

const CONTENT_TYPES = {
  css: "text/css; charset=utf-8",
  js: "text/javascript; charset=utf-8",
  txt: "text/plain; charset=utf-8",
};
/** The accepted licences of packages; their notices are served with the bundle. */
const LICENSES = ["MIT"];
/** The icons that templates use (octicons, like the forges). Scripts import theirs. */
const ICONS = [
  "arrow-right", "browser", "check", "check-circle", "circle-slash", "copy", "download", "eye", "gear",
  "globe", "history", "info", "kebab-horizontal", "key", "key-asterisk", "lock", "log", "pencil", "plus",
  "search", "server", "shield-lock", "sign-out", "sync", "terminal", "trash", "triangle-down", "undo", "unlock", "upload",
  "verified", "x",
];

/** The icons of the frame: every page has them, so they are in the stylesheet, which browsers keep. */
const FRAME_ICONS = [
  "archive", "bell", "book", "code", "eye", "git-pull-request", "home", "issue-opened", "kebab-horizontal", "key",
  "lock", "mirror", "package", "play", "plus", "project", "pulse", "repo", "repo-forked", "repo-template", "rss",
  "shield-lock", "star", "tag", "three-bars", "tools", "triangle-down",
];

rmSync("out", { recursive: true, force: true });
writeFileSync("parts/icons.css", frameIcons());
await build({
  entryPoints: readdirSync(".").filter((name) => /\.(css|js)$/.test(name)),
  outdir: "out",
  bundle: true,
  loader: { ".svg": "text" },
  minify: true,
  format: "esm",
  target: "es2022",
  // The text of each licence is in `licenses.txt`.
  legalComments: "eof",
  logLevel: "warning",
});
writeFileSync("out/licenses.txt", notices());

writeFileSync("out/icons.rs", icons());

const names = readdirSync("out").filter((name) => !name.endsWith(".rs")).sort();
const version = createHash("sha256");
const rows = names.map((name) => {
  const bytes = readFileSync(`out/${name}`);
  const brotli = brotliCompressSync(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  });
  writeFileSync(`out/${name}.br`, brotli);
  version.update(`${name}\0${bytes.length}\0`).update(bytes);
  const type = CONTENT_TYPES[name.split(".").pop()];
  if (!type) throw new Error(`${name}: no content type is known`);
  return `    File {
        name: ${rust(name)},
        content_type: ${rust(type)},
        bytes: include_bytes!(${rust(resolve("out", name))}),
        brotli: include_bytes!(${rust(resolve("out", `${name}.br`))}),
    },`;
});
writeFileSync("out/assets.rs", `/// The first 64 bits of the SHA-256 of all files, in hex.
const VERSION: &str = ${rust(version.digest("hex").slice(0, 16))};
const FILES: [File; ${rows.length}] = [
${rows.join("\n")}
];
`);

/** Returns a Rust table of the icons: name, and what is inside the element `svg`. */
function icons() {
  const rows = ICONS.map((name) => {
    const svg = readFileSync(`node_modules/@primer/octicons/build/svg/${name}-16.svg`, "utf8");
    return `    (${rust(name)}, ${rust(svg.replace(/^<svg[^>]*>|<\/svg>\s*$/g, ""))}),`;
  });
  return `const ICONS: [(&str, &str); ${rows.length}] = [\n${rows.join("\n")}\n];\n`;
}

/** Returns a stylesheet with a class for each icon, which masks the colour of the text. */
function frameIcons() {
  return FRAME_ICONS.map((name) => {
    const svg = readFileSync(`node_modules/@primer/octicons/build/svg/${name}-16.svg`, "utf8");
    const path = svg.replace(/^<svg[^>]*>|<\/svg>\s*$/g, "").replaceAll('"', "'");
    const image = `<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'>${path}</svg>`;
    return `.vault-icon-${name}{--icon:url("data:image/svg+xml,${image.replace(/[<>#]/g, encodeURIComponent)}")}`;
  }).join("\n");
}

/** Returns a Rust string literal, which for plain text is the same as in JSON. */
function rust(text) {
  return JSON.stringify(text);
}

/** Returns name, version and licence of every package with code in the bundle. */
function notices() {
  const { packages } = JSON.parse(readFileSync("package-lock.json", "utf8"));
  const served = Object.entries(packages).filter(([path, found]) => path && !found.dev);
  return served.map(([path, { version, license }]) => {
    if (!LICENSES.includes(license)) throw new Error(`${path}: ${license} is not allowed`);
    const file = readdirSync(path).find((name) => /^licen[cs]e$/i.test(name));
    const text = readFileSync(`${path}/${file}`, "utf8").trim();
    return `${path.replace("node_modules/", "")} ${version}\n\n${text}\n`;
  }).join("\n\n");
}
