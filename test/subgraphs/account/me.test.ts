import { execute, parse } from "graphql";
import { describe, expect, it } from "vitest";
import { type Caller, unbounded } from "../../../core/access/caller.ts";
import { largestSpending, Spending } from "../../../core/access/spending.ts";
import { makeSubgraph } from "../../../subgraphs/make.ts";
import { subgraph } from "../../../subgraphs/account/subgraph.ts";

const schema = makeSubgraph(subgraph);
const spending = new Spending(largestSpending);
const document = parse(
  "{ me { keyId name role owner scopes purposes test expires bounds { owners classes operations perMinute perDay } } }",
);

const caller: Caller = {
  id: "KEYTEST",
  name: "Utopian desk",
  role: "partner",
  owner: "UTO",
  scopes: [],
  purposes: ["border-control"],
  test: true,
  expires: "2027-01-01T00:00:00.000Z",
  bounds: unbounded,
};

describe("me", () => {
  it("tells a caller without any scope who it is, from its key alone", async () => {
    const { id, ...rest } = caller;
    const { data, errors } = await execute({ schema, document, contextValue: { caller, spending } });
    expect(errors).toBeUndefined();
    expect(data?.["me"]).toEqual({ keyId: id, ...rest });
  });

  it("says that any purpose may be stated with null", async () => {
    const { data } = await execute({
      schema,
      document,
      contextValue: { caller: { ...caller, purposes: null }, spending },
    });
    expect(data?.["me"]).toMatchObject({ purposes: null });
  });
});
