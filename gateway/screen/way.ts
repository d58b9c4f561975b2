import { type Caller, may } from "../../core/access/caller.ts";
import { lacksScope } from "../../core/errors.ts";
import type { HubAnswer, HubRequest } from "../http-message.ts";
import type { RequestHandler } from "../request/handler.ts";
import { besideScreening } from "../request/purpose-rule.ts";
import type { Way } from "./batch.ts";
import { longestLine } from "./lines.ts";

/** A batch without its lines. */
export type Asked = Omit<HubRequest, "body" | "fault">;

/** What the audit calls it. */
const name = "screen";

/** Whether who asks may screen at all, before a line is read; `fault` is what the batch is refused with then. */
export function admit(handler: RequestHandler, asked: Asked, fault: string | null): Promise<HubAnswer> {
  const refused = fault === null ? {} : { fault: { code: "BAD_REQUEST", message: fault } as const };
  return handler.run({ ...asked, body: null, ...refused }, { name, cost: 1 }, async ({ caller }) => {
    refuseUnlessChecks(caller);
    return "";
  });
}

function refuseUnlessChecks(caller: Caller): void {
  if (caller.sector !== undefined) throw besideScreening();
  if (!["document", "vehicle", "person"].some((kind) => may(caller, kind, "check")))
    throw lacksScope("document:check, vehicle:check or person:check");
}

export function wayOf(handler: RequestHandler, asked: Asked): Way {
  return {
    run: (lines, cost, act) => handler.run({ ...asked, body: { variables: { lines } } }, { name, cost }, act),
    refuse: () =>
      handler.refuse(asked, "BODY_TOO_LARGE", {
        message: `A line is longer than ${longestLine} bytes, or never ends.`,
      }),
  };
}
