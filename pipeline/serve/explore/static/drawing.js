// Draws a Vega-Lite chart without eval and without styles of its own: expressions are interpreted, colours are the page's.

const own = document.querySelector("script[data-spec]").dataset;
const { expressionInterpreter } = await import(own.interpreter);

export const dark = matchMedia("(prefers-color-scheme: dark)");
export const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();
export const data = (figure) => JSON.parse(document.getElementById(figure.dataset.chart).textContent);
export const spec = async () => (await fetch(own.spec)).json();
export const outlines = own.outlines;

export const config = () => ({
  background: null, padding: 0, font: getComputedStyle(document.body).fontFamily, aria: false,
  view: { stroke: null },
  axis: { labelColor: colour("soft"), titleColor: colour("soft"), gridColor: colour("line"), domainColor: colour("firm"),
    tickColor: colour("firm"), labelFontSize: 11, titleFontSize: 11, titleFontWeight: "normal" },
});

export async function draw(figure, chart) {
  const { spec: compiled } = vegaLite.compile(chart, { config: config() });
  const loader = vega.loader({ target: "_self" });
  const view = new vega.View(vega.parse(compiled, null, { ast: true }),
    { expr: expressionInterpreter, renderer: "svg", container: figure, hover: true, loader, logLevel: vega.Error });
  await view.runAsync();
  figure.querySelector("svg").setAttribute("aria-hidden", "true");      // the figure's label and the table tell it
  return view;
}
