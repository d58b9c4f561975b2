import { hubError } from "../../core/errors.ts";
import { type LinkRecord, links } from "../../records/links/records.ts";
import { excludes, statementKey } from "../../records/links/statements.ts";
import type { SubgraphContext } from "../context.ts";
import { loader } from "../loader.ts";

/** More statements of one link are not listed whole. */
const mostStatements = 100;

/** Links that say the same of the same two records, of all the links of a level in one read. */
export async function otherStatements(link: LinkRecord, context: SubgraphContext): Promise<LinkRecord[]> {
  const known = context.loaders.getOrInsertComputed("stated links", () => new Map()) as Map<string, LinkRecord>;
  known.set(statementKey(link), link);
  const read = async (keys: readonly string[]) => {
    const stated = keys.flatMap((key) => known.get(key) ?? []);
    const found = await statementsOf(stated, context);
    return keys.map((key) => found.get(key) ?? []);
  };
  const all = await loader(context, "statements of links", read).load(statementKey(link));
  if (all.length > mostStatements) throw tooMany();
  context.spending.charge("rows", all.length);
  return all.filter(({ id }) => id !== link.id);
}

/** Those of them whose periods exclude the link's. */
export async function contradicting(link: LinkRecord, context: SubgraphContext): Promise<LinkRecord[]> {
  return (await otherStatements(link, context)).filter((other) => excludes(link, other));
}

const columns = ["_id", "kind", "from", "to"] as const;

/** By what they say. Which there are an index tells; those that say something else are not read, nor disclosed. */
async function statementsOf(stated: readonly LinkRecord[], { reader }: SubgraphContext) {
  const keys = new Set(stated.map(statementKey));
  const ends = [...new Set(stated.flatMap(({ from, to }) => [from, to]))];
  const filter = { kind: { $in: [...new Set(stated.map(({ kind }) => kind))] }, to: { $in: ends } };
  const first = keys.size * mostStatements + 1;
  const rows = [...(await reader.columnsEach(links, "from", ends, filter, { columns, first })).values()];
  if (rows.some((some) => some.length === first)) throw tooMany();
  const ids = rows
    .flat()
    .flatMap(([id, kind, from, to]) => (keys.has(statementKey({ kind, from, to } as LinkRecord)) ? [String(id)] : []));
  const found = (await reader.byIds(links, ids.toSorted())).filter((link) => link !== null);
  return Map.groupBy(found, statementKey);
}

function tooMany() {
  return hubError(
    "PAGE_SIZE",
    `A link is stated more than ${mostStatements} times: ask for the links of one of its ends.`,
  );
}
