import type { Asker, TestHub } from "../../hub.ts";
import { everybody, type Said } from "../../world.ts";

/** May write its own records as well as read. */
export const utopia: Exclude<Asker, string> = { owner: "UTO", scopes: ["*:read", "*:search", "*:write"] };
export const analyst: Exclude<Asker, string> = { owner: "XYZ", scopes: ["*:read", "*:search"] };

/** A specimen of UTO's whose features have pictures of these names. */
export function specimen(hub: TestHub, names: readonly string[], said: Said = {}): Promise<string> {
  const features = names.map((name) => ({
    technique: "WATERMARK",
    level: "PUBLIC",
    whatToSee: `what ${name} shows`,
    picture: { name },
    ...(said["feature"] as object),
  }));
  const { feature: _feature, ...rest } = said;
  const own = { number: "UTO-AO-02001", country: "UTO", category: "PASSPORT", type: "ORDINARY", policy: everybody };
  return hub.world.write("specimen", { ...own, pages: [{ page: "data page", features }], ...rest });
}

export interface HandedIn {
  readonly method?: "PUT" | "DELETE";
  readonly as?: Asker;
  readonly type?: string | null;
  readonly purpose?: string | null;
  readonly mask?: string;
  /** What stands behind the address in place of a mask. */
  readonly query?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Hands a picture in, or takes it away. */
export async function handIn(hub: TestHub, id: string, name: string, bytes: Buffer | null, how: HandedIn = {}) {
  const { method = "PUT", as = utopia, type = "image/png", purpose = "border-control", mask, headers = {} } = how;
  const query = how.query ?? (mask === undefined ? "" : `?mask=${encodeURIComponent(mask)}`);
  const answer = await hub.app.inject({
    method,
    url: `/pictures/${id}/${name}${query}`,
    headers: {
      authorization: `Bearer ${await hub.key(as)}`,
      ...(purpose && { "hub-purpose": purpose }),
      ...(bytes && type && { "content-type": type }),
      ...headers,
    },
    ...(bytes && { payload: bytes }),
  });
  return { status: answer.statusCode, json: JSON.parse(answer.body), requestId: String(answer.headers["hub-request"]) };
}

export type Size = "SMALL" | "MEDIUM" | "LARGE";

/** The addresses that a caller is given of all pictures of a specimen, by their names. */
export async function addresses(
  hub: TestHub,
  as: Asker,
  id: string,
  { size = "MEDIUM", headers = {} }: { size?: Size; headers?: Record<string, string> } = {},
): Promise<Record<string, { url: string; until: string }>> {
  const { data, codes } = await hub.ask(
    as,
    `query ($id: ID!, $size: PictureSize!) { specimen(id: $id) {
      pages { features { picture { name address(size: $size) { url until } } } }
    } }`,
    { variables: { id, size }, headers },
  );
  if (codes.length > 0) throw new Error(codes.join());
  type Feature = { picture: { name: string; address: { url: string; until: string } } | null };
  const features: Feature[] = (data.specimen?.pages ?? []).flatMap(({ features }: { features: Feature[] }) => features);
  return Object.fromEntries(features.flatMap(({ picture }) => (picture ? [[picture.name, picture.address]] : [])));
}

/** What an address answers, as a browser asks for an image. */
export async function got(
  hub: TestHub,
  url: string,
  method: "GET" | "HEAD" = "GET",
  headers: Record<string, string> = {},
) {
  const answer = await hub.app.inject({ method, url, headers });
  const requestId = String(answer.headers["hub-request"]);
  const { date: _date, "hub-request": _id, ...fixed } = answer.headers;
  return {
    status: answer.statusCode,
    headers: fixed,
    bytes: answer.rawPayload,
    requestId,
    /** All that can be told of the answer, but for what is the request's own. */
    visible: JSON.stringify([answer.statusCode, fixed, answer.body.replaceAll(requestId, "ID")]),
  };
}
