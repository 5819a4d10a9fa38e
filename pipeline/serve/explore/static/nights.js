// The chart of Nights: a bar a figure, a whisker from the lowest to the highest account, each leading to its claims.

import { colour, dark, data, draw, spec } from "./drawing.js";

const SAID = { launched: "launched", intercepted: "shot down", jammed: "jammed" };
const WIDEST = 110;     // pixels of a night where there are few
const chart = await spec();

async function drawAll() {
  const [bars, halos, whiskers, caps] = structuredClone(chart).layer;
  bars.encoding.color.scale.range = ["launched", "intercepted", "jammed"].map(colour);
  halos.mark.color = colour("paper");
  whiskers.mark.color = caps.mark.color = colour("whisker");
  for (const figure of document.querySelectorAll(".chart[data-chart]")) {
    const values = data(figure).map((bar) => ({ ...bar, said: SAID[bar.measure] }));
    const made = { ...structuredClone(chart), data: { values }, layer: structuredClone([bars, halos, whiskers, caps]) };
    const nights = new Set(values.map((bar) => bar.night)).size;
    made.width = Math.min(figure.clientWidth, 60 + WIDEST * nights);
    made.encoding.xOffset.scale.domain = Object.keys(SAID).filter((name) => values.some((bar) => bar.measure === name));
    await draw(figure, made);
  }
}

await drawAll();
dark.addEventListener("change", drawAll);
let waiting;
addEventListener("resize", () => { clearTimeout(waiting); waiting = setTimeout(drawAll, 200); });
document.documentElement.dataset.drawn = "yes";
