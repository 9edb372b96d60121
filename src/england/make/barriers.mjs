// Water that nobody crosses but at a bridge or tunnel: British National Grid km, read off the public map (modelled).
// A line's inland end lies at the first bridge upstream; its seaward end lies far out, so that nobody gains by rounding it.
export const BARRIERS = [
  {
    name: 'Humber',
    line: [
      [575, 395],
      [541, 410],
      [530, 414],
      [520, 424],
      [512, 427],
      [502.5, 424.8],
      [495, 423.5],
      [487, 423.5],
    ],
    bridges: [[502.5, 424.8]], // Humber Bridge
  },
  {
    name: 'Thames estuary',
    line: [
      [533.7, 180.2],
      [535.9, 180.1],
      [538.8, 179.8],
      [543.5, 179.3],
      [549, 181],
      [556.8, 175.6],
      [564.5, 174.8],
      [577, 181.3],
      [588.5, 182.5],
      [600, 182],
      [660, 185],
    ],
    bridges: [
      [533.7, 180.2],
      [535.9, 180.1],
      [538.8, 179.8],
      [556.8, 175.6],
    ], // Tower Bridge, Rotherhithe, Blackwall, Dartford
  },
  {
    name: 'Severn estuary',
    line: [
      [381.6, 219.6],
      [375, 213],
      [369, 205],
      [363, 198],
      [356, 190],
      [351.5, 186.5],
      [348, 180],
      [330, 166],
      [300, 155],
      [240, 155],
    ],
    bridges: [
      [381.6, 219.6],
      [356, 190],
      [351.5, 186.5],
    ], // Over at Gloucester, Severn Bridge, Second Severn Crossing
  },
  {
    name: 'Mersey',
    line: [
      [305, 405],
      [328, 397],
      [332.2, 391.7],
      [333.4, 389.8],
      [337, 381],
      [343, 378.5],
      [347, 381],
      [350.9, 383.5],
      [360.7, 387.8],
    ],
    bridges: [
      [332.2, 391.7],
      [333.4, 389.8],
      [350.9, 383.5],
      [360.7, 387.8],
    ], // Kingsway, Queensway, Runcorn, Warrington
  },
  {
    name: 'Wash',
    line: [
      [610, 390],
      [565, 355],
      [554, 341],
      [551, 330],
      [548.2, 321],
    ],
    bridges: [[548.2, 321]], // Sutton Bridge
  },
  {
    name: 'Solent',
    // Close along the island's shore, so that nobody on the mainland is behind it.
    line: [
      [380, 30],
      [427.5, 84.5],
      [431.5, 88.6],
      [435.5, 90.3],
      [442, 92.8],
      [449.5, 97.1],
      [453, 96],
      [459.5, 93.6],
      [463, 91.8],
      [466.5, 88],
      [475, 80],
      [520, 30],
    ],
    bridges: [], // ferries only
  },
];

/** Whether the straight line between two places crosses water. */
export function crossesWater(a, b) {
  return BARRIERS.some(({ line }) => line.some((p, i) => i > 0 && cross(a, b, line[i - 1], p)));
}

function cross(a, b, c, d) {
  const side = (p, q, r) => (q[0] - p[0]) * (r[1] - p[1]) - (q[1] - p[1]) * (r[0] - p[0]);
  return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;
}
