// A network as the page holds it: nodes and edges in the order in which they came, and who is beside whom.
export const COLOURS = { act: "#1f2428", organisation: "#2f7fc1", authority: "#c04f00", person: "#8c4a7c" };
export const LINKS = { grant: "#0072b2", funder: "#007a5a", partner: "#c04f00", agreement: "#6b6f73", rapporteur: "#8c4a7c", cites: "#6b6f73", mention: "#a8a296" };

export class Network {
  nodes = [];
  edges = [];
  #at = new Map();
  #known = new Set();

  node(id) { return this.nodes[this.#at.get(id)]; }

  // A new node stands on a spiral, the same each time, around what it was opened from.
  #place(near) {
    const turn = this.nodes.length * 2.399963, far = 6 * Math.sqrt(this.nodes.length + 1);
    return { x: (near ? near.x : 0) + far * Math.cos(turn), y: (near ? near.y : 0) + far * Math.sin(turn) };
  }

  merge(found, from) {
    const near = this.node(from);
    for (const one of found.nodes) {
      if (this.#at.has(one.id)) continue;
      this.#at.set(one.id, this.nodes.length);
      this.nodes.push({ ...one, ...this.#place(near), index: this.nodes.length, beside: new Set(), degree: 0 });
    }
    for (const { act, other, kind, words, year } of found.edges) {
      const key = [act, other, kind, words, year].join(" ");
      if (this.#known.has(key)) continue;
      this.#known.add(key);
      const one = this.node(act), two = this.node(other);
      this.edges.push({ one, two, kind });
      for (const [here, there] of [[one, two], [two, one]]) { here.degree++; here.beside.add(there); }
    }
    for (const one of this.nodes) one.size = 2.5 + Math.min(13, 1.8 * Math.sqrt(one.degree));
  }

  get places() { return Float32Array.from(this.nodes.flatMap(({ x, y }) => [x, y])); }
  get ends() { return Uint32Array.from(this.edges.flatMap(({ one, two }) => [one.index, two.index])); }
  place(places) { this.nodes.forEach((one, n) => { one.x = places[2 * n]; one.y = places[2 * n + 1]; }); }

  // The middle and the size of the picture; what lies far outside of the rest does not count.
  get bounds() {
    const within = (values) => { const sorted = values.sort((a, b) => a - b), out = Math.floor(sorted.length * 0.005); return [sorted[out], sorted[sorted.length - 1 - out]]; };
    const [left, right] = within(this.nodes.map((n) => n.x)), [top, bottom] = within(this.nodes.map((n) => n.y));
    return { x: (left + right) / 2, y: (top + bottom) / 2, width: right - left || 1, height: bottom - top || 1 };
  }
}
