import type { FastifyInstance } from "fastify";

/** How long a server that stops waits for what is in flight, in milliseconds: well below what its process is given in all. */
const patience = 6_000;

/**
 * A server that stops answers what is in flight and what still comes over connections that stand, then waits for those
 * who asked to hang up: they are told to. To be made with `return503OnClosing: false`, as Fastify's own 503 says nothing
 * in the hub's form and passes the audit by.
 */
export function stopInOrder(app: FastifyInstance): void {
  let stopping = false;
  app.addHook("preClose", async () => {
    stopping = true;
    // Who never finishes a request must not keep the audit from being ended in order.
    setTimeout(() => app.server.closeAllConnections(), patience).unref();
  });
  app.addHook("onSend", (_request, reply, _body, done) => {
    if (stopping) reply.header("connection", "close");
    done();
  });
}
