// Names as a board would print them on each start date. Public knowledge where the records give a later or an earlier one.
const Y2008 = '2008-04-01';
const Y2012 = '2012-04-01';

/** Trusts whose name on a start date differs from that of the record (2010). */
const TRUSTS = {
  // The island's hospital was run in 2008 by its primary care trust: a trust is modelled for it, or the island would have none.
  R1F: { [Y2008]: 'Isle of Wight Hospital (primary care trust provider)' },
  RAL: { [Y2012]: 'Royal Free London NHS Trust' },
  RBK: { [Y2012]: 'Walsall Healthcare NHS Trust' },
  RCB: { [Y2012]: 'York Teaching Hospital NHS Trust' },
  RDR: { [Y2012]: 'Sussex Community NHS Trust' },
  RG2: { [Y2008]: 'Queen Elizabeth Hospital NHS Trust' },
  RGZ: { [Y2008]: "Queen Mary's Sidcup NHS Trust" },
  RHM: { [Y2012]: 'University Hospital Southampton NHS Trust' },
  RJ2: { [Y2012]: 'Lewisham Healthcare NHS Trust' },
  RJ6: { [Y2012]: 'Croydon Health Services NHS Trust' },
  RLQ: { [Y2012]: 'Wye Valley NHS Trust' },
  RMC: { [Y2012]: 'Bolton NHS Trust' },
  RMY: { [Y2012]: 'Norfolk and Suffolk NHS Trust' },
  RN5: { [Y2012]: 'Hampshire Hospitals NHS Trust' },
  RNA: { [Y2012]: 'The Dudley Group NHS Trust' },
  RNU: { [Y2012]: 'Oxford Health NHS Trust' },
  RTH: { [Y2012]: 'Oxford University Hospitals NHS Trust' },
  RW1: { [Y2012]: 'Southern Health NHS Trust' },
  RXC: { [Y2012]: 'East Sussex Healthcare NHS Trust' },
  RXL: { [Y2012]: 'Blackpool Teaching Hospitals NHS Trust' },
  RXM: { [Y2012]: 'Derbyshire Healthcare NHS Trust' },
  RXQ: { [Y2012]: 'Buckinghamshire Healthcare NHS Trust' },
  TAJ: { [Y2012]: 'Black Country Partnership NHS Trust' },
};

/** A trust's name on a start date, saying whether it was a foundation trust then. */
export function trustName(code, recorded, start, foundation) {
  const name = TRUSTS[code]?.[start] ?? tidyName(recorded);
  return name.replace(/NHS (Foundation )?Trust$/, foundation ? 'NHS Foundation Trust' : 'NHS Trust');
}

/** Sites whose name in the return is that of a part, of a register, or of a building opened later. */
const SITES = {
  R1H12: 'The Royal London Hospital',
  R1HM0: "St Bartholomew's Hospital",
  RA707: "St Michael's Hospital, Bristol",
  RCUEF: "Sheffield Children's Hospital",
  RD899: 'Milton Keynes Hospital',
  RDU01: 'Frimley Park Hospital',
  REF02: "St Michael's Hospital, Hayle",
  REP01: "Liverpool Women's Hospital",
  RGR01: 'West Suffolk Hospital',
  RJE01: 'City General Hospital, Stoke-on-Trent',
  RJF01: "Queen's Hospital, Burton",
  RJZ01: "King's College Hospital",
  RK5BC: "King's Mill Hospital",
  RKB01: 'University Hospital, Coventry',
  RL401: 'New Cross Hospital, Wolverhampton',
  RLU01: "Birmingham Women's Hospital",
  RM301: 'Salford Royal Hospital',
  RN707: 'Darent Valley Hospital',
  RNZ00: 'Salisbury District Hospital',
  RP401: 'Great Ormond Street Hospital',
  RBV01: 'The Christie Hospital',
  RQ301: "Birmingham Children's Hospital",
  RQ601: 'Broadgreen Hospital',
  RQ617: 'Royal Liverpool University Hospital',
  RRV03: 'University College Hospital',
  RW301: 'Manchester Royal Infirmary (Oxford Road)',
  RW602: 'North Manchester General Hospital',
  RWH20: 'Queen Elizabeth II Hospital, Welwyn Garden City',
  RWWHG: 'Halton General Hospital',
  RWWWH: 'Warrington General Hospital',
};
const SITES_IN_2008 = {
  RGN80: 'Peterborough District and Edith Cavell Hospitals',
  RWFTW: 'Kent and Sussex and Pembury Hospitals',
  RTGFG: 'Derby City General Hospital and Derbyshire Royal Infirmary',
  RRK15: 'Queen Elizabeth Hospital Birmingham (before 2010)',
  RJ611: 'Mayday University Hospital',
};

/** A site's name on a start date. */
export function siteName(code, recorded, start) {
  if (start < '2009' && SITES_IN_2008[code]) return SITES_IN_2008[code];
  return SITES[code] ?? tidyName(plainName(recorded));
}

/** The return's names without a register's suffixes and trust codes. */
function plainName(name) {
  return name
    .replace(/\s*\((R[A-Z0-9]{2}|Excluding.*|Wonford|Heavitree|Stanmore|Wolverhampton)\)/i, '')
    .replace(/ Nhs? ?(Trust)?$/i, '')
    .replace(/ (Health Care|Healthcare)$/, ' Hospital')
    .replace(/\.$/, '')
    .replace(/ aka .*/i, '')
    .replace(/ Ha$/, '');
}

const SMALL_WORDS = new Set(['and', 'of', 'the', 'on', 'for', 'in', 'upon', 'to', 'at', 'by']);

/** Record-keeping capitals undone. */
function tidyName(name) {
  return name
    .replaceAll('&', 'and')
    .trim()
    .split(/\s+/)
    .map((word, i) => {
      const lower = word.toLowerCase();
      if (lower === 'nhs') return 'NHS';
      if (i > 0 && SMALL_WORDS.has(lower)) return lower;
      return word[0].toUpperCase() + (word === word.toUpperCase() ? lower.slice(1) : word.slice(1));
    })
    .join(' ');
}
