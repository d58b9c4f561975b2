import { describe, expect, it } from "vitest";
import { allowedTo } from "../../../core/webhooks/allowed.ts";

const { url, address } = allowedTo(
  ["https://hooks.example/hits/", "https://all.example", "http://plain.example:8080/"],
  [],
);
const isAllowed = (text: string) => url(new URL(text));

describe("an address that the operator allows", () => {
  it.each([
    "https://hooks.example/hits/desk",
    "https://HOOKS.example:443/hits/desk?key=1",
    "https://all.example/",
    "https://all.example/x/y",
    "http://plain.example:8080/x",
  ])("is one under a prefix: %s", (text) => expect(isAllowed(text)).toBe(true));

  it.each([
    "http://hooks.example/hits/desk",
    "https://hooks.example:8443/hits/desk",
    "https://hooks.example/hits/../admin",
    "https://hooks.example/hits/%2e%2e/admin",
    "https://hooks.example/hits/..%2fadmin",
    "https://hooks.example/hits/..%5cadmin",
    "https://hooks.example/hits/..%25252Fadmin",
    "https://hooks.example/hits/%252e%252e/admin",
    "https://hooks.example/hits/..;/admin",
    "https://hooks.example/hitsandmore",
    "https://hooks.example.attacker.example/hits/",
    "https://attacker.example/https://hooks.example/hits/",
    "https://hooks.example@attacker.example/hits/",
    "https://user:pass@hooks.example/hits/",
    "https://all.example:8443/",
    "http://plain.example/x",
    "ftp://all.example/",
    "file:///etc/passwd",
  ])("is not: %s", (text) => expect(isAllowed(text)).toBe(false));
});

describe("a network that webhooks lead to", () => {
  it.each(["8.8.8.8", "198.17.255.255", "172.32.0.1", "2606:4700::1111", "2001:4860:4860::8888"])(
    "is the internet: %s",
    (text) => expect(address(text)).toBe(true),
  );

  it.each([
    ["this machine", "127.0.0.1"],
    ["this machine", "127.255.255.254"],
    ["this machine", "::1"],
    ["this machine", "0.0.0.0"],
    ["this machine", "::"],
    ["a private network", "10.0.0.1"],
    ["a private network", "172.16.0.1"],
    ["a private network", "172.31.255.255"],
    ["a private network", "192.168.1.1"],
    ["a carrier's own network", "100.64.0.1"],
    ["clouds' metadata", "169.254.169.254"],
    ["clouds' metadata", "fd00:ec2::254"],
    ["the local link", "fe80::1"],
    ["a unique local network", "fc00::1"],
    ["an IPv4 address in IPv6", "::ffff:127.0.0.1"],
    ["an IPv4 address in IPv6", "::ffff:7f00:1"],
    ["an IPv4 address in IPv6", "::ffff:8.8.8.8".replace("8.8.8.8", "10.0.0.1")],
    ["an IPv4 address in IPv6", "::127.0.0.1"],
    ["NAT64", "64:ff9b::7f00:1"],
    ["NAT64", "64:ff9b:1::a9fe:a9fe"],
    ["6to4", "2002:7f00:1::"],
    ["Teredo", "2001::1"],
    ["all of a network", "255.255.255.255"],
    ["a group", "224.0.0.1"],
    ["a group", "ff02::1"],
    ["documents", "192.0.2.1"],
    ["documents", "2001:db8::1"],
    ["no address", "localhost"],
  ])("is not %s: %s", (_, text) => expect(address(text)).toBe(false));

  it("is also one that the operator has named", () => {
    const { address } = allowedTo([], ["10.1.0.0/16", "fd00:1::/32"]);
    expect(["10.1.2.3", "fd00:1::5", "10.2.0.1", "fd00:2::1"].map(address)).toEqual([true, true, false, false]);
  });
});
