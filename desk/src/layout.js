// Places a network off the page's own thread, and tells where it stands from time to time: the last time it is at rest.
import iterate from "graphology-layout-forceatlas2/iterate.js";

const NODE = 10, EDGE = 3; // numbers for each node and each edge in the matrices of ForceAtlas2
const LARGE = 400; // nodes from which on distant ones are taken together (Barnes and Hut)

function matrices(places, ends) {
  const count = places.length / 2, nodes = new Float32Array(count * NODE), edges = new Float32Array(ends.length / 2 * EDGE);
  for (let n = 0; n < count; n++) nodes.set([places[2 * n], places[2 * n + 1], 0, 0, 0, 0, 1, 1, 1, 0], n * NODE);
  for (let e = 0; e < ends.length / 2; e++) {
    edges.set([ends[2 * e] * NODE, ends[2 * e + 1] * NODE, 1], e * EDGE);
    nodes[ends[2 * e] * NODE + 6]++;
    nodes[ends[2 * e + 1] * NODE + 6]++;
  }
  return [nodes, edges];
}

onmessage = ({ data: { run, places, ends, steps, every } }) => {
  const [nodes, edges] = matrices(places, ends), count = places.length / 2;
  const settings = {
    linLogMode: false, outboundAttractionDistribution: false, adjustSizes: false, edgeWeightInfluence: 0, strongGravityMode: true,
    gravity: 0.05, scalingRatio: 10, slowDown: 1 + Math.log(count), barnesHutOptimize: count > LARGE, barnesHutTheta: 1.2,
  };
  for (let step = 1; step <= steps; step++) {
    iterate(settings, nodes, edges);
    if (step % every && step < steps) continue;
    const now = Float32Array.from({ length: 2 * count }, (_, i) => nodes[(i >> 1) * NODE + (i & 1)]);
    postMessage({ run, places: now, rest: step === steps });
  }
};
