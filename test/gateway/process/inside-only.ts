// node --import: lets nothing reach beyond this machine, and writes to descriptor 3 what was tried, one line each.

import dgram from "node:dgram";
import dns from "node:dns";
import { writeSync } from "node:fs";
import { Socket } from "node:net";

const loopback = new Set(["localhost", "::1"]);

function tried(how: string, host: string): void {
  writeSync(3, `${how} ${host}\n`);
  if (!loopback.has(host) && !/^127\.\d+\.\d+\.\d+$/.test(host)) throw new Error(`${how} ${host}: beyond this machine`);
}

type Method = (this: unknown, ...args: unknown[]) => unknown;

function guard(owner: object, name: string, hostOf: (args: readonly unknown[]) => string | null): void {
  const methods = owner as Record<string, Method>;
  const method = methods[name];
  if (!method) throw new Error(`there is no ${name} to guard`);
  methods[name] = function (...args) {
    const host = hostOf(args);
    if (host !== null) tried(name, host);
    return Reflect.apply(method, this, args);
  };
}

/** `connect(options)`, `connect(port, host)` or `connect(path)`; a path does not leave the machine. */
guard(Socket.prototype, "connect", (args) => {
  const [first, second] = args.flat();
  if (typeof first === "string") return null;
  const { host, path } = (typeof first === "object" ? first : { host: second }) as { host?: unknown; path?: string };
  return path === undefined ? (typeof host === "string" ? host : "localhost") : null;
});
guard(dgram.Socket.prototype, "send", (args) => args.findLast((arg) => typeof arg === "string") as string | null);
for (const owner of [dns, dns.promises]) {
  for (const name of ["lookup", "resolve", "resolve4", "resolve6", "resolveAny", "resolveSrv", "resolveTxt"]) {
    guard(owner, name, ([host]) => String(host));
  }
}
