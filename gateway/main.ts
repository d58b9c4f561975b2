import cluster from "node:cluster";
import { keepCompiled } from "../core/compile-cache.ts";
import { openLog } from "../core/log.ts";
import { readSettings } from "../core/settings.ts";
import { subgraphs } from "../records/subgraphs.ts";
import { exitOnError } from "../core/start.ts";
import { supervise } from "./process/supervisor.ts";
import { refuseNoFolder } from "../core/data-folder.ts";

keepCompiled();
await exitOnError(async () => {
  const settings = readSettings(subgraphs);
  const log = openLog({ level: settings.log });
  // With TLS it has the certificate read again, instead of ending the hub.
  const heeded = settings.tlsCert === null ? [] : (["SIGHUP"] as const);
  // Once: one that takes the place of another goes on without it for as long as the other would have.
  if (settings.auditExport !== null && cluster.isPrimary) refuseNoFolder("HUB_AUDIT_EXPORT", settings.auditExport);
  if (settings.processes > 1 && cluster.isPrimary) return supervise(settings.processes, log, heeded);
  // Only here: the process that looks after the others needs none of it.
  const { serve } = await import("./serve.ts");
  return serve(settings, log, heeded);
});
