import { policyId } from "../../core/access/policies/policy.ts";
import { Connection } from "../../core/store/sqlite/connection.ts";
import { indexName } from "../../core/store/sqlite/table.ts";
import { links } from "../../records/links/records.ts";
import { asker, shown } from "./filling.ts";

/** What a walk shows, to compare: ids of records, and of links. */
export interface Walked {
  readonly nodes: ReadonlySet<string>;
  readonly links: ReadonlySet<string>;
}

type Row = readonly [
  of: string,
  id: string,
  kind: string,
  from: string,
  to: string,
  since: string | null,
  until: string | null,
];

/**
 * The network as somebody would write it by hand for this one question: two statements a level on the hub's own indexes,
 * with the caller's row filter written out; no turns, no audit, no counts by kind.
 */
export function openFloor(file: string) {
  const database = new Connection(file, 250);
  const policies = shown.map((policy) => `'${policyId(policy)}'`).join(", ");
  const seen = ["", "from", "to"].map((side) => {
    const [owner, policy] = side ? [`"${side}Owner"`, `"${side}Policy"`] : ["owner", "policy"];
    return `(r.${owner} = '${asker}' OR r.${policy} IN (${policies}))`;
  });
  const [byFrom, byTo] = (["from", "to"] as const).map((side) => {
    const index = links.indexes.find(([first]) => first === side) ?? [];
    const statement = `SELECT j.value, r._id, r.kind, r."from", r."to", r.since, r.until FROM json_each(?) j
       CROSS JOIN rows_link r INDEXED BY "${indexName(links, index)}"
       WHERE r."${side}" = j.value AND r.test = x'00' AND ${seen.join(" AND ")}`;
    return (ids: readonly string[]) => database.all(statement, [JSON.stringify(ids)]) as unknown as Row[];
  }) as [(ids: readonly string[]) => Row[], (ids: readonly string[]) => Row[]];

  function network(of: string, depth: number, most: number): Walked {
    const depths = new Map([[of, 0]]);
    const found = new Map<string, Row>();
    const read = (ids: readonly string[]) => Map.groupBy([...byFrom(ids), ...byTo(ids)].sort(byKind), ([id]) => id);
    const lists = new Map<string, readonly Row[]>();
    let isFull = false;
    for (let level = 0; level < depth && !isFull; level += 1) {
      const ids = [...depths].flatMap(([id, at]) => (at === level ? [id] : [])).sort();
      for (const [id, rows] of read(ids)) lists.set(id, rows);
      for (const id of ids) {
        for (const row of isFull ? [] : (lists.get(id) ?? [])) {
          const other = row[3] === id ? row[4] : row[3];
          if (!depths.has(other) && depths.size >= most) {
            isFull = true;
            break;
          }
          if (!depths.has(other)) depths.set(other, level + 1);
        }
      }
    }
    const left = [...depths.keys()].filter((id) => !lists.has(id));
    for (const [id, rows] of read(left)) lists.set(id, rows);
    for (const rows of lists.values())
      for (const row of rows) if (depths.has(row[3]) && depths.has(row[4])) found.set(row[1], row);
    return { nodes: new Set(depths.keys()), links: new Set(found.keys()) };
  }

  return { network, close: () => database.close() };
}

const order = new Map<string, number>();

/** By kind, as the hub takes them: first links that begin there, then those that end there. */
function byKind(one: Row, other: Row): number {
  return rankOf(one) - rankOf(other);
}

function rankOf([, , kind]: Row): number {
  return order.get(kind) ?? 0;
}

export function orderKinds(kinds: readonly string[]): void {
  for (const [at, kind] of kinds.entries()) order.set(kind, at);
}
