"use strict";
// A click on marked words lights their card; a click on a card lights its words.
function idsOf(element) { return element.dataset.ids ? element.dataset.ids.split(" ") : []; }
function light(id, from) {
  let first = null;
  document.querySelectorAll(".lit").forEach((element) => element.classList.remove("lit"));
  document.querySelectorAll("[data-ids]").forEach((element) => {
    if (!idsOf(element).includes(id)) return;
    element.classList.add("lit");
    if (!first && element.classList.contains("card") !== from.classList.contains("card")) first = element;
  });
  if (first) {
    const folded = first.closest("details");
    if (folded) folded.open = true;
    first.scrollIntoView({ block: "center", behavior: "smooth" });
  }
}
let last = null, turn = 0;
document.addEventListener("click", (event) => {
  const element = event.target.closest("[data-ids]");
  if (!element) return;
  turn = element === last ? turn + 1 : 0;  // clicking the same words again walks outwards through what covers them
  last = element;
  const ids = idsOf(element);
  light(ids[turn % ids.length], element);
});
document.addEventListener("keydown", (event) => {
  if (event.key === "Enter" && event.target.dataset && event.target.dataset.ids) event.target.click();
});
