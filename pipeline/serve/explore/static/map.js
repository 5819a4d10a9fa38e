// The map: discs for spots, rings for regions, shades for countries; it opens where the events are, and zooms.

import { colour, dark, data, draw, outlines, spec } from "./drawing.js";

const figure = document.querySelector(".chart.map");
const KNOWN = { exact: "the spot is known", admin1: "only the region is known", country: "only the country is known" };
const places = (figure ? data(figure) : []).map((place) => ({
  ...place, quad: String(place.quad),
  told: `${place.name}${place.name === place.country ? "" : `, ${place.country}`}: ${place.events.toLocaleString("en")} ` +
    `event${place.events === 1 ? "" : "s"}, mostly ${place.mostly.replaceAll("_", " ")}; ${KNOWN[place.precision]}`,
}));
const chart = await spec();
const on = (precision) => places.filter((place) => place.precision === precision && place.latitude !== null);
const most = Math.max(1, ...places.filter((place) => place.precision !== "country").map((place) => place.events));
let view;

const QUADS = ["4", "3", "2", "1", "0"];
const encoding = () => ({
  longitude: { field: "longitude", type: "quantitative" }, latitude: { field: "latitude", type: "quantitative" },
  size: { field: "events", type: "quantitative", legend: null, scale: { type: "linear", domain: [0, most], range: [14, 1100] } },
  color: { field: "quad", type: "nominal", legend: null, scale: { domain: QUADS, range: QUADS.map((quad) => colour(`q${quad}`)) } },
  href: { field: "href" }, tooltip: { field: "told" },
});

// Where the middle nine tenths of the events lie, as the Mercator projection has them.
function closest() {
  const spots = [...on("exact"), ...on("admin1")];
  if (!spots.length) return whole();
  const tall = (degrees) => Math.log(Math.tan(Math.PI / 4 + Math.max(-80, Math.min(80, degrees)) * Math.PI / 360));
  const range = (values) => {
    const sorted = values.toSorted(([one], [other]) => one - other);
    const all = sorted.reduce((sum, [, events]) => sum + events, 0);
    const at = (share) => { let sum = 0; return sorted.find(([, events]) => (sum += events) >= share * all)[0]; };
    return [at(0.05), at(0.95)];
  };
  const [west, east] = range(spots.map((spot) => [spot.longitude, spot.events]));
  const [south, north] = range(spots.map((spot) => [tall(spot.latitude), spot.events]));
  const middle = (2 * Math.atan(Math.exp((south + north) / 2)) - Math.PI / 2) * 180 / Math.PI;
  const wide = Math.max((east - west) * Math.PI / 180, 0.12), high = Math.max(north - south, 0.12);
  const zoom = 0.72 * Math.min(figure.clientWidth / wide, figure.clientHeight / high);
  return { zoom: Math.max(whole().zoom, Math.min(zoom, 6000)), across: (west + east) / 2, up: middle };
}
const whole = () => ({ zoom: Math.min(figure.clientWidth / (2 * Math.PI), figure.clientHeight / 3.4), across: 10, up: 30 });

async function turn(where) {
  for (const [name, value] of Object.entries(where)) view.signal(name, value);
  await view.runAsync();
}

async function drawMap(where) {
  const made = { ...structuredClone(chart), width: figure.clientWidth, height: figure.clientHeight };
  const [land, shades, rings, discs] = made.layer;
  land.data.url = shades.data.url = outlines;
  land.mark.stroke = shades.mark.stroke = colour("shore");
  land.mark.color = colour("land");
  shades.transform[0].from.data.values = places.filter((place) => place.precision === "country");
  shades.encoding.color.scale.range = [colour("land"), colour("shade")];
  shades.encoding.color.scale.domainMin = 0;
  rings.data.values = on("admin1");
  discs.data.values = on("exact");
  rings.encoding = discs.encoding = encoding();
  discs.mark.stroke = colour("paper");
  view = await draw(figure, made);
  await turn(where);
}

function heed() {
  dark.addEventListener("change", () => drawMap(current()));
  addEventListener("resize", () => { view.width(figure.clientWidth).height(figure.clientHeight).runAsync(); });

  const current = () => Object.fromEntries(["zoom", "across", "up"].map((name) => [name, view.signal(name)]));
  const buttons = document.querySelector(".zoom");
  buttons.hidden = false;
  buttons.addEventListener("click", (event) => {
    const kind = event.target.dataset.zoom;
    if (kind === "in" || kind === "out") turn({ zoom: current().zoom * (kind === "in" ? 1.6 : 1 / 1.6) });
    else if (kind) turn(kind === "all" ? whole() : closest());
  });

  // Dragging moves the map; a drag is no click on what lies under it.
  let from = null, moved = false;
  figure.addEventListener("pointerdown", (event) => { from = { x: event.clientX, y: event.clientY, ...current() }; moved = false; });
  addEventListener("pointerup", () => { from = null; });
  addEventListener("pointermove", (event) => {
    if (!from || event.pointerType === "touch") return;
    const dx = event.clientX - from.x, dy = event.clientY - from.y;
    if (Math.hypot(dx, dy) < 4) return;
    moved = true;
    const up = from.up + dy * 180 / (Math.PI * from.zoom) * Math.cos(from.up * Math.PI / 180);
    turn({ across: from.across - dx * 180 / (Math.PI * from.zoom), up: Math.max(-75, Math.min(80, up)) });
  });
  figure.addEventListener("click", (event) => { if (moved) { event.stopPropagation(); event.preventDefault(); } }, true);
}

if (figure) {      // a view without a place has no map
  await drawMap(closest());
  heed();
}
document.documentElement.dataset.drawn = "yes";
