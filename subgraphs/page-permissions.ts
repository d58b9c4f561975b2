import { type GraphQLSchema, getNamedType } from "graphql";
import { kindNames, kinds } from "../records/kinds.ts";
import { may, type Permissions, type Rule } from "./shield.ts";

/**
 * A page is guarded as the root field that answers with it. One that only other records lead to holds links, or what they
 * lead to, and naming an id already tells that it exists: it needs both to be read. One of what meets a record has none.
 */
export function pagePermissions(schema: GraphQLSchema, rules: Permissions): Permissions {
  const ofQuery = rules["Query"] as unknown as Readonly<Record<string, Rule>>;
  const roots = Object.values(schema.getQueryType()?.getFields() ?? {});
  const pages = Object.keys(schema.getTypeMap()).filter((name) => name.endsWith("Connection"));
  return Object.fromEntries(
    pages.flatMap((page) => {
      const root = roots.find(({ type }) => getNamedType(type).name === page);
      const rule = root ? ofQuery[root.name] : mayFollow(page);
      return rule ? [page, page.replace(/Connection$/, "Edge")].map((type) => [type, rule]) : [];
    }),
  );
}

function mayFollow(page: string): Rule | undefined {
  const [, by, of] = /^(Linked|Matched)?(\w+)Connection$/.exec(page) ?? [];
  const kind = kindNames.find((one) => kinds[one].type === of);
  if (!kind || by === "Matched") return kind && may("read", kind);
  return may("read", ...new Set(["link" as const, kind]));
}
