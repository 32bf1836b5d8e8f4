// The network, to be moved and opened; the tables of the page tell the same without it.
import { Canvas } from "./canvas.js";
import { png, svg } from "./files.js";
import { Network } from "./network.js";

const box = document.getElementById("explorer");
const kinds = Object.fromEntries([...document.querySelectorAll("#kinds dt")].map((dt) => [dt.className, dt.nextElementSibling.textContent]));
const network = new Network(), worker = new Worker(box.dataset.layout);
const asked = new URLSearchParams(box.dataset.address);
let canvas = null, chosen = null, run = 0;

// Springs, in a worker; a large network is shown on the way too.
function settle() {
  const large = network.nodes.length > 1000;
  delete box.dataset.settled;
  worker.postMessage({ run: ++run, places: network.places, ends: network.ends, steps: large ? 160 : 400, every: large ? 16 : 40 });
}

worker.addEventListener("message", ({ data }) => {
  if (data.run !== run) return;
  network.place(data.places);
  if (chosen) canvas.draw(); else canvas.whole();
  if (data.rest) box.dataset.settled = "true";
});

const text = (id, words) => { document.getElementById(id).textContent = words; };

function choose(node) {
  chosen = node;
  document.getElementById("nothing").hidden = Boolean(node);
  document.getElementById("chosen").hidden = !node;
  if (node) {
    text("chosen-kind", kinds[node.kind]);
    text("chosen-name", node.label);
    text("chosen-links", [...node.beside].slice(0, 12).map((other) => other.label.slice(0, 60)).join(" · "));
    document.getElementById("visit").href = `${node.href}${location.search.includes("lang=") ? `?lang=${document.documentElement.lang}` : ""}`;
    document.getElementById("expand").disabled = asked.getAll("node").includes(node.id);
  }
  canvas.choose(node);
}

async function load(parameters) {
  const reply = await fetch(`${box.dataset.source}?${parameters}&lang=${document.documentElement.lang}`);
  if (!reply.ok) throw new Error(String(reply.status));
  return reply.json();
}

// The lists are those of the page that the server writes for what is open now.
async function told() {
  const counts = box.dataset.counts.replace("{nodes}", network.nodes.length).replace("{links}", network.edges.length);
  for (const place of ["network", "told"]) text(place, counts);
  for (const link of document.querySelectorAll("a[data-file]")) link.search = asked.toString();
  const reply = await fetch(location.href), lists = new DOMParser().parseFromString(await reply.text(), "text/html").getElementById("lists");
  if (lists) document.getElementById("lists").replaceWith(lists);
}

async function expand(id) {
  if (asked.getAll("node").includes(id)) return;
  const only = new URLSearchParams([...asked].filter(([name]) => name !== "node"));
  only.append("node", id);
  const found = await load(only), lang = new URLSearchParams(location.search).get("lang");
  asked.append("node", id);
  network.merge(found, id);
  history.replaceState(null, "", `?${asked}${lang ? `&lang=${lang}` : ""}`);
  canvas.changed();
  settle();
  choose(network.node(id));
  await told();
}

function save(name, blob) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10000);
}

// What the mouse does, by keys: move, enlarge, go from point to point, open.
const KEYS = {
  ArrowLeft: () => canvas.pan(60, 0), ArrowRight: () => canvas.pan(-60, 0), ArrowUp: () => canvas.pan(0, 60), ArrowDown: () => canvas.pan(0, -60),
  "+": () => canvas.scale(1.3), "=": () => canvas.scale(1.3), "-": () => canvas.scale(1 / 1.3), Home: () => canvas.whole(),
  PageDown: () => walk(1), PageUp: () => walk(-1), Enter: () => chosen && expand(chosen.id), Escape: () => choose(null),
};

function walk(by) {
  const next = canvas.next(chosen, by);
  canvas.show(next);
  choose(next);
}

function listen() {
  const picture = document.getElementById("canvas");
  document.getElementById("expand").addEventListener("click", () => { picture.focus({ preventScroll: true }); expand(chosen.id); });
  picture.addEventListener("keydown", (event) => {
    if (!KEYS[event.key] || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    KEYS[event.key]();
  });
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[data-expand]");
    if (!link || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    const byKey = event.detail === 0, id = link.dataset.expand;
    expand(id).then(() => {
      if (byKey) document.querySelector(`[data-node="${CSS.escape(id)}"]`)?.focus(); else box.scrollIntoView({ block: "nearest" });
    });
  });
  for (const [id, make] of [["svg", async () => new Blob([svg(network)], { type: "image/svg+xml" })], ["png", () => png(network)]]) {
    const button = document.getElementById(id);
    button.hidden = false;
    button.addEventListener("click", async () => save(`registre.${id}`, await make()));
  }
}

async function begin() {
  network.merge(await load(asked), null);
  box.hidden = false;
  const still = document.getElementById("still");
  if (still) still.hidden = true;
  canvas = new Canvas(document.getElementById("canvas"), network, { choose, open: (node) => expand(node.id) });
  canvas.changed();
  settle();
  listen();
}

// What cannot be drawn leaves the picture and the tables that the server has written.
begin().catch((error) => { box.hidden = true; const still = document.getElementById("still"); if (still) still.hidden = false; console.warn(error); });
