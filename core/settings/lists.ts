import { z } from "zod";
import { rangesOf } from "../access/admission.ts";
import { type Role, roles } from "../access/caller.ts";
import { isOwnerCode } from "../owner-code.ts";
import { canonicalCode } from "../standards/countries.ts";
import { type ClassModes, isDocumentMode, type DocumentMode } from "../access/document-mode.ts";

/** Entries separated by commas. */
function entriesOf(text: string): string[] {
  return text === "none" ? [] : text.split(/[\s,]+/).filter(Boolean);
}

/** `partner=ids-only, analyst=off`; a class that is not named keeps its default mode. */
export function classModes(defaults: ClassModes): z.ZodType<ClassModes, string> {
  return z.string().transform((text, context) => {
    const modes: Record<Role, DocumentMode> = { ...defaults };
    for (const entry of entriesOf(text)) {
      const [name, mode = "", ...rest] = entry.split("=");
      const role = roles.find((known) => known === name);
      if (role && isDocumentMode(mode) && rest.length === 0) modes[role] = mode;
      else context.addIssue({ code: "custom", message: "not a class and its mode" });
    }
    return modes;
  });
}

/** `UTO=30, GRC=90`: a whole number of days for each of these owners, one under whatever code. */
export const daysOfBureaus: z.ZodType<ReadonlyMap<string, number>, string> = z
  .string()
  .transform((text) => entriesOf(text).map((entry) => entry.split("=")))
  .refine((all) => all.every((parts) => parts.length === 2 && isOwnerCode(parts[0] ?? "") && isDays(parts[1] ?? "")))
  .transform((all) => all.map(([owner = "", days]) => [canonicalCode(owner), Number(days)] as const))
  .refine((all) => new Set(all.map(([owner]) => owner)).size === all.length)
  .transform((all) => new Map(all));

function isDays(text: string): boolean {
  return /^[1-9]\d{0,3}$/.test(text) && Number(text) <= 3660;
}

/** Codes of organisations: `XPO, UTO`. */
export const ownerCodes: z.ZodType<readonly string[], string> = z
  .string()
  .transform((text) => [...new Set(entriesOf(text))])
  .refine((all) => all.every((one) => one.length <= 30 && isOwnerCode(one)));

/** Origins as a browser writes them in its header: no path, no wildcard. */
export const origins: z.ZodType<readonly string[], string> = z
  .string()
  .transform(entriesOf)
  .refine((all) => all.every((one) => /^https?:[^*]+$/.test(one) && URL.canParse(one) && new URL(one).origin === one));

/** Origins, or origins and a folder, to which the hub sends: `https://hooks.example/hits/`. */
export const urlPrefixes: z.ZodType<readonly string[], string> = z
  .string()
  .transform(entriesOf)
  .refine((all) => all.every(isPrefix));

function isPrefix(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, username, password, search, hash } = new URL(text);
  return /^https?:$/.test(protocol) && !username && !password && !search && !hash;
}

/** Network addresses and ranges. */
export const ranges: z.ZodType<readonly string[], string> = z
  .string()
  .transform(entriesOf)
  .refine((all) => {
    try {
      return rangesOf(all);
    } catch {
      return false;
    }
  });

/** Of TCP; 0 takes any free one. */
export const portNumber = z
  .string()
  .regex(/^\d{1,5}$/)
  .transform(Number)
  .refine((port) => port <= 65_535);
