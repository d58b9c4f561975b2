import { request } from "node:http";
import type { AddressInfo } from "node:net";
import { openTrustedDocuments } from "../../gateway/trusted-documents/open.ts";
import { newAddresses } from "../../cli/serve-pack/addressed-cards.ts";
import { PackAnswers } from "../../cli/serve-pack/answers.ts";
import { buildPackApp } from "../../cli/serve-pack/app.ts";
import { PacksInUse } from "../../cli/serve-pack/packs-in-use.ts";
import { PackShown } from "../../cli/serve-pack/shown.ts";
import type { TestClock } from "../world.ts";
import type { TestDevice } from "./packed.ts";

const trustedDocuments = openTrustedDocuments({ trustedDocuments: null });
const token = "a-token-that-is-of-this-test-and-no-other";

export interface Answered {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  // oxlint-disable-next-line typescript/no-explicit-any
  readonly body: any;
}

/** A device that answers over HTTP by the packs in its folder. */
export async function served(device: TestDevice, clock: TestClock) {
  const said: string[] = [];
  const packs = new PacksInUse({ folder: device.folder, device: device.own(), clock, said: (text) => said.push(text) });
  await packs.look();
  const failed = (error: unknown) => void said.push(String(error));
  const of = { packs, addresses: newAddresses(), clock, failed };
  const answers = new PackAnswers({ ...of, trustedDocuments });
  const app = buildPackApp({
    answers,
    shown: new PackShown(of),
    trustedDocuments,
    token,
    clock,
    ready: () => packs.manifest !== null,
  });
  await app.listen({ host: "127.0.0.1", port: 0 });
  const { port } = app.server.address() as AddressInfo;
  const usual = { authorization: `Bearer ${token}`, "hub-purpose": "border-control" };

  const ask = async (path: string, body: object | null, headers: Readonly<Record<string, string>> = {}) => {
    const { bytes, ...answer } = await got(path, body, headers);
    return { ...answer, body: JSON.parse(bytes.toString()) } as Answered;
  };

  const got = (path: string, body: object | null = null, headers: Readonly<Record<string, string>> = {}) =>
    new Promise<Omit<Answered, "body"> & { readonly bytes: Buffer }>((resolve, reject) => {
      const method = body ? "POST" : "GET";
      const all = { ...usual, ...(body && { "content-type": "application/json" }), ...headers };
      const asked = request({ host: "127.0.0.1", port, path, method, headers: all, agent: false }, (answer) => {
        const parts: Buffer[] = [];
        answer.on("data", (part: Buffer) => parts.push(part));
        answer.on("end", () => {
          const { statusCode: status = 0, headers: said } = answer;
          resolve({ status, headers: said, bytes: Buffer.concat(parts) });
        });
      });
      asked.on("error", reject);
      asked.end(body ? JSON.stringify(body) : undefined);
    });

  return {
    ask,
    got,
    packs,
    said,
    port,
    check: (number: string, headers?: Readonly<Record<string, string>>) =>
      ask("/rest/check-document", { number, type: "PASSPORT", issuer: "UTO", place: "Post 7" }, headers),
    [Symbol.asyncDispose]: async () => {
      await app.close();
      packs.close();
    },
  };
}
