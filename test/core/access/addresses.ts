/** Ranges of addresses that lie within one another, beside one another, or hold all. */
export const ranges = [
  "10.0.0.0/25",
  "10.0.0.128/25",
  "10.0.0.0/24",
  "10.0.0.77",
  "0.0.0.0/0",
  "::/0",
  "2001:db8::/32",
];

/** IPv6 ranges that stand for ranges of IPv4, and such as lie within those above. */
export const mapped = ["::ffff:10.0.0.0/120", "::ffff:a00:80/121", "2001:db8:1::/48", "2001:db8::1"];

/** Some within each of them, and some outside. */
export const addresses = [
  "10.0.0.1",
  "10.0.0.77",
  "10.0.0.200",
  "10.0.1.1",
  "192.0.2.1",
  "::1",
  "2001:db8::1",
  "2001:db8:1::1",
];
