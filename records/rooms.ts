import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { StartRefused } from "../core/start.ts";
import { kindNames, kinds } from "./kinds.ts";
import { isSubgraphName, type SubgraphName, subgraphs } from "./subgraphs.ts";

const root = join(import.meta.dirname, "..");

/** The rooms of a subgraph, and what is said in each. */
const rooms = {
  records: ["records/NAME/records.ts", "what its records may hold, and how they are found"],
  schema: ["schema/NAME.graphql", "what its types are, and what can be asked"],
  resolvers: ["subgraphs/NAME/resolvers.ts", "how it answers what no record holds by itself"],
  permissions: ["subgraphs/NAME/permissions.ts", "who may read each of its types and ask each of its fields"],
  subgraph: ["subgraphs/NAME/subgraph.ts", "what it is made of: its resolvers, its permissions and its datasets"],
  readme: ["subgraphs/NAME/README.md", "what it owns, how that is found, and what of it is sensitive"],
} as const;

export type Room = keyof typeof rooms;

const allRooms = Object.keys(rooms) as Room[];

/** Path of a room from the top of the checkout. A schema of several files is a folder of the subgraph's name. */
export function roomOf(name: SubgraphName, room: Room): string {
  const path = rooms[room][0].replace("NAME", name);
  const folder = `schema/${name}`;
  return room === "schema" && existsSync(join(root, folder)) ? folder : path;
}

/** Rooms that a subgraph should have and has not, a sentence for each. One that owns no kind needs no records. */
export function missingRooms(name: SubgraphName, wanted: readonly Room[] = allRooms): string[] {
  return wanted
    .filter((room) => room !== "records" || ownsKinds(name))
    .filter((room) => !existsSync(join(root, roomOf(name, room))))
    .map((room) => `${roomOf(name, room)} is missing: the subgraph ${name} says there ${rooms[room][1]}.`);
}

export function ownsKinds(name: SubgraphName): boolean {
  return kindNames.some((kind) => kinds[kind].subgraph === name);
}

/** What the lists of kinds and subgraphs lack of what is written elsewhere, a sentence for each. */
export function listFaults(): string[] {
  return [...unlistedSubgraphs(), ...unlistedKinds(), ...sharedPorts()];
}

/** Ends a start that cannot go well: one sentence for each file that is to be written. */
export function refuseFaults(faults: readonly string[]): void {
  if (faults.length > 0) throw new StartRefused(faults.join("\n"));
}

function unlistedSubgraphs(): string[] {
  const written = foldersWith("subgraphs", "subgraph.ts");
  const named = kindNames.map((kind) => kinds[kind].subgraph);
  const unlisted = [...new Set<string>([...named, ...written])].filter((name) => !isSubgraphName(name));
  return unlisted.map(
    (name) => `records/subgraphs.ts does not list the subgraph ${name}: add it, with a port of its own.`,
  );
}

/** Read as text: a file that declares an unlisted kind does not load. */
function unlistedKinds(): string[] {
  return foldersWith("records", "records.ts").flatMap((domain) => {
    const file = `records/${domain}/records.ts`;
    const used = readFileSync(join(root, file), "utf8").matchAll(/[dD]ataset\(\s*kinds\.(\w+)/g);
    const unlisted = Array.from(used, ([, kind = ""]) => kind).filter((kind) => !Object.hasOwn(kinds, kind));
    return unlisted.map((kind) => `records/kinds.ts does not list the kind ${kind}, which ${file} declares: add it.`);
  });
}

function sharedPorts(): string[] {
  const byPort = Map.groupBy(subgraphs, ({ port }) => port);
  return [...byPort].flatMap(([port, sharing]) => {
    const names = sharing.map(({ name }) => name).join(" and ");
    return sharing.length > 1 ? [`records/subgraphs.ts gives ${names} the same port ${port}: each has its own.`] : [];
  });
}

function foldersWith(place: string, file: string): string[] {
  return readdirSync(join(root, place)).filter((folder) => existsSync(join(root, place, folder, file)));
}
