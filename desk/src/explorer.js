// The network, to be moved and opened; the tables of the page tell the same without it.
import Graph from "graphology";
import forceAtlas2 from "graphology-layout-forceatlas2";
import Sigma from "sigma";

const box = document.getElementById("explorer");
const COLOURS = { act: "#1f2428", organisation: "#2f7fc1", authority: "#c04f00", person: "#8c4a7c" };
const LINKS = { grant: "#0072b2", funder: "#007a5a", partner: "#c04f00", agreement: "#6b6f73", rapporteur: "#8c4a7c", cites: "#6b6f73", mention: "#a8a296" };
const graph = new Graph({ multi: true, type: "directed" });
const kinds = Object.fromEntries([...document.querySelectorAll("#kinds dt")].map((dt) => [dt.textContent, dt.nextElementSibling.textContent]));
const LARGE = 1000; // nodes from which on drawing is what takes time
let asked = new URLSearchParams(box.dataset.address);
let renderer = null, chosen = null, running = 0;

// A place for a node that is the same each time: on a spiral, beside what it was opened from.
function placed(n, near) {
  const angle = n * 2.399963, far = 6 * Math.sqrt(n + 1);
  return { x: (near ? near.x : 0) + far * Math.cos(angle), y: (near ? near.y : 0) + far * Math.sin(angle) };
}

function merge(found, from) {
  const near = from && graph.hasNode(from) ? graph.getNodeAttributes(from) : null;
  let fresh = 0;
  for (const node of found.nodes) {
    if (graph.hasNode(node.id)) continue;
    graph.addNode(node.id, { ...placed(fresh++, near), label: node.label, kind: node.kind, href: node.href, color: COLOURS[node.kind], size: 4 });
  }
  for (const edge of found.edges) {
    const key = [edge.act, edge.other, edge.kind, edge.words, edge.year].join(" ");
    if (!graph.hasEdge(key)) graph.addEdgeWithKey(key, edge.act, edge.other, { color: LINKS[edge.kind], kind: edge.kind, size: 1 });
  }
  graph.forEachNode((id) => graph.setNodeAttribute(id, "size", (graph.order > LARGE ? 0.4 : 1) * (3.5 + Math.min(14, 2 * Math.sqrt(graph.degree(id))))));
  return fresh;
}

// Springs, some steps at a time, so that the page goes on answering. They move a copy without names and colours, whose
// places are taken over: at each turn, of a large network once meanwhile and at the end, since drawing it takes longer.
function settle() {
  const own = ++running, still = new Graph({ multi: true });
  graph.forEachNode((id, { x, y }) => still.addNode(id, { x, y }));
  graph.forEachEdge((_, __, one, other) => still.addEdge(one, other));
  const settings = { ...forceAtlas2.inferSettings(still), barnesHutOptimize: still.order > 400, adjustSizes: false };
  const large = still.order > LARGE, steps = large ? 120 : 400, slice = large ? 120 : 12;
  let left = steps;
  const step = () => {
    if (own !== running) return;
    const until = performance.now() + slice, before = left;
    do forceAtlas2.assign(still, { iterations: 1, settings }); while (--left > 0 && performance.now() < until);
    if (!large || left <= 0 || (before > 2 * steps / 3 && left <= 2 * steps / 3)) {
      graph.updateEachNodeAttributes((id, at) => ({ ...at, ...still.getNodeAttributes(id) }), { attributes: ["x", "y"] });
    }
    if (left > 0) setTimeout(step, 16); else box.dataset.settled = "true";
  };
  delete box.dataset.settled;
  step();
}

const text = (id, words) => { document.getElementById(id).textContent = words; };

function choose(id) {
  chosen = id;
  document.getElementById("nothing").hidden = id !== null;
  document.getElementById("chosen").hidden = id === null;
  if (id !== null) {
    const { label, kind, href } = graph.getNodeAttributes(id);
    text("chosen-kind", kinds[kind]);
    text("chosen-name", label);
    text("chosen-links", [...new Set(graph.neighbors(id))].slice(0, 12).map((n) => graph.getNodeAttribute(n, "label").slice(0, 60)).join(" · "));
    document.getElementById("visit").href = href;
    document.getElementById("expand").disabled = asked.getAll("node").includes(id);
  }
  renderer.refresh({ skipIndexation: true });
}

async function load(parameters) {
  const reply = await fetch(`${box.dataset.source}?${parameters}`);
  if (!reply.ok) throw new Error(String(reply.status));
  return reply.json();
}

function told() {
  text("network", box.dataset.counts.replace("{nodes}", graph.order).replace("{links}", graph.size));
  for (const link of document.querySelectorAll("a[data-file]")) link.search = asked.toString();
}

async function expand(id) {
  if (asked.getAll("node").includes(id)) return;
  const only = new URLSearchParams([...asked].filter(([name]) => name !== "node"));
  only.append("node", id);
  const found = await load(only);
  asked.append("node", id);
  merge(found, id);
  history.replaceState(null, "", `?${asked}`);
  told();
  settle();
  choose(id);
}

function save(name, blob) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10000);
}

