import { createHash, createHmac } from "node:crypto";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";

export const accessKey = "UTOACCESS";
export const secretKey = "uto-secret-of-the-test";
export const region = "ut-east-1";

/** Keys of one page of a list: few, so that lists have pages. */
const pageSize = 3;

/**
 * The few calls of S3 that the hub makes, on loopback, with each signature worked out anew from the request as it came
 * (AWS Signature Version 4, written from its specification and not from the library that signs).
 */
export async function startS3(bucket: string) {
  const objects = new Map<string, Buffer>();
  const asked: { readonly method: string; readonly path: string }[] = [];
  const server = createServer(async (request, response) => {
    const body = Buffer.concat(await request.toArray());
    const url = new URL(request.url ?? "", "http://local");
    const method = request.method ?? "";
    asked.push({ method, path: url.pathname });
    const answer = (status: number, content: Buffer | string = "") => response.writeHead(status).end(content);
    if (!isSigned(request, url, body)) return answer(403, "<Error><Code>SignatureDoesNotMatch</Code></Error>");
    const [, named, ...rest] = url.pathname.split("/");
    if (named !== bucket) return answer(404, "<Error><Code>NoSuchBucket</Code></Error>");
    const key = decodeURIComponent(rest.join("/"));
    if (key === "" && method === "GET") return answer(200, listOf(objects, url.searchParams));
    if (method === "PUT") {
      objects.set(key, body);
      return answer(200);
    }
    if (method === "DELETE") {
      objects.delete(key);
      return answer(204);
    }
    const found = objects.get(key);
    return found ? answer(200, found) : answer(404, "<Error><Code>NoSuchKey</Code></Error>");
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const close = () => {
    server.closeAllConnections();
    return new Promise<void>((closed) => server.close(() => closed()));
  };
  return { endpoint, objects, asked, close };
}

function listOf(objects: ReadonlyMap<string, Buffer>, query: URLSearchParams): string {
  const [prefix, after] = [query.get("prefix") ?? "", query.get("start-after") ?? ""];
  const keys = [...objects.keys()].filter((key) => key.startsWith(prefix) && key > after).toSorted();
  const contents = keys.slice(0, pageSize).map((key) => `<Contents><Key>${key}</Key></Contents>`);
  const truncated = `<IsTruncated>${keys.length > pageSize}</IsTruncated>`;
  return `<?xml version="1.0"?><ListBucketResult>${truncated}${contents.join("")}</ListBucketResult>`;
}

function isSigned(request: IncomingMessage, url: URL, body: Buffer): boolean {
  const { authorization = "" } = request.headers;
  const said = /^AWS4-HMAC-SHA256 Credential=([^,]+), SignedHeaders=([^,]+), Signature=([0-9a-f]{64})$/;
  const [, credential = "", signedHeaders = "", signature] = said.exec(authorization) ?? [];
  const date = String(request.headers["x-amz-date"]);
  const scope = `${date.slice(0, 8)}/${region}/s3/aws4_request`;
  const content = createHash("sha256").update(body).digest("hex");
  if (credential !== `${accessKey}/${scope}` || request.headers["x-amz-content-sha256"] !== content) return false;
  if (!["host", "x-amz-content-sha256", "x-amz-date"].every((name) => signedHeaders.split(";").includes(name)))
    return false;
  const headers = signedHeaders.split(";").map((name) => `${name}:${String(request.headers[name]).trim()}\n`);
  const query = [...url.searchParams]
    .map((pair) => pair.map(encoded).join("="))
    .toSorted()
    .join("&");
  const path = url.pathname.split("/").map(encoded).join("/");
  const canonical = [request.method, path, query, headers.join(""), signedHeaders, content].join("\n");
  const toSign = ["AWS4-HMAC-SHA256", date, scope, createHash("sha256").update(canonical).digest("hex")].join("\n");
  const key = [date.slice(0, 8), region, "s3", "aws4_request"].reduce<string | Buffer>(
    (made, part) => createHmac("sha256", made).update(part).digest(),
    `AWS4${secretKey}`,
  );
  return createHmac("sha256", key).update(toSign).digest("hex") === signature;
}

function encoded(text: string): string {
  return encodeURIComponent(text).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}
