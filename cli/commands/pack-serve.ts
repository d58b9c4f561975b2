import { once } from "node:events";
import { resolve } from "node:path";
import { systemClock } from "../../core/clock.ts";
import { openTrustedDocuments } from "../../gateway/trusted-documents/open.ts";
import { inWords, openDevice, type OpenerArguments } from "../opener.ts";
import { type ExitCode, type Output, Refusal } from "../output.ts";
import { newAddresses } from "../serve-pack/addressed-cards.ts";
import { PackAnswers } from "../serve-pack/answers.ts";
import { buildPackApp } from "../serve-pack/app.ts";
import { PacksInUse } from "../serve-pack/packs-in-use.ts";
import { PackShown } from "../serve-pack/shown.ts";
import { tokenIn } from "../serve-pack/token.ts";
import { wholeNumber } from "./whole-number.ts";

interface ServeArguments extends OpenerArguments {
  readonly device: string;
  readonly tokenFile: string;
  readonly port?: string;
}

/** Milliseconds from one look for a newer pack to the next. */
const lookEvery = 5_000;

/** `borderlink pack serve PACKS`: until it is told to end. */
export async function serve(
  folder: string,
  { device, tokenFile, port = "4100", ...given }: ServeArguments,
  output: Output,
): Promise<ExitCode> {
  const at = wholeNumber("--port", port, 4100, { to: 65_535 });
  const own = await openDevice(device, given);
  const token = await tokenIn(resolve(tokenFile));
  const said = (text: string) => output.remark(text);
  const packs = new PacksInUse({ folder: resolve(folder), device: own, clock: systemClock, said });
  await packs.look().catch(inWords);
  if (!packs.manifest) throw new Refusal(`${folder} holds no folder with a pack that this device may use.`);
  const failed = (error: unknown) => said(`A check was not answered: ${textOf(error)}`);
  const notLooked = (error: unknown) =>
    said(`A newer pack was not looked for, and the one in use stays: ${textOf(error)}`);
  const trustedDocuments = openTrustedDocuments({ trustedDocuments: null });
  const of = { packs, addresses: newAddresses(), clock: systemClock, failed };
  const app = buildPackApp({
    answers: new PackAnswers({ ...of, trustedDocuments }),
    shown: new PackShown(of),
    trustedDocuments,
    token,
    clock: systemClock,
    ready: () => packs.manifest !== null,
  });
  const stop = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => stop.abort());
  const address = await app.listen({ host: "127.0.0.1", port: at }).catch((error: NodeJS.ErrnoException) => {
    packs.close();
    if (error.code !== "EADDRINUSE") throw error;
    throw new Refusal(`Port ${at} of 127.0.0.1 is taken: end what listens there, or name another by --port.`);
  });
  output.answer(`Checks are answered at ${address}; programs say Authorization: Bearer and what ${tokenFile} holds.`);
  const looking = setInterval(() => void packs.look().catch(notLooked), lookEvery);
  if (!stop.signal.aborted) await once(stop.signal, "abort");
  clearInterval(looking);
  await app.close();
  packs.close();
  return 0;
}

function textOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
