import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, posix, relative, sep } from "node:path";
import { parseSync, Visitor } from "oxc-parser";

/** One file imports another: its values or its types, at once or when it runs. Paths from the top of the checkout. */
export interface Arrow {
  readonly from: string;
  readonly to: string;
}

const passedOver = new Set(["node_modules", "generated"]);

/** Every import between files of these folders, whatever its form; `typeof import()` and imports of packages aside. */
export function arrowsWithin(root: string, folders: readonly string[]): Arrow[] {
  return folders
    .flatMap((folder) => sourcesIn(join(root, folder)))
    .flatMap((path) => {
      const from = relative(root, path).split(sep).join("/");
      const specifiers = specifiersIn(path, readFileSync(path, "utf8"));
      return specifiers.map((specifier) => ({ from, to: posix.join(dirname(from), decodeURI(specifier)) }));
    });
}

function sourcesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return passedOver.has(entry.name) ? [] : sourcesIn(path);
    return entry.name.endsWith(".ts") ? [path] : [];
  });
}

/** What a source imports by a relative path. Throws where it cannot be parsed: what was not read was not checked. */
export function specifiersIn(name: string, source: string): string[] {
  const { program, errors } = parseSync(name, source);
  if (errors.length > 0) throw new Error(`${name} cannot be parsed: ${errors[0]?.message}`);
  const found: string[] = [];
  const note = (node: { readonly source: unknown }) => {
    const text = textOf(node.source as { value?: unknown; quasis?: { value: { cooked: string | null } }[] } | null);
    if (text !== null && /^\.{1,2}\//.test(text)) found.push(text);
  };
  new Visitor({
    ImportDeclaration: note,
    ExportNamedDeclaration: note,
    ExportAllDeclaration: note,
    ImportExpression: note,
    TSImportType: note,
  }).visit(program);
  return found;
}

/** Text that stands in the source as it is; null for what is computed. */
function textOf(node: { value?: unknown; quasis?: { value: { cooked: string | null } }[] } | null): string | null {
  if (typeof node?.value === "string") return node.value;
  return node?.quasis?.length === 1 ? (node.quasis[0]?.value.cooked ?? null) : null;
}
