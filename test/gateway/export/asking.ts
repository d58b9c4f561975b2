import type { Asker, TestHub } from "../../hub.ts";

/** May read, list and export whatever it is shown. */
export const analyst: Asker = { owner: "UTO", scopes: ["*:read", "*:search", "*:export"] };

/** Asks for an export, which stays in the organisation unless it says otherwise. */
export async function exported(
  hub: TestHub,
  body: object,
  as: Asker = analyst,
  purpose: string | null = "border-control",
) {
  const sent = { authorization: `Bearer ${await hub.key(as)}`, ...(purpose && { "hub-purpose": purpose }) };
  const headers = { ...sent, "content-type": "application/json" } as never;
  const said = { format: "json", releasableTo: [], reason: "case 12", ...body };
  const answer = await hub.app.inject({ method: "POST", url: "/export", payload: JSON.stringify(said), headers });
  const manifest = answer.headers["hub-manifest"];
  return {
    status: answer.statusCode,
    headers: answer.headers,
    text: answer.body,
    json: answer.headers["content-type"]?.toString().startsWith("application/json") ? JSON.parse(answer.body) : null,
    problem: answer.statusCode === 200 ? null : (JSON.parse(answer.body) as { code: string; detail: string }),
    manifest: manifest ? JSON.parse(String(manifest)) : null,
    requestId: String(answer.headers["hub-request"]),
  };
}
