// What mergers hide in figures of later years, and the mergers themselves.

// Whole-time equivalents where the payroll of 2013-14 is that of a merged trust, or is blank. Shares by overnight beds
// unless a reason is given; all modelled.
const share = (staff, own, others) => Math.round((staff * own) / (own + others));
const Y2008 = '2008-04-01';
export const STAFF_SPLIT = {
  // Lewisham and King's took South London's hospitals on 1 October 2013.
  RJ2: { both: share(5696, 445, 447) },
  RJZ: { both: share(10098, 859, 512) },
  RCB: { both: share(7091, 701, 369) },
  RCC: { both: share(7091, 369, 701) },
  // Barts Health; a bed at the teaching hospitals costs about 1.6 of one at the two district hospitals (judgement).
  RNJ: { [Y2008]: share(14051, 838 * 1.6, 976) },
  RGC: { [Y2008]: share(14051, 632, 838 * 1.6 + 344) },
  RNH: { [Y2008]: share(14051, 344, 838 * 1.6 + 632) },
  RN5: { [Y2008]: share(5603, 464, 394) },
  RN1: { [Y2008]: share(5603, 394, 464) },
  RTH: { [Y2008]: share(10306, 1262, 137) },
  RBF: { [Y2008]: share(10306, 137, 1262) },
  RW3: { [Y2008]: share(11818, 1162, 250) },
  RM4: { [Y2008]: share(11818, 250, 1162) },
  RPL: { [Y2008]: share(5989, 560, 400) },
  RPR: { [Y2008]: share(5989, 400, 560) },
  RMY: { [Y2008]: share(4031, 414, 176) },
  RT6: { [Y2008]: share(4031, 176, 414) },
  RWN: { [Y2008]: share(5336, 499, 210) },
  RV7: { [Y2008]: share(5336, 210, 499) },
  RWQ: { [Y2008]: 1500 },
  RG2: { [Y2008]: 2400 },
  RGZ: { [Y2008]: 1600 },
  // Took over community services in 2011, which 2013-14's payroll holds and 2008's books did not (judgement).
  RLQ: { [Y2008]: 1700 },
  RE9: { [Y2008]: 2500 },
  RKE: { [Y2008]: 2700 },
  RBZ: { [Y2008]: 2300 },
  // No bed or staff figure: by the people they served (judgement).
  RX5: { both: 1700 },
  RHX: { both: 800 },
  RYH: { both: 3000 },
};

// Joint names after 1 April 2008, from the ODS files of successions; the member that carries the new body on is the one with
// most beds. The successors' codes (RYQ, RYR) do not exist on the first start date.
const NEW_BODY = {
  RYQ: { carrier: 'RG3', name: 'South London Healthcare NHS Trust' },
  RYR: { carrier: 'RPL', name: 'Western Sussex Hospitals NHS Trust' },
};
const NEW_NAME = {
  RMY: 'Norfolk and Suffolk NHS Foundation Trust',
  RN5: 'Hampshire Hospitals NHS Foundation Trust',
};

/** Rows of successions.csv: trusts of the first start date that became part of another before the second. */
export function makeSuccessions(source, trusts) {
  const open = new Set(trusts.filter((t) => t.start === Y2008).map((t) => t.code));
  const rows = source
    .filter((s) => s.date > Y2008 && s.date < '2012-04-01' && open.has(s.old_code) && s.new_code)
    .map((s) => ({
      date: s.date,
      from: s.old_code,
      into: NEW_BODY[s.new_code]?.carrier ?? s.new_code,
      new_name: NEW_BODY[s.new_code]?.name ?? NEW_NAME[s.new_code] ?? '',
    }))
    .filter((s) => s.from !== s.into && open.has(s.into));
  // Closed in the ODS files without a successor; merged with the Oxford Radcliffe (public knowledge).
  rows.push({
    date: '2011-11-01',
    from: 'RBF',
    into: 'RTH',
    new_name: 'Oxford University Hospitals NHS Trust',
  });
  return rows.sort((a, b) => (a.date + a.from < b.date + b.from ? -1 : 1));
}
