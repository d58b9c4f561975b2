import type { Db } from "./connection.ts";

/** Marks by which servers of the protocol that are not MongoDB tell their own version. */
const others = [
  ["SecantusDB", "secantusVersion"],
  ["FerretDB", "ferretdbVersion"],
] as const;

/**
 * The server's own name and version. All servers of the protocol report the MongoDB version they imitate, so the name
 * MongoDB is given only to one that reports what MongoDB itself does (its build's revision, its JavaScript engine).
 */
export async function nameServer(db: Db): Promise<string> {
  const info: Record<string, unknown> = await db.admin().command({ buildInfo: 1 });
  const imitated = String(info["version"]);
  for (const [name, mark] of others) {
    if (typeof info[mark] === "string") return `${name} ${info[mark]} (speaks the protocol of MongoDB ${imitated})`;
  }
  if (typeof info["ferretdb"] === "object") return `FerretDB (speaks the protocol of MongoDB ${imitated})`;
  const revision = String(info["gitVersion"]);
  const genuine = /^[0-9a-f]{40}$/.test(revision) && !/^0+$/.test(revision) && "javascriptEngine" in info;
  return genuine ? `MongoDB ${imitated}` : `an unnamed server that speaks the protocol of MongoDB ${imitated}`;
}