// The picture as it stands, in its own measure: 1600 pixels wide, names of the larger half.
function drawing() {
  const nodes = graph.mapNodes((id, at) => ({ id, ...at }));
  const [xs, ys] = [nodes.map((n) => n.x), nodes.map((n) => n.y)];
  const low = { x: xs.reduce((a, b) => Math.min(a, b)), y: ys.reduce((a, b) => Math.min(a, b)) };
  const span = Math.max(xs.reduce((a, b) => Math.max(a, b)) - low.x, ys.reduce((a, b) => Math.max(a, b)) - low.y) || 1;
  const at = (n) => ({ x: 120 + (n.x - low.x) / span * 1360, y: 60 + (ys.length ? (1 - (n.y - low.y) / span) : 0) * 1360 });
  const places = new Map(nodes.map((n) => [n.id, at(n)]));
  const sizes = nodes.map((n) => n.size).sort((a, b) => b - a), least = sizes[Math.min(120, sizes.length - 1)];
  return { nodes, places, least, width: 1600, height: 1480 };
}

function svg() {
  const { nodes, places, least, width, height } = drawing();
  const escaped = (words) => words.replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`);
  const lines = graph.mapEdges((_, { color }, one, other) => {
    const [a, b] = [places.get(one), places.get(other)];
    return `<line x1="${a.x.toFixed(1)}" y1="${a.y.toFixed(1)}" x2="${b.x.toFixed(1)}" y2="${b.y.toFixed(1)}" stroke="${color}" stroke-opacity=".5"/>`;
  });
  const dots = nodes.map((n) => {
    const { x, y } = places.get(n.id), name = n.size >= least ? `<text x="${(x + n.size + 3).toFixed(1)}" y="${(y + 4).toFixed(1)}">${escaped(n.label.slice(0, 60))}</text>` : "";
    return `<g><title>${escaped(n.label)}</title><circle cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="${n.size.toFixed(1)}" fill="${n.color}"/>${name}</g>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="sans-serif" font-size="13"><rect width="100%" height="100%" fill="#fff"/>${lines.join("")}${dots.join("")}</svg>`;
}

function png() {
  const { nodes, places, least, width, height } = drawing();
  const canvas = Object.assign(document.createElement("canvas"), { width: 2 * width, height: 2 * height }), pen = canvas.getContext("2d");
  pen.scale(2, 2);
  pen.fillStyle = "#fff";
  pen.fillRect(0, 0, width, height);
  pen.globalAlpha = 0.5;
  graph.forEachEdge((_, { color }, one, other) => {
    pen.strokeStyle = color;
    pen.beginPath();
    pen.moveTo(places.get(one).x, places.get(one).y);
    pen.lineTo(places.get(other).x, places.get(other).y);
    pen.stroke();
  });
  pen.globalAlpha = 1;
  pen.font = "13px sans-serif";
  for (const n of nodes) {
    const { x, y } = places.get(n.id);
    pen.fillStyle = n.color;
    pen.beginPath();
    pen.arc(x, y, n.size, 0, 7);
    pen.fill();
    if (n.size >= least) { pen.fillStyle = "#1f2428"; pen.fillText(n.label.slice(0, 60), x + n.size + 3, y + 4); }
  }
  return new Promise((done) => canvas.toBlob(done, "image/png"));
}

function shown() {
  renderer = new Sigma(graph, document.getElementById("canvas"), {
    labelDensity: 0.7, labelRenderedSizeThreshold: graph.order > 80 ? 7 : 0, labelSize: 12, labelColor: { color: "#1f2428" }, minCameraRatio: 0.02, maxCameraRatio: 4,
    hideEdgesOnMove: graph.order > LARGE, hideLabelsOnMove: graph.order > LARGE,
    nodeReducer: (id, at) => (chosen === null || id === chosen || graph.areNeighbors(id, chosen) ? { ...at, highlighted: id === chosen, label: at.label.slice(0, 48) } : { ...at, color: "#d9d5cb", label: "" }),
    edgeReducer: (id, at) => (chosen === null || graph.extremities(id).includes(chosen) ? at : { ...at, hidden: true }),
  });
  renderer.on("clickNode", ({ node }) => choose(node));
  renderer.on("doubleClickNode", (event) => { event.preventSigmaDefault(); expand(event.node); });
  renderer.on("clickStage", () => choose(null));
}

async function begin() {
  const found = await load(asked);
  box.hidden = false;
  const still = document.getElementById("still");
  if (still) still.hidden = true;
  merge(found, null);
  shown();
  settle();
  document.getElementById("expand").addEventListener("click", () => expand(chosen));
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[data-expand]");
    if (!link || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    expand(link.dataset.expand).then(() => box.scrollIntoView({ block: "nearest" }));
  });
  for (const [id, make] of [["svg", async () => new Blob([svg()], { type: "image/svg+xml" })], ["png", png]]) {
    const button = document.getElementById(id);
    button.hidden = false;
    button.addEventListener("click", async () => save(`registre.${id}`, await make()));
  }
}

// What cannot be drawn (no WebGL) leaves the picture and the tables that the server has written.
begin().catch((error) => { box.hidden = true; const still = document.getElementById("still"); if (still) still.hidden = false; console.warn(error); });
