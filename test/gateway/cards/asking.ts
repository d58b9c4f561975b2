import type { Asker, TestHub } from "../../hub.ts";
import type { Said } from "../../world.ts";

/** May check documents, and nothing else. */
export const officer: Exclude<Asker, string> = { owner: "GRC", scopes: ["document:check"] };
/** Reads what cards are made of. */
export const examiner: Exclude<Asker, string> = { owner: "XYZ", scopes: ["*:read", "*:search"] };

export const thread = {
  technique: "SECURITY_THREAD",
  light: "TRANSMITTED",
  whatToSee: "The thread shows UTO by turns with a fox.",
  position: { x: 0.7, y: 0, width: 0.03, height: 1 },
};
export const print = { technique: "UV_FEATURE", light: "UV_365", whatToSee: "In red and blue, a lighthouse appears." };
export const window = { technique: "TRANSPARENT_WINDOW", light: "TRANSMITTED", whatToSee: "The portrait again." };

/** A version of Utopia's passport that was issued from 2015 to 2024. */
export function version(
  hub: TestHub,
  { number = "UTO-AO-02001", features = [thread, print, window], ...said }: Said = {},
) {
  return hub.world.write("specimen", {
    number,
    country: "UTO",
    category: "PASSPORT",
    type: "ORDINARY",
    firstIssued: "2015-03",
    lastIssued: "2024-02",
    longestValidity: 10,
    pages: [{ page: "visa pages", features }],
    ...said,
  });
}

export const fakeThread = {
  technique: "SECURITY_THREAD",
  light: "TRANSMITTED",
  page: "visa pages",
  fake: "A printed line without letters.",
};

/** A published alert on a fake of it, whose thread is printed. */
export function alert(hub: TestHub, said: Said = {}) {
  return hub.world.write("alert", {
    kind: "COUNTERFEIT",
    title: "False Utopian passport",
    country: "UTO",
    specimenNumber: "UTO-AO-02001",
    state: "PUBLISHED",
    features: [fakeThread],
    ...said,
  });
}

const card = `{
  issuer category type issued expires made validUntil
  features { page technique light alerts
    genuine { versions whatToSee position { x y width height } picture { url until } }
    fakes { alerts seen shows picture { url until } } }
  specimens { id number owner version }
  alerts { id title specimenNumber owner version }
  page { url until }
}`;

/** The answer to who asks for a card of documents issued in a year. */
export function askCard(
  hub: TestHub,
  as: Asker,
  {
    headers = {},
    ...about
  }: { year?: number; issuer?: string; category?: string; type?: string; headers?: object } = {},
) {
  const asked = { issuer: "UTO", category: "PASSPORT", year: 2020, ...about };
  const query = `query ($issuer: OwnerCode!, $category: SpecimenCategory!, $type: SpecimenType, $year: Int!) {
    quickCheckCard(issuer: $issuer, category: $category, type: $type, year: $year) ${card} }`;
  return hub.ask(as, query, { variables: asked, headers: headers as Record<string, string> });
}

/** The card in the answer of a check. */
export function checkWithCard(hub: TestHub, as: Asker, document: object) {
  const query = `mutation ($document: DocumentToCheck!) { checkDocument(document: $document) { verdict card ${card} } }`;
  return hub.ask(as, query, { variables: { document } });
}

/** What an address answers, as a browser opens a page. */
export async function opened(hub: TestHub, url: string, method: "GET" | "HEAD" = "GET") {
  const answer = await hub.app.inject({ method, url });
  const requestId = String(answer.headers["hub-request"]);
  const { date: _date, "hub-request": _id, ...fixed } = answer.headers;
  return {
    status: answer.statusCode,
    headers: fixed,
    html: answer.body,
    requestId,
    /** All that can be told of the answer, but for what is the request's own. */
    visible: JSON.stringify([answer.statusCode, fixed, answer.body.replaceAll(requestId, "ID")]),
  };
}
