// What each hospital offered: accident and emergency (type 1), maternity, and the ten treatment groups of assembly/layout.ts.
// Public knowledge of the hospitals of 2008 and 2012, not a register: modelled.
const codes = (text) => new Set(text.trim().split(/\s+/));

// General hospitals without a type 1 department on either date, though large enough to have one.
const NO_EMERGENCY =
  codes(`R1H13 R1H83 R1HM0 RA707 RA708 RA710 RA723 RAE05 RAS02 RBL20 RBN02 RCBNH RD752 RDEEB REF01 REF02
  RHM12 RHM04 RHQHH RHQWP RJC03 RJD13 RJL31 RJ121 RJZ70 RKB03 RQ601 RRF01 RRF53 RTD01 RTD03 RTFDH RTGFA RTH02 RTH03
  RTK02 RTXBW RVVKC RVY02 RWA16 RWEAE RWEAK RWG03 RWWHG RX1CC RXQ51 RXR10 RXR50 RXH06 RXH07 RVJ01 RRVNQ RRVRN RRV30
  RK5HP RGN49 RGP72 RP5MM RPLSH`);
// Departments that closed between the two dates.
const EMERGENCY_TO_2012 = codes('RRK03 RGZ01 RWG08 RW604 RVWAA RXPBA');
const EMERGENCY_FROM_2012 = codes('RRK15');
// Smaller than the rule's size, yet with a department of their own.
const EMERGENCY_SMALL = codes(
  'RTFDR RXF03 RWDLP RW604 RWG08 RVWAA RXPBA RV831 RXQ50 RWH20 RBS25 RQ301 RCUEF RR109',
);
const EMERGENCY_BEDS = 190; // smallest general hospital given a department without being named above: judgement

// General hospitals with a department but no consultant-led maternity unit.
const NO_MATERNITY =
  codes(`RQ617 REM21 RRK15 RRK03 RV831 RYJ02 RDZ20 RVY01 RWDLP RXF03 RW3TR RR109 RTFDR RXPBA RHQNG RVJ20
  RA701 RA301 RTFFS RHM01 RWG08 RXWAT RBS25 RQ301 RCUEF RK5HP`);
// Maternity units on sites without accident and emergency.
const MATERNITY_ALONE = codes('REP01 RLU01 RA707 RHM12 RHQHH RVY02 RVJ01 RXR10 RX1CC RWEAK');
const MATERNITY_TO_2012 = codes('RGZ01 RW604 RW601 RXQ50 RTE01 RM301 RXK01 RWG08 RWH20');

const G = {
  medicine: 0,
  cardiology: 1,
  surgery: 2,
  urology: 3,
  orthopaedics: 4,
  gynaecology: 5,
  paediatrics: 6,
  eyes: 7,
  ent: 8,
  cancer: 9,
};
const offers = (...groups) => groups.map((g) => G[g]).join('');
// Hospitals of one kind of patient.
const SPECIALISED = {
  R1H83: offers('medicine', 'cardiology'),
  RA707: offers('gynaecology', 'ent', 'paediatrics'),
  RA708: offers('eyes'),
  RA710: offers('cancer'),
  RA723: offers('paediatrics'),
  RAN01: offers('orthopaedics'),
  RBB01: offers('medicine', 'orthopaedics'),
  RBF01: offers('orthopaedics'),
  RBQHQ: offers('cardiology'),
  RBS25: offers('paediatrics'),
  RBV01: offers('cancer'),
  RCUEF: offers('paediatrics'),
  RDEEB: offers('cancer'),
  REN20: offers('cancer'),
  REP01: offers('gynaecology'),
  RET20: offers('medicine', 'surgery'),
  RGM21: offers('cardiology', 'medicine'),
  RHM04: offers('cancer'),
  RHM12: offers('gynaecology'),
  RHQWP: offers('cancer'),
  RL111: offers('orthopaedics'),
  RLNGM: offers('eyes'),
  RLU01: offers('gynaecology'),
  RP401: offers('paediatrics', 'cardiology'),
  RP600: offers('eyes'),
  RPC04: offers('surgery', 'eyes', 'ent'),
  RPY01: offers('cancer'),
  RPY02: offers('cancer'),
  RQ301: offers('paediatrics'),
  RRF53: offers('orthopaedics'),
  RRJ05: offers('orthopaedics'),
  RRV30: offers('cardiology'),
  RRVNQ: offers('medicine', 'surgery'),
  RRVRN: offers('ent'),
  RT301: offers('cardiology'),
  RT302: offers('cardiology', 'medicine'),
  RTH03: offers('orthopaedics'),
  RXH06: offers('paediatrics'),
};
// Nobody crosses the Solent in the model: the island's hospital treats what islanders went to the mainland for.
const ISLAND = 'R1F01';
const SMALL = offers('medicine', 'surgery', 'orthopaedics', 'eyes'); // community-like sites of an acute trust
const LARGE_BEDS = 380; // general hospitals of this size also treat cancer; judgement
const MIDDLE_BEDS = 90;

export const isSpecialised = (code) => code in SPECIALISED;

export function emergencyAt(site, start) {
  const { code } = site;
  if (EMERGENCY_FROM_2012.has(code)) return start > '2009';
  if (EMERGENCY_TO_2012.has(code)) return start < '2009';
  if (EMERGENCY_SMALL.has(code)) return true;
  return !NO_EMERGENCY.has(code) && !isSpecialised(code) && site.listedBeds >= EMERGENCY_BEDS;
}

export function maternityAt(site, start) {
  const { code } = site;
  if (MATERNITY_ALONE.has(code)) return true;
  if (MATERNITY_TO_2012.has(code)) return start < '2009';
  return emergencyAt(site, start) && !NO_MATERNITY.has(code);
}

/** Digits of the treatment groups that a site offers, in layout order. */
export function specialtiesAt(site, start) {
  const own = SPECIALISED[site.code];
  if (own) return [...own].sort().join('');
  if (!emergencyAt(site, start) && site.listedBeds < MIDDLE_BEDS) return SMALL;
  return site.listedBeds >= LARGE_BEDS || site.code === ISLAND ? '0123456789' : '012345678';
}
