import { randomBytes } from "node:crypto";
import { firstLineOf } from "../first-line.ts";
import { createNewFile } from "../new-file.ts";
import { Refusal } from "../output.ts";

/** Characters that a token has at least: what guards the device's answers from other users of it is not to be guessed. */
const fewest = 32;

/** The token that programs on this machine say, from the first line of a file; made where there is none. */
export async function tokenIn(path: string): Promise<string> {
  try {
    const file = await createNewFile(path);
    const token = randomBytes(32).toString("base64url");
    await file.writeFile(`${token}\n`).finally(() => file.close());
    return token;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  }
  const token = await firstLineOf(path);
  if (!/^[\x21-\x7e]+$/.test(token) || token.length < fewest)
    throw new Refusal(`${path} holds no token of ${fewest} characters or more: remove it, and one is made.`, 2);
  return token;
}
