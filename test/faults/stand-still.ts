/** Loaded into a hub before its own code: at SIGUSR2 its event loop stands still for good. */
process.on("SIGUSR2", () => {
  for (;;);
});
