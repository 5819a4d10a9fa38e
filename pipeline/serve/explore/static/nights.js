// The chart of Nights: a bar a figure, a whisker from the lowest to the highest account, each leading to its claims.

import { colour, dark, data, draw, spec } from "./drawing.js";

const SAID = { launched: "launched", intercepted: "shot down", jammed: "jammed" };
const chart = await spec();

async function drawAll() {
  const [bars, whiskers, caps] = structuredClone(chart).layer;
  bars.encoding.color.scale.range = ["launched", "intercepted", "jammed"].map(colour);
  whiskers.mark.color = caps.mark.color = colour("whisker");
  for (const figure of document.querySelectorAll(".chart[data-chart]")) {
    const values = data(figure).map((bar) => ({ ...bar, said: SAID[bar.measure] }));
    const made = { ...structuredClone(chart), data: { values }, layer: structuredClone([bars, whiskers, caps]) };
    made.encoding.xOffset.scale.domain = Object.keys(SAID).filter((name) => values.some((bar) => bar.measure === name));
    await draw(figure, made);
  }
}

await drawAll();
dark.addEventListener("change", drawAll);
document.documentElement.dataset.drawn = "yes";
