import { bodiesOf, type Case, type RequestHeaders } from "./cases.ts";
import { obey } from "./child.ts";
import { closedLoop, lanes, type Measured, steadyLoop } from "./closed-loop.ts";
import { KeepAlive, wireRequest } from "./keep-alive.ts";

/** An order to the loading process: ask this server that case for so many seconds, over kept connections. */
export interface LoadOrder {
  readonly url: string;
  readonly headers: RequestHeaders;
  readonly asked: Pick<Case, "query" | "variables">;
  readonly seconds: number;
  /** At once; as many as the ladder's where it is left out. */
  readonly connections?: number;
  /** Questions a second; as many as are answered where it is left out. */
  readonly rate?: number | undefined;
}

async function load({ url, headers, asked, seconds, rate, connections: atOnce = lanes }: LoadOrder): Promise<Measured> {
  const target = new URL(url);
  const requests = bodiesOf(asked).map((body) => wireRequest(target, headers, body));
  const connections = await Promise.all(Array.from({ length: atOnce }, () => KeepAlive.open(target)));
  try {
    const ask = (lane: number, question: number) => (connections[lane] as KeepAlive).ask(requests[question] as Buffer);
    return await (rate === undefined
      ? closedLoop(requests.length, seconds, ask, atOnce)
      : steadyLoop(requests.length, { seconds, rate }, ask));
  } finally {
    for (const connection of connections) connection.close();
  }
}

obey({ load });
