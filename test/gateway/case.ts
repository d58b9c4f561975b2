import type { World } from "../world.ts";

/**
 * The case that the link query is about: a passport reported stolen, its holder, her other document and her vehicle,
 * the genuine series it claims to be of, the counterfeit that imitates that series, and where it was seen.
 */
export async function writeCase(world: World) {
  const anna = await world.person("Anna Maria Eriksson", { sex: "F", birthDates: [{ date: "1974-08-12" }] });
  const passport = await world.passport("XZ 000-123");
  const card = await world.write("document", { type: "IDENTITY_CARD", number: "ID777", issuer: "UTO" });
  const report = await world.write("documentReport", {
    type: "PASSPORT",
    number: "XZ000123",
    issuer: "UTO",
    fraudType: "STOLEN",
  });
  const car = await world.write("vehicle", { plate: "UT 77 XX", plateCountry: "UTO", make: "Utopia Motors" });
  const specimen = await world.write("specimen", {
    number: "UTO-AO-01001",
    country: "UTO",
    category: "PASSPORT",
    type: "ORDINARY",
    title: "Passport of 2019",
  });
  const alert = await world.write("alert", {
    kind: "COUNTERFEIT",
    country: "UTO",
    title: "False laminate",
    state: "PUBLISHED",
  });
  const operation = await world.write("operation", { programme: "STOP", name: "Stop at Utopia", phase: "RUNNING" });
  const links = [
    await world.link("HOLDER_OF", anna, passport),
    await world.link("HOLDER_OF", anna, card),
    await world.link("KEEPER_OF", anna, car),
    await world.link("ISSUED_AS", passport, specimen),
    await world.link("IMITATES", alert, specimen),
    await world.link("SEEN_IN", passport, operation),
  ];
  return { anna, passport, card, report, car, specimen, alert, operation, links };
}

/** From a passport's number through all subgraphs that hold records. */
export const linkQuery = `query FromPassport($number: String!) {
  documents(number: $number, first: 5) {
    totalCount
    nodes {
      id number issuerName
      reports { edges { weak node { id fraudType } } }
      holders(first: 5) { totalCount edges { link { id kind source } node {
        id names { full }
        documents { nodes { id number type } }
        vehicles { nodes { id plate make } }
      } } }
      specimens { nodes { id number title alerts { nodes { id kind title } } } }
      operations { nodes { id name phase } }
    }
  }
}`;
