import { expect, vi } from "vitest";
import { openOperator } from "../../imports/operator.ts";
import { asks, answered, type Row, type Shape } from "../row.ts";
import { canary, type Stage } from "../stage.ts";
import { everySearch } from "./values.ts";

const malformed: Readonly<Record<string, { status?: number; text: string }>> = {
  "500 and a page": { status: 500, text: `<html>${canary} at Object.run (/srv/x.js:1)</html>` },
  "200 and a page": { text: `<html>${canary}</html>` },
  "401": { status: 401, text: `{"errors":[{"message":"${canary}"}]}` },
  "half of JSON": { text: '{"data":{"documents":{"totalC' },
  NaN: { text: '{"data":{"documents":{"totalCount":NaN}}}' },
  nothing: { text: "" },
  null: { text: "null" },
  "a list": { text: "[]" },
  "a text": { text: `"${canary}"` },
  "data of another shape": { text: '{"data":[1]}' },
  "errors of its own": {
    text: `{"errors":[{"message":"${canary} http://10.0.0.1/ at x (/srv/y.ts:1:2)","extensions":{"code":"X","stacktrace":["${canary}"]}}]}`,
  },
  "data that are null and no error": { text: '{"data":null}' },
};

/** What lies outside of the hub: addresses, files, and the faults of what it stands on. */
export const outside: readonly Row[] = [
  {
    number: 34,
    name: "addresses and paths",
    safe: { status: [200, 400], codes: ["BAD_USER_INPUT", "BAD_CURSOR"] },
    shapes: async (stage) => {
      const { address, asked } = await stage.hostile();
      const before = asked();
      return [
        ...[
          address,
          `${address}/latest/meta-data`,
          "file:///etc/passwd",
          "../../etc/passwd",
          "\\\\192.0.2.1\\share",
          "gopher://192.0.2.1/",
          "jar:http://192.0.2.1/!/",
        ].flatMap((x) => [
          asks(`${x.replace(address, "an address")} in every text`, everySearch, { x }),
          asks(
            `${x.replace(address, "an address")} in ids, codes and cursors`,
            "query($x: ID!, $o: OwnerCode, $c: String) { node(id: $x) { id } documents(issuer: $o, after: $c) { totalCount } }",
            { x, o: x, c: x },
          ),
        ]),
        {
          what: "addresses in headers",
          headers: {
            referer: address,
            "x-forwarded-host": address,
            "x-original-url": "/metrics",
            "x-rewrite-url": "/metrics",
            "hub-case": address,
          },
          body: { query: "{ me { owner } }" },
          safe: answered(),
        },
        {
          what: "an outer entity in a list to be imported",
          drill: () =>
            imported(
              "list.xml",
              `<?xml version="1.0"?><!DOCTYPE CONSOLIDATED_LIST [<!ENTITY x SYSTEM "${address}">]><CONSOLIDATED_LIST>&x;</CONSOLIDATED_LIST>`,
            ),
        },
        {
          what: "a path in a record to be imported",
          drill: () =>
            imported(
              "r.ndjson",
              '{"record":"../../etc/passwd","owner":"UTO","reference":"../../x","file":"file:///etc/passwd"}\n',
            ),
        },
        { what: "nobody was asked", drill: async () => expect(asked()).toBe(before) },
      ];
    },
  },
  {
    number: 35,
    name: "what lies behind an error",
    safe: { status: [200, 503], codes: ["INTERNAL", "STORE_UNAVAILABLE", "SUBGRAPH_UNAVAILABLE"] },
    shapes: () => [
      ...(["find", "count", "getMany"] as const).map((call): Shape => ({
        what: `a fault with secrets in the store's ${call}`,
        faulty: true,
        send: async (target, stage) => (target === stage.gateway ? [await whileFailing(stage, call)] : []),
      })),
      ...Object.entries(malformed).map(([what, says]): Shape => ({
        what: `a subgraph that says ${what}`,
        drill: async (stage) => {
          const hostile = await stage.hostile();
          const { status, data, errors } = await hostile.ask(says, "{ documents { totalCount nodes { id number } } }");
          expect([status, data?.documents ?? null]).toEqual([200, null]);
          expect(errors.length).toBeGreaterThan(0);
        },
      })),
    ],
  },
];

async function whileFailing(stage: Stage, call: "find" | "count" | "getMany") {
  const { store } = stage.local.hub.platform;
  const secret = `connect ECONNREFUSED mongodb://root:${canary}@10.1.2.3:27017 at Socket.x (/srv/node_modules/mongodb/x.js:1)`;
  // The key was looked up before: what fails is the question.
  await stage.wellAndAlive(stage.gateway);
  const spy = vi.spyOn(store, call).mockRejectedValue(new Error(secret));
  try {
    const query =
      call === "getMany"
        ? "query($x: ID!) { document(id: $x) { number } }"
        : "{ documents { totalCount nodes { number } } }";
    return await stage.send(stage.gateway, { body: { query, variables: { x: stage.known.passport } } });
  } finally {
    spy.mockRestore();
  }
}

/** Brings in nothing, and fetches nothing. */
async function imported(name: string, content: string): Promise<void> {
  const operator = await openOperator();
  try {
    const done = await operator.import(await operator.file(name, content)).catch((error: Error) => error);
    if (!(done instanceof Error)) expect(done.rejects.length).toBeGreaterThan(0);
    for (const kind of ["person", "document"] as const) expect(await operator.held(kind)).toEqual([]);
  } finally {
    await operator.close();
  }
}
