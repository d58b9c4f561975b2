/** What an operator can mend: the message says what failed, at which path or address, and what to do. */
export class Mendable extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = new.target.name;
  }
}

type Advice = readonly [what: string, mend: string];

const closedToUser: Advice = [
  "is closed to the user that runs this",
  "Give it to that user (chown, chmod), or run this as the user that it belongs to.",
];
const full: Advice = ["has no room left", "Free room on its disk, and try again."];
const openFiles: Advice = ["cannot be opened: too many files are open", "Raise the limit (ulimit -n)."];

/** What the system says of a file or folder, by its code. */
const ofFiles: Readonly<Record<string, Advice>> = {
  ENOENT: ["is not there", "Look at the path, and whether its disk is mounted."],
  ENOTDIR: ["leads through a file where there must be a folder", "Look at the path."],
  EISDIR: ["is a folder where there must be a file", "Look at the path."],
  EEXIST: ["exists already", "Nothing is ever overwritten: move it away, or name another."],
  EACCES: closedToUser,
  EPERM: closedToUser,
  EROFS: ["is on a disk that can only be read", "Mount the disk for writing, or name a folder on another."],
  ENOSPC: full,
  EDQUOT: full,
  EFBIG: [
    "may grow no further",
    "Raise the limit of the user that runs this (ulimit -f), or name a place on another disk.",
  ],
  EIO: ["cannot be read or written: its disk fails", "Look at the disk; what it held is in the backup."],
  EMFILE: openFiles,
  ENFILE: openFiles,
};

/** What the system says of an address to listen on, by its code. */
const ofAddresses: Readonly<Record<string, Advice>> = {
  EADDRINUSE: [
    "is taken",
    "Stop what listens there, or set HUB_PORT (HUB_SUBGRAPH_URLS, for a subgraph) to a free port.",
  ],
  EADDRNOTAVAIL: [
    "is no address of this machine's",
    "Set HUB_HOST (HUB_SUBGRAPH_URLS, for a subgraph) to one of its own; 0.0.0.0 is all of them.",
  ],
  EACCES: [
    "may not be listened on by the user that runs this",
    "Set HUB_PORT (HUB_SUBGRAPH_URLS, for a subgraph) to a port from 1024 up.",
  ],
};

const unknownName: Advice = [
  "is a host name that leads nowhere",
  "Look at HUB_HOST (HUB_SUBGRAPH_URLS, for a subgraph), or set it to an address.",
];

/** The failure in an operator's words; null where it is none that an operator can mend, but a fault of the hub's own. */
export function inWords(error: unknown): string | null {
  if (!(error instanceof Error)) return null;
  if (error instanceof Mendable) return error.message;
  const said = saidBySystem(error);
  if (said) return said;
  const behind = inWords(error.cause);
  return behind && `${error.message}: ${behind}`;
}

interface SystemError extends NodeJS.ErrnoException {
  readonly address?: string;
  readonly port?: number;
  readonly hostname?: string;
}

function saidBySystem({ code = "", syscall, path, address, port, hostname }: SystemError): string | null {
  if (syscall === "listen" || syscall === "bind")
    return sentence(port === undefined ? address : `${address} port ${port}`, ofAddresses[code], code);
  if (syscall === "getaddrinfo") return sentence(hostname, unknownName, code);
  return syscall ? sentence(path === "" ? "An empty path" : (path ?? "A file"), ofFiles[code], code) : null;
}

function sentence(subject: string | undefined, advice: Advice | undefined, code: string): string | null {
  return subject !== undefined && advice ? `${subject} ${advice[0]} (${code}). ${advice[1]}` : null;
}
