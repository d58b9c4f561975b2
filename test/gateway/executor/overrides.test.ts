import { describe, expect, it } from "vitest";
import { answering } from "./answering.ts";
import type { SmallSubgraph } from "./border.ts";

// Who runs a supergraph decides which labels are on, and this executor has no say for that: so none is.
const of7 = (sdl: string) =>
  `extend schema @link(url: "https://specs.apollo.dev/federation/v2.7", import: ["@key", "@override"])\n${sdl}`;
const answerOf = (who: string) => ({ id: "P1", name: who, plate: who, photo: who, since: who });

const old: SmallSubgraph = {
  sdl: of7(`type Query { pass: Pass last: String }
    type Pass @key(fields: "id") { id: ID! name: String plate: String photo: String since: String }`),
  resolvers: {
    Query: { pass: () => answerOf("old"), last: () => "old" },
    Pass: { __resolveReference: () => answerOf("old") },
  },
};
const next: SmallSubgraph = {
  sdl: of7(`type Query { next: Pass last: String @override(from: "old", label: "percent(100)") }
    type Pass @key(fields: "id") {
      id: ID!
      name: String @override(from: "old")
      plate: String @override(from: "old", label: "percent(100)")
      photo: String @override(from: "old", label: "percent(0)")
      since: String @override(from: "old", label: "new-registry")
    }`),
  resolvers: {
    Query: { next: () => answerOf("next"), last: () => "next" },
    Pass: { __resolveReference: () => answerOf("next") },
  },
};

describe.each(["hive", "apollo"] as const)(
  "fields that a subgraph takes over from another, planned by %s",
  (planner) => {
    const ask = answering({ old, next }, planner);

    it.each(["pass", "next"])(
      "are taken over where there is no label, and with one not at all: { %s }",
      async (root) => {
        const { data, errors } = await ask(`{ ${root} { name plate photo since } last }`);
        expect(errors).toBeUndefined();
        expect(data).toEqual({ [root]: { name: "next", plate: "old", photo: "old", since: "old" }, last: "old" });
      },
    );
  },
);
