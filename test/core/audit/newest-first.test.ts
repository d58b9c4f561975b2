import fc from "fast-check";
import { expect, it } from "vitest";
import { between, idOfEnquiry } from "../../../core/audit/index/newest-first.ts";

const moments = (min: string, max: string) =>
  fc.date({ min: new Date(min), max: new Date(max), noInvalidDate: true }).map((date) => date.toISOString());
/** When an enquiry may be made, and what it may be asked for by. */
const [made, bound] = [moments("1970-01-01", "2286-11-20"), fc.option(moments("0001-01-01", "9999-12-31"))];

it("an enquiry lies from one moment on and before another, whenever the two are", () => {
  const property = fc.property(made, bound, bound, (time, since, until) => {
    const { _id } = between(since, until) as { _id: { $gte: string; $lt: string } };
    const id = idOfEnquiry(time, "mark");
    const lies = (since === null || time >= since) && (until === null || time < until);
    expect([since, until, id >= _id.$gte && id < _id.$lt]).toEqual([since, until, lies]);
  });
  fc.assert(property, {
    examples: ["2026-11-28T21:25:15.824Z"].map((time) => [time, "1960-01-01T00:00:00.000Z", time]),
  });
});
