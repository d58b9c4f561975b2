import { describe, expect, it } from "vitest";
import { streamForm, takesJson } from "../../../gateway/live/forms.ts";

const multipart = 'multipart/mixed; boundary="graphql"; subscriptionSpec=1.0';
const events = "text/event-stream; charset=utf-8";

describe("what a client takes", () => {
  it.each([
    ["text/event-stream", events, false],
    ["application/json, text/event-stream;q=0.5", events, true],
    [`multipart/mixed;subscriptionSpec=1.0, application/json`, multipart, true],
    ["text/event-stream;q=0, multipart/mixed;subscriptionSpec=1.0", multipart, false],
    ["text/event-stream; Q=0.000, application/json", undefined, true],
    ["text/event-stream, application/json;q=0", events, false],
    ["text/event-stream;q=0.001", events, false],
    [null, undefined, false],
  ])("is what it names, and nothing that it gives no weight: %s", (accept, stream, json) => {
    expect([streamForm(accept)?.contentType, takesJson(accept)]).toEqual([stream, json]);
  });
});
