import { type ConstDirectiveNode, type DocumentNode, Kind, valueFromASTUntyped } from "graphql";

/** `@context` and `@fromContext`. */
export const contextFeature = "https://specs.apollo.dev/context/v0.1";

/** What a supergraph may ask of its gateway, by names of the specifications and their versions. */
const supported: Readonly<Record<string, readonly string[]>> = {
  link: ["v1.0"],
  join: ["v0.1", "v0.2", "v0.3", "v0.4", "v0.5"],
  tag: ["v0.1", "v0.2", "v0.3"],
  inaccessible: ["v0.1", "v0.2"],
  context: ["v0.1"],
};

/** The names that a supergraph's features have in it. */
export interface SupergraphFeatures {
  /** Of the directive that hides from clients; null where nothing is hidden. */
  readonly inaccessible: string | null;
  readonly usesContext: boolean;
  /** Whether a type or directive belongs to a feature and not to clients. */
  readonly own: (name: string) => boolean;
}

interface Linked {
  readonly url: string;
  readonly as?: string;
  readonly for?: string;
  readonly import?: readonly (string | { readonly name: string; readonly as?: string })[];
}

/** Reads the features that a supergraph links to. Throws where it asks its gateway for one that is not offered here. */
export function featuresOf({ definitions }: DocumentNode): SupergraphFeatures {
  const links = definitions.flatMap((one) =>
    one.kind === Kind.SCHEMA_DEFINITION || one.kind === Kind.SCHEMA_EXTENSION
      ? (one.directives ?? []).flatMap(linkOf)
      : [],
  );
  const prefixes = new Set(["link", "join"]);
  const names = new Set<string>();
  let inaccessible: string | null = null;
  let usesContext = false;
  for (const { url, as, for: purpose, import: imported = [] } of links) {
    const [name, version] = identityOf(url);
    if (purpose && !supported[name]?.includes(version))
      throw new Error(`the supergraph asks its gateway for ${name} ${version}, which this one does not do`);
    const prefix = as ?? name;
    prefixes.add(prefix);
    const given = imported.map((one) => (typeof one === "string" ? { name: one } : one));
    for (const one of given) names.add((("as" in one && one.as) || one.name).replace("@", ""));
    if (url === contextFeature) usesContext = true;
    if (name !== "inaccessible") continue;
    const renamed = given.find((one) => one.name === "@inaccessible");
    inaccessible = (renamed && "as" in renamed && renamed.as?.replace("@", "")) || prefix;
  }
  const own = (name: string) => prefixes.has(name.split("__")[0] ?? "") || names.has(name);
  return { inaccessible, usesContext, own };
}

function linkOf(directive: ConstDirectiveNode): Linked[] {
  if (directive.name.value !== "link") return [];
  const given = (directive.arguments ?? []).map(({ name, value }) => [name.value, valueFromASTUntyped(value)]);
  const linked = Object.fromEntries(given) as Partial<Linked>;
  return linked.url ? [{ ...linked, url: linked.url }] : [];
}

function identityOf(url: string): readonly [name: string, version: string] {
  const [version = "", name = ""] = url.split("/").toReversed();
  return [name, version];
}
