import { dirname, join, relative, sep } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { arrowUp, floors, roomOf } from "./floors.ts";

const root = join(import.meta.dirname, "..");

/** Packages that one file alone may import. */
const soleImporters: Readonly<Record<string, RegExp>> = {
  mongodb: /^core\/store\/mongodb\/connection\.ts$/,
  "node:sqlite": /^core\/store\/sqlite\/connection\.ts$/,
  "graphql-shield": /^subgraphs\/shield\.ts$/,
  "graphql-middleware": /^subgraphs\/shield\.ts$/,
};

/** What spans domains and is more than a file: it stands beside them, and no domain imports it. */
const spansDomains = ["records/checking"];

const adapter = /^core\/store\/(sqlite|mongodb)[./]/;

/** Who may not import what, by path from the top of the checkout. */
const borders: readonly { of: RegExp; closedTo: RegExp; because: string }[] = [
  { of: /^records\//, closedTo: /^(@apollo|graphql)/, because: "what a record is does not hang on GraphQL" },
  {
    of: new RegExp(`^(?!bench/)(${floors.flat().join("|")})/`),
    closedTo: /^(test|bench|checks)\//,
    because: "the hub runs without it",
  },
  {
    of: /^(?!core\/store\/open\.ts$|core\/store\/(sqlite|mongodb)[./]|test\/|bench\/)/,
    closedTo: adapter,
    because: "only core/store/open.ts chooses an adapter",
  },
];

/**
 * Why a file may not import something, or null where it may. Both by path from the top of the checkout; a package by
 * its specifier.
 */
export function crossing(file: string, target: string): string | null {
  for (const [name, sole] of Object.entries(soleImporters)) {
    if ((target === name || target.startsWith(`${name}/`)) && !sole.test(file)) return `one file alone imports ${name}`;
  }
  const [own, other] = [file, target].map((path) => /^(records|subgraphs)\/[^/]+(?=\/)/.exec(path));
  if (own && other && own[1] === other[1] && own[0] !== other[0] && !spansDomains.includes(own[0]))
    return own[1] === "records"
      ? "no domain imports another: what spans them stands beside them, in records/"
      : "no subgraph imports another";
  return (
    borders.find(({ of, closedTo }) => of.test(file) && closedTo.test(target))?.because ??
    arrowUp(roomOf(file), roomOf(target))
  );
}

/** The parts of the linter's interface (ESLint's own) that these rules use. */
interface Context {
  readonly filename: string;
  report(fault: { node: Node; message: string }): void;
}

interface Node {
  readonly type: string;
  readonly name?: string;
  readonly value?: unknown;
  readonly source?: Node | null;
  readonly object?: Node;
  readonly property?: Node;
  readonly callee?: Node;
  readonly arguments?: readonly Node[];
  readonly argument?: Node;
  readonly id?: Node;
  readonly init?: Node | null;
  readonly key?: Node;
  readonly properties?: readonly Node[];
  readonly specifiers?: readonly Node[];
  readonly imported?: Node;
  readonly local?: Node;
  readonly quasis?: readonly { readonly value: { readonly cooked: string } }[];
  readonly literal?: Node;
}

/** Imports of every form, resolved from where they stand, so that a longer way round is found as well. */
const imports = {
  create(context: Context) {
    const file = relative(root, context.filename).split(sep).join("/");

    function check(node: Node, specifier: Node | null | undefined): void {
      if (!specifier) return;
      const text = textOf(specifier);
      const because = text === null ? uncheckable(file) : crossing(file, resolved(context.filename, text));
      if (because)
        context.report({ node, message: `${file} may not import ${text ?? "what it computes"}: ${because}.` });
    }

    const ofSource = (node: Node) => check(node, node.source);
    return {
      ImportDeclaration: ofSource,
      ExportNamedDeclaration: ofSource,
      ExportAllDeclaration: ofSource,
      ImportExpression: ofSource,
      TSImportType: (node: Node) => check(node, node.source ?? node.argument?.literal ?? node.argument),
      CallExpression(node: Node) {
        if (node.callee?.name === "require") check(node, node.arguments?.[0]);
      },
    };
  },
};

/** The environment is read in core/settings.ts alone, so that all its faults are reported at once. */
const environment = {
  create(context: Context) {
    const report = (node: Node) => context.report({ node, message: "Only core/settings.ts reads the environment." });
    return {
      MemberExpression(node: Node) {
        if (isProcess(node.object) && ["env", "getBuiltinModule"].includes(memberName(node) ?? "")) report(node);
      },
      VariableDeclarator(node: Node) {
        if (isProcess(node.init) && takes(node.id, ["env", "getBuiltinModule"])) report(node);
      },
      // Whole and under another name it would pass the rules above by.
      ImportDeclaration: (node: Node) => ofProcess(node) && !bringsNoEnvironment(node) && report(node),
      ExportNamedDeclaration: (node: Node) => ofProcess(node) && !bringsNoEnvironment(node) && report(node),
      ExportAllDeclaration: (node: Node) => ofProcess(node) && report(node),
      ImportExpression: (node: Node) => ofProcess(node) && report(node),
    };
  },
};

/** Time and chance come from core/clock.ts, so that a test can hold them still. */
const clock = {
  create(context: Context) {
    const report = (node: Node, what: string) =>
      context.report({
        node,
        message: `${what} is not used here: time and ids come in through a Clock (core/clock.ts).`,
      });
    const closed: Readonly<Record<string, string>> = { Math: "random", Date: "now" };
    return {
      MemberExpression(node: Node) {
        const member = closed[node.object?.name ?? ""];
        if (member && memberName(node) === member) report(node, `${node.object?.name}.${member}`);
      },
      VariableDeclarator(node: Node) {
        const member = closed[node.init?.name ?? ""];
        if (member && takes(node.id, [member])) report(node, `${node.init?.name}.${member}`);
      },
      NewExpression(node: Node) {
        if (node.callee?.name === "Date" && node.arguments?.length === 0) report(node, "new Date()");
      },
      CallExpression(node: Node) {
        if (node.callee?.name === "Date") report(node, "Date()");
      },
    };
  },
};

/** In these rooms an import that is computed could not be checked; the loops over all subgraphs stand outside. */
function uncheckable(file: string): string | null {
  return /^(core|session|imports|demo|(records|subgraphs)\/[^/]+)\//.test(file)
    ? "a border could not be checked"
    : null;
}

/** A path from the top of the checkout, or the package's name. Node reads specifiers as URLs, `%64` and all. */
function resolved(from: string, specifier: string): string {
  if (!/^(\.{0,2}\/|file:)/.test(specifier)) return specifier;
  const target = fileURLToPath(new URL(specifier, pathToFileURL(join(dirname(from), "from.ts"))));
  return relative(root, target).split(sep).join("/");
}

function textOf(node: Node): string | null {
  if (typeof node.value === "string") return node.value;
  return node.quasis?.length === 1 ? (node.quasis[0]?.value.cooked ?? null) : null;
}

function textOrName(node: Node): string | null {
  return node.name ?? textOf(node);
}

function memberName(node: Node): string | null {
  return node.property ? textOrName(node.property) : null;
}

function isProcess(node: Node | null | undefined): boolean {
  return node?.name === "process" || (node?.type === "MemberExpression" && memberName(node) === "process");
}

function ofProcess({ source }: Node): boolean {
  return ["process", "node:process"].includes((source && textOf(source)) ?? "");
}

/** Names are imported or exported one by one and none is the environment; the default must keep its name. */
function bringsNoEnvironment({ specifiers = [] }: Node): boolean {
  return specifiers.every(({ type, imported, local }) => {
    if (type === "ImportDefaultSpecifier") return local?.name === "process";
    const name = textOrName(imported ?? local ?? { type: "Identifier" });
    return type !== "ImportNamespaceSpecifier" && name !== "env" && name !== "default" && name !== "getBuiltinModule";
  });
}

function takes(pattern: Node | undefined, names: readonly string[]): boolean {
  return pattern?.properties?.some(({ key }) => key && names.includes(textOrName(key) ?? "")) ?? false;
}

export default { meta: { name: "borders" }, rules: { imports, environment, clock } };
