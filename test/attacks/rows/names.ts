import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect } from "vitest";
import { requestIdOf } from "../invariants.ts";
import { answered, asks, refused, type Row, type Shape } from "../row.ts";
import { sendBytes } from "../wire.ts";

const good = { query: "{ me { owner } }" };
const anywhere = { status: [200, 400] };
const forged = '\n{"seq":1,"header":{"kind":"read","requestId":"forged","caller":{"owner":"UTO"}}}\n';

/** Names that mean something to JavaScript, and texts that would be taken for the audit's own. */
export const names: readonly Row[] = [
  {
    number: 30,
    name: "prototypes",
    safe: answered(),
    shapes: () => [
      ...["__proto__", "constructor", "prototype", "toString", "hasOwnProperty", "valueOf", "then"].flatMap((name) => [
        asks(`the alias ${name}`, `{ ${name}: me { ${name}: owner } }`, undefined, {
          safe: answered(({ text }) => expect(text.trim()).toBe(`{"data":{"${name}":{"${name}":"XYZ"}}}`)),
        }),
        {
          what: `the variable ${name}`,
          body: `{"query":"query($${name}: String) { persons(name: $${name}) { totalCount } }","variables":{"${name}":"Eriksson"}}`,
        },
        asks(`an operation called ${name}`, `query ${name} { me { owner } }`),
        asks(`a fragment called ${name}`, `{ ...${name} } fragment ${name} on Query { me { owner } }`),
      ]),
      ...[
        `{"query":"{ __typename }","variables":{"__proto__":{"polluted":1}}}`,
        `{"query":"{ __typename }","variables":{"constructor":{"prototype":{"polluted":1}}}}`,
        `{"query":"{ __typename }","__proto__":{"polluted":1}}`,
        `{"__proto__":{"query":"{ __typename }"},"query":"{ me { owner } }"}`,
        `{"query":"{ __typename }","extensions":{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}}`,
        `{"query":"query($x: [ID!]!) { nodes(ids: $x) { id } }","variables":{"x":["__proto__","constructor"]}}`,
        `{"query":"{ me { owner } }","operationName":"__proto__"}`,
        `{"__proto__":{"query":"{ __typename }"}}`,
        `{"query":"mutation($x: [PersonInput!]!) { recordPersons(records: $x, idempotencyKey: \\"k\\") { id } }","variables":{"x":[{"__proto__":{"polluted":1}}]}}`,
      ].map((body): Shape => ({ what: body, body, safe: anywhere })),
      asks("the field __proto__", "{ __proto__ }", undefined, { safe: refused("GRAPHQL_VALIDATION_FAILED") }),
      asks("the type constructor", '{ __type(name: "constructor") { name } }'),
      asks("the argument __proto__", '{ persons(__proto__: "x") { totalCount } }', undefined, {
        safe: refused("GRAPHQL_VALIDATION_FAILED"),
      }),
      ...[
        '{"data":{"__proto__":{"polluted":1},"documents":{"totalCount":1,"__proto__":{"polluted":1}}}}',
        '{"data":{"documents":{"constructor":{"prototype":{"polluted":1}},"totalCount":1}}}',
        '{"data":{"documents":{"totalCount":1}},"extensions":{"__proto__":{"polluted":1},"disclosed":[{"owner":"__proto__","records":["polluted"]}]}}',
        '{"errors":[{"message":"x","path":["__proto__","polluted"],"extensions":{"__proto__":{"polluted":1}}}]}',
      ].map((text): Shape => ({
        what: `a subgraph that says ${text}`,
        drill: async (stage) => void (await (await stage.hostile()).ask({ text }, "{ documents { totalCount } }")),
      })),
    ],
  },
  {
    number: 42,
    name: "texts that would be taken for the audit's own",
    safe: answered(),
    shapes: (stage) => [
      asks("a query with a line of the log in it", `{ me { owner } } #${forged}`.replace(/\n$/, ""), undefined, {
        safe: anywhere,
      }),
      asks("a line of the log in a variable", "query($x: String) { persons(name: $x) { totalCount } }", { x: forged }),
      { what: "a line of the log as a variable's name", body: { ...good, variables: { [forged]: 1 } } },
      {
        what: "a line of the log as an operation's name",
        body: { ...good, operationName: forged },
        safe: refused("OPERATION_RESOLUTION_FAILURE"),
      },
      asks("a name of 1,500 characters", `query ${"N".repeat(1_500)} { me { owner } }`),
      asks("a name of 200,000 characters", `query ${"N".repeat(200_000)} { me { owner } }`),
      {
        what: "a name of five megabytes",
        body: { ...good, operationName: "N".repeat(5_000_000) },
        safe: { status: 413, codes: ["BODY_TOO_LARGE"] },
      },
      asks(
        "marks that turn the direction",
        'query { me { owner } persons(name: "\u202e\u2066") { totalCount } }',
        undefined,
        { safe: anywhere },
      ),
      ...["request-000001", "x".repeat(4_000), "../../x", '"}{"seq":1', "\u00ff\u00fe"].map((id): Shape => ({
        what: `the client's own id ${id.slice(0, 20)}`,
        headers: { "x-request-id": id, "hub-case": id, "user-agent": id },
        body: good,
        safe: answered((reply) => expect(requestIdOf(reply)).not.toBe(id)),
      })),
      {
        what: "a line of the log in a header",
        send: async (target, at) => {
          const key = await at.local.key("XYZ");
          const text = JSON.stringify(good);
          const reply = await sendBytes(
            target,
            `POST /graphql HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${key}\r\nContent-Type: application/json\r\nX-Request-Id: a\\n{"seq":1}\\u0000\x80\xff\r\nContent-Length: ${text.length}\r\n\r\n${text}`,
          );
          return reply ? [reply] : [];
        },
      },
      {
        what: "none of it stands in audit or log as more than a value of one line",
        drill: async () => {
          const folder = join(stage.local.settings.data, "audit");
          const files = (await readdir(folder)).filter((name) => /bodies|chain/.test(name) || name.endsWith("jsonl"));
          const lines = (await Promise.all(files.map((name) => readFile(join(folder, name), "latin1"))))
            .join("")
            .split("\n")
            .filter(Boolean);
          expect(lines.length).toBeGreaterThan(50);
          for (const line of lines) {
            expect(line).toMatch(/^[\x20-\x7e]+$/);
            expect(line.length).toBeLessThan(20_000);
            if (line.startsWith("{"))
              expect((JSON.parse(line) as { header?: { requestId?: string } }).header?.requestId).not.toBe("forged");
          }
          for (const line of stage.local.logged) expect(line.trimEnd()).not.toContain("\n");
        },
      },
    ],
  },
];
