import { type Asker, may, sees } from "../model.ts";
import { stepsFrom } from "../trade.ts";
import type { AccessWorld, Known } from "../world.ts";
import type { Ground, Path } from "./path.ts";

/** A list by what is linked: its argument, and the ways along which each of its records must lead to something that fits. */
interface LinkedList {
  readonly list: string;
  readonly argument: string;
  readonly type: string;
  /** Kinds that it reads beside its own and links. */
  readonly reads: readonly string[];
  readonly ways: readonly (readonly [fields: readonly string[], fits: (far: Known) => boolean])[];
}

const anything = () => true;
const issuedBy = (code: string) => (far: Known) => far.said["issuer"] === code;

function listsOf(world: AccessWorld): LinkedList[] {
  const seenIn = ["persons", "documents", "vehicles"].flatMap((list) =>
    world.ofType("Operation").map(({ id }) => ({
      list,
      argument: `seenIn: "${id}"`,
      type: { persons: "Person", documents: "Document", vehicles: "Vehicle" }[list] ?? "",
      reads: ["operation"],
      ways: [[["operations"], (far: Known) => far.id === id] as const],
    })),
  );
  const read = ["document", "documentReport"];
  return [
    ...seenIn,
    {
      list: "persons",
      argument: 'holdsDocumentsOf: ["UTO"]',
      type: "Person",
      reads: ["document"],
      ways: [[["documents"], issuedBy("UTO")]],
    },
    {
      list: "persons",
      argument: 'holdsDocumentsOf: ["UTO", "GRC"]',
      type: "Person",
      reads: ["document"],
      ways: ["UTO", "GRC"].map((code) => [["documents"], issuedBy(code)] as const),
    },
    {
      list: "persons",
      argument: "holdsReported: {}",
      type: "Person",
      reads: read,
      ways: [[["documents", "reports"], anything]],
    },
    {
      list: "vehicles",
      argument: 'keeperHoldsReported: { issuer: "UTO" }',
      type: "Vehicle",
      reads: ["person", ...read],
      ways: [[["keepers", "documents", "reports"], issuedBy("UTO")]],
    },
    {
      list: "notices",
      argument: 'subjectNationality: "UTO"',
      type: "Notice",
      reads: ["person"],
      ways: [[["subjects"], ({ said }) => said["nationalities"].includes("UTO")]],
    },
  ];
}

/** Of each list by what is linked: what leads there through links and records that the asker sees, and nothing else. */
export function linkedPaths({ world }: Ground): Path[] {
  const all = [...world.records.values()];
  return listsOf(world).map(({ list, argument, type, reads, ways }) => ({
    name: `${list}(${argument})`,
    query: `{ all: ${list}(${argument}, first: 100) { __typename totalCount nodes { __typename id } } }`,
    variables: {},
    judge(hearing, { data }) {
      const { role } = hearing;
      const mayAsk = ["link", ...reads].every((kind) => may(role, "read", kind));
      const open = world
        .ofType(type)
        .filter((one) => mayAsk && may(role, "search", one.kind) && sees(role, one))
        .filter((one) => ways.every(([fields, fits]) => ends(role, [one], fields, all).some(fits)));
      const page = data?.all ?? { totalCount: 0, nodes: [] };
      hearing.judgeList(
        world.ofType(type),
        open,
        page.nodes.map(({ id }: Known) => id),
      );
      hearing.expect("totalCount", page.totalCount, open.length);
    },
  }));
}

/** Where fields lead from these, one after the other, as far as the asker sees. */
function ends(role: Asker, from: readonly Known[], fields: readonly string[], all: readonly Known[]): readonly Known[] {
  return fields.reduce<readonly Known[]>(
    (reached, field) => [
      ...new Set(
        reached.flatMap((one) =>
          stepsFrom(one, field, all)
            .filter(({ to, by }) => sees(role, to) && (!by || sees(role, by)))
            .map(({ to }) => to),
        ),
      ),
    ],
    from,
  );
}
