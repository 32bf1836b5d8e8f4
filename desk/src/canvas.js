// Draws a network on a canvas of two dimensions, which needs no graphics card; while it moves, less of it.
import { select } from "d3-selection";
import { zoom, zoomIdentity } from "d3-zoom";
import { COLOURS, LINKS } from "./network.js";

const LARGE = 1000; // nodes from which on less is drawn while the picture moves
const MOVING_EDGES = 1200, LABELS = 70, MOVING_LABELS = 12, REST = 140; // (REST: milliseconds without moving)
const FADED = "#ddd9cf", INK = "#1f2428";

export class Canvas {
  #network; #canvas; #pen; #zoom; #view = zoomIdentity; #frame = 0; #resting = 0; #moved = false; #chosen = null; #byDegree = [];

  constructor(box, network, { choose, open }) {
    this.#network = network;
    this.#canvas = box.appendChild(document.createElement("canvas"));
    this.#pen = this.#canvas.getContext("2d", { alpha: false });
    // One finger scrolls the page: two move the picture.
    const mine = (event) => !event.button && (event.touches?.length ?? 2) > 1 && (!event.ctrlKey || event.type === "wheel");
    this.#zoom = zoom().filter(mine).scaleExtent([0.005, 40]).on("zoom", ({ transform }) => { this.#view = transform; this.#moving(); });
    select(box).call(this.#zoom).on("dblclick.zoom", null);
    box.addEventListener("click", (event) => choose(this.#under(event)));
    box.addEventListener("dblclick", (event) => { const found = this.#under(event); if (found) open(found); });
    this.box = box;
    new ResizeObserver(() => this.#resize()).observe(box);
    this.#resize();
  }

  get #wide() { return this.box.clientWidth; }
  get #high() { return this.box.clientHeight; }

  #resize() {
    const dots = Math.min(2, devicePixelRatio || 1), first = !this.#canvas.dataset.sized;
    Object.assign(this.#canvas, { width: this.#wide * dots, height: this.#high * dots });
    this.#canvas.dataset.sized = String(dots);
    if (first) this.whole(); else this.draw();
  }

  // The order in which names are written, and edges drawn while moving: those with most links first.
  changed() {
    this.#byDegree = [...this.#network.nodes].sort((a, b) => b.degree - a.degree || a.index - b.index);
    this.draw();
  }

  whole() {
    const { x, y, width, height } = this.#network.bounds;
    const k = Math.min((this.#wide - 120) / width, (this.#high - 60) / height, 12);
    select(this.box).call(this.#zoom.transform, zoomIdentity.translate(this.#wide / 2 - k * x, this.#high / 2 - k * y).scale(k));
  }

  pan(x, y) { select(this.box).call(this.#zoom.translateBy, x / this.#view.k, y / this.#view.k); }
  scale(by) { select(this.box).call(this.#zoom.scaleBy, by); }
  show(node) { select(this.box).call(this.#zoom.translateTo, node.x, node.y); }
  choose(node) { this.#chosen = node; this.draw(); }
  next(node, by) {
    const at = node ? this.#byDegree.indexOf(node) + by : by > 0 ? 0 : -1;
    return this.#byDegree.at(at % this.#byDegree.length);
  }

  #radius(node) { return Math.max(1, node.size * Math.min(1.6, Math.max(this.#network.nodes.length > LARGE ? 0.35 : 0.7, this.#view.k ** 0.4))); }

  #under(event) {
    const at = this.box.getBoundingClientRect(), [x, y] = this.#view.invert([event.clientX - at.x, event.clientY - at.y]);
    let best = null, least = Infinity;
    for (const node of this.#network.nodes) {
      const far = Math.hypot(node.x - x, node.y - y) * this.#view.k - this.#radius(node);
      if (far < least) [best, least] = [node, far];
    }
    return least < 6 ? best : null;
  }

  #moving() {
    this.#moved = true;
    clearTimeout(this.#resting);
    this.#resting = setTimeout(() => { this.#moved = false; this.draw(); }, REST);
    this.draw();
  }

  draw() { this.#frame ||= requestAnimationFrame(() => { this.#frame = 0; this.#draw(); }); }

  #seen(node, margin = 0) {
    const x = this.#view.applyX(node.x), y = this.#view.applyY(node.y);
    return x > -margin && y > -margin && x < this.#wide + margin && y < this.#high + margin;
  }

  #bright(node) { return !this.#chosen || node === this.#chosen || this.#chosen.beside.has(node); }

  #draw() {
    const pen = this.#pen, dots = Number(this.#canvas.dataset.sized), less = this.#moved && this.#network.nodes.length > LARGE;
    pen.setTransform(dots, 0, 0, dots, 0, 0);
    pen.fillStyle = "#fff";
    pen.fillRect(0, 0, this.#wide, this.#high);
    this.#edges(pen, less);
    this.#nodes(pen);
    this.#labels(pen, less ? MOVING_LABELS : LABELS);
    this.box.dataset.frames = String(Number(this.box.dataset.frames || 0) + 1);
  }

  #edges(pen, less) {
    const every = less ? Math.ceil(this.#network.edges.length / MOVING_EDGES) : 1, paths = {};
    this.#network.edges.forEach(({ one, two, kind }, n) => {
      if (n % every || (this.#chosen && one !== this.#chosen && two !== this.#chosen)) return;
      const path = (paths[kind] ||= new Path2D());
      path.moveTo(this.#view.applyX(one.x), this.#view.applyY(one.y));
      path.lineTo(this.#view.applyX(two.x), this.#view.applyY(two.y));
    });
    pen.globalAlpha = this.#chosen || this.#network.edges.length < LARGE ? 0.7 : 0.3;
    pen.lineWidth = 1;
    for (const [kind, path] of Object.entries(paths)) { pen.strokeStyle = LINKS[kind]; pen.stroke(path); }
    pen.globalAlpha = 1;
  }

  // Acts are squares, all else is round: colour alone does not tell them apart.
  #nodes(pen) {
    const paths = {};
    for (const node of this.#network.nodes) {
      if (!this.#seen(node, 20)) continue;
      const [x, y, r] = [this.#view.applyX(node.x), this.#view.applyY(node.y), this.#radius(node)];
      const path = (paths[this.#bright(node) ? COLOURS[node.kind] : FADED] ||= new Path2D());
      if (node.kind === "act" || r < 1.5) path.rect(x - r * 0.9, y - r * 0.9, r * 1.8, r * 1.8);
      else { path.moveTo(x + r, y); path.arc(x, y, r, 0, 7); }
    }
    for (const [colour, path] of Object.entries(paths).sort(([a]) => (a === FADED ? -1 : 1))) { pen.fillStyle = colour; pen.fill(path); }
    if (this.#chosen) {
      pen.strokeStyle = "#c77700";
      pen.lineWidth = 3;
      pen.beginPath();
      pen.arc(this.#view.applyX(this.#chosen.x), this.#view.applyY(this.#chosen.y), this.#radius(this.#chosen) + 4, 0, 7);
      pen.stroke();
    }
  }

  // Names of those with most links, none over another.
  #labels(pen, most) {
    const taken = [];
    pen.font = "12px system-ui, sans-serif";
    pen.textBaseline = "middle";
    pen.lineJoin = "round";
    const first = this.#chosen ? [this.#chosen, ...[...this.#chosen.beside].sort((a, b) => b.degree - a.degree)] : this.#byDegree;
    for (const node of first) {
      if (taken.length >= most) break;
      if (!this.#seen(node)) continue;
      const name = node.label.length > 44 ? `${node.label.slice(0, 43)}…` : node.label;
      const x = this.#view.applyX(node.x) + this.#radius(node) + 4, y = this.#view.applyY(node.y), width = name.length * 6.3;
      if (taken.some(([left, top, right]) => x < right + 4 && x + width > left - 4 && Math.abs(y - top) < 15)) continue;
      taken.push([x, y, x + width]);
      pen.strokeStyle = "#ffffffd9";
      pen.lineWidth = 3;
      pen.strokeText(name, x, y);
      pen.fillStyle = INK;
      pen.fillText(name, x, y);
    }
  }
}
