// What each column means, in what unit, and where its cells come from when observed, derived or modelled.
const ODS = 'NHS Organisation Data Service files (Open Government Licence)';
const KH03 = 'KH03 beds return, April-June 2010';
const ERIC = 'Estates Returns Information Collection 2013-14';
const ONS = 'Office for National Statistics';
const MAP = 'public map';
const JUDGEMENT = 'judgement';

const position = (from) => ({
  easting_km: { unit: 'km', description: 'British National Grid easting', derived: from, modelled: MAP },
  northing_km: { unit: 'km', description: 'British National Grid northing', derived: from, modelled: MAP },
});
const name = (from) => ({
  unit: '',
  description: 'name on the start date',
  observed: from,
  modelled: 'public knowledge',
});
const code = (from) => ({ unit: '', description: 'code', observed: from });
const people = (ages) => ({
  unit: 'persons',
  description: `people aged ${ages}`,
  derived: `${ONS} mid-2019 estimate, scaled to the model's year by England's growth of the age band`,
});

export const COLUMNS = {
  zones: {
    code: code(`${ONS}: middle layer super output area`),
    name: name(`${ONS}: middle layer super output area`),
    ...position(`${ONS} area centroid (contains OS data © Crown copyright and database right)`),
    area_km2: { unit: 'km²', description: 'area', observed: `${ONS} boundaries` },
    age_0_4: people('0-4'),
    age_5_17: people('5-17'),
    age_18_44: people('18-44'),
    age_45_64: people('45-64'),
    age_65_74: people('65-74'),
    age_75_84: people('75-84'),
    age_85_plus: people('85 and over'),
    deprivation: {
      unit: 'score',
      description: 'Index of Multiple Deprivation 2010, higher is poorer',
      observed: 'Index of Multiple Deprivation 2010, averaged over the area',
    },
    region: { unit: '', description: 'English region', observed: ONS },
    rural: {
      unit: '',
      description: 'fewer than 400 people a km²',
      derived: 'population and area; the threshold is a judgement',
    },
    commissioner: {
      unit: '',
      description: 'who buys care for the zone',
      modelled: 'districts joined into 150 groups by nearness: no real commissioner',
    },
  },
  trusts: {
    code: code(ODS),
    name: name(ODS),
    type: {
      unit: '',
      description: 'kind of trust',
      observed: 'Estates Returns Information Collection 2013-14 or NHS Choices 2014',
      modelled: `${JUDGEMENT}: the nearest kind`,
    },
    foundation: {
      unit: '',
      description: 'NHS foundation trust on the start date',
      observed: 'NHS Choices and ODS names, end of 2012',
      modelled:
        'status of end 2012, less authorisations after mid-2008 as remembered from the register; 107 in 2008',
    },
    ...position('ODS headquarters postcode'),
    region: { unit: '', description: 'region of the nearest zone', derived: 'position', modelled: MAP },
    teaching: { unit: '', description: 'main hospital of a medical school', modelled: 'public knowledge' },
    income_m: {
      unit: '£m a year',
      description: 'income, all sources',
      observed: 'a named figure',
      derived:
        'a named figure of another year or body, carried by the growth of all trusts’ income (1.17 from 2008 to 2012)',
      modelled:
        'staff (2013-14) × £68,000, or beds × £405,000, with a keyed spread; acute trusts scaled to £46bn in 2012-13',
    },
    surplus_m: {
      unit: '£m a year',
      description: 'surplus (+) or deficit (−) before support',
      observed: 'a named figure',
      derived: 'a named figure of another year, carried',
      modelled: 'a keyed draw, fitted to the share of trusts in deficit and the net of all trusts',
    },
    surplus_named: {
      unit: '',
      description: 'whether a source names the surplus',
      observed: 'whether a named figure stands in surplus_m',
    },
    debt_m: {
      unit: '£m',
      description: 'debt owed',
      observed: 'a named figure',
      derived: 'the debt of 2008-09, no later one being named',
      modelled: 'foundation trusts none; others 2 % of income with a keyed spread of 3 points, 0-12 %',
    },
    market_forces: {
      unit: 'ratio',
      description: 'market forces factor, 1 = national average',
      modelled: 'by region, inner London and Cornwall; range 0.92-1.20 (Department of Health)',
    },
  },
  sites: {
    code: code(ERIC),
    name: name(ERIC),
    trust: {
      unit: '',
      description: 'trust that owns it',
      derived: `${ERIC}, takeovers after the start date undone`,
      modelled: 'public knowledge',
    },
    ...position('NHS Choices 2014'),
    beds: {
      unit: 'beds',
      description: 'overnight beds, all acute wards',
      derived: `${ERIC} by site, scaled to the trust's ${KH03} and to the year`,
      modelled: 'public knowledge',
    },
    maternity_beds: {
      unit: 'beds',
      description: 'maternity beds among them',
      derived: `${KH03}, shared over the trust's maternity sites`,
      modelled: '7 % of the trust’s beds where it has maternity and the return gives none',
    },
    occupancy: {
      unit: 'share',
      description: 'beds occupied at midnight',
      derived: `${KH03}, kept within 0.75-0.95`,
      modelled: 'England 0.87',
    },
    floor_area_m2: { unit: 'm²', description: 'gross floor area', observed: ERIC, modelled: JUDGEMENT },
    backlog_m: {
      unit: '£m',
      description: 'risk-adjusted backlog of maintenance',
      derived: `${ERIC}, taken as it stood on the start date`,
      modelled: JUDGEMENT,
    },
    pfi_charge_m: {
      unit: '£m a year',
      description: 'unitary charge of a private finance contract',
      observed: 'a named figure',
      derived:
        'charge of 2016-17 by site (ERIC) carried back by retail prices (× 0.72 to 2008, × 0.87 to 2012), or a named figure carried',
    },
    pfi_from: {
      unit: 'date',
      description: 'day from which it is charged',
      derived: 'no scheme',
      modelled: 'opening of the building, public knowledge',
    },
    pfi_to: {
      unit: 'date',
      description: 'day to which it is charged',
      derived: 'no scheme',
      modelled: 'years of the contract (Commons answer, February 2008) or 32 years from the opening',
    },
    emergency: {
      unit: '',
      description: 'type 1 accident and emergency department',
      modelled: 'general hospitals of 190 beds or more, corrected by public knowledge',
    },
    maternity: {
      unit: '',
      description: 'maternity unit',
      modelled: 'hospitals with accident and emergency, corrected by public knowledge',
    },
    specialties: {
      unit: '',
      description: 'treatment groups offered, digits of the layout',
      modelled: 'by size; specialist hospitals by name',
    },
    attendances: {
      unit: 'a year',
      description: 'accident and emergency attendances, 0 unknown',
      derived:
        'A&E situation reports of the trust (12 months to April 2012, 2012-13 or 2016-17), shared by beds',
      modelled: 'unknown',
    },
    specialist: {
      unit: '',
      description: 'hospital of one kind of patient',
      observed: ERIC,
      modelled: 'public knowledge',
    },
  },
};
