import { z } from "zod";

const loopback = /^(localhost|127(\.\d+){3}|\[::1\])$/;

/** An address whose answers can be believed: `https://…`, or `http://…` on this machine itself. */
export const secureUrl = z.string().refine((text) => {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, username, password, hash } = new URL(text);
  if (username || password || hash) return false;
  return protocol === "https:" || (protocol === "http:" && loopback.test(hostname));
});
