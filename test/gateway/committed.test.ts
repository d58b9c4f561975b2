import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { StoreUnavailable } from "../../core/store/port.ts";
import { openTestHub } from "../hub.ts";

let hub: Awaited<ReturnType<typeof openTestHub>>;
beforeEach(async () => {
  hub = await openTestHub();
});
afterEach(async () => {
  vi.restoreAllMocks();
  await hub.close();
});

describe("a mutation that took place", () => {
  const writer = { owner: "UTO", scopes: ["*:*"] };
  const record = `mutation { recordDocuments(records: [{ reference: "XZ0004", number: "XZ0004", issuer: "UTO" }], idempotencyKey: "batch-XZ0004") { id result record { number holders { totalCount } } } }`;
  const there = async () => (await hub.ask(writer, `{ documents(number: "XZ0004") { nodes { number } } }`)).data;
  /** What may fail between the commit and the answer, and what is told then. */
  const failures: Readonly<Record<string, readonly [() => void, readonly string[]]>> = {
    "the store is lost before the record is read back": [
      () => {
        const outcome = hub.hub.audit.outcome.bind(hub.hub.audit);
        vi.spyOn(hub.hub.audit, "outcome").mockImplementationOnce(async (entry) => {
          await outcome(entry);
          for (const call of ["getMany", "find", "findEach"] as const)
            vi.spyOn(hub.hub.platform.store, call).mockRejectedValue(new StoreUnavailable(new Error("ECONNREFUSED")));
        });
      },
      ["STORE_UNAVAILABLE"],
    ],
    "what was selected below cannot be read": [
      () => vi.spyOn(hub.hub.platform.store, "findEach").mockRejectedValue(new TypeError("a fault")),
      ["INTERNAL"],
    ],
  };

  it.each(Object.entries(failures))("is told its outcome where %s", async (_what, [fail, codes]) => {
    fail();
    const answered = await hub.ask(writer, record);
    expect(answered).toMatchObject({ status: 200, data: { recordDocuments: [{ result: "CREATED" }] } });
    expect(new Set(answered.codes)).toEqual(new Set(codes));
    vi.restoreAllMocks();
    expect(await there()).toEqual({ documents: { nodes: [{ number: "XZ0004" }] } });
  });

  it("is told that it did where the audit cannot record its answer", async () => {
    const append = hub.hub.audit.append.bind(hub.hub.audit);
    vi.spyOn(hub.hub.audit, "append").mockImplementation(async (entry) => {
      if (entry.kind === "read") throw new Error("ENOSPC: no space left on device");
      return append(entry);
    });
    const { status, codes, data } = await hub.ask(writer, record);
    expect([status, codes, data]).toEqual([503, ["OUTCOME_UNRECORDED"], undefined]);
    vi.restoreAllMocks();
    expect(await there()).toEqual({ documents: { nodes: [{ number: "XZ0004" }] } });
  });
});
