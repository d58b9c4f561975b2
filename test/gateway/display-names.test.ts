import { afterAll, beforeAll, expect, it } from "vitest";
import { openBothHubs } from "../hub.ts";
import { shownTo } from "../world.ts";
import { writeCase } from "./case.ts";

let both: Awaited<ReturnType<typeof openBothHubs>>;
let ids: { readonly anna: string; readonly unnamed: string };

beforeAll(async () => {
  both = await openBothHubs();
  const { world } = both.local;
  const { anna } = await writeCase(world);
  const unnamed = await world.person("Berta Eriksson", { policy: shownTo({ classes: ["source"] }) });
  await world.link("TRAVELLED_WITH", anna, unnamed);
  ids = { anna, unnamed };
});
afterAll(() => both.close());

const around = `query($anna: ID!, $unnamed: ID!) {
  person(id: $anna) {
    displayName
    documents { nodes { displayName } }
    vehicles { nodes { displayName } }
    companions { nodes { displayName } }
    links(kinds: [KEEPER_OF]) { nodes { displayName to { ... on Record { displayName } } } }
  }
  node(id: $unnamed) { ... on Record { displayName } }
}`;

const page = (...names: readonly string[]) => ({ nodes: names.map((displayName) => ({ displayName })) });

it("names whatever a link leads to, from the subgraph that holds it, of what the caller is shown", async () => {
  for (const hub of [both.local, both.mixed]) {
    const { data } = await hub.ask("XYZ", around, { variables: ids, headers: { "hub-purpose": "identify" } });
    data.person.documents.nodes.sort((one: Named, other: Named) => (one.displayName < other.displayName ? -1 : 1));
    expect(data).toEqual({
      person: {
        displayName: "Anna Maria Eriksson",
        documents: page("Identity card ID777 (UTO)", "Passport XZ 000-123 (UTO)"),
        vehicles: page("UT 77 XX (UTO), Utopia Motors"),
        companions: page("Person stated by UTO"),
        links: { nodes: [{ displayName: "Keeper of", to: { displayName: "UT 77 XX (UTO), Utopia Motors" } }] },
      },
      node: { displayName: "Person stated by UTO" },
    });
  }
});

interface Named {
  readonly displayName: string;
}
