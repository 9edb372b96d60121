// Single figures that a source names for one trust, in £m a year, with the address that named them.
// `used` figures stand in the tables; the others are kept so that a reader sees what the sources disagree about.
const HSJ_DEFICITS =
  'https://www.hsj.co.uk/finance-and-efficiency/2011-12-saw-biggest-number-of-trust-deficits-for-half-decade/5046225.article';
const HSJ_FOUNDATIONS =
  'https://www.hsj.co.uk/acute-care/fourteen-fts-ended-2010-11-in-deficit/5033833.article';
const HSJ_2010_11 =
  'https://www.hsj.co.uk/finance-and-efficiency/seven-trusts-and-two-primary-care-trusts-finished-2010-11-in-deficit-dh-says/5031971.article';
const STANDARD =
  'https://preview.standard.co.uk/hp/front/patients-to-suffer-as-nhs-trusts-in-london-face-ps100m-debt-crisis-6403583.html';
const HANSARD_DEBT = 'Hansard, House of Lords, written answer HL4745, 14 July 2009 (hansard.parliament.uk)';
const NAO = 'https://www.clinicalservicesjournal.com/story/10113 (National Audit Office)';
const GUARDIAN = 'http://politics.guardian.co.uk/publicservices/tables/0,,1967876,00.html';
const PFI_ANSWER = 'https://www.theyworkforyou.com/wrans/?id=2007-06-07b.137809.h';
const COMMONS = 'Hansard, House of Commons, written answer on private finance schemes, 27 February 2008';
const Y2012 = '2012-04-01';
const Y2008 = '2008-04-01';

const income = (code, start, value, year, source, note = '') => ({
  table: 'trusts',
  column: 'income_m',
  code,
  start,
  value,
  year,
  source,
  note,
});
const surplus = (code, start, value, year, source, note = '') => ({
  table: 'trusts',
  column: 'surplus_m',
  code,
  start,
  value,
  year,
  source,
  note,
});
const debt = (code, start, value, year, source, note = '') => ({
  table: 'trusts',
  column: 'debt_m',
  code,
  start,
  value,
  year,
  source,
  note,
});
const charge = (code, start, value, year, source, note = '') => ({
  table: 'sites',
  column: 'pfi_charge_m',
  code,
  start,
  value,
  year,
  source,
  note,
});

// £000 at the end of 2008-09.
const DEBTS = {
  RF4: 103553,
  RG3: 53949,
  RG2: 48438,
  REF: 42768,
  RQQ: 38874,
  RGZ: 38465,
  RVL: 37190,
  RVJ: 31573,
  RJ7: 30380,
  RXF: 26110,
  RXW: 22921,
  RD1: 22674,
  RV8: 21589,
  RTH: 19729,
  RCC: 18721,
  RXH: 17834,
  RGQ: 8365,
  RJC: 7717,
  RL4: 7438,
  RNL: 5214,
  RAP: 4897,
  RJN: 4386,
  RNH: 3744,
  RLT: 3727,
  RWF: 3073,
  RTK: 2423,
  RXQ: 1107,
  RVR: 996,
  RN7: 619,
};

/** Figures met exactly. `year` is the financial year that the source speaks of. */
export const USED = [
  income(
    'RYQ',
    Y2012,
    459,
    '2011-12',
    'https://www.hsj.co.uk/…/5041767.article',
    'turnover; another source says 438',
  ),
  income('RGT', Y2012, 582, '2011-12', HSJ_FOUNDATIONS, 'turnover as described mid-2011; year approximate'),
  surplus(
    'RYQ',
    Y2012,
    -65.1,
    '2011-12',
    'https://www.hsj.co.uk/…/5041767.article',
    'rounded to -65 in the list of deficits',
  ),
  surplus('RF4', Y2012, -49.9, '2011-12', NAO, 'rounded to -50 in the list of deficits'),
  surplus('RQ8', Y2012, -2, '2011-12', HSJ_DEFICITS, 'rounded'),
  surplus('RVR', Y2012, -12, '2011-12', HSJ_DEFICITS, 'rounded'),
  surplus('RYJ', Y2012, -8, '2011-12', HSJ_DEFICITS, 'rounded'),
  surplus('RV8', Y2012, -8, '2011-12', HSJ_DEFICITS, 'rounded'),
  surplus('RTP', Y2012, -6, '2011-12', HSJ_DEFICITS, 'rounded'),
  surplus('RXF', Y2012, -19, '2011-12', HSJ_DEFICITS, 'rounded; -19 to -20 elsewhere'),
  surplus('RGN', Y2012, -45.8, '2011-12', 'https://www.hsj.co.uk/…/5052379.article (National Audit Office)'),
  surplus(
    'RJD',
    Y2012,
    -19.9,
    '2011-12',
    'https://en.wikipedia.org/wiki/Mid_Staffordshire_NHS_Foundation_Trust',
    'year inferred',
  ),
  surplus(
    'RD7',
    Y2012,
    -6.9,
    '2011-12',
    'BBC, by way of nhsprivate.wordpress.com',
    'from -13.2 in 2010-11; year inferred',
  ),
  surplus(
    'RTP',
    Y2008,
    0,
    '2007-08',
    'Hansard, House of Commons, 15 January 2008 (hansard.parliament.uk)',
    'operating deficit of 27 in 2005-06 brought to about 0',
  ),
  debt(
    'RTP',
    Y2008,
    56,
    '2007-08',
    'Hansard, House of Commons, 15 January 2008 (hansard.parliament.uk)',
    'Department of Health loans, £2.7m interest a year',
  ),
  debt('RD7', Y2012, 18, '2010-11', 'BBC, by way of nhsprivate.wordpress.com', 'loan of 2010'),
  ...Object.entries(DEBTS).map(([code, thousand]) =>
    debt(
      code,
      Y2008,
      thousand / 1000,
      '2008-09',
      HANSARD_DEBT,
      'accumulated historic debt at the end of 2008-09',
    ),
  ),
  charge('RGN80', Y2012, 41.6, '2011-12', 'https://www.hsj.co.uk/…/5052379.article (National Audit Office)'),
];

