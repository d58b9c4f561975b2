import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Kind, kinds } from "../records/kinds.ts";
import { roomOf } from "../records/rooms.ts";

const root = join(import.meta.dirname, "..");

/** The file in which the kind's dataset is declared: `records.ts` of its domain, or one beside it that this lists. */
export function declaredIn(kind: Kind): string {
  const folder = join("records", kinds[kind].subgraph);
  const beside = readdirSync(join(root, folder)).filter((name) => name.endsWith(".ts"));
  const declares = (name: string) =>
    new RegExp(`\\bdataset\\(\\s*kinds\\.${kind}\\b`).test(readFileSync(join(root, folder, name), "utf8"));
  const name = beside.find(declares);
  return name ? `${folder}/${name}` : roomOf(kinds[kind].subgraph, "records");
}
