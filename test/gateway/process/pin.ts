// node --import: the process stands still for ever once it is sent SIGUSR2.

process.on("SIGUSR2", () => {
  for (;;);
});