/** Figures of another year or another body: carried to the start date by the maker, and then called derived. */
export const CARRIED = [
  income('R1H', Y2012, 1200, '2012-13', 'press at its formation; address not kept', 'about £1.2bn'),
  income(
    'RQQ',
    Y2012,
    96,
    '2009-10',
    'http://www.healthemergency.org.uk/breakingnews.php',
    'turnover as of April 2010',
  ),
  income('RJD', Y2012, 157, '2010-11', HSJ_FOUNDATIONS),
  income('RD7', Y2012, 223, '2010-11', HSJ_FOUNDATIONS, '221.6 elsewhere'),
  income(
    'RLT',
    Y2012,
    103,
    '2011-12',
    'https://www.hsj.co.uk/…/5036641.article',
    'between 98 and 108, 4 of it subsidy',
  ),
  income('RA3', Y2012, 101, '2012-13', 'https://www.hsj.co.uk/…/7021579.article', 'just over 100'),
  income('RQ8', Y2012, 275, '2013-14', 'https://www.hsj.co.uk/…/5070655.article'),
  income('RG3', Y2008, 151.6, '2006-07', GUARDIAN, 'from half-year deficit 6.819 at 9.0 % of turnover'),
  income('RF4', Y2008, 355, '2006-07', GUARDIAN, 'from forecast deficit 11.721 at 3.3 % of turnover'),
  income('RVL', Y2008, 251, '2006-07', GUARDIAN, 'from half-year deficit 6.913 at 5.5 % of turnover'),
  income('RTK', Y2008, 166, '2006-07', GUARDIAN, 'from half-year deficit 6.404 at 7.7 % of turnover'),
  surplus('RF4', Y2008, -19.7, '2009-10', STANDARD, 'year inferred'),
  surplus('RG3', Y2008, -12.894, '2006-07', GUARDIAN, 'forecast'),
  surplus('RYQ', Y2008, -37.7, '2009-10', STANDARD, 'its first year; shared among its three predecessors'),
  surplus('R1H', Y2012, -6.2, '2011-12', HSJ_DEFICITS, 'Whipps Cross -6.0 and Newham -0.2, its predecessors'),
  charge(
    'RYQ',
    Y2012,
    61,
    '2011-12',
    'https://www.infrastructureinvestor.com; https://www.hsj.co.uk/…/5041767.article',
    'whole trust: shared over its sites by the contracts',
  ),
  charge(
    'RXF',
    Y2012,
    38,
    '2012-13',
    'https://www.yorkshirepost.co.uk/1-4730569',
    'whole trust: shared over its sites',
  ),
  charge('RN707', Y2008, 20.5, '2006-07', PFI_ANSWER, 'capital value 94'),
  charge('RNLAY', Y2008, 15.1, '2006-07', PFI_ANSWER, 'capital value 67'),
  charge(
    'RTGFG',
    Y2008,
    35.66,
    '2007-08',
    COMMONS,
    'total real charge 1,248 over 35 years; the return of 2016-17 lacks it',
  ),
  charge(
    'RGZ01',
    Y2008,
    2.83,
    '2007-08',
    COMMONS,
    'total real charge 85 over 30 years; the return of 2016-17 lacks it',
  ),
];

/** Read, but not used in the tables. */
export const NOTED = [
  income('RYQ', Y2012, 438, '2011-12', 'https://www.hsj.co.uk/…/5046343.article', 'turnover; 459 is used'),
  surplus('RYQ', Y2012, -65, '2011-12', HSJ_DEFICITS, 'rounded'),
  surplus('RNH', Y2012, -0.2, '2011-12', HSJ_DEFICITS, 'in Barts Health from 1 April 2012'),
  surplus('RGC', Y2012, -6, '2011-12', HSJ_DEFICITS, 'in Barts Health from 1 April 2012'),
  surplus('RJD', Y2012, -13.8, '2010-11', HSJ_FOUNDATIONS, 'the year before'),
  surplus('RXC', Y2012, -5, '2010-11', HSJ_2010_11, 'the year before; not in deficit in 2011-12'),
  surplus('TAE', Y2012, -1, '2010-11', HSJ_2010_11, 'the year before; not in deficit in 2011-12'),
];
