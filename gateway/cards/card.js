/* oxlint-disable borders/clock -- it runs on the reader's device, whose clock is the only one there */
// The script of a Quick Check Card's page: says how old the card is, and takes it away once it is over. It runs from a
// saved file as well, and asks nothing of anybody.

const { made, until } = document.documentElement.dataset;
const [begin, end] = [Number(made), Number(until)];
// How far a device's clock may be behind before nothing that it says of the card's age is worth showing.
const tolerance = 10 * 60_000;
// The clock of the device is all that a page has, which stands still in no sleep.
const clock = () => Date.now(); // oxlint-disable-line borders/clock
const opened = { at: clock(), since: performance.now() };

function inWords(millis) {
  const minutes = Math.floor(Math.max(0, millis) / 60_000);
  if (minutes < 1) return "just now";
  if (minutes < 60) return minutes === 1 ? "1 minute ago" : `${minutes} minutes ago`;
  const hours = Math.floor(minutes / 60);
  return hours === 1 ? "1 hour ago" : `${hours} hours ago`;
}

function hide(why) {
  document.getElementById("over").textContent = why;
  document.documentElement.classList.add("over");
  // Out of the page, not only out of sight: nothing of it is printed or found.
  document.querySelector("main").replaceChildren();
  clearInterval(timer);
}

function look() {
  if (document.documentElement.classList.contains("over")) return;
  // Of the device's clock and of the time that the page stands open the later counts: a clock that is set back gains nothing.
  const now = Math.max(clock(), opened.at + performance.now() - opened.since);
  if (now >= end) return hide("This card is more than 24 hours old and is not shown any more. Get a new one.");
  if (now < begin - tolerance)
    return hide(
      "The clock of this device is wrong: it is before the card was made. Set the clock, and open the card again.",
    );
  document.getElementById("age").textContent = `Made ${inWords(now - begin)}`;
}

const timer = setInterval(look, 10_000);
for (const moment of ["visibilitychange", "pageshow", "focus", "beforeprint"]) addEventListener(moment, look);
look();
