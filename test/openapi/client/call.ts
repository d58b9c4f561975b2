// node call.ts ADDRESS KEY: a client generated from the description asks what a border system would ask, and type-checks.

import createClient from "openapi-fetch";
import type { paths } from "./api.d.ts";

const [address = "", key = ""] = process.argv.slice(2);
const client = createClient<paths>({ baseUrl: address, headers: { authorization: `Bearer ${key}` } });
const params = { header: { "Hub-Purpose": "border-control" } } as const;

const checked = await client.POST("/rest/check-document", { params, body: { number: "XU4711123", type: "PASSPORT" } });
const verdict = checked.data?.checkDocument?.verdict;
expect("the verdict on a passport that is reported lost", verdict, "NOT_VALID");
const owners = checked.data?.checkDocument?.candidates?.map(({ owner }) => owner);
expect("whose report it is", owners?.includes("UTO"), true);
// @ts-expect-error the document does not ask for it
expect("what was not asked for", checked.data?.checkDocument?.holders, undefined);

const found = await client.POST("/rest/from-passport", { params, body: { number: "XU4711123" } });
const [holder] = found.data?.documents?.nodes?.[0]?.holders?.edges ?? [];
const record = await client.POST("/rest/record", { params, body: { id: holder?.node?.id ?? "" } });
const node = record.data?.node;
expect("the type of its holder", node?.__typename, "Person");
// Told apart by its type, a record has that type's fields.
if (node?.__typename === "Person") expect("her names", (node.names?.length ?? 0) > 0, true);

// @ts-expect-error a document has no such type
const refused = await client.POST("/rest/check-document", { params, body: { number: "X1", type: "LAISSER_FAIRE" } });
expect("the status of a type that is none", refused.response.status, 400);
expect("its code", refused.error?.code, "BAD_USER_INPUT");
expect("where it is wrong", refused.error?.errors[0]?.faults?.[0]?.path, "type");

// @ts-expect-error it must say why it asks
const unstated = await client.POST("/rest/check-document", { body: { number: "XU4711123" } });
expect("the code of a question without a purpose", unstated.error?.code, "PURPOSE_REQUIRED");

function expect(what: string, is: unknown, wanted: unknown): void {
  if (is === wanted) return;
  console.error(`${what} is ${String(is)}, not ${String(wanted)}`);
  process.exitCode = 1;
}
