import { expect } from "vitest";
import type { TestHub } from "../hub.ts";
import type { Act } from "./examining-acts.ts";
import { day, granted, later, running } from "./grants/granting.ts";

/** Acts of those who give access for a while. */
export function grantingActs(hub: () => TestHub): Readonly<Record<string, Act>> {
  const everything = { owner: "UTO", scopes: ["*:*"] };
  const asked = async () => ({
    grant: {
      operation: await running(hub()),
      team: "Gate team",
      keys: 1,
      registers: ["SLTD"],
      until: later(hub(), 400 * day),
      from: later(hub(), 300 * day),
    },
  });
  const answered = (key: unknown) => ({ id: expect.any(String), keys: [{ id: expect.any(String), key }] });

  return {
    createGrant: {
      declared: "$grant: NewGrantInput!",
      answer: "{ id keys { id key } }",
      asked,
      other: {
        grant: {
          operation: "OPE-AAAAAAAAAAAAAAAAAAAAAAAAAA",
          team: "Other",
          keys: 1,
          registers: ["SMV"],
          until: "2027-01-01T00:00:00Z",
        },
      },
      answered: answered(expect.stringMatching(/^blk_/)),
      again: answered(null),
    },
    revokeGrant: {
      declared: "$id: ID!",
      answer: "{ id revoked }",
      asked: async () => ({ id: (await granted(hub(), { operation: await running(hub()) }, everything)).id }),
      other: { id: "GRA-AAAAAAAAAAAAAAAAAAAAAAAAAA" },
      answered: { id: expect.any(String), revoked: true },
    },
  };
}
