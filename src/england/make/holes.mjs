// Hospitals of 2008 or 2012 that the estates return of 2013-14 does not list. Positions from the public map, beds from
// public knowledge: modelled. `owners` by start date; a start date left out means no acute beds there by then.
const Y2008 = '2008-04-01';
const Y2012 = '2012-04-01';

export const HOLES = [
  {
    // Bexley, DA14 6LT. Its emergency and maternity departments closed in November 2010.
    code: 'RGZ01',
    name: "Queen Mary's Hospital Sidcup",
    owners: { [Y2008]: 'RGZ', [Y2012]: 'RYQ' },
    place: [546.6, 171.0],
    beds: { [Y2008]: 330, [Y2012]: 150 },
    floor: 50000,
    backlogM: 9,
  },
  {
    // Edmonton, N18 1QX: no row in the return.
    code: 'RAPNM',
    name: 'North Middlesex University Hospital',
    owners: { [Y2008]: 'RAP', [Y2012]: 'RAP' },
    place: [533.4, 192.3],
    beds: { [Y2008]: 400, [Y2012]: 405 },
    floor: 66000,
    backlogM: 4,
  },
  {
    // Shoreham-by-Sea: its wards moved to Worthing by 2011.
    code: 'RPLSH',
    name: 'Southlands Hospital',
    owners: { [Y2008]: 'RPL' },
    place: [523.0, 105.9],
    beds: { [Y2008]: 60 },
    floor: 16000,
    backlogM: 3,
  },
  {
    // Birmingham's emergency hospital until the new Queen Elizabeth opened in June 2010.
    code: 'RRK03',
    name: 'Selly Oak Hospital',
    owners: { [Y2008]: 'RRK' },
    place: [404.3, 282.3],
    beds: { [Y2008]: 560 },
    floor: 88493,
    backlogM: 7.03,
  },
];

/**
 * Beds of sites whose wards moved to a sister hospital, or into a smaller building, between the start date and 2013-14:
 * public knowledge, rounded (modelled).
 */
export const BEDS_THEN = {
  RVLC7: { [Y2008]: 440, [Y2012]: 400 }, // Chase Farm lost its emergency wards in December 2013
  RVWAA: { [Y2008]: 240 },
  RW604: { [Y2008]: 210 },
  RWG08: { [Y2008]: 190 },
  RWG02: { [Y2008]: 440 },
  RXF03: { [Y2008]: 240 },
  RXF05: { [Y2008]: 560 },
  RXPBA: { [Y2008]: 180 },
};

/** Where the owner of a site of 2010 differs from its owner on a start date. */
export const OWNERS = {
  [Y2008]: { RJ231: 'RG2', RJZ30: 'RG3', RJZ70: 'RG3', RYR16: 'RPR', RYR18: 'RPL' },
  [Y2012]: { RNJ: 'R1H', RGC: 'R1H', RNH: 'R1H', RM4: 'RW3', RBF: 'RTH', RN1: 'RN5' },
};
