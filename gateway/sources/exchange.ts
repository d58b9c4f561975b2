import type { Dispatcher } from "undici";

/** What an address answers; the text is empty where the status is not 200. */
export interface Exchanged {
  readonly status: number;
  readonly text: string;
}

type Asked = Pick<Dispatcher.DispatchOptions, "path" | "method" | "headers" | "body">;

/**
 * Asks over a connection that is kept, and resolves when all of the answer is there, so that the connection is free again;
 * rejects with the signal's reason where it ends before. undici's `request` makes a stream of each body, which small answers
 * do not need.
 */
export function exchange(
  dispatcher: Pick<Dispatcher, "dispatch">,
  asked: Asked,
  signal: AbortSignal,
): Promise<Exchanged> {
  const { promise, resolve, reject } = Promise.withResolvers<Exchanged>();
  if (signal.aborted) {
    reject(signal.reason);
    return promise;
  }
  let status = 0;
  const parts: Buffer[] = [];
  let begun: Dispatcher.DispatchController | null = null;
  const end = () => {
    begun?.abort(signal.reason);
    reject(signal.reason);
  };
  signal.addEventListener("abort", end, { once: true });
  dispatcher.dispatch(asked, {
    onRequestStart: (controller) => {
      begun = controller;
      if (signal.aborted) controller.abort(signal.reason);
    },
    onResponseStart: (_controller, code) => {
      status = code;
    },
    onResponseData: (_controller, part) => {
      if (status === 200) parts.push(part);
    },
    onResponseEnd: () => {
      signal.removeEventListener("abort", end);
      resolve({ status, text: textOf(parts) });
    },
    onResponseError: (_controller, error) => {
      signal.removeEventListener("abort", end);
      reject(error);
    },
  });
  return promise;
}

function textOf(parts: readonly Buffer[]): string {
  const [first, ...more] = parts;
  return more.length === 0 ? (first?.toString() ?? "") : Buffer.concat(parts).toString();
}
