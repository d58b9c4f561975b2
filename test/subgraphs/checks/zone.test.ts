import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { checkDigit } from "../../../core/standards/check-digit.ts";
import { specimens } from "../../core/standards/mrz-specimens.ts";
import { type CheckPoint, openCheckPoint } from "./checking.ts";

let point: CheckPoint;
beforeAll(async () => {
  point = await openCheckPoint();
  await point.report("L898902C3");
  await point.report("L898902C4");
  await point.report("000000000001", { type: "IDENTITY_CARD", issuer: "FRA", owner: "FRA" });
});
afterAll(() => point.close());

const [names, data] = specimens.TD3;
const check = (...lines: string[]) => point.check("checkDocument", { zone: lines.join("\n") });

describe("a check by a zone", () => {
  it("that is read well finds what is reported of its number, type and issuer", async () => {
    expect(await check(names, data)).toMatchObject({ verdict: "NOT_VALID", candidates: [{ owner: "UTO", score: 1 }] });
  });

  it("with a fault elsewhere still asks about the number that its digit proves, and says where the fault is", async () => {
    expect(await check(names, data.replace("1204159", "1204158"))).toMatchObject({
      verdict: "NOT_VALID",
      candidates: [{ owner: "UTO" }],
      reasons: expect.arrayContaining([
        {
          code: "ZONE_EXPIRY_DATE",
          says: "check digit of expiryDate: 9 expected, 8 read (line 2, column 22)",
        },
      ]),
    });
  });

  it("whose number its digit denies asks about nobody's, and wants it read again", async () => {
    expect(await check(names, data.replace("L898902C3", "L898902C4"))).toMatchObject({
      verdict: "MALFORMED",
      nextStep: "READ_AGAIN",
      candidates: [],
    });
  });

  it("of France's earlier identity card is a check of it", async () => {
    const first = `${"IDFRABEISPIEL".padEnd(30, "<")}000000`;
    const number = "000000000001";
    const second = `${number}${checkDigit(number)}${"ANNA".padEnd(14, "<")}800101${checkDigit("800101")}F`;
    expect(await check(first, second + checkDigit(first + second))).toMatchObject({
      verdict: "NOT_VALID",
      candidates: [{ owner: "FRA", kind: "DOCUMENT_REPORT" }],
    });
  });
});
