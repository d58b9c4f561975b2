import { afterAll, beforeAll, expect, it } from "vitest";
import { numbered } from "../../session/entry.ts";
import { ingest } from "../../session/ingest.ts";
import { everybody } from "../subgraphs/specimens/quality-control.ts";
import { type Operator, openOperator } from "./operator.ts";

let operator: Operator;
beforeAll(async () => void (operator = await openOperator()));
afterAll(() => operator.close());

it("an alert recorded by a file, dry or not, meets the rules of one that is handed in", async () => {
  const named = {
    record: "alert",
    owner: "UTO",
    reference: "A-1",
    kind: "COUNTERFEIT",
    handling: everybody,
  } as const;
  const taken = async (entry: object, dryRun: boolean) => {
    const reasons: string[] = [];
    const reject = ({ reason }: { reason: string }) => void reasons.push(reason);
    const { report } = await ingest(operator.session, numbered([{ ...named, ...entry }]), { dryRun, reject });
    return [report.created, report.changed, report.unchanged, ...reasons];
  };
  for (const [entry, outcome] of [
    [{ state: "PUBLISHED" }, [0, 0, 0, "a new Alert cannot be PUBLISHED: it begins as DRAFT or SUBMITTED"]],
    [{ state: "SUBMITTED" }, [1, 0, 0]],
    [{ state: "SUBMITTED" }, [0, 0, 1]],
    [
      { state: "SUBMITTED", title: "Another" },
      [0, 0, 0, "the Alert is SUBMITTED, in which its contents do not change: DRAFT may follow"],
    ],
    [{ state: "DRAFT", title: "Another" }, [0, 1, 0]],
    [{ state: "DRAFT", statedHandling: everybody }, [0, 0, 0, "statedHandling: is stated as handling"]],
  ] as const) {
    expect(await taken(entry, true)).toEqual(outcome);
    expect(await taken(entry, false)).toEqual(outcome);
  }
});
