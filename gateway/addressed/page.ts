import { createHash } from "node:crypto";

const hashed = (text: string) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

/** What a page may do wherever it is opened: nothing comes from outside it, and no script runs in it but its own. */
export function pagePolicy({ style, script = null }: { readonly style: string; readonly script?: string | null }) {
  const runs = script === null ? "" : ` script-src ${hashed(script)};`;
  return `default-src 'none'; img-src data:; style-src ${hashed(style)};${runs} base-uri 'none'; form-action 'none'`;
}

/**
 * As the hub answers a page: in nobody's frame, and of no origin. One whose address is over answers nothing; what a browser
 * kept of it would.
 */
export function pageHeaders(policy: string): Readonly<Record<string, string>> {
  return {
    "content-type": "text/html; charset=utf-8",
    "content-disposition": "inline",
    "x-content-type-options": "nosniff",
    "content-security-policy": `${policy}; frame-ancestors 'none'; sandbox allow-scripts allow-modals`,
    "cross-origin-resource-policy": "same-origin",
    "cross-origin-opener-policy": "same-origin",
    "referrer-policy": "no-referrer",
    "cache-control": "no-store",
  };
}
