// Takes from the locked packages what a browser needs and puts it into the page's folder: `node build.mjs FOLDER`.

import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const from = (name) => join(here, "node_modules", name);
const into = process.argv[2];
mkdirSync(into, { recursive: true });

const without = (text) => text.replace(/\n?\/\/# sourceMappingURL=.*\n?$/, "\n");
for (const [name, file] of [["vega", "vega.min.js"], ["vega-lite", "vega-lite.min.js"]]) {
  writeFileSync(join(into, file), without(readFileSync(from(`${name}/build/${file}`), "utf8")));
  copyFileSync(from(`${name}/LICENSE`), join(into, `${name}.LICENSE.txt`));
}

// The interpreter is a module that imports vega-util by name, which a browser does not know; vega carries it along.
const interpreter = without(readFileSync(from("vega-interpreter/build/vega-interpreter.js"), "utf8"));
const importing = /^import \{([^}]+)\} from 'vega-util';/;
if (!importing.test(interpreter)) throw new Error("vega-interpreter imports otherwise than before: mend build.mjs.");
writeFileSync(join(into, "vega-interpreter.js"), interpreter.replace(importing, "const {$1} = globalThis.vega;"));

// Outlines by ISO 3166 alpha-3, as the lake names countries. Kosovo and two others bear no number and go by name.
const atlas = JSON.parse(readFileSync(from("world-atlas/countries-50m.json"), "utf8"));
const codes = createRequire(import.meta.url)(from("i18n-iso-countries/codes.json"));
const alpha3 = Object.fromEntries(codes.map(([, three, number]) => [number, three]));
const byName = { Kosovo: "XKX", Somaliland: "SOM", "N. Cyprus": "CYP" };
const shapes = atlas.objects.countries.geometries.filter((shape) => shape.properties.name !== "Antarctica");
for (const shape of shapes) {
  shape.id = alpha3[shape.id] ?? byName[shape.properties.name] ?? shape.properties.name;
  delete shape.properties;
}

// Natural Earth draws who holds a land; the lake's places follow ISO 3166-2, where Crimea is UA-43.
const { scale, translate } = atlas.transform;
const corner = ([[arc]]) => atlas.arcs[arc < 0 ? ~arc : arc][0].map((at, axis) => at * scale[axis] + translate[axis]);
const isCrimea = (polygon) => {
  const [east, north] = corner(polygon);
  return east > 32 && east < 36.7 && north > 44 && north < 46.3;
};
const by = (id) => shapes.find((shape) => shape.id === id);
const crimea = by("RUS").arcs.filter(isCrimea);
if (crimea.length !== 1) throw new Error("world-atlas draws Crimea otherwise than before: mend build.mjs.");
by("RUS").arcs = by("RUS").arcs.filter((polygon) => !isCrimea(polygon));
const ukraine = by("UKR");
Object.assign(ukraine, { type: "MultiPolygon", arcs: [...(ukraine.type === "Polygon" ? [ukraine.arcs] : ukraine.arcs), ...crimea] });

atlas.objects = { countries: { type: "GeometryCollection", geometries: shapes } };
writeFileSync(join(into, "countries.json"), JSON.stringify(atlas));
copyFileSync(from("world-atlas/LICENSE"), join(into, "world-atlas.LICENSE.txt"));
