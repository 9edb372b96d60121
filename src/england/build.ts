import { Service } from '../../assembly/layout.ts';
import { type Row, readTable, type SourceFile } from './checks.ts';
import { InputError } from './inputError.ts';
import { AGE_COLUMNS } from './schema.ts';
import type { Commissioner, Site, Trust, TrustType, Zone } from './world.ts';

export interface Tables {
  zones: Zone[];
  trusts: Trust[];
  sites: Site[];
  commissioners: Commissioner[];
  /** The checked rows behind them, for provenance. */
  rows: { zones: Row[]; trusts: Row[]; sites: Row[] };
}

/** Reads and checks the three files, each alone and against the others. Throws InputError. */
export function buildTables(
  files: { trusts: SourceFile; sites: SourceFile; zones: SourceFile },
  startDate: string,
): Tables {
  const rows = {
    trusts: readTable('trusts', files.trusts, startDate),
    sites: readTable('sites', files.sites, startDate),
    zones: readTable('zones', files.zones, startDate),
  };
  const trusts = rows.trusts.map(toTrust);
  const trustAt = new Map(trusts.map((t, i) => [t.code, i]));
  const sites = rows.sites.map((row) => toSite(row, trustAt, files));
  const commissionerAt = new Map<string, number>();
  const zones = rows.zones.map((row) => toZone(row, commissionerAt));
  const commissioners = [...commissionerAt.keys()].map((name, i) => ({
    code: `C${String(i + 1).padStart(3, '0')}`,
    name,
  }));
  checkHospitals(trusts, sites, rows.trusts, files.trusts.name);
  return { zones, trusts, sites, commissioners, rows };
}

function toZone(row: Row, commissionerAt: Map<string, number>): Zone {
  const buyer = row.text('commissioner');
  const commissioner = commissionerAt.get(buyer) ?? commissionerAt.size;
  commissionerAt.set(buyer, commissioner);
  return {
    code: row.text('code'),
    name: row.text('name'),
    eastingKm: row.number('easting_km'),
    northingKm: row.number('northing_km'),
    areaKm2: row.number('area_km2'),
    population: AGE_COLUMNS.map((age) => row.number(age)),
    deprivation: row.number('deprivation'),
    region: row.text('region'),
    rural: row.flag('rural'),
    commissioner,
  };
}

function toTrust(row: Row): Trust {
  return {
    code: row.text('code'),
    name: row.text('name'),
    type: row.text('type') as TrustType,
    foundation: row.flag('foundation'),
    eastingKm: row.number('easting_km'),
    northingKm: row.number('northing_km'),
    region: row.text('region'),
    teaching: row.flag('teaching'),
    incomeM: row.number('income_m'),
    surplusM: row.number('surplus_m'),
    surplusNamed: row.flag('surplus_named'),
    debtM: row.number('debt_m'),
    marketForces: row.number('market_forces'),
  };
}

function toSite(
  row: Row,
  trustAt: Map<string, number>,
  files: { trusts: SourceFile; sites: SourceFile },
): Site {
  const broken = (column: string, rule: string) =>
    new InputError({ file: files.sites.name, row: row.row, column, value: row.text(column), rule });
  const trust = trustAt.get(row.text('trust'));
  if (trust === undefined) throw broken('trust', `no trust of ${files.trusts.name} has this code`);
  if (row.number('maternity_beds') > row.number('beds'))
    throw broken('maternity_beds', 'must not exceed beds');
  if (row.text('pfi_to') < row.text('pfi_from')) throw broken('pfi_to', 'must not be before pfi_from');
  if (row.number('pfi_charge_m') > 0 && row.text('pfi_from') === '') {
    throw broken('pfi_charge_m', 'needs a day to run from in pfi_from');
  }
  return {
    code: row.text('code'),
    name: row.text('name'),
    trust,
    eastingKm: row.number('easting_km'),
    northingKm: row.number('northing_km'),
    beds: row.number('beds'),
    maternityBeds: row.number('maternity_beds'),
    occupancy: row.number('occupancy'),
    floorAreaM2: row.number('floor_area_m2'),
    backlogM: row.number('backlog_m'),
    pfiChargeM: row.number('pfi_charge_m'),
    pfiFrom: row.text('pfi_from'),
    pfiTo: row.text('pfi_to'),
    services: servicesOf(row),
    attendances: row.number('attendances'),
    specialist: row.flag('specialist'),
  };
}

function servicesOf(row: Row): number {
  let services = 0;
  for (const digit of row.text('specialties')) services |= 1 << Number(digit);
  if (row.flag('maternity')) services |= Service.Maternity;
  if (row.flag('emergency')) services |= Service.Emergency;
  return services;
}

/** An acute or specialist trust without a hospital has nowhere to treat anyone. */
function checkHospitals(trusts: Trust[], sites: Site[], rows: Row[], file: string): void {
  const owners = new Set(sites.map((s) => s.trust));
  trusts.forEach((t, i) => {
    if ((t.type !== 'acute' && t.type !== 'specialist') || owners.has(i)) return;
    throw new InputError({
      file,
      row: rows[i].row,
      column: 'code',
      value: t.code,
      rule: `needs at least one site, being ${t.type}`,
    });
  });
}
