// The picture as it stands, as a file: 1600 pixels wide, names of the larger half.
import { COLOURS, LINKS } from "./network.js";

const WIDTH = 1600, HEIGHT = 1480, NAMED = 120;

function drawing({ nodes }) {
  const within = (values) => values.reduce(([least, most], v) => [Math.min(least, v), Math.max(most, v)], [Infinity, -Infinity]);
  const [left, right] = within(nodes.map((n) => n.x)), [top, bottom] = within(nodes.map((n) => n.y));
  const span = Math.max(right - left, bottom - top) || 1;
  const at = ({ x, y }) => [120 + (x - left) / span * 1360, 60 + (y - top) / span * 1360];
  const sizes = nodes.map((n) => n.size).sort((a, b) => b - a);
  return { at, least: sizes[Math.min(NAMED, sizes.length - 1)], scale: nodes.length > 1000 ? 0.4 : 1 };
}

const escaped = (words) => words.replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`);
const fixed = (...numbers) => numbers.map((n) => n.toFixed(1));

function dot(node, [x, y], r) {
  const [left, top, size, radius] = fixed(x - r * 0.9, y - r * 0.9, r * 1.8, r), [cx, cy] = fixed(x, y), fill = COLOURS[node.kind];
  return node.kind === "act" ? `<rect x="${left}" y="${top}" width="${size}" height="${size}" fill="${fill}"/>` : `<circle cx="${cx}" cy="${cy}" r="${radius}" fill="${fill}"/>`;
}

export function svg(network) {
  const { at, least, scale } = drawing(network);
  const lines = network.edges.map(({ one, two, kind }) => {
    const [x1, y1, x2, y2] = fixed(...at(one), ...at(two));
    return `<line x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}" stroke="${LINKS[kind]}" stroke-opacity=".5"/>`;
  });
  const dots = network.nodes.map((node) => {
    const [x, y] = at(node), r = node.size * scale, [left, base] = fixed(x + r + 3, y + 4);
    const name = node.size >= least ? `<text x="${left}" y="${base}">${escaped(node.label.slice(0, 60))}</text>` : "";
    return `<g class="node"><title>${escaped(node.label)}</title>${dot(node, [x, y], r)}${name}</g>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="sans-serif" font-size="13"><rect width="100%" height="100%" fill="#fff"/>${lines.join("")}${dots.join("")}</svg>`;
}

// A picture of dots from the picture of lines: the browser draws it.
export async function png(network) {
  const image = new Image(), canvas = Object.assign(document.createElement("canvas"), { width: 2 * WIDTH, height: 2 * HEIGHT });
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg(network))}`;
  await image.decode();
  canvas.getContext("2d").drawImage(image, 0, 0, 2 * WIDTH, 2 * HEIGHT);
  return new Promise((done) => canvas.toBlob(done, "image/png"));
}
